/**
 * The pairs of words that Apache Lucene's smartcn has counted in news (Apache-2.0). Its table knows a pair only by a hash of
 * both (FNV-1a, 64 bits); so all pairs of usual words are tried. Takes some minutes.
 */
import { dictionary } from './dictionary.mjs';

const TABLE = 'org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem';
const SLOTS = 402137;
/** Words that are tried: of one sign and of several, by their frequency in the dictionary. */
const FROM = { alone: 3, joined: 10 };
const LONGEST = 4;
/** The low half of the hash's multiplier, 2^40 + 0x1b3; so many of a hash's digits are asked for first. */
const PRIME = 0x1b3;
const MASK = (1 << 25) - 1;

/** smartcn's own signs for the beginning and the end of a sentence. */
const BEGIN = '始##始';
const END = '末##末';

/** The hash of a pair to its count, from the serialized arrays of Java: one of longs, one of ints. */
function tableOf(files) {
  const bytes = Buffer.from(files[TABLE]);
  const size = Buffer.alloc(4);
  size.writeInt32BE(SLOTS);
  const longs = bytes.indexOf(size) + 4;
  const ints = bytes.indexOf(size, longs + SLOTS * 8) + 4;
  const byLow = new Map();
  for (let at = 0; at < SLOTS; at++) {
    const high = bytes.readInt32BE(longs + at * 8);
    const low = bytes.readInt32BE(longs + at * 8 + 4);
    if (high === 0 && low === 0) continue;
    const others = byLow.get(low) ?? [];
    others.push([high, bytes.readInt32BE(ints + at * 4)]);
    byLow.set(low, others);
  }
  return byLow;
}

/** One step of the hash over a sign: its low byte, then its high one. State: high and low half. */
function step(state, code) {
  for (const byte of [code & 0xff, code >>> 8]) {
    const low = (state[1] ^ byte) >>> 0;
    // times 2^40 + 0x1b3
    const product = low * PRIME;
    const carried = Math.floor(product / 4294967296);
    state[0] = (Math.imul(state[0], PRIME) + carried + (low << 8)) | 0;
    state[1] = product | 0;
  }
}

const START = [0xcbf29ce4 | 0, 0x84222325 | 0];

function stateOf(signs, from = START) {
  const state = [...from];
  for (let at = 0; at < signs.length; at++) step(state, signs.charCodeAt(at));
  return state;
}

/** The words that may be in the table. */
function usualWords() {
  return dictionary().filter(
    ({ word, frequency }) =>
      word.length <= LONGEST &&
      /^[\u4e00-\u9fff]+$/u.test(word) &&
      frequency >= (word.length > 1 ? FROM.joined : FROM.alone),
  );
}

/**
 * Left and right with a tab between, and how often: for each pair of usual words that the table has. The low half of a
 * hash follows from the low halves before it, so it alone is reckoned for the ten thousand million pairs.
 */
export function newsPairs(files, words = usualWords()) {
  const table = tableOf(files);
  const maybe = bitsOf(table.keys());
  const signs = words.map(({ word }) => word);
  const { nodes, ups, codes, rights } = tree([...signs, END]);
  const lows = new Int32Array(codes.length);
  const found = [];
  for (const left of [BEGIN, ...signs]) {
    const state = stateOf(`${left}@`);
    lows[0] = state[1];
    for (let node = 1; node < codes.length; node++) {
      const low = Math.imul(lows[ups[node]] ^ (codes[node] & 0xff), PRIME);
      lows[node] = Math.imul(low ^ (codes[node] >>> 8), PRIME);
    }
    for (let at = 0; at < nodes.length; at++) {
      const low = lows[nodes[at]];
      const bit = low & MASK;
      if ((maybe[bit >>> 3] & (1 << (bit & 7))) === 0 || !table.has(low)) continue;
      const right = rights[at];
      const [high] = stateOf(right, state);
      const hit = table.get(low).find(([other]) => other === high);
      if (hit)
        found.push([`${left === BEGIN ? '<' : left}\t${right === END ? '>' : right}`, hit[1]]);
    }
  }
  return found;
}

/** One bit for the low digits of each number. */
function bitsOf(numbers) {
  const bits = new Uint8Array((MASK + 1) / 8);
  for (const number of numbers) bits[(number & MASK) >>> 3] |= 1 << (number & 7);
  return bits;
}

/** Words as a tree: of each node the one above it (which comes before it) and its sign; the words by their last nodes. */
function tree(words) {
  const below = [new Map()];
  const ups = [0];
  const codes = [0];
  const nodes = words.map((word) => {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let next = below[node].get(code);
      if (next === undefined) {
        next = codes.length;
        below[node].set(code, next);
        below.push(new Map());
        ups.push(node);
        codes.push(code);
      }
      node = next;
    }
    return node;
  });
  return {
    nodes: Int32Array.from(nodes),
    ups: Int32Array.from(ups),
    codes: Uint16Array.from(codes),
    rights: words,
  };
}
