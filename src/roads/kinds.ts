/** The kinds of forms in a folder, for lists of them, and the schemas that editors hold forms against. */
import type { FileSource } from '../files.ts';
import { kindsFor } from '../form/index.ts';
import { selfContained } from '../kinds/index.ts';
import { join } from '../text/index.ts';

/** The names of all kinds that a form in a folder can be of, the office's own among them, in the order of lists. */
export function kindNames(folder: string, files: FileSource): string[] {
  return kindsFor(folder, files, { cwd: folder }).kinds.all.map(({ name }) => name);
}

/** The schema of a kind: the name of its file among the shipped ones, or a file of the office's own kind. */
export type EditorSchema = { shipped: string } | { path: string; text: string };

/** Schemas of own kinds stand below 模板/, where the descriptions of the kinds themselves are not looked for. */
const OWN_SCHEMAS = '编辑器';
const MADE = '由 hongtou new 按文种的描述写出，供编辑器用；描述改了会重写。';
const KIND = /^文[ \u3000]*种[ \t\u3000]*[:：][ \t\u3000]*["'“《]?([^\s#"'”》]+)/mu;

/**
 * The schema that a form is held against, by its 文种.
 * @param folder absolute path of the folder that the form is for
 */
export function editorSchema(
  text: string,
  folder: string,
  files: FileSource,
): EditorSchema | undefined {
  const name = KIND.exec(text)?.[1];
  if (name === undefined) return undefined;
  const { kinds, folders } = kindsFor(folder, files, { cwd: folder, wanted: name });
  const kind = kinds.find(name);
  if (kind === undefined) return undefined;
  if (!kind.isOwn) return { shipped: `${kind.file}.schema.json` };
  const own = folders.find((each) => files.read(join(each, `${kind.name}.json`)) !== undefined);
  if (own === undefined) return undefined;
  return {
    path: join(own, OWN_SCHEMAS, `${kind.name}.schema.json`),
    text: `${JSON.stringify({ $comment: MADE, ...selfContained(kind.schema) }, null, 2)}\n`,
  };
}
