/** A rule of the standard as a check of a Word file's own properties, and what all rules share. */
import * as gb from '../../layout/index.ts';
import type { Problem, ProblemCode, Severity, Words } from '../../problem.ts';
import type { Line, PageLook } from '../../readers/index.ts';
import type { Part, PartKind } from './parts.ts';

export interface LayoutFile {
  /** As the person named it. */
  name: string;
  parts: readonly Part[];
  /** All lines, blank ones and those of headers and footers too. */
  lines: readonly Line[];
  pages: readonly PageLook[];
}

/** A place that breaks a clause. */
export interface Breach {
  line?: Line;
  /** What was found, and what should be there. */
  found: Words;
  wanted: Words;
  /** What tells it from other breaches of its rule: those alike in this are one problem. Without it, all are. */
  distinct?: readonly (string | number | boolean | undefined)[];
  /** It is the office's own layout (版式) that asks for it, not the standard. */
  ofOffice?: boolean;
}

export interface LayoutRule {
  /** `layout/…`, stable. */
  code: ProblemCode;
  /** Clause of GB/T 9704-2012. */
  clause: string;
  severity: Severity;
  check(file: LayoutFile): Breach[];
}

/** Paragraphs with the same fault are one problem: the first is shown, the others are counted. */
export function problemsOf(rule: LayoutRule, file: LayoutFile): Problem[] {
  const groups = new Map<string, Breach[]>();
  for (const breach of rule.check(file)) {
    const key = JSON.stringify(breach.distinct ?? []);
    const group = groups.get(key);
    if (group) group.push(breach);
    else groups.set(key, [breach]);
  }
  return [...groups.values()].map((group) => problemOf(rule, file.name, group));
}

function problemOf(
  { code, clause, severity }: LayoutRule,
  file: string,
  group: readonly Breach[],
): Problem {
  const [first] = group;
  const more = group.length - 1;
  const line = first?.line;
  const lineText = line?.text.split('\n')[0] ?? '';
  return {
    severity,
    code,
    message: {
      zh: `${first?.found.zh}${more > 0 ? `（还有${more}处）` : ''}。`,
      en: `${first?.found.en}${more > 0 ? ` (${more} more)` : ''}.`,
    },
    place: {
      file,
      line: line?.number ?? 1,
      column: 1,
      length: lineText.length,
      lineText,
    },
    hint: first?.ofOffice
      ? {
          zh: `${first.wanted.zh}（本单位的版式）。`,
          en: `${first.wanted.en} (the office's own layout).`,
        }
      : {
          zh: `${first?.wanted.zh}（GB/T 9704-2012，${clause}）。`,
          en: `${first?.wanted.en} (GB/T 9704-2012, ${clause}).`,
        },
  };
}

/** Parts of some kinds. */
export function ofKind({ parts }: LayoutFile, ...kinds: PartKind[]): Part[] {
  return parts.filter(({ kind }) => kinds.includes(kind));
}

/** Chinese names of parts, as messages say them. */
const PART_NAMES: Partial<Record<PartKind, Words>> = {
  copyNumber: { zh: '份号', en: 'the copy number' },
  classification: { zh: '密级', en: 'the classification' },
  urgency: { zh: '紧急程度', en: 'the urgency' },
  letterhead: { zh: '发文机关标志', en: 'the letterhead' },
  documentNumber: { zh: '发文字号', en: 'the document number' },
  signatory: { zh: '签发人', en: 'the signatory' },
  title: { zh: '标题', en: 'the title' },
  recipients: { zh: '主送机关', en: 'the recipients' },
  body: { zh: '正文', en: 'the body' },
  heading: { zh: '小标题', en: 'the heading' },
  attachmentNote: { zh: '附件说明', en: 'the list of attachments' },
  attendance: { zh: '出席人员', en: 'the attendance' },
  signature: { zh: '署名', en: 'the signature' },
  date: { zh: '成文日期', en: 'the date' },
  note: { zh: '附注', en: 'the note' },
  attachmentMark: { zh: '附件标记', en: 'the mark of the attachment' },
  copies: { zh: '抄送机关', en: 'the copies' },
  printing: { zh: '印发机关和印发日期', en: 'the printing line' },
};

export function nameOf(kind: PartKind): Words {
  return PART_NAMES[kind] ?? { zh: '这一段', en: 'this paragraph' };
}

/** The families of the trade by any name that fonts of them bear. */
export type Face = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';
const FACES: Record<Face, RegExp> = {
  小标宋: /标宋|XiaoBiaoSong|XBS/iu,
  仿宋: /仿宋|FangSong|FSong/iu,
  楷体: /楷|Kai/iu,
  黑体: /黑|Hei(?!ti TC)/iu,
  宋体: /^(?!.*(?:仿宋|标宋|FangSong)).*(?:宋|SimSun|NSimSun|Song)/iu,
};

/** Whether a font is the one that is wanted, or of the same face of the trade. */
export function isFont(font: string | undefined, wanted: string): boolean {
  if (font === wanted) return true;
  const faces = Object.keys(FACES) as Face[];
  return faces.some((face) => hasFace(font, face) && hasFace(wanted, face));
}

export function hasFace(font: string | undefined, face: Face): boolean {
  return font !== undefined && FACES[face].test(font);
}

/** 16 → 三号. */
export function sizeName(points: number): string {
  const names = Object.entries(gb.sizes).find(([, size]) => size === points);
  return names ? `${names[0]}（${points}磅）` : `${number(points)}磅`;
}

/** A number as short as it can be, with a digit after the point. */
export function number(value: number): string {
  return String(Number(value.toFixed(1)));
}

export function nearly(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance;
}
