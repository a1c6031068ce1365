/** Templates and starter forms, as a module of the one file that needs no folder beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './prepare.mjs';

/** The code of src/workshop/shipped-files.ts. */
export async function shippedFiles() {
  const folder = join(projectFolder, 'templates');
  const names = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.(?:hbs|yaml)$/.test(name))
    .sort();
  const entries = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return `export const shippedFiles = new Map(${JSON.stringify(entries)});`;
}
