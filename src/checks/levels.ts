/**
 * How grave what a rule finds is: one row a rule, by its record on papers that no one had checked before.
 *
 * - error: nobody would sign it. It stands on form, or on words that are wrong wherever they stand.
 * - warning: a person must look. It infers what is meant, and what speaks for it is strong.
 * - note: 可看可不看. Style; or an inference that right papers often give rise to as well.
 *
 * A rule without a row is as grave as it says itself. What a form prints is graver in part: there the order of
 * headings, the attachments and the dates are the form's own, and no program had to find them in lines of text.
 */
import type { ProblemCode, Severity, Words } from '../problem.ts';
import type { Mistake, Rule } from './rule.ts';
import type { Text } from './text.ts';

interface Level {
  codes: string;
  /** No graver than this. */
  usual: Severity;
  /** What raises it, where something does. */
  strong?: { to: Severity; when: Words };
  /** Only in the lines of a file; what a form prints is as grave as the rule says. */
  inFiles?: true;
  /**
   * A note in the lines of a file, whatever speaks for it: in papers that were signed it was rarely right. A form is a
   * draft, in which the same words are oftener a slip.
   */
  isNoteInFiles?: true;
  /** A note in a paper that may be of an earlier year: its words were right then, or others were. */
  since?: number;
}

/** Sums and the like: what belongs together must be read out of the sentence. */
const SLIP: Words = {
  zh: '改一位数字就对得上，或者相差不大',
  en: 'one digit mends it, or little is missing',
};

const LEVELS: readonly Level[] = [
  {
    codes: `change-rate change-amount change-direction change-points change-times plan-difference remainder table-total
      table-share table-change rate share completion over-hundred folds ranks structure periods balance product
      conversion counted plan-claim points-against of-base age schedule from-to-change impossible-figure
      points-of-amount range-order period-order weekday anniversary plan-year announced-points point-order`,
    usual: 'warning',
    inFiles: true,
  },
  // read by patterns that have no record yet
  { codes: 'equation ordinals said-of-list', usual: 'warning', isNoteInFiles: true },
  {
    codes: 'duration',
    usual: 'note',
    strong: {
      to: 'warning',
      when: { zh: '起止时间和时长写在一处', en: 'both ends and the length stand together' },
    },
    inFiles: true,
  },
  { codes: 'respectively', usual: 'note', inFiles: true },
  {
    codes: `mark-beside-and mixed-sentence doubled-meaning formulation negation past-deadline part-unit announced-count
      listed-count worded-figures from-to edit-remains`,
    usual: 'warning',
    isNoteInFiles: true,
  },
  {
    codes: 'parts-sum total listed-sum',
    usual: 'note',
    strong: { to: 'warning', when: SLIP },
    inFiles: true,
  },
  {
    codes: 'two-values',
    usual: 'note',
    strong: { to: 'warning', when: SLIP },
    isNoteInFiles: true,
  },
  { codes: 'near-values range-percent', usual: 'note' },
  { codes: 'stale-year chinese-date', usual: 'note', inFiles: true },
  {
    codes: 'label-order',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '前面已有几个序号，或者后面接着排下去',
        en: 'labels stand before it, or the list goes on from it',
      },
    },
    inFiles: true,
  },
  { codes: 'level-order', usual: 'note', inFiles: true },
  {
    codes: 'unpaired-mark',
    usual: 'warning',
    strong: {
      to: 'error',
      when: { zh: '括号和书名号在一段之内', en: 'brackets within a paragraph' },
    },
    inFiles: true,
  },
  {
    codes: 'paragraph-end',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '段内有句号，上一段和下一段都有句末标点',
        en: 'the paragraph holds full stops, those around it end with one',
      },
    },
    inFiles: true,
  },
  {
    codes: 'fixed-phrase phrase-members phrase-count plenary phrase-words',
    usual: 'warning',
    since: 2018,
  },
  {
    codes: 'short-phrase near-phrase fixed-list',
    usual: 'warning',
    since: 2018,
    isNoteInFiles: true,
  },
  { codes: 'phrase-end quoted-name', usual: 'note' },
  { codes: 'cut-word', usual: 'warning' },
  {
    codes: 'idiom',
    usual: 'note',
    strong: {
      to: 'warning',
      when: { zh: '写的四个字分不成词', en: 'the four signs make no words' },
    },
    isNoteInFiles: true,
  },
  {
    codes: 'recipient-line',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '主送个人、没有冒号、次序颠倒',
        en: 'it names a person, lacks its colon or is out of order',
      },
    },
    inFiles: true,
  },
  {
    codes: 'typed-twice',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '单个的字是虚词一类，词是常用词或者在句末',
        en: 'the sign is a particle, the word a usual one or the last of its clause',
      },
    },
    inFiles: true,
  },
  {
    codes: 'homophone',
    usual: 'note',
    strong: {
      to: 'warning',
      when: { zh: '换一个字通顺得多', en: 'it reads far better with the other sign' },
    },
  },
  {
    codes: 'likely-word',
    usual: 'note',
    strong: {
      to: 'warning',
      when: { zh: '写的字不成词，也分不成两个词', en: 'what is written makes no words' },
    },
  },
  { codes: 'word-context collocation', usual: 'note' },
  { codes: 'order-of-acts kind-of-act', usual: 'note' },
  {
    codes: 'retired-office',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '在主送、抄送、署名里，或者写明是哪一年的事，而改名已经三年',
        en: 'among recipients, copies and issuers, or where the sentence names a year, three years after',
      },
    },
  },
  { codes: 'missing-part', usual: 'note' },
  { codes: 'title-spelling title-issuer paper-parts', usual: 'note' },
  {
    codes: 'name name-variant',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '地名的另一个写法不止一处或者在本单位的名单里，两个字音近或形近',
        en: 'a place stands otherwise there more than once, or in the office’s list, by a sign that sounds or looks alike',
      },
    },
  },
  {
    codes: 'percentage-points',
    usual: 'note',
    strong: {
      to: 'warning',
      when: { zh: '前面是占比、比重或某某率', en: 'a share or a rate stands before it' },
    },
    isNoteInFiles: true,
  },
  {
    codes: 'date-form print-date issuer-signature number-line date-line attachment-order',
    usual: 'warning',
    inFiles: true,
  },
  {
    codes: 'attachment-reference attachment-title issued-title',
    usual: 'note',
    strong: {
      to: 'warning',
      when: {
        zh: '附件、印发的文件列得清楚，只差一个序号或几个字',
        en: 'what is attached or issued is there, and differs by a number or a few signs',
      },
    },
    inFiles: true,
  },
  {
    codes: 'placeholder',
    usual: 'note',
    strong: {
      to: 'error',
      when: {
        zh: '后面是单位、年月日，或者是一道横线',
        en: 'a unit or a date follows, or it is a line to write on',
      },
    },
    inFiles: true,
  },
];

