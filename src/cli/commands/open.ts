import type { OpenOptions } from '../actions/open.ts';
import type { CommandDefinition } from '../command.ts';

export const openCommand: CommandDefinition = {
  name: 'open',
  words: {
    zh: '在浏览器里打开一个文件夹的表单：填写、看版面、校对、生成',
    en: "open a folder's forms in the browser: fill in, see the pages, proofread, make files",
  },
  parameters: [
    {
      name: '[folder]',
      words: {
        zh: '放表单的文件夹；不写就是当前文件夹',
        en: 'folder of forms; by default this one',
      },
    },
  ],
  options: [
    {
      flags: '--port <number>',
      words: { zh: '用哪个端口；不写就用空着的', en: 'port to use; by default one that is free' },
    },
    {
      flags: '--no-browser',
      words: { zh: '只显示地址，不启动浏览器', en: 'print the address, start no browser' },
    },
  ],
  examples: [
    ['hongtou open', { zh: '打开当前文件夹', en: 'open this folder' }],
    ['hongtou open 2024 --no-browser', { zh: '只显示地址', en: 'print the address alone' }],
  ],
  async run([folder = '.'], options: OpenOptions, terminal) {
    const { open } = await import('../actions/open.ts');
    return open(folder as string, options, terminal);
  },
};
