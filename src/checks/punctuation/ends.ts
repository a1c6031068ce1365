/** Marks at the end of headings, titles and paragraphs, and spaces between characters. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

/** A paragraph of fewer characters may be a caption or a name. */
export const SHORTEST_SENTENCE = 24;

/** A line of the first level that is longer may be a sentence. */
const LONGEST_FIRST_LEVEL = 26;

function checkHeadingEnd(text: Text, whole: Whole): Mistake[] {
  if (!text.isHeading || text.heading === undefined) return [];
  const end = text.text.trimEnd().length;
  const last = text.text.slice(end - 1, end);
  if (!/[。，：、,:.]/u.test(last)) return [];
  // a numbered sentence is no heading: only a short line of the first level is surely one
  const { level } = text.heading;
  const isFull = last === '。' || last === '.';
  if (isFull && (level > 1 || end > LONGEST_FIRST_LEVEL || /[，；：,;:]/u.test(text.text)))
    return [];
  if (isFull && stands(text, whole)) return [];
  const certain = last !== '：' && last !== ':';
  return [
    {
      start: end - 1,
      end,
      severity: level <= 2 && certain ? 'warning' : 'note',
      message: {
        zh: `独立成行的标题末尾不用“${last}”`,
        en: `A heading on its own line has no ${last} at its end`,
      },
      hint: { zh: `删去“${last}”`, en: `Delete ${last}` },
      ...(certain ? { fixes: [{ start: end - 1, end, text: '' }] } : {}),
    },
  ];
}

/** Among numbered sentences, 一、同意设立……，为…… and 二、所需人员…… alike, a short one is a sentence, too. */
function stands({ index }: Text, { texts }: Whole): boolean {
  return texts.slice(Math.max(0, index - AROUND), index + AROUND).some(({ text, heading }) => {
    const isSentence = text.indexOf('。') === text.trimEnd().length - 1;
    // items of a list end with ；
    if (heading?.level === 1 && /；\s*$/u.test(text)) return true;
    return (
      heading?.level === 1 && isSentence && (/[，；]/u.test(text) || text.length > LONG_SENTENCE)
    );
  });
}

/** So many paragraphs on either side belong to one list. */
const AROUND = 8;

/** A paragraph of so many characters is no caption and no item of a list. */
const LONG_SENTENCE = 50;
/** 出席：, 抄送： and the like, and lists of recipients. */
const NAMES =
  /^\s*(?:出席|列席|参加|请假|主持|记录|缺席|主送|抄送|分送|地点|时间|附件)[^：:]{0,6}[：:]|^各[^。]*$/u;

const TITLE =
  /^\s*关于[^，。；：]{4,60}的(?:通知|通报|报告|请示|批复|决定|意见|函|公告|通告)[。；，、]\s*$/u;

function checkTitleEnd(text: Text): Mistake[] {
  const looksLikeTitle = text.part === 'body' && TITLE.test(text.text);
  if (text.part !== 'title' && !looksLikeTitle) return [];
  const match = /[。，；：、！,;:.!]\s*$/u.exec(text.text);
  if (match === null) return [];
  return [
    mistakeAt(match, {
      message: { zh: '公文标题末尾不用标点', en: 'A title has no mark at its end' },
      hint: { zh: `删去“${match[0].trim()}”`, en: `Delete ${match[0].trim()}` },
      fix: '',
    }),
  ];
}

