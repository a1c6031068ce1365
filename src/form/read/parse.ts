/** Mended text to a tree of nodes, through the yaml package; its errors in plain words. */
import type { Problem, Words } from '../../problem.ts';
import { placeOfKey } from '../source/places.ts';
import type { SourceFile } from '../source/source.ts';
import { placeAt } from '../source/source.ts';
import type { Entry, FormNode, ListNode, MapNode, TextNode } from '../source/tree.ts';
import { lackingDash } from './lost-dash.ts';
import { type MapShape, type Shape, shapeOf } from './shape.ts';
import { yamlProblems } from './yaml-errors.ts';

export interface Parsed {
  /** Undefined where the text is not YAML at all. */
  root?: FormNode;
  problems: Problem[];
}

/** Parses a form's text. Never throws: whatever is wrong comes back as problems with places. */
export function parseTree(file: SourceFile, isKey: (name: string) => boolean): Parsed {
  let read: ReturnType<typeof shapeOf>;
  try {
    read = shapeOf(file.path, file.text);
  } catch {
    return { problems: [tooDeep(file)] };
  }
  if ('errors' in read) return { problems: yamlProblems(file, read.errors) };
  const problems: Problem[] = [];
  if (read.shape === undefined) return { problems };
  try {
    return { root: build({ file, problems, isKey }, read.shape), problems };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [tooDeep(file)] };
    throw error;
  }
}

interface Builder {
  file: SourceFile;
  problems: Problem[];
  isKey: (name: string) => boolean;
}

/** @param isItem whether the shape is an item of a list */
function build(builder: Builder, shape: Shape, isItem = false): FormNode {
  const { file } = builder;
  const { start, end } = shape;
  if (shape.type === 'map') {
    const map: MapNode = { type: 'map', file, start, end, entries: new Map() };
    const again = shape.pairs.map((pair) => addEntry(builder, map, pair));
    const lost = isItem ? secondHead(map, again) : undefined;
    const told = lost ? [lostDashAt(lost)] : isItem ? lostHeading(again) : undefined;
    builder.problems.push(...(told ?? writtenAgain(file, again)));
    return map;
  }
  if (shape.type === 'list') {
    const items = shape.items.map((item) => build(builder, item, true));
    return { type: 'list', file, start, end, items } satisfies ListNode;
  }
  const { text, style } = shape;
  return { type: 'text', file, start, end, text, style };
}

/** An entry whose name the mapping has already, and the first of that name. */
interface Again {
  name: string;
  entry: Entry;
  first: Entry;
}

function addEntry(
  builder: Builder,
  map: MapNode,
  pair: MapShape['pairs'][number],
): Again | undefined {
  const key = build(builder, pair.key);
  if (key.type !== 'text') {
    builder.problems.push({
      severity: 'error',
      code: 'form/not-a-key',
      message: { zh: '冒号前面只能是一项的名称。', en: 'Only a name can stand before the colon.' },
      place: placeAt(builder.file, key.start, key.end),
      hint: {
        zh: '不要用 { }、[ ] 做名称；要填的空写成【】。',
        en: 'Do not use { } or [ ] as a name; write 【】 for a box.',
      },
    });
    return undefined;
  }
  const name = keyName(key.text, builder.isKey);
  const value = pair.value === undefined ? emptyAfter(key) : build(builder, pair.value);
  const entry: Entry = { key, value };
  const first = map.entries.get(name);
  if (first !== undefined) return { name, entry, first };
  map.entries.set(name, entry);
  return undefined;
}

/** What an item begins with stands in it again, below others: the next item lost its dash. */
function secondHead(map: MapNode, again: readonly (Again | undefined)[]): Again | undefined {
  const [head] = map.entries.keys();
  const at = again.findIndex((one) => one?.name === head);
  return at > 1 ? again[at] : undefined;
}

/** Several entries of a section stand in it twice: the line with the heading of the next one was deleted. */
function lostHeading(again: readonly (Again | undefined)[]): Problem[] | undefined {
  const [one, ...others] = again.filter((each) => each !== undefined);
  if (one === undefined || others.length === 0) return undefined;
  const { zh, en } = {
    zh: `从“${one.name}”起${others.length + 1}项在这一节里又写了一遍。`,
    en: `${others.length + 1} entries from "${one.name}" on stand twice in one section.`,
  };
  const hint: Words = {
    zh: '上面像是少了一行“- 标题: ……”，补上；多写的就删掉。',
    en: 'A line "- 标题: …" seems to be missing above; else delete them.',
  };
  return [{ ...twice(one), message: { zh, en }, hint }];
}

