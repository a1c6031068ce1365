/** What each line was taken for, and on what evidence: `hongtou outline FILE --why`. */
import type { Evidence } from '../findings/evidence.ts';
import type { LineReading, Recognition, Role } from '../findings/recognition.ts';

const ROLES: Readonly<Record<Role, string>> = {
  copyNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  letterhead: '发文机关标志',
  documentNumber: '发文字号',
  signatories: '签发人',
  titleIssuers: '发文机关',
  title: '标题',
  belowTitle: '标题下的说明',
  recipients: '主送机关',
  heading: '小标题',
  numbered: '编号的句子',
  paragraph: '正文',
  points: '要点',
  item: '条目',
  table: '表格',
  picture: '图片',
  attachmentNote: '附件说明',
  attachment: '附件标题',
  attendance: '出席',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  copies: '抄送',
  printing: '印发',
  continued: '接上一行',
  leftOut: '不放进文件',
};
const LONGEST_TEXT = 40;

/** A reading for other programs. */
export interface WhyJson {
  line: number;
  text: string;
  /** As in `Role`. */
  taken: Role;
  /** In plain Chinese: 小标题. */
  name: string;
  /** Without a weight it decides alone. */
  evidence: { name: string; reason: string; weight?: number }[];
}

/** Readings of all lines, or of one. */
export function whyJson({ readings }: Recognition, line?: number): WhyJson[] {
  return readingsOf(readings, line).map(({ number, text, role, evidence }) => ({
    line: number,
    text,
    taken: role,
    name: ROLES[role],
    evidence: evidence.map((one) => ({ ...one })),
  }));
}

/** The same as a page for people; for a line that holds no text, that it holds none. */
export function whyText({ readings }: Recognition, line?: number): string {
  const chosen = readingsOf(readings, line);
  if (chosen.length === 0) return `第${line ?? 1}行没有文字。\n`;
  const lines = chosen.flatMap(({ number, text, role, evidence }) => [
    `第${number}行　${ROLES[role]}${text === '' ? '' : `：${cut(text)}`}`,
    ...evidence.map((one) => `    ${weightOf(one)}${one.reason}`),
    ...sumOf(evidence),
  ]);
  return `${lines.join('\n')}\n`;
}

function readingsOf(readings: readonly LineReading[], line: number | undefined) {
  return line === undefined ? readings : readings.filter(({ number }) => number === line);
}

function weightOf({ weight }: Evidence): string {
  if (weight === undefined) return '';
  return `${weight > 0 ? '+' : '−'}${Math.abs(Math.round(weight * 100) / 100)}　`;
}

/** What decided, where several traits were weighed. */
function sumOf(evidence: readonly Evidence[]): string[] {
  const weighed = evidence.filter(({ weight }) => weight !== undefined);
  if (weighed.length < 2) return [];
  const sum = weighed.reduce((total, { weight = 0 }) => total + weight, 0);
  const said = sum > 0 ? '大于0' : '不大于0';
  return [`    合计${Math.round(sum * 100) / 100}，${said}`];
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
