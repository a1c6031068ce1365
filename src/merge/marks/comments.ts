/** Comments of a Word file with the words that they stand at. */
import { decodeXml, readPart, tagsOf, type WordPackage } from '../../review/index.ts';

export interface WordComment {
  author: string;
  date: string;
  text: string;
  /** The words that it stands at; empty where it stands between words. */
  words: string;
  /** The paragraph in which it begins. */
  paragraph: string;
  /** Whom it replies to. */
  replyTo?: string;
}

/** In the order of the text; replies follow what they reply to where they stand at the same words. */
export function commentsIn(file: WordPackage): WordComment[] {
  const main = readPart(file, file.main);
  const part = readPart(file, file.comments);
  if (main === undefined || part === undefined) return [];
  const places = placesIn(main);
  const parents = parentsIn(readPart(file, file.comments.replace(/\.xml$/u, 'Extended.xml')) ?? '');
  const comments = [...part.matchAll(/<\w+:comment\s([^>]*)>([\s\S]*?)<\/\w+:comment>/gu)];
  const authors = new Map<string, string>();
  for (const [, attributes = '', content = ''] of comments) {
    for (const id of paragraphIds(content)) authors.set(id, attribute(attributes, 'author'));
  }
  return comments
    .flatMap(([, attributes = '', content = '']) => {
      const parent = paragraphIds(content).flatMap((each) => parents.get(each) ?? [])[0];
      const replyTo = parent === undefined ? undefined : authors.get(parent);
      const id = attribute(attributes, 'id');
      const place = places.get(id);
      const comment = {
        author: attribute(attributes, 'author'),
        date: attribute(attributes, 'date'),
        text: textOf(content),
        words: place?.words ?? '',
        paragraph: place?.paragraph.text ?? '',
        ...(replyTo !== undefined && { replyTo }),
      };
      return comment.text === '' ? [] : [{ comment, at: place?.at ?? Number.POSITIVE_INFINITY }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ comment }) => comment);
}

/** Ids of the comments that others reply to, by the others' ids: each is that of a comment's last paragraph. */
function parentsIn(extended: string): Map<string, string> {
  const entries = [...tagsOf(extended)].map(({ start, end }) => extended.slice(start, end));
  return new Map(
    entries
      .map((entry): [string, string] => [
        attribute(entry, 'paraId'),
        attribute(entry, 'paraIdParent'),
      ])
      .filter(([id, parent]) => id !== '' && parent !== ''),
  );
}

function paragraphIds(content: string): string[] {
  return [...content.matchAll(/<\w+:p\s[^>]*:paraId\s*=\s*["']([^"']+)/gu)].map(
    ([, id = '']) => id,
  );
}

interface Place {
  at: number;
  words: string;
  paragraph: { text: string };
}

/** Where comments begin and end, by their ids. */
function placesIn(xml: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const open = new Set<Place>();
  let paragraph = { text: '' };
  let gone = 0;
  let from: number | undefined;
  for (const tag of tagsOf(xml)) {
    const local = tag.name.slice(tag.name.indexOf(':') + 1);
    const step = tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (local === 'p' && step >= 0) paragraph = { text: '' };
    else if (local === 'del' || local === 'moveFrom') gone += step;
    else if (local.startsWith('comment')) takeEdge(local, tag.start, idOf(tag.start, tag.end));
    else if (local === 't' && step > 0) from = tag.end;
    else if (local === 't' && step < 0 && gone === 0) takeWords(tag.start);
  }
  return places;

  function idOf(start: number, end: number): string {
    return attribute(xml.slice(start, end), 'id');
  }

  function takeEdge(local: string, at: number, id: string): void {
    const known = places.get(id);
    if (local === 'commentRangeEnd' && known) open.delete(known);
    if (known || local === 'commentRangeEnd') return;
    const place = { at, words: '', paragraph };
    places.set(id, place);
    if (local === 'commentRangeStart') open.add(place);
  }

  function takeWords(end: number): void {
    const text = decodeXml(xml.slice(from ?? end, end));
    paragraph.text += text;
    for (const place of open) place.words += text;
  }
}

function textOf(content: string): string {
  const paragraphs = content
    .split(/<\/\w+:p>/u)
    .map((paragraph) =>
      [...paragraph.matchAll(/<\w+:t(?:\s[^>]*)?>([^<]*)<\/\w+:t>/gu)]
        .map(([, text = '']) => decodeXml(text))
        .join(''),
    );
  return paragraphs
    .filter((text) => text !== '')
    .join(' ')
    .trim();
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b\\w+:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return decodeXml(value?.[1] ?? value?.[2] ?? '');
}
