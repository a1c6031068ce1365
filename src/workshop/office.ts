/** What an office writes once for all its forms: asked entry by entry, in the words of the schema. */
import {
  applyChanges,
  editOf,
  isPlainMap,
  type Operation,
  type Plain,
  plainOf,
} from '../edit/index.ts';
import { readTree } from '../form/index.ts';
import { exampleText, resolved, type Schema, shippedKinds } from '../kinds/index.ts';
import type { Checked } from '../problem.ts';
import { type Act, type Acted, act } from './acts.ts';
import { DESK, type DeskFiles, OFFICE_FILE } from './files.ts';

export interface OfficeField {
  name: string;
  description: string;
  example: string;
  /** As it is now; one line each where it is a list. */
  now: string;
  canBeList: boolean;
  choices?: readonly string[];
  /** Among the few that are asked first. */
  asked: boolean;
}

export interface Office {
  /** Where 单位.yaml is, or will be. */
  path: string;
  exists: boolean;
  fields: readonly OfficeField[];
}

const KIND = '单位';
/** What nearly every paper needs; the rest can be written when it is. */
const ASKED = ['发文机关', '代字', '主送机关', '印发机关', '盖章'];
const START = `# 本单位的固定内容：写一次，各年各表都用；某张表另写了同名的一项，以那张表为准。
文种: ${KIND}
`;

export function officeOf(files: DeskFiles): Office {
  const path = officePath(files);
  const text = files.text(path)?.text;
  const now = entriesOf(text ?? START);
  const properties = Object.entries(shippedKinds.find(KIND)?.schema.properties ?? {});
  const fields = properties.flatMap(([name, property]): OfficeField[] => {
    const schema = resolved(property);
    if (schema === undefined || name === '文种' || !isSimple(schema)) return [];
    const value = now.get(name);
    // What is written in another shape than a line or lines is left to those who wrote it.
    const shown = value === undefined ? '' : linesOf(value)?.join('\n');
    if (shown === undefined) return [];
    return [
      {
        name,
        description: schema.description ?? '',
        example: exampleText(schema) ?? '',
        now: shown,
        canBeList: types(schema).includes('array'),
        ...(schema.format === '是否' ? { choices: ['是', '否'] } : {}),
        asked: ASKED.includes(name),
      },
    ];
  });
  const asked = ASKED.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const rest = fields.filter(({ asked: isAsked }) => !isAsked);
  return { path, exists: text !== undefined, fields: [...asked, ...rest] };
}

/** The text of a new 单位.yaml with these answers. */
export function newOffice(answers: Readonly<Record<string, string>>): Checked<string> {
  let text = START;
  const file = `${DESK}/${OFFICE_FILE}`;
  for (const [name, typed] of Object.entries(answers)) {
    for (const operation of operationsFor(file, name, undefined, typed)) {
      const { value, problems } = editOf(operation, text);
      if (value === undefined) return { problems };
      text = applyChanges(text, value.changes);
    }
  }
  return { value: text, problems: [] };
}

/** Changed answers, in one step of undoing. */
export function changeOffice(
  files: DeskFiles,
  answers: Readonly<Record<string, string>>,
): Checked<Acted> {
  const path = officePath(files);
  const now = entriesOf(files.text(path)?.text ?? '');
  const acts: Act[] = Object.entries(answers).flatMap(([name, typed]) =>
    operationsFor(`${DESK}/${path}`, name, now.get(name), typed),
  );
  return act(files, acts);
}

/** The one nearest to the top of the desk. */
function officePath(files: DeskFiles): string {
  const found = files
    .paths()
    .filter((path) => path === OFFICE_FILE || path.endsWith(`/${OFFICE_FILE}`))
    .filter((path) => !path.split('/').includes('模板'))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  return found[0] ?? OFFICE_FILE;
}

function entriesOf(text: string): ReadonlyMap<string, Plain> {
  const { root } = readTree(OFFICE_FILE, text);
  if (root?.type !== 'map') return new Map();
  return new Map([...root.entries].map(([name, { value }]) => [name, plainOf(value)]));
}

/** An entry that is absent, empty, a line or lines, to what was typed: what stays is not touched. */
function operationsFor(
  file: string,
  name: string,
  now: Plain | undefined,
  typed: string,
): Operation[] {
  const at = { file, path: [name] };
  const top = { file, path: [] };
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const before = now === undefined ? [] : (linesOf(now) ?? []);
  if (before.join('\n') === lines.join('\n')) return [];
  const value: Plain = lines.length > 1 ? lines : (lines[0] ?? '');
  if (now === undefined) return [{ do: 'add', at: top, name, value }];
  if (lines.length <= 1 && typeof now === 'string')
    return [{ do: 'set', at, text: lines[0] ?? '' }];
  if (typeof now === 'string') {
    return [
      { do: 'remove', at },
      { do: 'add', at: top, name, value },
    ];
  }
  const way = (index: number) => ({ file, path: [name, index] });
  const operations: Operation[] = [];
  for (const [index, line] of lines.entries()) {
    if (index >= before.length) operations.push({ do: 'insert', at, index, item: line });
    else if (before[index] !== line) operations.push({ do: 'set', at: way(index), text: line });
  }
  for (let index = before.length - 1; index >= lines.length; index -= 1) {
    operations.push({ do: 'remove', at: way(index) });
  }
  return operations;
}

function linesOf(value: Plain): string[] | undefined {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (isPlainMap(value)) return undefined;
  const items: readonly Plain[] = Array.isArray(value) ? value : [];
  const lines = items.flatMap((item) => (typeof item === 'string' ? [item.trim()] : []));
  return lines.length === items.length ? lines : undefined;
}

/** A line, or lines. */
function isSimple(schema: Schema): boolean {
  const isList = types(schema).includes('array') && resolved(schema.items)?.type === 'string';
  return types(schema).includes('string') || isList;
}

function types({ type }: Schema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}
