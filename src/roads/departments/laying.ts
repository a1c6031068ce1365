/** Operations laid into the texts of a form's files, before anything is written. */
import { applyChanges, editOf, type Operation, openText } from '../../edit/index.ts';
import type { FileSource } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';

/** Files with some of their texts exchanged. */
export function withTexts(files: FileSource, texts: ReadonlyMap<string, string>): FileSource {
  return {
    ...files,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : new TextEncoder().encode(text);
    },
  };
}

/** Does the operations to the texts; what cannot be written is told and left. */
export function apply(
  operations: readonly Operation[],
  texts: Map<string, string>,
  files: FileSource,
): Problem[] {
  const problems: Problem[] = [];
  for (const operation of operations) {
    const { file } = operation.at;
    const text = texts.get(file) ?? openText(files.read(file) ?? new Uint8Array()).text;
    const edit = editOf(operation, text);
    if (edit.value === undefined) problems.push(...edit.problems);
    else texts.set(file, applyChanges(text, edit.value.changes));
  }
  return problems;
}