/** A signature, a date or a caption that was copied into the end of a line. */
const SIGNED =
  /(?:[。”）][\s　]*|[\s　]{2,}|[\s　])(?:[\p{Script=Han}〔〕]{2,16}|[一二三四五六七八九十]{1,3}、\p{Script=Han}{2,24}|第[\p{Script=Han}]{1,3}[节章]　?[\p{Script=Han}]+|[\p{Script=Han}]{0,16}[\s　]*[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)$/u;

/** It holds full stops, and the paragraphs on both sides end as they should: no line of a list, no foot of a page. */
function isAmongSentences({ text, index }: Text, { texts }: Whole): boolean {
  if (!text.includes('。')) return false;
  return [texts[index - 1], texts[index + 1]].every(
    (next) =>
      next === undefined ||
      next.text.trim() === '' ||
      next.isHeading ||
      /[。；：？！…”）〕】］]\s*$/u.test(next.text),
  );
}

function checkParagraphEnd(text: Text, whole: Whole): Mistake[] {
  if (text.part !== 'body' || text.isHeading) return [];
  const end = text.text.trimEnd().length;
  // names, captions and items of a list may end without a mark; several sentences may not
  const isRunning = text.text.slice(0, end - 1).includes('。') || end >= LONG_SENTENCE;
  if (end < SHORTEST_SENTENCE || !isRunning || NAMES.test(text.text)) return [];
  const last = text.text.slice(end - 1, end);
  if (/[。；：？！…”）〕】］』」;:?!)—]/u.test(last) || last === '.') return [];
  if (SIGNED.test(text.text.slice(0, end))) return [];
  const comma = /[，、,]/u.test(last);
  return [
    {
      start: comma ? end - 1 : end,
      end,
      strong: isAmongSentences(text, whole),
      message: {
        zh: comma ? `段末用了“${last}”` : '段末没有标点',
        en: comma ? `The paragraph ends with ${last}` : 'The paragraph ends without a mark',
      },
      hint: { zh: '段末用句号（分条列举可用分号）', en: 'End with a full stop' },
    },
  ];
}

const AT_START = /^\s*[，。；：、？！）”》]/gu;

function checkStart(text: Text): Mistake[] {
  // 》》 points to something; a mark alone on its line is what is left of another line
  if (/^\s*(?:》》|\S\s*$)/u.test(text.text)) return [];
  return eachMatch(text, AT_START, (match) => ({
    start: match[0].length - 1,
    end: match[0].length,
    message: {
      zh: `段首是“${match[0].trim()}”`,
      en: `The paragraph begins with ${match[0].trim()}`,
    },
    hint: {
      zh: '标点应在上一段末尾，或者漏了文字',
      en: 'It belongs to the paragraph before, or words are missing',
    },
  }));
}

export const endRules: Rule[] = [
  {
    code: 'check/heading-end',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.1；公文惯例：独立成行的标题不加句末点号',
    words: { zh: '独立成行的标题末尾有标点。', en: 'A heading on its own line ends with a mark.' },
    examples: {
      bad: ['一、主要成效「。→」', '（一）产业发展「，→」', '一、主要成效「：」'],
      good: [
        '一、主要成效',
        '（一）产业发展。推动企业做大做强。',
        '1.完成投资3亿元，增长8%。',
        '四、其他资金：包括事业收入等。',
        '五、园区短信平台；\n六、96121气象服务热线。',
      ],
    },
    inText: checkHeadingEnd,
  },
  {
    code: 'check/title-end',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 9704—2012，7.3.1',
    words: { zh: '公文标题末尾有标点。', en: 'A title ends with a mark.' },
    examples: {
      bad: [{ document: { title: '关于印发工作要点的通知。' } }],
      good: [{ document: { title: '关于印发《工作要点》的通知' } }],
    },
    inText: checkTitleEnd,
  },
  {
    code: 'check/paragraph-end',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.1',
    words: {
      zh: '段落末尾没有句末标点，或以逗号、顿号结束。',
      en: 'A paragraph ends without a full stop.',
    },
    examples: {
      bad: [
        '园区经济运行总体平稳。质量效益持续提升，动力活力持续增强',
        '园区经济运行总体平稳。质量效益持续提升，动力活力持续增强「，」',
      ],
      good: [
        '各科室要抓好落实，及时报送情况。云园管理委员会办公室',
        '加强科技支撑，提升监管能力。制定实施方案，严格考核。　　四、重点工程和投资重点',
        '园区经济运行总体平稳。质量效益持续提升，动力活力持续增强。',
        '重点抓好以下工作，推动园区高质量发展，具体安排如下：',
        '园区要加大招商力度，推动项目尽快落地。〔责任单位：招商局、规划局〕',
      ],
    },
    inText: checkParagraphEnd,
  },
  {
    code: 'check/paragraph-start',
    severity: 'error',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，5.1.1',
    words: {
      zh: '段首是点号，或引号、括号的后一半。',
      en: 'A paragraph begins with a mark that never begins a line.',
    },
    examples: { bad: ['「，」推动发展。'], good: ['“一区一策”推动发展。'] },
    inText: checkStart,
  },
];
