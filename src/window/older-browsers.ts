/** What browsers of 2021 (Chrome 90) lack of what the program and its packages use. Comes before all else. */

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

interface Indexed {
  readonly length: number;
  readonly [index: number]: unknown;
}

function at(this: Indexed | string, index: number) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
for (const target of [Array.prototype, String.prototype, typed]) define(target, 'at', at);

const { hasOwnProperty: owns } = Object.prototype;
define(Object, 'hasOwn', (object: object, name: PropertyKey) =>
  Reflect.apply(owns, object, [name]),
);

const list = Array.prototype;
define(list, 'findLast', function findLast(this: unknown[], test: (item: unknown) => boolean) {
  return [...this].reverse().find(test);
});
define(
  list,
  'findLastIndex',
  function findLastIndex(
    this: unknown[],
    test: (item: unknown, index: number, all: unknown[]) => boolean,
  ) {
    for (let index = this.length - 1; index >= 0; index -= 1) {
      if (test(this[index], index, this)) return index;
    }
    return -1;
  },
);
define(list, 'with', function put(this: unknown[], index: number, item: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = item;
  return copy;
});
define(
  list,
  'toSpliced',
  function toSpliced(this: unknown[], ...args: Parameters<typeof list.splice>) {
    const copy = [...this];
    copy.splice(...args);
    return copy;
  },
);
define(list, 'toSorted', function toSorted(this: unknown[], compare?: () => number) {
  return [...this].sort(compare);
});
define(list, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse();
});
