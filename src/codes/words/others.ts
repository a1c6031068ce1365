/** What the few codes of the command line, of edits, reviews and the window mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const cliWords = {
  file: {
    zh: '文件打不开：不在那里、没有权限、正被占用等。',
    en: 'The file cannot be opened: not there, no right to, in use.',
    remedy: { zh: '照提示里的原因处理。', en: 'See the reason in the message.' },
    typed: 'hongtou check 没有.docx',
    said: '（说明打不开的原因）',
  },
} as const satisfies Record<CodeOf<'cli'>, Explanation>;

export const editWords = {
  'not-readable': {
    zh: '表单现在读不通，改动写不进去。',
    en: 'The form cannot be read as it stands, so it cannot be changed.',
    remedy: { zh: '先照提示改正表里的错误。', en: 'Mend the errors of the form first.' },
    typed: '（表单里有没配对的引号，又在填写页里改）',
    said: '这张表现在读不通，改不了。',
  },
  'not-writable': {
    zh: '这处改动用表单的写法写不进去，没有改动。',
    en: 'The change cannot be written into the form; nothing was changed.',
    remedy: { zh: '用记事本打开表单，直接在那里改。', en: 'Change it in a text editor.' },
    typed: '（在填写页里改一处，写法太特殊）',
    said: '这处改动写不进表单，没有改动。',
  },
  'nothing-there': {
    zh: '要改的地方已经不在了，没有改动。',
    en: 'The place to change is gone; nothing was changed.',
    remedy: { zh: '重新打开表单，再改一次。', en: 'Open the form again.' },
    typed: '（别人刚删掉了这一节）',
    said: '要改的地方已经不在了，没有改动。',
  },
} as const satisfies Record<CodeOf<'edit'>, Explanation>;

export const reviewWords = {
  'no-word-file': {
    zh: '要写批注的文件不是 .docx。',
    en: 'The file to comment on is no .docx.',
    remedy: { zh: '用 Word 或 WPS 另存为 .docx。', en: 'Save it as .docx in Word or WPS.' },
    typed: 'hongtou review 总结.doc',
    said: '这不是能批注的 Word 文件',
  },
} as const satisfies Record<CodeOf<'review'>, Explanation>;

export const windowWords = {
  'moved-away': {
    zh: '要改的地方刚才被改过，没有改动。',
    en: 'The place was changed a moment ago; nothing was changed.',
    remedy: { zh: '再看一下，再改一次。', en: 'Look again and repeat it.' },
    typed: '（在填写页点“改成……”，那句话刚被改过）',
    said: '要改的地方刚才被改过，没有改动；请再看一下。',
  },
} as const satisfies Record<CodeOf<'window'>, Explanation>;
