/**
 * What stands in a Word file that lines of text have no place for, or only a part of it: a table of kinds with their
 * words. What is left out as a whole is listed in `leftOut`; what is read in part, or cannot be read, is a problem.
 */
import type { Problem, Severity, Words } from '../../problem.ts';
import type { Line } from '../lines.ts';
import type { FileContext } from './context.ts';
import type { NotText, Sighting } from './sightings.ts';

interface KindWords {
  severity: Severity;
  /** With the number of sightings in place of #, and what they are in place of @. */
  message: Words;
  hint: Words;
}

const KEEP: Words = {
  zh: '要原样保留，请用 hongtou format 在原文件里排版。',
  en: 'To keep it as it is, lay the file out in place with hongtou format.',
};

const KINDS: Readonly<Record<NotText, KindWords>> = {
  'embedded-document': {
    severity: 'warning',
    message: {
      zh: '这个文件里嵌着 # 个别的文件，它们的文字没有读出来。',
      en: '# other file(s) are embedded in this one; their text was not read.',
    },
    hint: {
      zh: '请用 Word 打开，另存一份再用：保存后嵌入的内容会变成正文。',
      en: 'Open it in Word and save a copy: embedded text then becomes part of the document.',
    },
  },
  'unknown-element': {
    severity: 'warning',
    message: {
      zh: '有 # 处本程序不认识的内容（@），没有读出来。',
      en: '# element(s) of a kind that is not known (@) were not read.',
    },
    hint: {
      zh: '请在 Word 或 WPS 里看这一处是什么，必要时改成普通文字。',
      en: 'See in Word or WPS what it is, and make it plain text if it matters.',
    },
  },
  formula: {
    severity: 'warning',
    message: {
      zh: '有 # 处公式，只读出了其中的字符，排法没有保留。',
      en: 'Of # formula(s) only the characters were read, not how they are set.',
    },
    hint: KEEP,
  },
  'raised-text': {
    severity: 'warning',
    message: {
      zh: '有 # 处上标或下标（@），读成了一般的字。',
      en: '# stretch(es) above or below the line (@) were read as plain text.',
    },
    hint: KEEP,
  },
  'struck-text': {
    severity: 'warning',
    message: {
      zh: '有 # 处划了删除线的字（@），当作没有划读了出来。',
      en: '# stretch(es) that are struck through (@) were read as if they were not.',
    },
    hint: {
      zh: '不要的字请在 Word 或 WPS 里删去。',
      en: 'Delete in Word or WPS what is not wanted.',
    },
  },
  'merged-cells': {
    severity: 'warning',
    message: {
      zh: '有 # 个表格里合并的单元格不成方块，读成了拆开的：文字在第一格，其余是空格子。',
      en: 'In # table(s) merged cells that make no rectangle were read as single ones: the text in the first, the others empty.',
    },
    hint: KEEP,
  },
  'nested-table': {
    severity: 'warning',
    message: {
      zh: '有 # 个表格套在别的表格里，读成了所在格子里的文字。',
      en: '# table(s) within tables were read as the text of the cell that they stand in.',
    },
    hint: KEEP,
  },
  blank: {
    severity: 'note',
    message: {
      zh: '有 # 处加了下划线的空白，读成了下划线（____）。',
      en: '# underlined blank(s) were read as rows of underscores.',
    },
    hint: KEEP,
  },
  prompt: {
    severity: 'note',
    message: {
      zh: '有 # 处还没有填写的提示（@），读成了下划线（____）。',
      en: '# prompt(s) that nobody has filled in (@) were read as rows of underscores.',
    },
    hint: {
      zh: '请在 Word 或 WPS 里填好，或者在表单里改成填空【】。',
      en: 'Fill them in in Word or WPS, or make them boxes 【】 in the form.',
    },
  },
  overprinted: {
    severity: 'note',
    message: {
      zh: '有 # 处用域叠印的字（@），读成了最上面的一个。',
      en: '# field(s) that print signs over each other (@) were read as the topmost one.',
    },
    hint: KEEP,
  },
  'empty-field': {
    severity: 'note',
    message: {
      zh: '有 # 处域（@）没有结果，没有读出文字。',
      en: '# field(s) (@) hold no result: no text was read.',
    },
    hint: {
      zh: '请在 Word 或 WPS 里按 Ctrl+A、F9 更新域，保存后再用。',
      en: 'Update them in Word or WPS with Ctrl+A, F9 and save the file.',
    },
  },
};

/** Named places are enough to find the others by. */
const MOST_PLACES = 5;
const MOST_DETAILS = 4;
const LONGEST_DETAIL = 24;
const LONGEST_NEARBY = 60;

/** One problem for each kind that was sighted, and for each kind of unknown element. */
export function sightingProblems(
  { sightings }: FileContext,
  lines: readonly Line[],
  file: string,
): Problem[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { kind, detail } = sighting;
    const key = kind === 'unknown-element' ? `${kind} ${detail}` : kind;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [problemOf(first, group, lines, file)] : [];
  });
}

function problemOf(
  { kind, number }: Sighting,
  group: readonly Sighting[],
  lines: readonly Line[],
  file: string,
): Problem {
  const { severity, message, hint } = KINDS[kind];
  const details = [...new Set(group.flatMap(({ detail }) => (detail ? [detail] : [])))];
  const named = details.slice(0, MOST_DETAILS).map(short).join('、');
  const fill = (text: string) =>
    text
      .replace('#', String(group.length))
      .replace(/[（(]@[）)]|@/u, (marks) => (named === '' ? '' : marks.replace('@', named)));
  const numbers = [...new Set(group.map((one) => one.number))];
  const places = numbers.slice(0, MOST_PLACES).join('、');
  const more = numbers.length > MOST_PLACES;
  return {
    severity,
    code: `readers/${kind}`,
    message: {
      zh: `${fill(message.zh).replace(/。$/u, '')}（第 ${places} 段${more ? '等' : ''}）。`,
      en: `${fill(message.en).replace(/\.$/u, '')} (paragraph ${places.replaceAll('、', ', ')}${more ? ' …' : ''}).`,
    },
    hint,
    place: { file, line: number, column: 1, length: 0, lineText: nearby(lines, number) },
  };
}

function short(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > LONGEST_DETAIL ? `${plain.slice(0, LONGEST_DETAIL)}…` : plain;
}

/** The text of the paragraph, or of the one before it: what a person finds the place by. */
function nearby(lines: readonly Line[], number: number): string {
  let found = '';
  for (const { number: at, text } of lines) {
    if (at <= number && text.trim() !== '') found = text;
  }
  return found.length > LONGEST_NEARBY ? `${found.slice(0, LONGEST_NEARBY)}…` : found;
}
