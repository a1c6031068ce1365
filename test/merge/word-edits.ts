/** A Word file edited as a person does, with tracking on or off: its XML changed paragraph by paragraph. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Change = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** Words of a run, or something of a run that is no words. */
interface Item {
  look: string;
  text?: string;
  /** `<w:br/>` and the like. */
  raw?: string;
  change?: Change;
}

interface Paragraph {
  properties: string;
  items: Item[];
  /** What was done to its mark. */
  mark?: Change;
}

type Node = string | Paragraph;

/** Edits of one file; each finds its place by words that stand there, and throws where none has them. */
export interface WordEditing {
  replace(from: string, to: string): void;
  insert(behind: string, ...texts: string[]): void;
  remove(words: string): void;
  move(words: string, behind: string): void;
  /** Parts a paragraph behind these words. */
  split(behind: string): void;
  /** Joins the paragraph with these words and the one that follows it. */
  join(words: string): void;
  insertRow(behind: string, cells: readonly string[]): void;
  removeRow(words: string): void;
  /** Paragraphs as they read now, those in tables too. */
  texts(): string[];
  bytes(): Uint8Array;
}

/** @param author tracks the changes under this name; without it they are not tracked */
export function wordEditing(bytes: Uint8Array, author?: string): WordEditing {
  const files = unzipSync(bytes);
  const nodes = parsed(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
  const isTracked = author !== undefined;
  let id = 7000;
  const by = () => {
    id += 1;
    return `w:id="${id}" w:author="${author}" w:date="2024-01-12T09:30:00Z"`;
  };
  const find = (words: string): { index: number; paragraph: Paragraph } => {
    const index = nodes.findIndex(
      (node) => typeof node !== 'string' && textOf(node).includes(words),
    );
    const paragraph = nodes[index];
    if (paragraph === undefined || typeof paragraph === 'string') {
      throw new Error(`no paragraph has ${words}`);
    }
    return { index, paragraph };
  };
  function put(index: number, paragraph: Paragraph, texts: readonly string[]): void {
    const look = paragraph.items.findLast(({ text }) => text !== undefined)?.look ?? '';
    const made = texts.map(
      (text): Paragraph => ({
        properties: withoutPage(paragraph.properties),
        items: [{ look, text, ...(isTracked ? { change: 'ins' as const } : {}) }],
        ...(isTracked ? { mark: 'ins' } : {}),
      }),
    );
    nodes.splice(index + 1, 0, ...made);
  }

  function takeOut(index: number, paragraph: Paragraph, change: Change): void {
    if (!isTracked) nodes.splice(index, 1);
    else nodes[index] = { ...paragraph, items: gone(paragraph.items, change), mark: change };
  }

  return {
    replace(from, to) {
      const { paragraph } = find(from);
      const start = textOf(paragraph).indexOf(from);
      const { before, inside, behind } = cut(paragraph.items, start, start + from.length);
      const look = inside[0]?.look ?? before.at(-1)?.look ?? '';
      const came: Item[] =
        to === '' ? [] : [{ look, text: to, ...(isTracked ? { change: 'ins' } : {}) }];
      paragraph.items = [...before, ...(isTracked ? gone(inside, 'del') : []), ...came, ...behind];
    },
    insert(behind, ...texts) {
      const { index, paragraph } = find(behind);
      put(index, paragraph, texts);
    },
    remove(words) {
      const { index, paragraph } = find(words);
      takeOut(index, paragraph, 'del');
    },
    move(words, behind) {
      const from = find(words);
      const copy: Paragraph = {
        ...from.paragraph,
        items: from.paragraph.items
          .filter(({ change }) => change !== 'del')
          .map((item) => (isTracked ? { ...item, change: 'moveTo' } : item)),
        ...(isTracked ? { mark: 'moveTo' } : {}),
      };
      takeOut(from.index, from.paragraph, 'moveFrom');
      nodes.splice(find(behind).index + 1, 0, copy);
    },
    split(behind) {
      const { index, paragraph } = find(behind);
      const at = textOf(paragraph).indexOf(behind) + behind.length;
      const parts = cut(paragraph.items, at, at);
      const head: Paragraph = {
        properties: withoutPage(paragraph.properties),
        items: parts.before,
        ...(isTracked ? { mark: 'ins' } : {}),
      };
      nodes.splice(index, 1, head, { ...paragraph, items: parts.behind });
    },
    join(words) {
      const { index, paragraph } = find(words);
      const next = nodes[index + 1];
      if (next === undefined || typeof next === 'string')
        throw new Error(`nothing behind ${words}`);
      if (isTracked) paragraph.mark = 'del';
      else nodes.splice(index, 2, { ...paragraph, items: [...paragraph.items, ...next.items] });
    },
    insertRow: (behind, cells) =>
      insertRow(nodes, find(behind).index, cells, isTracked ? by : undefined),
    removeRow: (words) => removeRow(nodes, find(words).index, isTracked ? by : undefined),
    texts: () => nodes.flatMap((node) => (typeof node === 'string' ? [] : [textOf(node)])),
    bytes() {
      const xml = nodes
        .map((node) => (typeof node === 'string' ? node : written(node, by)))
        .join('');
      return zipSync({ ...files, 'word/document.xml': strToU8(xml) });
    },
  };
}

function gone(items: readonly Item[], change: Change): Item[] {
  return items.flatMap((item) => (item.change === undefined ? [{ ...item, change }] : []));
}

/** A row like the one at `at`, behind it. */
function insertRow(nodes: Node[], at: number, cells: readonly string[], by?: () => string): void {
  const { first, last } = rowAround(nodes, at);
  let cell = 0;
  const row = nodes.slice(first, last + 1).map((node): Node => {
    if (typeof node === 'string') return node;
    const text = cells[cell++] ?? '';
    const look = node.items[0]?.look ?? '';
    return { ...node, items: [{ look, text, ...(by ? { change: 'ins' } : {}) }] };
  });
  if (by) row[0] = markedRow(String(row[0]), `<w:ins ${by()}/>`);
  // What ends the row before stands in the same stretch of XML as what begins the new one.
  row[0] = String(row[0]).slice(String(row[0]).lastIndexOf('<w:tr>'));
  const end = String(nodes[last]);
  const close = end.indexOf('</w:tr>') + '</w:tr>'.length;
  row[row.length - 1] = end.slice(0, close);
  nodes.splice(last, 1, end.slice(0, close), ...row, end.slice(close));
}

function removeRow(nodes: Node[], at: number, by?: () => string): void {
  const { first, last } = rowAround(nodes, at);
  const [begin, end] = [String(nodes[first]), String(nodes[last])];
  if (by === undefined) {
    const head = begin.slice(0, begin.lastIndexOf('<w:tr>'));
    nodes.splice(first, last - first + 1, head + end.slice(end.indexOf('</w:tr>') + 7));
    return;
  }
  nodes[first] = markedRow(begin, `<w:del ${by()}/>`);
  for (let each = first; each <= last; each += 1) {
    const node = nodes[each];
    if (node && typeof node !== 'string') node.items = gone(node.items, 'del');
  }
}

function parsed(xml: string): Node[] {
  const parts = xml.split(/(<w:p(?:\s[^>]*)?>[\s\S]*?<\/w:p>)/u).filter((part) => part !== '');
  return parts.map((part): Node => {
    const all = /^<w:p(?:\s[^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?([\s\S]*)<\/w:p>$/u.exec(part);
    // Drawings hold paragraphs of their own; whoever edits the text leaves them alone.
    if (all === null || /<w:(?:drawing|pict|object)\b|<mc:/u.test(part)) return part;
    return { properties: all[1] ?? '', items: itemsIn(all[2] ?? '') };
  });
}

function itemsIn(content: string): Item[] {
  return content.split(/(<w:r(?:\s[^>]*)?>[\s\S]*?<\/w:r>)/u).flatMap((part): Item[] => {
    const run = /^<w:r(?:\s[^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?([\s\S]*)<\/w:r>$/u.exec(part);
    if (run === null) return part === '' ? [] : [{ look: '', raw: part }];
    const look = run[1] ?? '';
    return (run[2] ?? '').split(/(<w:t(?:\s[^>]*)?>[^<]*<\/w:t>)/u).flatMap((piece): Item[] => {
      const words = /^<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>$/u.exec(piece);
      if (words) return [{ look, text: decoded(words[1] ?? '') }];
      return piece === '' ? [] : [{ look, raw: `<w:r>${look}${piece}</w:r>` }];
    });
  });
}

function textOf({ items }: Paragraph): string {
  return items
    .map(({ text = '', change }) => (change === 'del' || change === 'moveFrom' ? '' : text))
    .join('');
}

/** Items before, inside and behind a stretch of the text as it reads. */
function cut(items: readonly Item[], start: number, end: number) {
  const before: Item[] = [];
  const inside: Item[] = [];
  const behind: Item[] = [];
  let at = 0;
  for (const item of items) {
    const isGone = item.change === 'del' || item.change === 'moveFrom';
    const text = isGone ? '' : (item.text ?? '');
    if (text === '') {
      (at < start || (at === start && start === end) ? before : at < end ? inside : behind).push(
        item,
      );
      continue;
    }
    for (const [from, to, list] of [
      [at, Math.min(at + text.length, start), before],
      [Math.max(at, start), Math.min(at + text.length, end), inside],
      [Math.max(at, end), at + text.length, behind],
    ] as const) {
      if (to > from) list.push({ ...item, text: text.slice(from - at, to - at) });
    }
    at += text.length;
  }
  return { before, inside, behind };
}

/** Sections and page breaks stay with the paragraph that has them. */
function withoutPage(properties: string): string {
  return properties.replace(/<w:sectPr[\s\S]*?<\/w:sectPr>|<w:pageBreakBefore\/>/gu, '');
}

function written({ properties, items, mark }: Paragraph, by: () => string): string {
  const marked = mark ? `<w:rPr><w:${mark} ${by()}/></w:rPr>` : '';
  // Marks of a paragraph stand before its section.
  const inner = properties.replace(/^<w:pPr>|<\/w:pPr>$/gu, '');
  const section = inner.indexOf('<w:sectPr');
  const all =
    section < 0 ? inner + marked : inner.slice(0, section) + marked + inner.slice(section);
  const runs = items.map((item) => {
    const tag = item.change === 'del' ? 'delText' : 't';
    const run =
      item.raw ??
      `<w:r>${item.look}<w:${tag} xml:space="preserve">${encoded(item.text ?? '')}</w:${tag}></w:r>`;
    return item.change ? `<w:${item.change} ${by()}>${run}</w:${item.change}>` : run;
  });
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${runs.join('')}</w:p>`;
}

function rowAround(nodes: readonly Node[], at: number): { first: number; last: number } {
  const isEdge = (tag: string) => (node: Node | undefined) =>
    typeof node === 'string' && node.includes(tag);
  const first = nodes.slice(0, at).findLastIndex(isEdge('<w:tr>'));
  const last = nodes.findIndex((node, index) => index > at && isEdge('</w:tr>')(node));
  const isOutside = nodes.slice(first + 1, at).some(isEdge('</w:tbl>'));
  if (first < 0 || last < 0 || isOutside) throw new Error('no row there');
  return { first, last };
}

function markedRow(xml: string, mark: string): string {
  const at = xml.lastIndexOf('<w:tr>');
  const row = xml.slice(at);
  return (
    xml.slice(0, at) +
    (row.includes('</w:trPr>')
      ? row.replace('</w:trPr>', `${mark}</w:trPr>`)
      : row.replace('<w:tr>', `<w:tr><w:trPr>${mark}</w:trPr>`))
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
