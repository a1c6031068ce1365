/**
 * What is worked out from an object, worked out once and kept as long as the object lives. For objects that nobody
 * changes; the work is pure.
 */
export function remembered<Key extends object, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for what is asked for millions of times: kept with the object itself, which a look at it finds at once. */
export function rememberedWith<Key extends object, Value extends object>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = Symbol('known');
  return (key: Key & { [known]?: Value }) => {
    key[known] ??= work(key);
    return key[known];
  };
}

/** What is made when it is first asked for, and only then: word lists, tables, compilers that most runs never need. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is worked out from texts, of which the last so many are kept; all are forgotten where there are more. */
export function rememberedTexts<Texts extends readonly string[], Value>(
  most: number,
  work: (...texts: Texts) => Value,
): (...texts: Texts) => Value {
  const known = new Map<string, Value>();
  return (...texts) => {
    const key = texts.length === 1 ? (texts[0] as string) : texts.join('\0');
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    if (known.size >= most) known.clear();
    const value = work(...texts);
    known.set(key, value);
    return value;
  };
}

/** What is worked out from UTF-16 units, a byte for each; 0 is worked out again. */
export function rememberedUnits(work: (unit: number) => number): (unit: number) => number {
  const known = new Uint8Array(0x10000);
  return (unit) => {
    const found = known[unit] as number;
    if (found !== 0) return found;
    const value = work(unit);
    known[unit] = value;
    return value;
  };
}

/** Things under texts, of which those used last are kept. */
export interface Kept<Thing> {
  get(text: string): Thing | undefined;
  keep(text: string, thing: Thing): void;
}

export function kept<Thing>(most: number): Kept<Thing> {
  const things = new Map<string, Thing>();
  const keep = (text: string, thing: Thing) => {
    things.delete(text);
    things.set(text, thing);
    for (const oldest of things.keys()) {
      if (things.size <= most) break;
      things.delete(oldest);
    }
  };
  return {
    get(text) {
      const found = things.get(text);
      if (found !== undefined) keep(text, found);
      return found;
    },
    keep,
  };
}

/**
 * Things under texts, of which those asked for lately are kept: as many as there are for texts of so many characters, and
 * as many before them. For more things than can be put in order each time.
 */
export function keptLately<Thing>(characters: number): Kept<Thing> & {
  /** What was not asked for between the last two of these is forgotten. */
  turn(): void;
} {
  let young = new Map<string, Thing>();
  let old = new Map<string, Thing>();
  let size = 0;
  const turn = () => {
    old = young;
    young = new Map();
    size = 0;
  };
  const keep = (text: string, thing: Thing) => {
    if (size >= characters) turn();
    size += text.length;
    young.set(text, thing);
  };
  return {
    turn,
    get(text) {
      const found = young.get(text);
      if (found !== undefined) return found;
      const older = old.get(text);
      if (older !== undefined) keep(text, older);
      return older;
    },
    keep,
  };
}

/**
 * A text that stands by itself. A piece cut from a long text holds all of that, as engines keep it: who remembers the
 * piece would keep a whole form for each word that was ever typed.
 */
export function standingAlone(text: string): string {
  return ` ${text}`.slice(1);
}

/** The last few things of a kind, the newest first: looked through for one that still serves. */
export interface Latest<Thing> {
  find(serves: (thing: Thing) => boolean): Thing | undefined;
  keep(thing: Thing): void;
}

export function latest<Thing>(most: number): Latest<Thing> {
  const kept: Thing[] = [];
  return {
    find: (serves) => kept.find(serves),
    keep(thing) {
      kept.unshift(thing);
      kept.length = Math.min(kept.length, most);
    },
  };
}