const byCode = new Map<string, Level>(
  LEVELS.flatMap((level) =>
    level.codes.split(/\s+/u).map((code) => [`check/${code}`, level] as const),
  ),
);

const GRAVITY: Record<Severity, number> = { error: 2, warning: 1, note: 0 };

const milder = (one: Severity, other: Severity) => (GRAVITY[one] < GRAVITY[other] ? one : other);

/** How grave a mistake is, where its evidence and what was checked are known. */
export function levelOf(
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  mistake: Pick<Mistake, 'severity' | 'strong'> & { text?: Text },
  { isFile, mayBeBefore }: { isFile: boolean; mayBeBefore: (year: number) => boolean },
): Severity {
  const own = mistake.severity ?? severity;
  const level = byCode.get(code);
  if (level === undefined || (level.inFiles && !isFile)) return own;
  const { usual, strong, since, isNoteInFiles } = level;
  if (isFile && isNoteInFiles) return 'note';
  if (since !== undefined && mayBeBefore(since)) return 'note';
  return milder(own, mistake.strong && strong ? strong.to : usual);
}

/** How grave what a rule finds in files is as a rule, and what raises it. */
export function levelInWords({ code, severity }: { code: string; severity: Severity }): {
  usual: Severity;
  words: Words;
} {
  const level = byCode.get(code);
  const usual = level ? milder(severity, level.usual) : severity;
  const [zh, en] = [[NAMES[usual].zh], [NAMES[usual].en]];
  if (level?.strong) {
    zh.push(`${level.strong.when.zh}时为${NAMES[level.strong.to].zh}`);
    en.push(`${NAMES[level.strong.to].en} where ${level.strong.when.en}`);
  }
  if (level?.since) {
    zh.push(`${level.since}年以前的文稿里为${NAMES.note.zh}`);
    en.push(`${NAMES.note.en} in papers before ${level.since}`);
  }
  if (level?.isNoteInFiles && usual !== 'note') {
    zh.push(`检查文件时为${NAMES.note.zh}`);
    en.push(`${NAMES.note.en} in the lines of a file`);
  }
  if (level?.inFiles && severity !== usual) {
    zh.push(`表单印出的文字里为${NAMES[severity].zh}`);
    en.push(`${NAMES[severity].en} in what a form prints`);
  }
  return { usual, words: { zh: zh.join('；'), en: en.join('; ') } };
}

const NAMES: Record<Severity, Words> = {
  error: { zh: '错误（这样写不能签发）', en: 'error (nobody would sign it)' },
  warning: { zh: '提醒（要看一眼）', en: 'warning (a person must look)' },
  note: { zh: '说明（可看可不看）', en: 'note (look if you like)' },
};

/** The codes that have a row, for the test that all of them are rules. */
export const codesWithLevel = [...byCode.keys()] as ProblemCode[];
