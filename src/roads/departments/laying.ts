/** Operations laid into the texts of a form's files, before anything is written. */
import { applyChanges, editOf, type Operation, openText } from '../../edit/index.ts';
import type { FileSource } from '../../files.ts';
import type { Problem } from '../../problem.ts';

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
