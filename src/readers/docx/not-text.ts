/**
 * What stands in a Word file that lines of text have no place for, or only a part of it: a table of kinds with their
 * words. What is left out as a whole is listed in `leftOut`; what is read in part, or cannot be read, is a problem.
 */
import type { Problem, Severity, Words } from '../../problem.ts';
import type { Line } from '../lines.ts';
import type { InPart } from '../read-file.ts';
import type { FileContext, NotText, Sighting } from './context.ts';

interface KindWords {
  name: Words;
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
    name: { zh: '嵌在里面的别的文件', en: 'another file within it' },
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
    name: { zh: '不认识的内容', en: 'unknown content' },
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
    name: { zh: '公式', en: 'formula' },
    severity: 'warning',
    message: {
      zh: '有 # 处公式，只读出了其中的字符，排法没有保留。',
      en: 'Of # formula(s) only the characters were read, not how they are set.',
    },
    hint: KEEP,
  },
  'text-box': {
    name: { zh: '文本框', en: 'text box' },
    severity: 'note',
    message: {
      zh: '有 # 个文本框（@），框没有保留，里面的字读成了单独的段落。',
      en: '# text box(es) (@) were read as paragraphs of their own, without the box.',
    },
    hint: {
      zh: '请看这些字在正文里该在哪里；要原样保留，请用 hongtou format 在原文件里排版。',
      en: 'See where their words belong in the text; to keep them, lay the file out with hongtou format.',
    },
  },
  control: {
    name: { zh: '内容控件', en: 'content control' },
    severity: 'note',
    message: {
      zh: '有 # 处内容控件（@），读成了里面现在的文字，可选的其他项没有保留。',
      en: '# content control(s) (@) were read as the text that they hold now, without other choices.',
    },
    hint: KEEP,
  },
  'raised-text': {
    name: { zh: '上标或下标', en: 'text above or below the line' },
    severity: 'warning',
    message: {
      zh: '有 # 处上标或下标（@），读成了一般的字。',
      en: '# stretch(es) above or below the line (@) were read as plain text.',
    },
    hint: KEEP,
  },
  'struck-text': {
    name: { zh: '删除线', en: 'text struck through' },
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
    name: { zh: '合并的单元格', en: 'merged cells' },
    severity: 'warning',
    message: {
      zh: '有 # 个表格里合并的单元格不成方块，读成了拆开的：文字在第一格，其余是空格子。',
      en: 'In # table(s) merged cells that make no rectangle were read as single ones: the text in the first, the others empty.',
    },
    hint: KEEP,
  },
  'nested-table': {
    name: { zh: '套在表格里的表格', en: 'table within a table' },
    severity: 'warning',
    message: {
      zh: '有 # 个表格套在别的表格里，读成了所在格子里的文字。',
      en: '# table(s) within tables were read as the text of the cell that they stand in.',
    },
    hint: KEEP,
  },
  blank: {
    name: { zh: '加了下划线的空白', en: 'underlined blank' },
    severity: 'note',
    message: {
      zh: '有 # 处加了下划线的空白，读成了下划线（____）。',
      en: '# underlined blank(s) were read as rows of underscores.',
    },
    hint: KEEP,
  },
  prompt: {
    name: { zh: '没有填写的提示', en: 'prompt' },
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
    name: { zh: '叠印的字', en: 'signs printed over each other' },
    severity: 'note',
    message: {
      zh: '有 # 处用域叠印的字（@），读成了最上面的一个。',
      en: '# field(s) that print signs over each other (@) were read as the topmost one.',
    },
    hint: KEEP,
  },
  'empty-field': {
    name: { zh: '没有结果的域', en: 'field without a result' },
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

/** What was read in part only, by name and place, for who keeps the file as it is. */
export function namedSightings({ sightings }: FileContext): InPart[] {
  return sightings.map(({ kind, number, detail = '' }) => ({
    name: KINDS[kind].name,
    number,
    text: short(detail),
  }));
}

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
