/** What a reviewed Word file says: its words with changes taken or refused, and its comments with the words they stand at. */
import { strFromU8, unzipSync } from 'fflate';

export interface Marked {
  /** Text of each paragraph with all changes refused, and taken. */
  refused: string[];
  taken: string[];
  /** Words between the ends of each comment's range, changes refused and inserted words left out. */
  comments: { id: number; words: string; text: string }[];
}

export function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

const TOKEN =
  /<w:(p|ins|del)[ >]|<\/w:(p|ins|del)>|<w:commentRangeStart w:id="(\d+)"\/>|<w:commentRangeEnd w:id="(\d+)"\/>|<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g;

export function markedFile(bytes: Uint8Array): Marked {
  const xml = partOf(bytes, 'word/document.xml');
  const marked: Marked = { refused: [], taken: [], comments: [] };
  const texts = commentTexts(partOf(bytes, 'word/comments.xml'));
  const open = new Map<number, string>();
  const depth = { p: 0, ins: 0, del: 0 };
  for (const [, opens, closes, begin, end, words] of xml.matchAll(TOKEN)) {
    if (opens !== undefined) depth[opens as keyof typeof depth]++;
    if (closes !== undefined) depth[closes as keyof typeof depth]--;
    if (opens === 'p') {
      marked.refused.push('');
      marked.taken.push('');
    }
    if (begin !== undefined) open.set(Number(begin), '');
    if (end !== undefined) {
      const id = Number(end);
      marked.comments.push({ id, words: open.get(id) ?? '', text: texts.get(id) ?? '' });
      open.delete(id);
    }
    if (words !== undefined) addWords(marked, open, decode(words), depth);
  }
  return marked;
}

/** Inserted words are no part of what is refused, deleted ones none of what is taken. */
function addWords(
  marked: Marked,
  open: Map<number, string>,
  words: string,
  { ins, del }: { ins: number; del: number },
): void {
  const at = marked.refused.length - 1;
  if (ins === 0) marked.refused[at] += words;
  if (del === 0) marked.taken[at] += words;
  if (ins === 0) for (const [id, seen] of open) open.set(id, seen + words);
}

function commentTexts(xml: string): Map<number, string> {
  return new Map(
    [...xml.matchAll(/<w:comment [^>]*?w:id="(\d+)"[^>]*>([\s\S]*?)<\/w:comment>/g)].map(
      ([, id, inside = '']) => [
        Number(id),
        decode(inside.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')).trim(),
      ],
    ),
  );
}

const decode = (raw: string) =>
  raw
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
