/** 要点: 一是…二是…, in one paragraph or a paragraph each; the word after the numeral may be 是, 要, 抓 …. */
import { pointLabel } from '../../document/numbering.ts';
import { readChineseNumeral } from '../../text/index.ts';
import { COUNTED_CHARACTERS } from '../words/headings.ts';

/** Points within one paragraph, and the text before them. */
export interface FoundPoints {
  lead: string;
  word: string;
  /** Number of the first point: above 1 where the paragraph goes on with earlier ones. */
  first: number;
  points: string[];
}

const COMMON = '是要';
const LABEL = /([一二三四五六七八九十]{1,3})(\p{Script=Han})/gu;
const MOST = 30;

interface Hit {
  number: number;
  word: string;
  at: number;
  /** Whether a sentence or clause begins here. */
  opens: boolean;
}

/** The points of a paragraph: the longest run 1, 2, 3 … with one word; undefined for fewer than two. */
export function findPoints(text: string): FoundPoints | undefined {
  const hits = hitsIn(text);
  if (hits.length < 2) return undefined;
  const last = lastPlaces(hits);
  const start = hits.find(
    (hit) => hit.number === 1 && (last.get(keyOf(hit.word, 2)) ?? -1) > hit.at,
  );
  return start ? cut(text, hits, start) : undefined;
}

/** The point that a paragraph begins with, and those after it in the same paragraph. */
export function readPoint(text: string): FoundPoints | undefined {
  const hits = hitsIn(text.slice(0, 8));
  const first = hits[0];
  if (first?.at !== 0) return undefined;
  if (!COMMON.includes(first.word) && !/^.{2,4}[^，。]/u.test(text)) return undefined;
  return cut(text, hitsIn(text), first);
}

function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(LABEL)) {
    const [, numeral = '', word = ''] = match;
    if (COUNTED_CHARACTERS.has(word)) continue;
    const number = readChineseNumeral(numeral);
    if (number === undefined || number === 0 || number > MOST) continue;
    const before = text.slice(0, match.index).trimEnd().slice(-1);
    const opens = before === '' || /[。；;：:！？!?，,、”）)]/u.test(before);
    if (!opens && !(number === 1 && word === '是' && !/[唯统之第其另逐万单不同专]/u.test(before))) {
      continue;
    }
    // Words that are rare in labels must stand at the start of a sentence.
    if (!COMMON.includes(word) && before !== '' && !/[。；;：:]/u.test(before)) continue;
    hits.push({ number, word, at: match.index, opens });
  }
  return hits;
}

/** Where each label that begins a clause stands last. */
function lastPlaces(hits: readonly Hit[]): Map<string, number> {
  return new Map(
    hits.filter(({ opens }) => opens).map((hit) => [keyOf(hit.word, hit.number), hit.at]),
  );
}

function keyOf(word: string, number: number): string {
  return `${word}${number}`;
}

/** Cuts a paragraph at the points that count on from `start`; a run inside a point stays its text. */
function cut(text: string, hits: readonly Hit[], start: Hit): FoundPoints {
  const run: Hit[] = [start];
  const lasts = lastPlaces(hits);
  /** Numbers that a run within the last point has reached: 一是…（一是…二是…）二是…. */
  let inner = 0;
  for (const hit of hits) {
    const last = run.at(-1) ?? start;
    if (hit.at <= start.at || hit.word !== start.word || !hit.opens) continue;
    if (hit.number === 1) {
      inner = 1;
      continue;
    }
    if (inner > 0 && hit.number === inner + 1 && outerGoesOn(lasts, hit, last.number + 1)) {
      inner += 1;
      continue;
    }
    if (hit.number === last.number + 1) {
      run.push(hit);
      inner = 0;
    }
  }
  return {
    lead: text.slice(0, start.at).trimEnd(),
    word: start.word,
    first: start.number,
    points: run.map((hit, index) => {
      const label = pointLabel(hit.number - 1, hit.word);
      return text.slice(hit.at + label.length, run[index + 1]?.at ?? text.length).trimEnd();
    }),
  };
}

/** Whether the outer run still finds its next number after a hit that an inner run may own. */
function outerGoesOn(lasts: ReadonlyMap<string, number>, hit: Hit, number: number): boolean {
  return (lasts.get(keyOf(hit.word, number)) ?? -1) > hit.at;
}
