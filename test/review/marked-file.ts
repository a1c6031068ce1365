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
  let inserted = 0;
  let deleted = 0;
  for (const [, opens, closes, begin, end, words] of xml.matchAll(TOKEN)) {
    if (opens === 'p') {
      marked.refused.push('');
      marked.taken.push('');
    } else if (opens === 'ins') inserted++;
    else if (opens === 'del') deleted++;
    else if (closes === 'ins') inserted--;
    else if (closes === 'del') deleted--;
    else if (begin !== undefined) open.set(Number(begin), '');
    else if (end !== undefined) {
      marked.comments.push({
        id: Number(end),
        words: open.get(Number(end)) ?? '',
        text: texts.get(Number(end)) ?? '',
      });
      open.delete(Number(end));
    } else if (words !== undefined) {
      const plain = decode(words);
      const at = marked.refused.length - 1;
      if (inserted === 0) marked.refused[at] += plain;
      if (deleted === 0) marked.taken[at] += plain;
      if (inserted === 0) for (const [id, seen] of open) open.set(id, seen + plain);
    }
  }
  return marked;
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
