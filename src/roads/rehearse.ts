/**
 * The road of the window once more, for nobody: a program is fast only after it has run a few times, and the first keys
 * of a person would be those.
 */
import { applyChanges, editOf, openText } from '../edit/index.ts';
import { type TextView, textsOf } from '../fields/index.ts';
import type { FileSource, FormOptions } from '../form/index.ts';
import { fillIn, type SheetMemory } from './fill-in.ts';

type Options = FormOptions & { files: FileSource; templatesFolder: string; memory: SheetMemory };

/**
 * Reads and prints a form as after a sign in one of its texts, then as it is; what is known of it stays known.
 * @param turn another text each time
 */
export function rehearse(path: string, options: Options, turn: number): void {
  const { value } = fillIn(path, options);
  const texts = value === undefined ? [] : [...textsOf(value.view.body)];
  const text = texts[turn % Math.max(1, texts.length)];
  const changed = text && withSign(text, options.files);
  if (changed === undefined) return;
  const read = (file: string) => (file === changed.file ? changed.bytes : options.files.read(file));
  fillIn(path, { ...options, files: { ...options.files, read } });
  fillIn(path, options);
}

function withSign(
  { at, text }: TextView,
  files: FileSource,
): { file: string; bytes: Uint8Array } | undefined {
  const before = openText(files.read(at.file) ?? new Uint8Array()).text;
  const { value } = editOf({ do: 'set', at, text: `${text}字` }, before);
  if (value === undefined) return undefined;
  return {
    file: at.file,
    bytes: new TextEncoder().encode(applyChanges(before, value.changes)),
  };
}
