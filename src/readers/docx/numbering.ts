/** Automatic numbering: the labels that Word counts by itself and that are not in the text. */

import { type Properties, paragraphProperties } from './looks.ts';
import { formatNumber } from './number-formats.ts';
import { fontCharacter } from './symbols.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

export interface Numbering {
  /**
   * Counts one paragraph on and gives its label. Must be called for each numbered paragraph in order.
   * @param levelStyle the style that the numbering comes from, where a style brings it
   */
  next(numbering: XmlElement, levelStyle?: string): Numbered | undefined;
}

export interface Numbered {
  label: string;
  /** From 1. */
  level: number;
  /** Indents that the level brings. */
  look: Properties;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** All numbers in the label in plain digits. */
  legal: boolean;
  /** Starts anew after this level (from 1); 0 never. Absent: after any level above. */
  restart?: number;
  style?: string;
  look: Properties;
}

interface List {
  abstractId: string;
  levels: Level[];
  startOverrides: Map<number, number>;
}

const MOST_LEVELS = 9;
const LONGEST_LABEL = 64;

export function readNumbering(part: XmlElement | undefined): Numbering {
  const lists = readLists(part);
  /** Lists made of one definition count on together. */
  const counts = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();
  return {
    next(numbering, levelStyle) {
      const id = value(numbering, 'w:numId') ?? '';
      const list = lists.get(id);
      if (list === undefined) return undefined;
      const styled = list.levels.findIndex(
        ({ style }) => style !== undefined && style === levelStyle,
      );
      const at = styled >= 0 ? styled : Number(value(numbering, 'w:ilvl') ?? 0);
      const level = list.levels[at];
      if (level === undefined) return undefined;
      const count = counts.get(list.abstractId) ?? [];
      counts.set(list.abstractId, count);
      const override = list.startOverrides.get(at);
      if (override !== undefined && !overridden.has(`${id}/${at}`)) {
        overridden.add(`${id}/${at}`);
        count[at] = override;
      } else {
        count[at] = (count[at] ?? level.start - 1) + 1;
      }
      restartBelow(count, at, list.levels);
      return { label: labelOf(list.levels, at, count), level: at + 1, look: level.look };
    },
  };
}

function restartBelow(count: (number | undefined)[], at: number, levels: readonly Level[]): void {
  for (let below = at + 1; below < levels.length; below += 1) {
    const after = levels[below]?.restart;
    if (after === undefined || at < after) count[below] = undefined;
  }
}

/** `%1.%2` with the numbers of its levels; a level that has not begun shows where it would begin. */
function labelOf(
  levels: readonly Level[],
  at: number,
  count: readonly (number | undefined)[],
): string {
  const own = levels[at];
  if (own === undefined) return '';
  if (own.format === 'bullet') return own.text;
  return own.text.replace(/%([1-9])/g, (_, digit) => {
    const index = Number(digit) - 1;
    const level = levels[index];
    if (level === undefined || index > at) return '';
    return formatNumber(count[index] ?? level.start, own.legal ? 'decimal' : level.format);
  });
}

function readLists(part: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyleLink = new Map<string, XmlElement>();
  for (const abstract of elements(part, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
    const link = value(abstract, 'w:styleLink');
    if (link !== undefined) byStyleLink.set(link, abstract);
  }
  const lists = new Map<string, List>();
  const levelsOf = new Map<string, Level[]>();
  for (const list of elements(part, 'w:num')) {
    const named = abstracts.get(value(list, 'w:abstractNumId') ?? '');
    // A list style keeps its levels in another definition.
    const abstract = byStyleLink.get(value(named, 'w:numStyleLink') ?? '') ?? named;
    const abstractId = abstract?.attributes['w:abstractNumId'] ?? '';
    const shared = levelsOf.get(abstractId) ?? readLevels(abstract);
    levelsOf.set(abstractId, shared);
    const levels = [...shared];
    const startOverrides = new Map<number, number>();
    for (const override of elements(list, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const start = value(override, 'w:startOverride');
      if (start !== undefined) startOverrides.set(at, Number(start));
      const level = child(override, 'w:lvl');
      if (level && at < MOST_LEVELS) levels[at] = readLevel(level);
    }
    lists.set(list.attributes['w:numId'] ?? '', { abstractId, levels, startOverrides });
  }
  return lists;
}

/** Some programs leave the index of a level out: then they stand in order. */
function readLevels(abstract: XmlElement | undefined): Level[] {
  const levels: Level[] = [];
  for (const [index, level] of elements(abstract, 'w:lvl').slice(0, MOST_LEVELS).entries()) {
    const at = Number(level.attributes['w:ilvl'] ?? index);
    if (at >= 0 && at < MOST_LEVELS) levels[at] = readLevel(level);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const restart = value(level, 'w:lvlRestart');
  const style = value(level, 'w:pStyle');
  const format = value(level, 'w:numFmt') ?? 'decimal';
  const text = (value(level, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL);
  const font = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'];
  return {
    start: Number(value(level, 'w:start') ?? 1),
    format,
    text: format === 'bullet' ? [...text].map((sign) => fontCharacter(sign, font)).join('') : text,
    legal: toggle(level, 'w:isLgl') ?? false,
    ...(restart !== undefined && { restart: Number(restart) }),
    ...(style !== undefined && { style }),
    look: paragraphProperties(child(level, 'w:pPr')),
  };
}
