/**
 * Looks for words of a list at a place of a text. For lists of hundreds of words: a regular expression of so many
 * alternatives costs more to be made than one short text is worth.
 *
 * @returns the longest of the words that begins at `at` and fits there, or ''.
 */
export function longestOf(
  words: readonly string[],
  fits: (text: string, end: number) => boolean = () => true,
): (text: string, at: number) => string {
  const byFirst = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text, at) => {
    for (const word of byFirst.get(text.charAt(at)) ?? []) {
      if (text.startsWith(word, at) && fits(text, at + word.length)) return word;
    }
    return '';
  };
}
