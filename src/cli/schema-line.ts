/** The first line of a new form: where editors find the schema that completes and checks what is typed. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles, STANDARD_STREAM, templatesFolder } from '../computer/index.ts';
import { editorSchema } from '../roads/kinds.ts';

/** A text, or a picture, that is to become a file. */
export interface NewFile {
  path: string;
  text: string | Uint8Array;
}

const LINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S*)[^\S\n]*\r?\n/mu;
const packageFolder = dirname(templatesFolder);

/**
 * New forms with the line that names their schema from where they stand; a line taken over from another place is
 * renewed, one that names a schema on the web stays. An office's own kind has its schema written beside it.
 */
export function withSchemaLines(files: readonly NewFile[]): {
  files: NewFile[];
  /** Those that are missing or stand for an older description of the kind. */
  schemas: NewFile[];
} {
  const schemas = new Map<string, string>();
  const forms = files.map((file) => {
    const { path, text } = file;
    const isForm = path === STANDARD_STREAM || /\.ya?ml$/iu.test(path);
    if (typeof text !== 'string' || !isForm) return file;
    if (/^https?:/u.test(LINE.exec(text)?.[1] ?? '')) return file;
    const folder = dirname(resolve(path));
    const schema = editorSchema(text, folder, diskFiles());
    if (schema === undefined) return file;
    const isOwn = 'path' in schema;
    if (isOwn) schemas.set(schema.path, schema.text);
    const at = isOwn ? schema.path : join(packageFolder, 'schemas', schema.shipped);
    const home = isOwn ? dirname(dirname(dirname(schema.path))) : commonFolder();
    const line = `# yaml-language-server: $schema=${reference(folder, at, home)}\n`;
    return { path, text: line + text.replace(LINE, '') };
  });
  return {
    files: forms,
    schemas: [...schemas].filter(isNews).map(([path, text]) => ({ path, text })),
  };
}

/** What a clone, or the folder that the program is installed in for one project, has in common with its forms. */
function commonFolder(): string {
  const at = packageFolder.lastIndexOf(`${sep}node_modules${sep}`);
  return at < 0 ? packageFolder : packageFolder.slice(0, at);
}

/** Relative where form and schema move together, else the file's address; the line takes no blanks. */
function reference(folder: string, schema: string, home: string): string {
  const isNear = folder === home || folder.startsWith(home + sep);
  const path = relative(folder, schema).replaceAll(sep, '/');
  return isNear && !/\s/u.test(path) ? path : pathToFileURL(schema).href;
}

function isNews([path, text]: readonly [string, string]): boolean {
  try {
    return readFileSync(path, 'utf8') !== text;
  } catch {
    return true;
  }
}
