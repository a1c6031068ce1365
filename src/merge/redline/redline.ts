/**
 * Two drafts as one Word file (花脸稿): the later one, in which everything that differs from the earlier one is a tracked
 * change. Who accepts them all has the later draft, who rejects them all the words of the earlier one.
 */
import {
  closePackage,
  openPackage,
  readPart,
  type WordPackage,
  writePart,
} from '../../review/index.ts';
import { matched } from '../align.ts';
import { wordChanges } from '../words.ts';
import {
  type Block,
  blocksOf,
  joinedBody,
  type Paragraph,
  paragraphXml,
  type Row,
  rowXml,
  type Sign,
  textOf,
} from './word-body.ts';

/**
 * @param before the earlier draft, and `after` the later one, each as the bytes of a Word file that Hongtou has written
 * @param author who the changes are by; they are dated as the later draft is, so that its bytes are the same on any day
 * @returns undefined where either is no Word file
 */
export function redline(
  before: Uint8Array,
  after: Uint8Array,
  author: string,
): Uint8Array | undefined {
  const [old, file] = [openPackage(before), openPackage(after)];
  if (old === undefined || file === undefined) return undefined;
  const marks = marker(author, dateOf(file));
  const [one, two] = [blocksOf(readPart(old, old.main)), blocksOf(readPart(file, file.main))];
  const xml = joinedBody(two, blocksChanged(one.blocks, two.blocks, marks));
  writePart(file, file.main, xml);
  takeStyles(old, file);
  return closePackage(file);
}

/** What opens a change: `<w:ins w:id=… w:author=… w:date=…`. */
export type Marks = (name: 'ins' | 'del') => string;

function marker(author: string, date: string): Marks {
  let id = 1000;
  const by = author.replace(/[<>&"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return (name) => {
    id += 1;
    return `<w:${name} w:id="${id}" w:author="${by}" w:date="${date}"`;
  };
}

function dateOf(file: WordPackage): string {
  const core = readPart(file, 'docProps/core.xml') ?? '';
  const date = /<dcterms:modified[^>]*>([^<.]*)/u.exec(core)?.[1] ?? '2000-01-01T00:00:00Z';
  // Without parts of a second, as Word writes it.
  return date.endsWith('Z') ? date : `${date}Z`;
}

/** Looks that only the earlier draft has. */
function takeStyles(old: WordPackage, file: WordPackage): void {
  const path = 'word/styles.xml';
  const [from, to] = [readPart(old, path) ?? '', readPart(file, path) ?? ''];
  const known = new Set([...to.matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id));
  const missing = [...from.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[\s\S]*?<\/w:style>/gu)]
    .filter(([, id]) => !known.has(id))
    .map(([style]) => style);
  if (missing.length > 0) {
    writePart(
      file,
      path,
      to.replace('</w:styles>', () => `${missing.join('')}</w:styles>`),
    );
  }
}

/** Tables are only ever like tables. */
function nameOf(block: Block): string {
  if (block.kind === 'table') return block.rows.map(rowText).join('\t');
  return block.kind === 'paragraph' ? textOf(block) : block.xml;
}

function rowText({ cells }: Row): string {
  return `${cells.map((cell) => cell.paragraphs.map(textOf).join('\n')).join('\t')}\t`;
}

function blocksChanged(before: readonly Block[], after: readonly Block[], marks: Marks): string {
  return matched(before.map(nameOf), after.map(nameOf))
    .map(({ before: one, after: two }) => {
      const [old, now] = [
        one === undefined ? undefined : before[one],
        two === undefined ? undefined : after[two],
      ];
      if (old && now && old.kind === now.kind) return blockChanged(old, now, marks);
      return (old ? gone(old, marks) : '') + (now ? come(now, marks) : '');
    })
    .join('');
}

function blockChanged(old: Block, now: Block, marks: Marks): string {
  if (now.kind === 'paragraph' && old.kind === 'paragraph') return reworded(old, now, marks);
  if (now.kind === 'table' && old.kind === 'table') {
    const rows = matched(old.rows.map(rowText), now.rows.map(rowText)).map(
      ({ before: one, after: two }) => {
        const [was, is] = [
          one === undefined ? undefined : old.rows[one],
          two === undefined ? undefined : now.rows[two],
        ];
        const isSame = was && is && was.cells.length === is.cells.length;
        if (isSame) return rowXml(is, (cell, at) => cellChanged(was, cell, at, marks));
        return (was ? wholeRow(was, 'del', marks) : '') + (is ? wholeRow(is, 'ins', marks) : '');
      },
    );
    return now.head + rows.join('') + now.tail;
  }
  return now.kind === 'other' ? now.xml : '';
}

function cellChanged(was: Row, cell: Row['cells'][number], at: number, marks: Marks): string {
  const old = was.cells[at]?.paragraphs ?? [];
  return cell.paragraphs
    .map((paragraph, index) => {
      const before = old[index];
      return before ? reworded(before, paragraph, marks) : whole(paragraph, 'ins', marks);
    })
    .concat(old.slice(cell.paragraphs.length).map((each) => whole(each, 'del', marks)))
    .join('');
}

/** Drawings carry no words: those of the later draft stand, those of the earlier one are gone. */
function gone(block: Block, marks: Marks): string {
  if (block.kind === 'paragraph') return whole(block, 'del', marks);
  if (block.kind === 'other') return '';
  return block.head + block.rows.map((row) => wholeRow(row, 'del', marks)).join('') + block.tail;
}

function come(block: Block, marks: Marks): string {
  if (block.kind === 'paragraph') return whole(block, 'ins', marks);
  if (block.kind === 'other') return block.xml;
  return block.head + block.rows.map((row) => wholeRow(row, 'ins', marks)).join('') + block.tail;
}

function wholeRow(row: Row, change: 'ins' | 'del', marks: Marks): string {
  const marked = { ...row, mark: `${marks(change)}/>` };
  return rowXml(marked, (cell) =>
    // The last mark of a cell cannot go; the row goes with it.
    cell.paragraphs.map((each) => whole(each, change, marks, false)).join(''),
  );
}

function whole(paragraph: Paragraph, change: 'ins' | 'del', marks: Marks, withMark = true): string {
  const signs = paragraph.signs.map((sign): Sign => ({ ...sign, change }));
  const mark = withMark ? `${marks(change)}/>` : '';
  return paragraphXml({ ...paragraph, signs }, marks, { mark, isGone: change === 'del' });
}

/** The words of both: what stayed once, in the look of the later draft. */
function reworded(old: Paragraph, now: Paragraph, marks: Marks): string {
  const [was, is] = [textOf(old), textOf(now)];
  const signs: Sign[] = [];
  let [from, to] = [0, 0];
  for (const { start, removed, text } of wordChanges(was, is)) {
    const kept = start - from;
    signs.push(...now.signs.slice(to, to + kept));
    to += kept;
    const gone = old.signs.slice(start, start + removed.length);
    signs.push(...gone.map((sign): Sign => ({ ...sign, change: 'del' })));
    const come = now.signs.slice(to, to + text.length);
    signs.push(...come.map((sign): Sign => ({ ...sign, change: 'ins' })));
    to += text.length;
    from = start + removed.length;
  }
  signs.push(...now.signs.slice(to));
  return paragraphXml({ ...now, signs }, marks, {});
}
