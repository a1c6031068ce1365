/** What the lists of words are made of: the dictionary that @node-rs/jieba brings, and the readings of pinyin-pro. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

/** The dictionary of jieba (MIT): word, frequency, part of speech, in its order. */
export function dictionary() {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', frequency, kind = '']) => ({ word, frequency: Number(frequency), kind }));
}

/** The readings of a sign, without tones. */
export function readings(sign) {
  return [...new Set(pinyin(sign, { toneType: 'none', type: 'array', multiple: true }))];
}

/** GB 2312, first level: the signs that people type. */
export function usualSigns() {
  const decoder = new TextDecoder('gb2312');
  const signs = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const sign = decoder.decode(new Uint8Array([high, low]));
      if (/^\p{Script=Han}$/u.test(sign)) signs.push(sign);
    }
  }
  return signs;
}

/** Entries a space apart, in lines that an editor can show. */
export function wrapped(entries, column) {
  const lines = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < column)
      lines.push(`${lines.pop()} ${entry}`);
    else lines.push(entry);
  }
  return lines.join('\n');
}

/** Entries of a first sign and what follows it, as a literal of a list. */
export function literal(words, column) {
  return `\`\n${wrapped(
    [...words].map(([first, rest]) => first + rest),
    column,
  )}\n\``;
}
