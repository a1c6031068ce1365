/** Word lists to regular expressions. Words are parted by spaces and line ends, and may be patterns themselves. */

/** The words of a list as alternatives of a regular expression, in brackets of their own. */
export function anyOf(...lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== '');
  return `(?:${words.join('|')})`;
}

/** What begins with a word of the lists. */
export function beginsWith(...lists: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(...lists)}`, 'u');
}

/** What ends with a word of the lists. */
export function endsWith(...lists: readonly string[]): RegExp {
  return new RegExp(`${anyOf(...lists)}$`, 'u');
}

/** Words as they stand, in a regular expression with the flag u: （A+1 栋） is not a pattern. */
export function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
