/** The parts of a Word file as paragraphs, with all in them that is not seen on paper. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import {
  attributeOf as attribute,
  type Hiding,
  type HidingStyles,
  hidingOf,
  hidingStyles,
  isHidden,
} from './hiding.ts';

/** Something in a paragraph that a reader of the paper does not see. */
export interface Unseen {
  kind: 'revision' | 'comment' | 'hidden' | 'bookmark' | 'path' | 'embedded';
  /** Whose: the author of a revision or comment. */
  author?: string;
  /** The words it is about: hidden or deleted ones, the name of a bookmark, a path. */
  text: string;
}

export interface PartParagraph {
  /** As it is printed: without deleted and hidden words. */
  text: string;
  unseen: Unseen[];
}

export interface WordPart {
  name: string;
  paragraphs: PartParagraph[];
}

const LARGEST = 256 << 20;
const WITH_TEXT = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u;

/** The entries of a Word file that hold XML; undefined where it is none. */
export function xmlEntries(bytes: Uint8Array): Record<string, string> | undefined {
  try {
    let total = 0;
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > LARGEST) throw new RangeError('too large');
        return /\.(?:xml|rels)$/u.test(name);
      },
    });
    const texts = Object.entries(entries).map(([name, part]) => [name, strFromU8(part)] as const);
    return 'word/document.xml' in entries ? Object.fromEntries(texts) : undefined;
  } catch {
    return undefined;
  }
}

/** Every part with text, the main one first. */
export function textParts(entries: Readonly<Record<string, string>>): WordPart[] {
  const styles = hidingStyles(entries['word/styles.xml'] ?? '');
  return Object.keys(entries)
    .filter((name) => WITH_TEXT.test(name))
    .sort((a, b) => Number(b.includes('document')) - Number(a.includes('document')))
    .map((name) => ({ name, paragraphs: paragraphsOf(entries[name] ?? '', styles) }));
}

const REVISIONS = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);
/** Around what a run, a paragraph or a table looked like before. */
const CHANGE = /^(?:r|p|sect|tbl|tr|tc)PrChange$|^numberingChange$/u;
const EMBEDDED = new Set(['object', 'control', 'altChunk', 'subDoc']);
/** Bookmarks that Word sets by itself. */
const OWN_BOOKMARK = /^_(?:GoBack|Toc|Ref|Hlk|Hlt|PictureBullets)/u;
/** A folder on somebody's computer. */
const PATH = /^(?:file:\/{0,3})?(?:[A-Za-z]:[\\/]|\\\\[^\\]+\\|\/(?:Users|home)\/)/u;
/** Walks one part; a part that is no XML to its end gives what was read until there. */
function paragraphsOf(xml: string, styles: HidingStyles): PartParagraph[] {
  const paragraphs: PartParagraph[] = [];
  const open: PartParagraph[] = [];
  const revisions: { author: string; text: string }[] = [];
  let run: Hiding | undefined;
  /** What the paragraph's style says, for each that is open. */
  const inherited: Hiding[] = [];
  let reading: 'seen' | 'deleted' | undefined;
  /** How many changed looks are open: what stands in them counts no more. */
  let past = 0;
  const here = () => open.at(-1);
  const parser = new SaxesParser({ xmlns: true, position: false });

  const enter: Record<string, (tag: SaxesTagNS) => void> = {
    p(tag) {
      if (!tag.uri.includes('wordprocessingml')) return;
      const paragraph: PartParagraph = { text: '', unseen: [] };
      paragraphs.push(paragraph);
      open.push(paragraph);
      inherited.push(styles.of(undefined));
    },
    pStyle(tag) {
      if (inherited.length > 0) inherited[inherited.length - 1] = styles.of(attribute(tag, 'val'));
    },
    r: () => {
      run = { ...inherited.at(-1) };
    },
    rStyle(tag) {
      if (run) Object.assign(run, styles.of(attribute(tag, 'val')));
    },
    t: () => {
      reading = 'seen';
    },
    delText: () => {
      reading = 'deleted';
    },
    tab: () => add('\t'),
    br: () => add(' '),
    bookmarkStart(tag) {
      const name = attribute(tag, 'name') ?? '';
      if (name !== '' && !OWN_BOOKMARK.test(name)) note({ kind: 'bookmark', text: name });
    },
    commentReference: (tag) => note({ kind: 'comment', text: attribute(tag, 'id') ?? '' }),
    docPr(tag) {
      for (const name of ['name', 'descr', 'title']) {
        const value = attribute(tag, name) ?? '';
        if (PATH.test(value)) note({ kind: 'path', text: value });
      }
    },
  };

  function add(text: string): void {
    const paragraph = here();
    if (paragraph === undefined) return;
    if (run && isHidden(run)) noteWords('hidden', text);
    else paragraph.text += text;
  }
  function note(unseen: Unseen): void {
    here()?.unseen.push(unseen);
  }
  function noteWords(kind: 'hidden', text: string): void {
    const last = here()?.unseen.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text.trim() !== '') note({ kind, text });
  }
  parser.on('opentag', (tag) => {
    const { local } = tag;
    if (REVISIONS.has(local)) revisions.push({ author: attribute(tag, 'author') ?? '', text: '' });
    else if (CHANGE.test(local)) {
      past += 1;
      note({ kind: 'revision', author: attribute(tag, 'author') ?? '', text: '' });
    } else if (EMBEDDED.has(local)) note({ kind: 'embedded', text: '' });
    else if (past === 0) {
      enter[local]?.(tag);
      if (run) Object.assign(run, hidingOf(tag));
    }
  });
  parser.on('text', (text) => {
    if (reading === undefined) return;
    const revision = revisions.at(-1);
    if (revision) revision.text += text;
    if (reading === 'seen') add(text);
  });
  parser.on('closetag', (tag) => {
    const { local } = tag;
    if (REVISIONS.has(local)) {
      const revision = revisions.pop();
      const where = here() ?? paragraphs.at(-1);
      if (revision) where?.unseen.push({ kind: 'revision', ...revision });
    } else if (CHANGE.test(local)) past -= 1;
    else if (local === 'p' && tag.uri.includes('wordprocessingml')) {
      open.pop();
      inherited.pop();
    } else if (local === 'r') run = undefined;
    else if (local === 't' || local === 'delText') reading = undefined;
  });
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return paragraphs;
}

/** What the relations of all parts lead to outside the file: folders of somebody's computer. */
export function outsidePaths(entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) => [...xml.matchAll(/\bTarget\s*=\s*["']([^"']*)["']/gu)])
    .map(([, target = '']) => decodeURI(target))
    .filter((target) => PATH.test(target));
}
