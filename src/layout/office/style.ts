/** 版式 of 单位.yaml to an office's style and back, and how it differs from the standard. */
import { inStyle, measuresInForce } from '../standard/measures.ts';
import type { OfficeStyle } from '../standard/office-style.ts';
import { type Said, type StyleEntry, styleEntries } from './entries.ts';

/** An entry that cannot be used, and why. */
export interface StyleFault {
  entry: string;
  found: Said;
  hint: Said;
}

const PLAIN: OfficeStyle = { margins: {}, elements: {} };

/**
 * What was typed, by the names of the entries. An entry that cannot be used is left out and told; so are entries that
 * do not go together.
 */
export function readStyle(typed: Readonly<Record<string, string>>): {
  style?: OfficeStyle;
  faults: StyleFault[];
} {
  let style = PLAIN;
  const faults: StyleFault[] = [];
  for (const entry of styleEntries) {
    const text = typed[entry.name]?.trim();
    if (text === undefined || text === '') continue;
    const next = entry.read(text, style);
    if (next === undefined) faults.push(notRead(entry, text));
    else style = next;
  }
  const clash = clashOf(style);
  if (clash !== undefined) return { faults: [...faults, clash] };
  return isPlain(style) ? { faults } : { style, faults };
}

function notRead({ name, allowed }: StyleEntry, text: string): StyleFault {
  return {
    entry: name,
    found: {
      zh: `版式的“${name}”看不懂或超出范围：${text}`,
      en: `版式, ${name}: "${text}" is not understood or beyond its limits`,
    },
    hint: { zh: `${allowed.zh}。`, en: `Write ${allowed.en}.` },
  };
}

/** Tighter than this, in points, characters of a line lie on each other; wider apart than this they are no line. */
const TRACKING = { least: -2.5, most: 6 };

function clashOf(style: OfficeStyle): StyleFault | undefined {
  return inStyle(style, () => {
    const { lines, characters, pitch, size, tracking } = measuresInForce();
    if (
      style.pitchPoints !== undefined &&
      style.linesPerPage !== undefined &&
      style.linesPerPage !== lines
    )
      return {
        entry: '每页行数',
        found: {
          zh: `行距${style.pitchPoints}磅，一页排${lines}行，和“每页行数”${style.linesPerPage}不一致`,
          en: `Lines ${style.pitchPoints} pt apart are ${lines} a page, not ${style.linesPerPage}`,
        },
        hint: { zh: '“行距”和“每页行数”只写一个。', en: 'Write 行距 or 每页行数, not both.' },
      };
    if (pitch < size)
      return {
        entry: style.pitchPoints === undefined ? '每页行数' : '行距',
        found: {
          zh: `行距只有${pitch.toFixed(1)}磅，比正文的字（${size}磅）还矮，字会被切掉`,
          en: `Lines ${pitch.toFixed(1)} pt apart would cut the text, which is ${size} pt`,
        },
        hint: {
          zh: '每页少排几行，或者把正文的字改小。',
          en: 'Set fewer lines or a smaller size.',
        },
      };
    if (tracking < TRACKING.least || tracking > TRACKING.most)
      return {
        entry: '每行字数',
        found: {
          zh: `每行${characters}个${size}磅的字，字距要调${tracking.toFixed(1)}磅，排不好`,
          en: `${characters} characters of ${size} pt a line would need ${tracking.toFixed(1)} pt between them`,
        },
        hint: {
          zh: '改每行字数、正文字号或左右边距，使三样合得上。',
          en: 'Change 每行字数, the size of the text or the margins.',
        },
      };
    return undefined;
  });
}

function isPlain({ margins, elements, ...rest }: OfficeStyle): boolean {
  return [margins, elements, rest].every((part) => Object.keys(part).length === 0);
}

/** What a style says, as the entries of 版式, in their order. */
export function styleTexts(style: OfficeStyle): [name: string, text: string][] {
  return styleEntries.flatMap((entry): [string, string][] => {
    const text = entry.write(style);
    return text === undefined ? [] : [[entry.name, text]];
  });
}

/** An entry that differs from the standard. */
export interface StyleDifference {
  entry: string;
  own: string;
  standard: string;
  clause: string;
}

/** Where a style differs from what the standard recommends; where it says the same, nothing. */
export function styleDifferences(style: OfficeStyle): StyleDifference[] {
  const said = new Map(styleTexts(withoutUsual(style)));
  return styleEntries.flatMap(({ name, standard, clause }) => {
    const own = said.get(name);
    return own === undefined ? [] : [{ entry: name, own, standard, clause }];
  });
}

/** The style without what the standard has, too. */
function withoutUsual(style: OfficeStyle): OfficeStyle {
  let kept = PLAIN;
  for (const entry of styleEntries) {
    const own = entry.write(style);
    if (own === undefined || entry.isStandard(style)) continue;
    kept = entry.read(own, kept) ?? kept;
  }
  return kept;
}
