/** The table that a department fills in: its figures, and the empty boxes of its sentences. */
import { isPlainMap, type NodePath, type Plain, type PlainMap, withBox } from '../edit/index.ts';
import { handFilled, readBoxes } from '../figures/index.ts';
import type { Sheet } from '../sheets/index.ts';

const FIGURES = '指标';
const BLANKS = '文字里的空';
const ABOUT = '说明';

/** So many signs of a sentence are shown around its box. */
const BEFORE = 40;
const BEHIND = 16;

interface Place {
  path: NodePath;
  /** Of the box among the text's boxes. */
  box: number;
  name: string;
  last: string;
  now: string;
}

/** 指标, 文字里的空 and 说明, with the mark of the hand-out on the last. */
export function tablesOf(tree: Plain, lines: readonly string[]): Sheet[] {
  const boxes = boxesIn(tree).map(({ name, now, last }, index) => [
    String(index + 1),
    name,
    now,
    last,
  ]);
  const figures = figuresIn(tree).map(({ name, unit, now, last }) => [name, unit, now, last]);
  return [
    { name: FIGURES, rows: [['名称', '单位', '今年', '上年'], ...figures] },
    { name: BLANKS, rows: [['序号', '写在哪里', '今年', '上年'], ...boxes] },
    {
      name: ABOUT,
      rows: [['说明'], ['只填“今年”那一列，不要增减行。'], ...lines.map((line) => [line])],
    },
  ];
}

/**
 * A returned table laid into a tree; rows that are not known are told by their names. A cell that is as it was handed
 * out says nothing.
 * @param tree what the department sent last, else what it got
 */
export function withTables(
  tree: Plain,
  sheets: readonly Sheet[],
  handed: Plain,
): { tree: Plain; unknown: string[] } {
  const unknown: string[] = [];
  let result = tree;
  const figures = figuresIn(handed);
  for (const row of rowsOf(sheets, FIGURES)) {
    const [name = '', unit = '', now = ''] = row.map((cell) => cell.trim());
    if (name === '') continue;
    const known = figures.find((each) => each.name === name);
    if (known === undefined) unknown.push(name);
    else if (now !== known.now) {
      const other = unit !== '' && unit !== known.unit ? unit : '';
      result = withText(result, known.path, `${now}${other}`);
    }
  }
  const boxes = boxesIn(handed);
  const there = boxesIn(tree);
  for (const row of rowsOf(sheets, BLANKS)) {
    const [number = '', , now = ''] = row.map((cell) => cell.trim());
    const known = boxes[Number(number) - 1];
    const same = known && there.find((each) => isSamePlace(each, known));
    if (known === undefined) {
      if (number !== '') unknown.push(`${BLANKS} ${number}`);
    } else if (now !== known.now) {
      // The sentence has been reworded since: where this number would go is not sure.
      if (same === undefined) unknown.push(known.name);
      else result = withBoxAt(result, same, now);
    }
  }
  return { tree: result, unknown };
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.box === other.box &&
    one.last === other.last &&
    one.path.join('\n') === other.path.join('\n')
  );
}

function rowsOf(sheets: readonly Sheet[], name: string): string[][] {
  return sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
}

interface FigureRow {
  /** 安置房/石屏片区 */
  name: string;
  unit: string;
  now: string;
  last: string;
  /** Of its 值, or of itself where it is only a number. */
  path: NodePath;
}

function figuresIn(tree: Plain): FigureRow[] {
  const figures = entryOf(tree, '指标');
  return figures === undefined || !isPlainMap(figures) ? [] : figureRows(figures, ['指标'], '', '');
}

function figureRows(map: PlainMap, path: NodePath, above: string, unitAbove: string): FigureRow[] {
  return map.entries.flatMap(([name, value]) => {
    const shown = above === '' ? name : `${above}/${name}`;
    const here = [...path, name];
    if (typeof value === 'string') {
      return [{ name: shown, unit: unitAbove, now: value, last: '', path: here }];
    }
    if (!isPlainMap(value)) return [];
    const [unit, now, last] = ['单位', '值', '上年'].map((key) => {
      const each = entryOf(value, key);
      return typeof each === 'string' ? each : '';
    });
    const parts = entryOf(value, '其中');
    const own = {
      name: shown,
      unit: unit === '' || unit === undefined ? unitAbove : unit,
      now: now ?? '',
      last: last ?? '',
      path: [...here, '值'],
    };
    const below =
      parts !== undefined && isPlainMap(parts)
        ? figureRows(parts, [...here, '其中'], shown, own.unit)
        : [];
    return [own, ...below];
  });
}

/** Boxes that are filled by hand, in the order of the text; last year's words are nobody's to fill in. */
function boxesIn(tree: Plain, path: NodePath = []): Place[] {
  if (typeof tree !== 'string') {
    const entries: readonly (readonly [string | number, Plain])[] = isPlainMap(tree)
      ? tree.entries
      : [...tree.entries()];
    return entries
      .filter(([name]) => name !== '指标' && name !== '上年文字')
      .flatMap(([name, value]) => boxesIn(value, [...path, name]));
  }
  let index = -1;
  return readBoxes(tree).flatMap((piece) => {
    if (piece.type !== 'box') return [];
    index += 1;
    const filled = handFilled(piece.content);
    if (filled === undefined) return [];
    const before =
      tree
        .slice(0, piece.offset)
        .split(/[。！？\n]/u)
        .at(-1) ?? '';
    const behind = tree.slice(piece.offset + piece.length, piece.offset + piece.length + BEHIND);
    const name = `${before.slice(-BEFORE)}＿＿${behind}`;
    return [{ path, box: index, name, now: filled.now, last: filled.last ?? '' }];
  });
}

function entryOf(tree: Plain, name: string): Plain | undefined {
  return isPlainMap(tree) ? tree.entries.find(([each]) => each === name)?.[1] : undefined;
}

function withBoxAt(tree: Plain, { path, box }: Place, now: string): Plain {
  return changedAt(tree, path, (text) =>
    typeof text === 'string' ? (withBox(text, box, now) ?? text) : text,
  );
}

function withText(tree: Plain, path: NodePath, text: string): Plain {
  return changedAt(tree, path, () => text);
}

function changedAt(tree: Plain, [step, ...rest]: NodePath, change: (at: Plain) => Plain): Plain {
  if (step === undefined) return change(tree);
  if (typeof tree === 'string') return tree;
  if (isPlainMap(tree)) {
    const isThere = tree.entries.some(([name]) => name === step);
    const entries = tree.entries.map(
      ([name, value]) => [name, name === step ? changedAt(value, rest, change) : value] as const,
    );
    return {
      entries: isThere ? entries : [...entries, [String(step), changedAt('', rest, change)]],
    };
  }
  return tree.map((item, index) => (index === step ? changedAt(item, rest, change) : item));
}
