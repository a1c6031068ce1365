/** Every small damage that a hand does to a line of a form, one at a time: what each gets, counted. */

export interface Damage {
  /** What was done. */
  kind: string;
  /** The line that it was done to. */
  line: number;
  text: string;
}

const ENTRY = /^(?<lead> *(?:- )*)(?<name>[^\s:：{}[\]"'，。、；]{2,})(?<colon>:)(?<value> .*|)$/u;
const ITEM = /^(?<indent> *)- (?<words>.*)$/u;
/** A sign, and what is typed for it on another keyboard. */
const SIGNS: Record<string, string> = {
  '[': '［',
  ']': '］',
  '{': '｛',
  '}': '｝',
  '【': '[',
  '】': ']',
  '"': '“',
  '“': '"',
  '”': '"',
};

type Change = readonly [kind: string, line: string | undefined];

function* changesOf(line: string): Generator<Change> {
  yield ['line deleted', undefined];
  const entry = ENTRY.exec(line)?.groups;
  if (entry) yield* changesOfEntry(entry);
  for (const by of [1, 2]) {
    yield [`${by} to the right`, ' '.repeat(by) + line];
    if (line.startsWith(' '.repeat(by))) yield [`${by} to the left`, line.slice(by)];
  }
  const item = ITEM.exec(line)?.groups;
  if (item) {
    const { indent = '', words = '' } = item;
    yield ['dash lost', `${indent}${words}`];
    yield ['dash a blank', `${indent}  ${words}`];
    yield ['dash full-width', `${indent}－ ${words}`];
    yield ['dash tight', `${indent}-${words}`];
    yield ['dash twice', `${indent}- - ${words}`];
  }
  for (const [sign, other] of Object.entries(SIGNS)) {
    const at = line.indexOf(sign);
    if (at < 0) continue;
    yield [`${sign} lost`, line.slice(0, at) + line.slice(at + 1)];
    yield [`${sign} as ${other}`, line.slice(0, at) + other + line.slice(at + 1)];
  }
}

function* changesOfEntry(entry: Record<string, string>): Generator<Change> {
  const { lead = '', name = '', value = '' } = entry;
  const [first = '', second = '', ...rest] = name;
  yield ['name exchanged', `${lead}${second}${first}${rest.join('')}:${value}`];
  yield ['name shortened', `${lead}${name.slice(0, -1)}:${value}`];
  yield ['name lengthened', `${lead}${name}${name.slice(-1)}:${value}`];
  yield ['colon full-width', `${lead}${name}：${value}`];
  yield ['colon lost', `${lead}${name}${value}`];
  yield ['colon tight', `${lead}${name}:${value.trimStart()}`];
  yield ['colon twice', `${lead}${name}::${value}`];
  if (value.trim() === '') return;
  yield ['value emptied', `${lead}${name}:`];
  yield ['value twice', `${lead}${name}:${value}${value.trim()}`];
}

/** All of them, in the order of the lines; two lines exchange their values, too. */
export function* damagesOf(text: string): Generator<Damage> {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const after = lines.slice(index + 1);
    const damaged = (kind: string, now: readonly string[], rest = after): Damage => ({
      kind,
      line: index + 1,
      text: [...lines.slice(0, index), ...now, ...rest].join('\n'),
    });
    for (const [kind, now] of changesOf(line)) yield damaged(kind, now === undefined ? [] : [now]);
    const [one, other] = [ENTRY.exec(line)?.groups, ENTRY.exec(after[0] ?? '')?.groups];
    if (one?.value && other?.value) {
      const upper = `${one.lead}${one.name}:${other.value}`;
      const lower = `${other.lead}${other.name}:${one.value}`;
      yield damaged('values exchanged', [upper, lower], after.slice(1));
    }
  }
}
