import type { HandInCommandOptions } from '../../actions/departments/hand-in.ts';
import { type CommandDefinition, json } from '../../command.ts';

export const handInCommand: CommandDefinition = {
  name: 'hand-in',
  words: {
    zh: '收各部门交来的文件：核对后收进表单，本办后来改的不丢',
    en: "departments' files back into the form, without losing what the office changed since",
  },
  parameters: [
    { name: '<form>', words: { zh: '总表', en: 'the form' }, one: 'form' },
    {
      name: '[file...]',
      words: {
        zh: '交来的文件：.html、.yaml、.xlsx、.docx',
        en: 'the files: .html, .yaml, .xlsx, .docx',
      },
    },
  ],
  options: [
    {
      flags: '--dry-run',
      words: { zh: '只说会怎么收，什么都不写', en: 'say what would happen, write nothing' },
      default: false,
    },
    {
      flags: '--ask',
      words: {
        zh: '两边都改了同一处的，一处一处地问用哪边的',
        en: 'ask where both sides changed the same',
      },
      default: false,
    },
    {
      flags: '--undo',
      words: { zh: '撤回上一次收稿', en: 'take back the last hand-in' },
      default: false,
    },
    {
      flags: '--force',
      words: { zh: '旧的、收过的也再收一次', en: 'take older files, and the same ones again' },
      default: false,
    },
    json,
  ],
  examples: [
    [
      'hongtou hand-in 2024/工作总结.yaml 交来/*.docx',
      { zh: '收下交来的 Word 文件', en: 'take the Word files that came back' },
    ],
    [
      'hongtou hand-in 2024/工作总结.yaml 交来/*.xlsx --dry-run',
      { zh: '先看看会收进什么', en: 'see first what would be taken' },
    ],
    ['hongtou hand-in 2024/工作总结.yaml --undo', { zh: '撤回', en: 'take it back' }],
  ],
  async run([form, files], options: HandInCommandOptions, terminal) {
    const { handInFiles } = await import('../../actions/departments/hand-in.ts');
    return handInFiles(form as string, files as string[], options, terminal);
  },
};
