/** What the scan for typing mistakes keeps in mind from line to line. */
import type { Kinds } from '../../kinds/index.ts';
import type { ProblemCode, Severity, Words } from '../../problem.ts';
import type { Edit } from '../source/source.ts';
import type { Column } from './figure-columns.ts';

/** What may stand somewhere, as far as the names above tell. */
export type Role =
  | 'root'
  /** Entries of a section, a table, a letterhead … */
  | 'entries'
  /** Names of figures, chosen by people. */
  | 'figures'
  | 'figure'
  /** A list of paragraphs and sections. */
  | 'blocks'
  /** A list of mere texts. */
  | 'texts'
  /** Entries of a table. */
  | 'table'
  /** A list of rows of a table. */
  | 'rows'
  | 'row'
  /** A text, or a list of blocks. */
  | 'prose'
  | 'text';

/** A mapping or list that is open at the line in hand. */
export interface Frame {
  /** What was told of a line with a dash that hangs on the item above. */
  hanging?: Scan['findings'][number];
  /** A line without a dash goes on with the text of the last entry. */
  isContinued?: boolean;
  indent: number;
  type: 'map' | 'list';
  role: Role;
  /** What may stand below the last entry or item, which has nothing on its own line. */
  open?: Role;
  /** The last entry or item has text on its line: deeper lines than this continue it. */
  plainBelow?: number;
  /** Lines without indentation are being taken as the text of the last entry. */
  adopting?: boolean;
  /** What the text of the last entry or item is. */
  lastRole?: Role;
  /** Where the line of the open entry ends: what is put there stands behind its colon. */
  openEnd?: number;
  /** The names of its entries so far. */
  names?: Set<string>;
}

/** Something to tell the person; offsets in the text as written. */
export interface Finding {
  severity: Severity;
  code: ProblemCode;
  message: Words;
  hint?: Words;
  start: number;
  end: number;
  /** The name that is missing. */
  about?: string;
}

export interface Scan {
  text: string;
  /** Whose names of entries are known. */
  kinds: Kinds;
  edits: Edit[];
  findings: Finding[];
  frames: Frame[];
  /** Columns that a tab at a line's start stands for. */
  unit: number;
  /** Inside a block text: the indentation of the entry it belongs to, and its own. */
  block?: { parent: number; indent?: number };
  /** Inside quotes that go over several lines. */
  quote?: '"' | "'";
  /** Inside brackets that go over several lines: how many are open. */
  flow?: number;
  /** Rows pasted from a spreadsheet are being read as those of a table: where their dashes stand. */
  table?: { indent: number; cells: number };
  /** Rows pasted from a spreadsheet are being read as figures of this mapping. */
  rowsOf?: Frame;
  /** What their header says that their columns are. */
  columns?: readonly Column[];
  /** Without a header: that the order of the numbers is a guess was said. */
  isOrderAsked?: boolean;
  /** Up to here the text was read already. */
  readTo?: number;
}

export function topFrame(scan: Scan): Frame | undefined {
  return scan.frames.at(-1);
}

const BLOCK_LISTS = new Set(['正文', '小节', '附件']);
const TEXT_LISTS = new Set([
  '标题含机关',
  '条目',
  '要点',
  '发文机关',
  '签发人',
  '机关',
  '上年文字',
  '待核对',
  '用语',
]);
const PROSE = new Set(['导语', '结语']);
const ENTRIES = new Set(['发文机关标志', '印发内容', '图片', '总结', '计划', '字体', '版式']);

/** What stands below a key. */
export function roleOfKey(name: string, owner: Role): Role {
  const key = name.replace(/\s/gu, '');
  if (owner === 'figures') return 'figure';
  if (owner === 'figure') return key === '其中' ? 'figures' : 'text';
  if (key === '指标') return 'figures';
  if (key === '行') return 'rows';
  if (key === '表格') return 'table';
  if (BLOCK_LISTS.has(key)) return 'blocks';
  if (TEXT_LISTS.has(key)) return 'texts';
  if (PROSE.has(key)) return 'prose';
  return ENTRIES.has(key) ? 'entries' : 'text';
}

/** What an item of a list is. */
export function itemRole(list: Role): Role {
  if (list === 'blocks' || list === 'prose') return 'entries';
  return list === 'rows' ? 'row' : 'text';
}

/** Blanks of all kinds at a line's start, and the columns they stand for. */
export function indentOf(line: string, unit: number): { lead: string; width: number } {
  const lead = /^[ \t\u3000\u00a0\u2000-\u200b\u202f\ufeff]*/u.exec(line)?.[0] ?? '';
  let width = 0;
  for (const character of lead) {
    if (character === '\t') width += unit;
    else if (character === '\u3000') width += 2;
    else if (character !== '\u200b' && character !== '\ufeff') width += 1;
  }
  return { lead, width };
}

export function spaces(count: number): string {
  return ' '.repeat(count);
}

/** The remarks on what was mended. */
const NOTES = {
  'form/indent': {
    zh: '行首的 Tab 或全角空格已按空格读。',
    en: 'Tabs or full-width blanks at the line’s start were read as spaces.',
  },
  'form/aligned': {
    zh: '这一行左边没有对齐，已和上下的各行对齐。',
    en: 'This line did not begin where its sisters do; it was aligned with them.',
  },
  'form/indent-text': {
    zh: '这一行前面没有空格，已当作上一项的内容。',
    en: 'This line has no indentation; it was taken as part of the entry above.',
  },
  'form/colon': {
    zh: '名称后面的冒号已按英文冒号加空格读。',
    en: 'The colon after the name was read as a colon and a space.',
  },
  'form/dash': {
    zh: '清单前面的横线已按“- ”读。',
    en: 'The dash before the item was read as "- ".',
  },
  'form/quoted': {
    zh: '这句话里有 YAML 的特殊符号，已按普通文字读。',
    en: 'This text holds special characters of YAML; it was read as plain text.',
  },
  'form/straight-quote': {
    zh: '英文引号已改成中文引号“”。',
    en: 'Straight quotes were changed to “”.',
  },
  'form/comma': {
    zh: '花括号里的中文标点、千位逗号已按英文标点、整数读。',
    en: 'Chinese punctuation and thousands separators within braces were understood.',
  },
  'form/pasted-rows': {
    zh: '从表格粘贴的行已读成表格的行。',
    en: 'Pasted rows were read as the rows of a table.',
  },
  'form/pasted': {
    zh: '从 Excel 粘贴的行已读成“名称、值、上年”。',
    en: 'Rows pasted from Excel were read as name, value and last year.',
  },
} as const satisfies Partial<Record<ProblemCode, Words>>;

/** What is mended without a question. */
type MendedCode = keyof typeof NOTES;

/** Records what was mended, as information. */
export function note(scan: Scan, code: MendedCode, start: number, end: number): void {
  scan.findings.push({ severity: 'note', code, message: NOTES[code], start, end });
}
