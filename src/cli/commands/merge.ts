import type { MergeCommandOptions } from '../actions/merge/merge.ts';
import { type CommandDefinition, json } from '../command.ts';

export const mergeCommand: CommandDefinition = {
  name: 'merge',
  words: {
    zh: '把改过的 Word 文件并回表单：改在哪里，就落到表单的哪里',
    en: 'an edited Word file back into its form: every change lands where it belongs',
  },
  parameters: [
    {
      name: '<form>',
      words: { zh: '生成这份文件的表单', en: 'the form it was made from' },
      one: 'form',
    },
    {
      name: '[edited]',
      words: { zh: '改过的 Word 文件（.docx、.doc、.wps）', en: 'the edited Word file' },
      one: 'file',
    },
  ],
  options: [
    {
      flags: '--dry-run',
      words: { zh: '只说会怎么改，什么都不写', en: 'say what would happen, write nothing' },
      default: false,
    },
    {
      flags: '--ask',
      words: {
        zh: '修订一处一处地问，不同意的不并；两边不一样的、程序算的，也一处一处地定',
        en: 'ask about every tracked change, and whose words hold where that is to be decided',
      },
      default: false,
    },
    {
      flags: '--take <which>',
      words: {
        zh: '要定的怎么定：word 全按文件，form 全按表单，1,3 就这几处按文件',
        en: 'what is to be decided: word, form, or the numbers where the file holds (1,3)',
      },
    },
    {
      flags: '--undo',
      words: { zh: '撤回上一次合并', en: 'take back the last merge' },
      default: false,
    },
    json,
  ],
  examples: [
    [
      'hongtou merge 2024/通知.yaml 通知（主任改）.docx',
      { zh: '把改过的文件并回表单', en: 'merge the edited file' },
    ],
    [
      'hongtou merge 2024/通知.yaml 通知（主任改）.docx --dry-run',
      { zh: '先看看会改哪里', en: 'see first what would change' },
    ],
    [
      'hongtou merge 2024/通知.yaml 通知（主任改）.docx --take word',
      { zh: '两边不一样的、程序算的，都按文件', en: 'where it is to be decided, the file holds' },
    ],
    ['hongtou merge 2024/通知.yaml --undo', { zh: '撤回上一次合并', en: 'take it back' }],
  ],
  async run([form, edited], options: MergeCommandOptions, terminal) {
    const { merge } = await import('../actions/merge/merge.ts');
    return merge(form as string, edited as string | undefined, options, terminal);
  },
};
