/** Marks that converters leave of Word's bookmarks. */
const BOOKMARK = /\[bookmark:[^\]\r\n]{0,80}\]/giu;

/** Takes marks out that converters left of Word's bookmarks. */
export function withoutBookmarks(line: string): { text: string; bookmarks: string[] } {
  const bookmarks = line.match(BOOKMARK) ?? [];
  return { text: bookmarks.length > 0 ? line.replace(BOOKMARK, '') : line, bookmarks };
}
