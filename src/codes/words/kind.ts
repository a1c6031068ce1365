/** What the codes of an office's own kinds mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const kindWords = {
  name: {
    zh: '文种文件里的 title 和文件名不同，不知道叫哪个名字。',
    en: "The title of the kind's file is not the file's name.",
    remedy: { zh: '改成一样。', en: 'Make them the same.' },
    typed: '模板/会议议程.json：{"title": "议程"}',
    said: 'title 写的是“议程”，文件名是“会议议程.json”，两个要一样。',
  },
  'no-reading': {
    zh: '一项没有写怎么读，填了也印不出来。',
    en: 'Nothing says how the entry is read, so it would never be printed.',
    remedy: { zh: '加上 "hongtou": {"read": "text"}。', en: 'Add "hongtou": {"read": "text"}.' },
    typed: '"会议地点": {"title": "会议地点"}',
    said: '没有写“会议地点”怎么读，填了也印不出来。',
  },
  'not-a-kind': {
    zh: '“模板”里的 .json 没有写文种有哪些项。',
    en: 'The .json file in 模板 describes no kind of document.',
    remedy: {
      zh: '照 examples/自定文种/模板/ 里的文件来写。',
      en: 'Follow the files in examples/自定文种/模板/.',
    },
    typed: '模板/会议议程.json：[]',
    said: '“模板/会议议程.json”里没有写文种有哪些项。',
  },
  'not-a-schema': {
    zh: '文件不合 JSON Schema，不能拿来核对表单。',
    en: 'The file is no valid JSON Schema.',
    remedy: { zh: '照提示里说的改。', en: 'Mend what the message names.' },
    typed: '"会议地点": {"minLength": "三"}',
    said: '这个文件里有不合 JSON Schema 的写法：……。',
  },
  'unknown-name': {
    zh: '提到的一项没有在 properties 里写过。',
    en: 'An entry is named that properties does not describe.',
    remedy: {
      zh: '检查名称；新的项先写进 properties。',
      en: 'Check the name; describe new entries under properties.',
    },
    typed: '"required": ["会议地占"]',
    said: '没有“会议地占”这一项。',
  },
} as const satisfies Record<CodeOf<'kind'>, Explanation>;
