/** The lines around a mistake in YAML, and how far in they begin. */

/** The visible part of the line around an offset; of the last line that has one, where it is empty. */
export function lineAround(text: string, offset: number): { start: number; end: number } {
  let at = Math.min(offset, text.length);
  if (text.slice(at).trim() === '') at = text.trimEnd().length;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const lineEnd = found < 0 ? text.length : found;
  const line = text.slice(lineStart, lineEnd);
  return {
    start: lineStart + (line.length - line.trimStart().length),
    end: lineStart + line.trimEnd().length,
  };
}

export function nextLine(text: string, offset: number): { start: number; end: number } {
  const rest = /\S/.exec(text.slice(offset, offset + 5000));
  return lineAround(text, rest === null ? offset : offset + rest.index);
}

/** `- 标题: …` moved to the left while what belongs to it, and its sisters, stand where they did. */
export function spacesLacking(text: string, item: number, next: number): number | undefined {
  const widthAt = (at: number) => at - (text.lastIndexOf('\n', at - 1) + 1);
  const width = widthAt(item);
  const lacking = widthAt(next) - width - 2;
  if (lacking <= 0 || !text.startsWith('- ', item)) return undefined;
  return text.includes(`\n${' '.repeat(width + lacking)}- `) ? lacking : undefined;
}
