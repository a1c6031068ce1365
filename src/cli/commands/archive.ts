import type { ArchiveCommandOptions } from '../actions/records/archive.ts';
import { type CommandDefinition, forms } from '../command.ts';

export const archiveCommand: CommandDefinition = {
  name: 'archive',
  words: {
    zh: '归档：表单、成品、公开版、以前的版本、各部门交来的和领导改过的，连目录和校验，都是普通文件',
    en: 'forms, papers, public copies, versions, what came from whom: plain files with an index',
  },
  parameters: [forms],
  options: [
    {
      flags: '-o, --output <folder>',
      words: {
        zh: '归到哪个文件夹；里面已经有东西就另起一个，不覆盖',
        en: 'the folder; one that is not empty is left alone, another is begun beside it',
      },
      default: '归档',
    },
  ],
  examples: [
    [
      'hongtou archive 2024/*.yaml -o 归档/2024年',
      { zh: '把一年的都归档', en: 'archive a whole year' },
    ],
  ],
  async run([names], options: ArchiveCommandOptions, terminal) {
    const { archive } = await import('../actions/records/archive.ts');
    return archive(names as string[], options, terminal);
  },
};
