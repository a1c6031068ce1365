/** Typed labels turned into automatic numbering that shows the same labels. */
import { formatNumber } from '../../../src/readers/docx/number-formats.ts';
import { wordPart } from '../../readers/word-file.ts';
import type { SourceLine } from './source.ts';

export interface NumberedLine extends SourceLine {
  list?: { id: number; level: number };
}

const LEVELS: readonly [pattern: RegExp, format: string, text: string][] = [
  [/^([一二三四五六七八九十]{1,3})、/u, 'chineseCounting', '%1、'],
  [/^（([一二三四五六七八九十]{1,3})）/u, 'chineseCounting', '（%2）'],
  [/^(\d{1,2})\.(?!\d)/u, 'decimal', '%3.'],
  [/^（(\d{1,2})）/u, 'decimal', '（%4）'],
];
const LARGEST = 60;

export function numberLines(lines: readonly SourceLine[]): {
  lines: NumberedLine[];
  numbering: string;
} {
  const lists: string[] = ['<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'];
  const counts: number[] = [0, 0, 0, 0];
  const numbered = lines.map((line): NumberedLine => {
    const found = labelOf(line.text);
    if (found === undefined || line.look === 'title') return line;
    const { level, number, length } = found;
    const goesOn = number === (counts[level] ?? 0) + 1;
    counts[level] = number;
    counts.fill(0, level + 1);
    const text = line.text.slice(length);
    if (goesOn) return { ...line, text, list: { id: 1, level } };
    lists.push(
      `<w:num w:numId="${lists.length + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
    );
    return { ...line, text, list: { id: lists.length, level } };
  });
  const levels = LEVELS.map(
    ([, format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>${lists.join('')}`,
  );
  return { lines: numbered, numbering };
}

function labelOf(text: string): { level: number; number: number; length: number } | undefined {
  for (const [level, [pattern, format]] of LEVELS.entries()) {
    const [label, written] = pattern.exec(text) ?? [];
    if (label === undefined) continue;
    for (let number = 1; number <= LARGEST; number += 1) {
      if (formatNumber(number, format) === written) return { level, number, length: label.length };
    }
  }
  return undefined;
}
