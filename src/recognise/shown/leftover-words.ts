/** What no document has a place for, in words: each line with its place, folded where there are many. */
import type { Words } from '../../problem.ts';
import type { ReadFile } from '../../readers/index.ts';
import { LEFTOVER_REASONS } from '../findings/leftovers.ts';
import type { Leftover, LeftoverReason } from '../findings/recognition.ts';

/** Beyond this number, reasons that come often are told in one line each. */
const MOST_LINES = 16;
const FEW = 3;
const LONGEST_TEXT = 40;

/** A line for each piece of text or thing that was left out; one for many of a kind where there are very many. */
export function leftoverLines(leftovers: readonly Leftover[]): Words[] {
  if (leftovers.length <= MOST_LINES) return leftovers.map((one) => lineOf([one]));
  const groups = new Map<string, Leftover[]>();
  for (const one of leftovers) {
    const zh = LEFTOVER_REASONS[one.reason].zh;
    groups.set(zh, [...(groups.get(zh) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > FEW ? [lineOf(group)] : group.map((one) => lineOf([one])),
  );
}

interface Kept {
  name: Words;
  number: number;
  text: string;
  near?: string | undefined;
}

/** A line for each kind of things in a Word file that is kept as it is: notes, boxes, formulas, what was crossed out. */
export function keptLines(
  { leftOut, inPart = [] }: Pick<ReadFile, 'leftOut' | 'inPart'>,
  leftovers: readonly Leftover[],
): Words[] {
  const reasons = new Set<LeftoverReason>(['page-header', ...leftOut.map(({ reason }) => reason)]);
  const things = leftovers
    .filter(({ reason }) => reasons.has(reason))
    .map(({ reason, ...thing }): Kept => ({ ...thing, name: LEFTOVER_REASONS[reason] }));
  const kinds = new Map<string, Kept[]>();
  for (const one of [...things, ...inPart]) {
    kinds.set(one.name.zh, [...(kinds.get(one.name.zh) ?? []), one]);
  }
  return [...kinds.values()].map(keptLine);
}

function keptLine(things: readonly Kept[]): Words {
  const places = placesOf(things);
  const count = things.length;
  const [{ name, text, near = '' } = { name: { zh: '', en: '' }, text: '' }] = things;
  const words = text.trim() === '' ? near : text;
  const said = words === '' ? '' : cut(words);
  return {
    zh: `${name.zh}${count > 1 ? ` ${count} 处` : ''}（第 ${places.zh} 段）${said && `：${said}${count > 1 ? ' ……' : ''}`}`,
    en: `${name.en}${count > 1 ? `, ${count} in all` : ''} (paragraph ${places.en})${said && `: ${said}${count > 1 ? ' …' : ''}`}`,
  };
}

function lineOf(group: readonly Leftover[]): Words {
  const [first] = group;
  if (first === undefined) return { zh: '', en: '' };
  const places = placesOf(group);
  const many = group.length > 1;
  const { zh, en } = LEFTOVER_REASONS[first.reason];
  const place = {
    zh: `第${places.zh}行（${zh}${many ? `，共 ${group.length} 处` : ''}）`,
    en: `line ${places.en} (${en}${many ? `, ${group.length} in all` : ''})`,
  };
  if (first.text.trim() !== '') {
    const text = `${cut(first.text)}${many ? ' ……' : ''}`;
    return { zh: `${place.zh}：${text}`, en: `${place.en}: ${text}` };
  }
  if (!first.near) return place;
  return {
    zh: `${place.zh}，在“${cut(first.near)}”处`,
    en: `${place.en}, at "${cut(first.near)}"`,
  };
}

/** All numbers, those that follow each other as one: 1—8、12、59—62. */
function placesOf(things: readonly { number: number }[]): Words {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(things.map((one) => one.number))].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const written = (dash: string) =>
    runs.flatMap(({ from, to }) =>
      to - from > 1 ? [`${from}${dash}${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    );
  return { zh: written('—').join('、'), en: written('–').join(', ') };
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
