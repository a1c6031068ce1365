/** Damage to texts: to their bytes and lines, blind to what they mean; and to what a form is made of, which is not. */
import type { Draw } from './draw.ts';

type Change = (text: string, draw: Draw, others: readonly string[]) => string;

/** Signs that mean something to YAML, to forms, to figures, to templates, to XML, or to nobody. */
const SIGNS = [
  ...'【】｜|[]{}〔〕（）()：:，,、。；;“”"\'‘’《》#＃-－—·*&!%@`\\/<>=~?+_^$ \t　\u00a0\u200b\ufeff\u2028\u2029\r\0\u0007\u0085\u202e',
  '\ue000',
  '\ud800',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  '{{',
  '{{{',
  '}}',
  '【】',
  '【【',
  '】】',
  '·同比',
  '·占比',
  '·',
  '---',
  '...',
  '%YAML 1.1',
  '!!binary',
  '<<: *a',
  '&a ',
  '*a',
  ']]>',
  '<document>',
  '&#0;',
  '\n',
  '\n\n',
  '\r\n',
];

const VALUES = [
  '0',
  '-0',
  '-1',
  '1e999',
  '1e-400',
  '0x1F',
  '0.1',
  '.5',
  '99999999999999999999999999',
  '9'.repeat(400),
  'NaN',
  '.inf',
  'null',
  '~',
  'true',
  '是',
  '否',
  '2024-02-30',
  '2026年13月1日',
  '二〇二六年',
  '１２．５',
  '7.46亿元',
  '【】',
  '【6｜4】',
  '【0｜0】',
  '【-1｜0】',
  '【财政收入·同比】',
  '【财政收入·】',
  '【｜】',
  '【…】',
  '[]',
  '{}',
  '[[[[]]]]',
  '{ 值: 1 }',
  '{ 引用: 自己.yaml }',
  '{ 引用: ../../../etc/passwd }',
  '|',
  '>-',
  '""',
  '*a',
  '&a *a',
  '图片.png',
  'constructor',
  '__proto__',
  'toString',
  '〔2026〕3号',
  '机密★1年',
  '一、二、三',
];

const KEYS = [
  '标题',
  '正文',
  '小节',
  '内容',
  '要点',
  '条目',
  '指标',
  '值',
  '单位',
  '上年',
  '计划',
  '占',
  '合计',
  '计算',
  '引用',
  '附件',
  '表格',
  '图片',
  '文种',
  '年度',
  '版本',
  '密级',
  '发文机关',
  '签发人',
  '成文日期',
  '印发日期',
  '抄送机关',
  '数据',
  '来自',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '标 题',
  'title',
  '',
  '?',
  '-',
];

