/** How a paper ends and asks: closing formula against kind and direction, one matter in one request (article 15). */
import { announcedKind, kindsOfClosing } from '../../kinds/index.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { atLine, atWords, type Paper, paperOf } from './paper.ts';

const REGULATIONS = '《党政机关公文处理工作条例》';

/** Lead-ins that other kinds use, too. */
const ANNOUNCES: Record<string, readonly string[]> = {
  请示: ['请示', '报告'],
  函: ['函告', '函复', '报告', '通知'],
  意见: ['通知', '报告'],
  批复: ['批复'],
  决定: ['通报', '通知'],
  议案: ['报告'],
  纪要: ['通知', '通报'],
};

/** Closings that stand under kinds beside those of the table. */
const ALSO: Record<string, RegExp> = {
  意见: /^以上|^请予?审议/u,
  报告: /^请予?审|^以上/u,
  决定: /^特此/u,
  公告: /^请/u,
  通告: /^请/u,
  纪要: /^/u,
  命令: /^/u,
  令: /^/u,
};

function checkClosing(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind === undefined || !paper.isTyped) return [];
  const { kind, body } = paper;
  const closing = closingOf(body);
  const kinds = closing && kindsOfClosing(closing.words);
  if (closing && kinds && !kinds.includes(kind) && !ALSO[kind]?.test(closing.words)) {
    return [
      atWords(closing.text, closing.words, [
        `“${closing.words}”不是“${kind}”的结语`,
        `A ${kind} does not end so`,
        `核对文种；${kinds.slice(0, 3).join('、')}才这样结尾`,
      ]),
    ];
  }
  return body.slice(0, 3).flatMap((text): PlacedMistake[] => {
    const word = announcedKind(text.text);
    if (word === undefined || (ANNOUNCES[kind] ?? [kind]).includes(word)) return [];
    return [
      atWords(text, `${word}如下`, [
        `文种是“${kind}”，正文写“${word}如下”`,
        `The kind is ${kind}, the text says ${word}`,
        '正文的用语和文种一致',
      ]),
    ];
  });
}

/** What the last sentence ends with where it is no formula of its own: 需借水泵5台，请遵照执行. */
const LAST_CLAUSE = /^请(?:予以?)?(?:遵照|贯彻|批准|批示|批复|批转)[\p{Script=Han}]{0,8}$/u;

/** The last sentence that is a formula, in the last two paragraphs; or the last clause of all. */
function closingOf(body: readonly Text[]): { text: Text; words: string } | undefined {
  const last = body.at(-1);
  const clause =
    last?.text
      .trim()
      .replace(/。$/u, '')
      .split(/[。，]/u)
      .at(-1) ?? '';
  if (last && LAST_CLAUSE.test(clause) && kindsOfClosing(clause))
    return { text: last, words: clause };
  for (const text of body.slice(-2).reverse()) {
    for (const sentence of text.text.split('。').reverse()) {
      const words = sentence.trim();
      if (words !== '' && words.length <= 24 && kindsOfClosing(words)) return { text, words };
    }
  }
  return undefined;
}

/** Asking is for requests: 恳请市政府拨付……. */
const ASKS =
  /(?:恳请|恳求|请求|特请|特申请)[^。；]{0,24}?(?:拨付|解决|批准|给予|同意|批复|追加|核拨|审批|支持|安排)|(?:妥否|当否|可否)[，,]?请/u;

function checkReport(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind !== '报告' || paper.document.recipients === undefined) return [];
  return paper.body.flatMap((text): PlacedMistake[] => {
    const words = /(?:恳请|恳求|请求|特申请)[^。；]{0,30}/u.exec(text.text)?.[0];
    if (words === undefined || !ASKS.test(words)) return [];
    return [
      atWords(text, words, [
        '报告中不得夹带请示事项',
        'A report asks for nothing',
        '要上级答复的事，另写请示',
      ]),
    ];
  });
}

const ACTS =
  '增加|解决|购置|申请|批准|成立|设立|拨付|调整|新增|举办|建设|修建|追加|核拨|增设|招聘|招录|购买|新建|改建|召开|组建|配备|更换|提高|减免|聘用|核定|租用|维修';
