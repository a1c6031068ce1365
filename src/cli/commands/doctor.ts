import type { DoctorOptions } from '../actions/office/doctor.ts';
import type { CommandDefinition } from '../command.ts';

export const doctorCommand: CommandDefinition = {
  name: 'doctor',
  words: {
    zh: '看看这台电脑缺什么：字体、LibreOffice，缺了会怎样',
    en: 'what this computer lacks: fonts, LibreOffice, and what then happens',
  },
  parameters: [],
  options: [
    {
      flags: '--office <file>',
      words: {
        zh: '本单位的单位.yaml，里面可能换了字体',
        en: "the office's file, which may name other fonts",
      },
    },
  ],
  examples: [
    ['hongtou doctor', { zh: '检查这台电脑', en: 'look at this computer' }],
    ['hongtou doctor --office 单位.yaml', { zh: '按本单位的字体检查', en: "the office's fonts" }],
  ],
  async run(_args, options: DoctorOptions, terminal) {
    const { doctor } = await import('../actions/office/doctor.ts');
    return doctor(options, terminal);
  },
};
