/** mammoth as a reader of the bench: the paragraphs of a Word file as lines of text. */
import mammoth from 'mammoth';

export async function readLines(bytes) {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { value: { lines: value.split('\n\n').map((text) => ({ text })) }, problems: [] };
}