function lostDashAt({ name, entry }: Again): Problem {
  return {
    severity: 'error',
    code: 'form/lost-dash',
    place: placeOfKey(entry),
    ...lackingDash(name),
  };
}

/** So many in a row were pasted at one go. */
const PASTED = 3;

/** Names that stand twice; a stretch of them that was pasted twice is one mistake. */
function* writtenAgain(
  file: SourceFile,
  entries: readonly (Again | undefined)[],
): Generator<Problem> {
  for (let from = 0; from < entries.length; ) {
    let to = from;
    while (entries[to] !== undefined) to += 1;
    const stretch = entries.slice(from, to).filter((one) => one !== undefined);
    const [begin] = stretch;
    if (begin && stretch.length >= PASTED) yield pastedTwice(file, begin, stretch);
    else yield* stretch.map(twice);
    from = to + 1;
  }
}

function pastedTwice(file: SourceFile, begin: Again, stretch: readonly Again[]): Problem {
  const { name, entry, first } = begin;
  const last = stretch.at(-1) ?? begin;
  const typed = ({ value }: Entry) => file.text.slice(value.start, value.end).trim();
  const isSame = stretch.every((one) => typed(one.entry) === typed(one.first));
  const from = placeOfKey(entry).line;
  // the value may take in the line's end behind it
  const written = file.text.slice(0, last.entry.value.end).trimEnd().length;
  const to = placeAt(file, Math.max(last.entry.key.start, written - 1)).line;
  return {
    severity: 'error',
    code: 'form/duplicate-key',
    message: {
      zh: `从“${name}”起${stretch.length}项又写了一遍${isSame ? '' : '，内容不全一样'}，像是贴了两次。`,
      en: `${stretch.length} entries from "${name}" on stand here again, as if pasted twice.`,
    },
    place: placeOfKey(entry),
    about: name,
    hint: {
      zh: `${isSame ? '' : '核对留哪一份，'}删掉重复的一段：第 ${from} 行到第 ${to} 行。`,
      en: `Delete the copy: lines ${from} to ${to}.`,
    },
    related: [
      { place: placeOfKey(first), message: { zh: '第一次写在这里', en: 'first written here' } },
    ],
  };
}

function twice({ name, entry, first }: Again): Problem {
  return {
    severity: 'error',
    code: 'form/duplicate-key',
    message: {
      zh: `“${name}”写了两次，不知道以哪个为准。`,
      en: `"${name}" is written twice; it is unclear which one counts.`,
    },
    place: placeOfKey(entry),
    about: name,
    hint: {
      zh: `第 ${placeOfKey(first).line} 行已经写过“${name}”，留下一个，另一个删掉或改名。`,
      en: `Line ${placeOfKey(first).line} already has "${name}"; keep one, delete or rename the other.`,
    },
    related: [
      { place: placeOfKey(first), message: { zh: '第一次写在这里', en: 'first written here' } },
    ],
  };
}

/** Names are aligned with blanks by hand (标　　题): those are taken out where a known name remains. */
function keyName(typed: string, isKey: (name: string) => boolean): string {
  const trimmed = typed.trim();
  if (isKey(trimmed)) return trimmed;
  const closed = trimmed.replace(/[\s\u3000\u00a0]+/gu, '');
  return isKey(closed) ? closed : trimmed;
}

function emptyAfter(key: TextNode): TextNode {
  return { ...key, type: 'text', text: '', style: 'plain', start: key.end, end: key.end };
}

function tooDeep(file: SourceFile): Problem {
  return {
    severity: 'error',
    code: 'form/too-nested',
    message: {
      zh: '括号或缩进套得太多层，读不下去。',
      en: 'Brackets or indentation are nested too deeply to read.',
    },
    place: placeAt(file, 0),
    hint: { zh: '检查是不是有多余的 [ 或 {。', en: 'Look for stray [ or {.' },
  };
}
