/** What somebody did to a Word file that is no change of words: it is told, for it cannot go into the form as it is. */
import { matched } from './align.ts';
import type { WordParagraph } from './paragraphs.ts';

/** A side of a comparison, as it is printed. */
interface Side {
  paragraphs: readonly WordParagraph[];
  pictures: number;
  /** What repeats on every page. */
  margins: readonly string[];
}

export interface Unseen {
  /** How many pictures more than the form prints; less than 0 where some are gone. */
  pictures: number;
  /** Paragraphs that read the same and have other line breaks. */
  broken: readonly string[];
  /** Words that were made bold, slanted, underlined or coloured. */
  stressed: readonly string[];
  /** What was put into the head or foot of the pages. */
  margins: readonly string[];
}

export function unseenIn(printed: Side, edited: Side): Unseen {
  const texts = ({ paragraphs }: Side) => paragraphs.map(({ text }) => text);
  const both = matched(texts(printed), texts(edited)).flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return [];
    const [now, aim] = [printed.paragraphs[before], edited.paragraphs[after]];
    return now && aim ? [{ now, aim }] : [];
  });
  const broken = both.filter(({ now, aim }) => now.text === aim.text && now.breaks !== aim.breaks);
  const stressed = both.flatMap(({ now, aim }) => (now.stressed ? [] : (aim.stressed ?? [])));
  const own = new Set(printed.margins);
  return {
    pictures: edited.pictures - printed.pictures,
    broken: broken.map(({ aim }) => aim.text),
    stressed,
    margins: edited.margins.filter((text) => !own.has(text)),
  };
}

/** What of an edited file is merged, and what is only told. */
export interface Mergeable {
  paragraphs: WordParagraph[];
  /** Tables of which cells were merged or parted, by their first row; none of their changes is merged. */
  tables: readonly string[];
  /** Texts of boxes that were put over the page. */
  boxes: readonly string[];
  /** Digits that were typed in full width, merged as the form prints them. */
  digits: readonly string[];
}

const WIDE = /[０-９．％]+/gu;

export function mergeableIn(
  printed: Pick<Side, 'paragraphs'>,
  edited: readonly WordParagraph[],
): Mergeable {
  const own = new Set(printed.paragraphs.map(({ text }) => text));
  const boxes = edited.filter(({ isBox, text }) => isBox && !own.has(text));
  const isWide = printed.paragraphs.some(({ text }) => /[０-９]/u.test(text));
  const digits = new Set<string>();
  const inText = edited.filter((each) => !boxes.includes(each));
  const plain = inText.map((paragraph): WordParagraph => {
    if (isWide || !/[０-９]/u.test(paragraph.text)) return paragraph;
    const text = paragraph.text.replace(WIDE, (wide) => {
      if (!/[０-９]/u.test(wide)) return wide;
      digits.add(wide);
      return wide.normalize('NFKC');
    });
    return { ...paragraph, text };
  });
  const { paragraphs, tables } = withoutMergedCells(printed.paragraphs, plain);
  return { paragraphs, tables, boxes: boxes.map(({ text }) => text), digits: [...digits] };
}

/** Tables whose cells are merged otherwise than the form has it stand as the form prints them. */
function withoutMergedCells(printed: readonly WordParagraph[], edited: readonly WordParagraph[]) {
  const [own, theirs] = [tablesIn(printed), tablesIn(edited)];
  const paragraphs: WordParagraph[] = [];
  const tables: string[] = [];
  let at = 0;
  for (const { start, rows } of theirs) {
    paragraphs.push(...edited.slice(at, start));
    at = start + rows.length;
    const mine = nearest(own, rows);
    const isSame = mine === undefined || isBuiltAlike(mine.rows, rows);
    paragraphs.push(...(isSame ? rows : mine.rows));
    if (!isSame) tables.push(mine.rows[0]?.text ?? '');
  }
  paragraphs.push(...edited.slice(at));
  return { paragraphs, tables };
}

interface Table {
  start: number;
  rows: WordParagraph[];
}

function tablesIn(paragraphs: readonly WordParagraph[]): Table[] {
  const tables: Table[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const last = tables.at(-1);
    if (!paragraph.isRow) continue;
    const isSame = last?.rows[0]?.table === paragraph.table;
    if (last && isSame && last.start + last.rows.length === index) last.rows.push(paragraph);
    else tables.push({ start: index, rows: [paragraph] });
  }
  return tables;
}

/** The table with most of the cells that these rows have. */
function nearest(tables: readonly Table[], rows: readonly WordParagraph[]): Table | undefined {
  const cells = new Set(rows.flatMap(({ text }) => text.split('\t')));
  const counted = tables.map((table) => ({
    table,
    same: table.rows.flatMap(({ text }) => text.split('\t')).filter((cell) => cells.has(cell))
      .length,
  }));
  const best = counted.sort((one, other) => other.same - one.same)[0];
  return best && best.same > 1 ? best.table : undefined;
}

/** No cell is merged that was not before, and below the same head stand the same columns in their order; rows come and go. */
function isBuiltAlike(mine: readonly WordParagraph[], rows: readonly WordParagraph[]): boolean {
  const known = new Set(mine.map(({ joins }) => joins));
  const [head = [], other = []] = [mine, rows].map((all) => all[0]?.text.split('\t') ?? []);
  const isSameHead = head[0] === other[0];
  const isInOrder =
    head.join() === other.join() || head.toSorted().join() !== other.toSorted().join();
  return (
    isInOrder &&
    rows.every(({ joins }) => joins === undefined || known.has(joins)) &&
    (!isSameHead || head.length === other.length)
  );
}