/** Any text: its characters and lines, without a thought to what they say. */
const BLIND: readonly Change[] = [
  (text, draw) => without(text, draw.number(text.length), 1 + draw.number(4)),
  (text, draw) => without(text, draw.number(text.length), 1 + draw.number(400)),
  (text, draw) => inserted(text, draw.number(text.length + 1), draw.from(SIGNS)),
  (text, draw) => {
    const at = draw.number(text.length);
    return inserted(without(text, at, 1), at, draw.from(SIGNS));
  },
  (text, draw) => {
    const from = draw.number(text.length);
    return inserted(text, draw.number(text.length), text.slice(from, from + draw.number(200)));
  },
  (text, draw, others) => {
    const other = draw.from(others);
    const from = draw.number(other.length);
    return inserted(text, draw.number(text.length), other.slice(from, from + draw.number(600)));
  },
  (text, draw) => text.slice(0, draw.number(text.length)),
  (text, draw) => text.slice(draw.number(text.length)),
  (text, draw) => {
    const sign = String.fromCodePoint(1 + draw.number(draw.oneIn(2) ? 0x2fff : 0x1fffe));
    return inserted(text, draw.number(text.length), sign);
  },
  onLines((lines, draw) => void lines.splice(draw.number(lines.length), 1 + draw.number(5))),
  onLines((lines, draw) => {
    const at = draw.number(lines.length);
    lines.splice(draw.number(lines.length), 0, ...lines.slice(at, at + 1 + draw.number(6)));
  }),
  onLines((lines, draw) => {
    const [moved = ''] = lines.splice(draw.number(lines.length), 1);
    lines.splice(draw.number(lines.length), 0, moved);
  }),
  onLines((lines, draw) => {
    const at = draw.number(lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  }),
];

/** A form: its indents, names, values, marks and boxes. */
const KNOWING: readonly Change[] = [
  onLine((line, draw) => `${' '.repeat(draw.number(9))}${line.trimStart()}`),
  onLine((line, draw) =>
    line.replace(/^ */u, (blanks) => draw.from(['\t', '　', `${blanks} `, ''])),
  ),
  onLine((line, draw) => `${draw.from(['- ', '-', '  - ', '# ', '> ', '? ', '· '])}${line}`),
  onLine((line, draw) => line.replace(/: .*$/u, () => `: ${draw.from(VALUES)}`)),
  onLine((line, draw) => line.replace(/: .*$/u, () => draw.from([':', '：', ' ', ': |', ': >']))),
  onLine((line, draw) => line.replace(/[^\s:：-]+(?=[:：])/u, () => draw.from(KEYS))),
  onLine((line, draw) => line.replace(/^(\s*(?:- )?)/u, (lead) => `${lead}${draw.from(KEYS)}: `)),
  onLine((line, draw) => `${line}${draw.from(VALUES)}`),
  onLine((line, draw) => `${line} ${draw.from(['#', '# 不查', '|', '>', '&a', '*a', '"', "'"])}`),
  onLine((line, draw) => line.replace(/【[^】]*】/u, () => draw.from(VALUES))),
  onLine((line, draw) =>
    line.replace(
      /【([^】]*)】/u,
      (_, inner) =>
        `${draw.from(['[', '〔', '「', '【【', ''])}${inner}${draw.from([']', '〕', '】', ''])}`,
    ),
  ),
  onLine((line, draw) => line.replace(/\d[\d.]*/u, () => draw.from(VALUES))),
  onLine((line) =>
    line.replace(/[，。：；]/gu, (mark) => ',.:;'['，。：；'.indexOf(mark)] ?? mark),
  ),
  onLines((lines, draw) => {
    const at = draw.number(lines.length);
    lines.splice(
      at,
      0,
      `${/^\s*/u.exec(lines[at] ?? '')?.[0] ?? ''}${draw.from(KEYS)}: ${draw.from(VALUES)}`,
    );
  }),
  (text, draw) => text.replaceAll('\n', draw.from(['\r\n', '\r', '\u2028', '\n\n', '\u0085'])),
  (text, draw) => inserted(text, lineStart(text, draw), deep(draw)),
  (text, draw) =>
    inserted(text, lineStart(text, draw), `${draw.from(SIGNS).repeat(1 + draw.number(3000))}\n`),
];

/** A form with one to a dozen things wrong, at times blind to what it is. */
export function damagedText(text: string, draw: Draw, others: readonly string[]): string {
  const count = draw.oneIn(3) ? 2 + draw.number(11) : 1;
  let damaged = text;
  for (let done = 0; done < count; done += 1) {
    damaged = draw.from(draw.oneIn(3) ? BLIND : KNOWING)(damaged, draw, others);
  }
  return damaged;
}

/** Any text with one to a dozen changes that know nothing of it. */
export function blindlyDamaged(text: string, draw: Draw, others: readonly string[]): string {
  let damaged = text;
  for (let left = 1 + draw.number(draw.oneIn(3) ? 12 : 2); left > 0; left -= 1) {
    damaged = draw.from(BLIND)(damaged, draw, others);
  }
  return damaged;
}

/** Bytes changed, left out, put in, cut off. */
export function damagedBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const changed = [...bytes.subarray(0, draw.oneIn(6) ? draw.number(bytes.length) : bytes.length)];
  for (let left = 1 + draw.number(draw.oneIn(3) ? 30 : 3); left > 0; left -= 1) {
    const at = draw.number(changed.length);
    if (draw.oneIn(3)) changed.splice(at, 1 + draw.number(3));
    else if (draw.oneIn(2)) changed.splice(at, 0, draw.number(256));
    else changed[at] = draw.number(256);
  }
  return Uint8Array.from(changed);
}

function onLines(change: (lines: string[], draw: Draw) => void): Change {
  return (text, draw) => {
    const lines = text.split('\n');
    change(lines, draw);
    return lines.join('\n');
  };
}

function onLine(change: (line: string, draw: Draw) => string): Change {
  return onLines((lines, draw) => {
    const at = draw.number(lines.length);
    lines[at] = change(lines[at] ?? '', draw);
  });
}

function without(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function inserted(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

function lineStart(text: string, draw: Draw): number {
  return text.lastIndexOf('\n', draw.number(text.length)) + 1;
}

/** Lists or maps in one another, to a depth that nobody types. */
function deep(draw: Draw): string {
  const levels = 1 + draw.number(draw.oneIn(8) ? 4000 : 60);
  if (draw.oneIn(2)) return `${draw.from(KEYS)}: ${'['.repeat(levels)}甲${']'.repeat(levels)}\n`;
  const rows = Math.min(levels, 200);
  return Array.from({ length: rows }, (_, level) => `${' '.repeat(level)}小节:\n`).join('');
}