const TWO_ACTS = new RegExp(
  `关于(?:${ACTS})[^《》]*?(?:和|及|以及|与|、|并)(?:${ACTS})[^《》]*请示$`,
  'u',
);
const ALSO_ASKS =
  /^(?:同时|另外|另|此外|还有)[，,]?[^。；]{0,24}?(?:恳请|申请|请求|请(?:市|县|区|省|贵|上级|予|求|解决|批准|拨|核|同意|支持|增|配|调剂)|一并)[^。]*/u;

/** Two matters in one request. */
function checkMatters(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind !== '请示') return [];
  const words = ['请示应当一文一事', 'A request has one matter', '另一件事另写请示'] as const;
  if (TWO_ACTS.test(paper.title)) return [atLine(paper.titleText, ...words)];
  const headings = paper.body.filter(({ text }) =>
    /^\s*(?:[一二三四五]、|（[一二三四五]）)(?:关于|申请|请求|恳请|解决|增加|购置)/u.test(text),
  );
  if (headings[1]) return [atLine(headings[1], ...words)];
  return askedTwice(paper).map(([text, sentence]) => atWords(text, sentence, words));
}

function askedTwice({ body }: Paper): [Text, string][] {
  let asked = false;
  const found: [Text, string][] = [];
  for (const text of body) {
    for (const sentence of text.text.split('。').map((one) => one.trim())) {
      if (asked && ALSO_ASKS.test(sentence)) found.push([text, sentence]);
      if (/恳请|申请|请求|拟|特请/u.test(sentence)) asked = true;
    }
  }
  return found.slice(0, 1);
}

const paragraph = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph' as const, text }));

export const paperClosingRules: Rule[] = [
  {
    code: 'check/closing',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：各文种的固定用语',
    words: {
      zh: '结语或开头的固定用语是另一个文种的。',
      en: 'The paper opens or ends in the words of another kind.',
    },
    examples: {
      bad: [
        {
          text: '现将情况报告如下：\n特此通知。',
          document: { title: '关于工作情况的报告', recipients: '市政府' },
        },
        { text: '现将有关事项通报如下：', document: { title: '关于做好防汛工作的通知' } },
        {
          text: '需借用水泵5台，请遵照执行。',
          document: { title: '关于商请借用水泵的函', recipients: '市水利局' },
        },
      ],
      good: [
        {
          text: '现将情况报告如下：\n特此报告。',
          document: { title: '关于工作情况的报告', recipients: '市政府' },
        },
      ],
    },
    inWhole: checkClosing,
  },
  {
    code: 'check/report-asks',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第十五条`,
    words: { zh: '报告夹带了请示事项。', en: 'A report asks for something.' },
    examples: {
      bad: [
        {
          document: {
            kind: '报告',
            title: '关于防汛工作情况的报告',
            recipients: '市政府',
            body: paragraph('堤坝已经修复。恳请市政府拨付维修资金50万元。'),
          },
        },
      ],
      good: [
        {
          document: {
            kind: '报告',
            title: '关于防汛工作情况的报告',
            recipients: '市政府',
            body: paragraph('堤坝已经修复，市政府拨付了维修资金50万元。'),
          },
        },
      ],
    },
    inWhole: checkReport,
  },
  {
    code: 'check/one-matter',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第十五条：请示应当一文一事`,
    words: { zh: '一份请示写了两件事。', en: 'A request has two matters.' },
    examples: {
      bad: [
        { document: { kind: '请示', title: '关于增加编制和购置车辆的请示' } },
        {
          document: {
            kind: '请示',
            title: '关于增加经费的请示',
            body: paragraph('恳请市政府增加经费50万元。', '同时，请市政府批准新增编制3名。'),
          },
        },
      ],
      good: [
        {
          document: {
            kind: '请示',
            title: '关于增加经费的请示',
            body: paragraph('恳请市政府增加经费50万元，用于修复道路和桥梁。'),
          },
        },
      ],
    },
    inWhole: checkMatters,
  },
];
