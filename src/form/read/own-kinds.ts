/** The kinds that an office made itself: found in 模板/ beside its forms, held against what such a file may hold. */
import { parse } from 'yaml';
import type { FileSource } from '../../files.ts';
import {
  baseEntries,
  commonSchema,
  type Kind,
  type Kinds,
  kindDescription,
  ownKind,
  type Schema,
  shippedKinds,
  withOwnKinds,
} from '../../kinds/index.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { decodeText, join, relative, withLineFeeds } from '../../text/index.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import { makeSource } from '../source/source.ts';
import { type FormNode, itemsOf, type MapNode, mapOf, textOf, valueAt } from '../source/tree.ts';
import { validateTree } from '../validate/validate.ts';
import { compileTrouble } from '../validate/validators.ts';
import { parseTree } from './parse.ts';

/** The folder beside forms that holds what an office made itself: kinds, templates, starter forms. */
const OWN_FOLDER = '模板';

/** All kinds there are for the forms of a folder. */
export interface FoundKinds {
  kinds: Kinds;
  /** What is wrong with the descriptions of kinds, by the names of the kinds; none of these is among `kinds`. */
  broken: ReadonlyMap<string, readonly Problem[]>;
  /** Absolute paths of the folders that the office's own things stand in, the nearest first. */
  folders: readonly string[];
}

export interface OwnKindsOptions {
  /** Absolute path of the folder that file names in messages are relative to. */
  cwd: string;
  /** A kind that is wanted, for sources that cannot list folders. */
  wanted?: string | undefined;
}

/**
 * Finds the kinds for the forms of some folders; of two of one name, that of the first folder wins.
 * @param above absolute paths of the folders in which 模板/ may stand, the nearest first
 */
export function findKinds(
  above: readonly string[],
  files: FileSource,
  { cwd, wanted }: OwnKindsOptions,
): FoundKinds {
  const folders = ownFoldersIn(above);
  const own = new Map<string, Kind>();
  const broken = new Map<string, readonly Problem[]>();
  for (const folder of folders) {
    for (const name of namesIn(folder, files, wanted)) {
      if (own.has(name) || broken.has(name)) continue;
      const path = join(folder, `${name}.json`);
      const bytes = files.read(path);
      if (bytes === undefined) continue;
      const { kind, problems } = readKind(bytes, name, { path, shown: relative(cwd, path) });
      if (kind) own.set(name, kind);
      else broken.set(name, problems);
    }
  }
  return {
    kinds: own.size === 0 ? shippedKinds : withOwnKinds([...own.values()]),
    broken,
    folders,
  };
}

/** Where the own things of an office stand, for forms below these folders. */
export function ownFoldersIn(above: readonly string[]): string[] {
  return [...new Set(above)].map((folder) => join(folder, OWN_FOLDER));
}

function namesIn(folder: string, files: FileSource, wanted: string | undefined): string[] {
  if (files.list === undefined) return wanted === undefined ? [] : [wanted];
  return files
    .list(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length).normalize('NFC'))
    .sort();
}

/** The note that a kind of the program's is not used, since the office has its own of that name. */
export function replacesShipped({ name, isOwn }: Kind): Problem[] {
  if (!isOwn || shippedKinds.find(name) === undefined) return [];
  const file = `${OWN_FOLDER}/${name}.json`;
  return [
    {
      severity: 'note',
      code: 'form/own-kind',
      message: {
        zh: `“${name}”按本单位的“${file}”来写，没有用程序自带的。`,
        en: `${name} is the office's own (${file}), not the one that comes with the program.`,
      },
    },
  ];
}

function readKind(
  bytes: Uint8Array,
  name: string,
  { path, shown }: { path: string; shown: string },
): { kind?: Kind; problems: Problem[] } {
  const decoded = decodeText(bytes);
  const text = 'notText' in decoded ? '' : withLineFeeds(decoded.text);
  const source = makeSource(path, shown, text);
  const { root, problems } = parseTree(source, () => false);
  if (root?.type !== 'map') {
    return { problems: problems.length > 0 ? problems : [notAKind(shown)] };
  }
  problems.push(...validateTree(root, kindDescription, shippedKinds), ...misnamed(root, name));
  if (hasErrors(problems)) return { problems };
  problems.push(...unknownNames(root));
  if (hasErrors(problems)) return { problems };
  const kind = ownKind(parse(text) as Schema, name);
  const trouble = compileTrouble(kind);
  if (trouble !== undefined) return { problems: [notASchema(root, trouble)] };
  return { kind, problems };
}

function notAKind(file: string): Problem {
  return {
    severity: 'error',
    code: 'kind/not-a-kind',
    message: {
      zh: `“${file}”里没有写文种有哪些项。`,
      en: `"${file}" describes no kind of document.`,
    },
    hint: {
      zh: '照 examples/自定文种/模板/ 里的文件来写。',
      en: 'Follow the files in examples/自定文种/模板/.',
    },
  };
}

function misnamed(root: MapNode, name: string): Problem[] {
  const title = textOf(root, 'title');
  if (title === undefined || title.text.normalize('NFC') === name) return [];
  return [
    {
      severity: 'error',
      code: 'kind/name',
      message: {
        zh: `title 写的是“${title.text}”，文件名是“${name}.json”，两个要一样。`,
        en: `The title is "${title.text}", but the file is ${name}.json; both must be the same.`,
      },
      place: placeOf(title),
      hint: { zh: `改成“${name}”，或者改文件名。`, en: `Write "${name}", or rename the file.` },
    },
  ];
}

/** Names that stand for nothing: entries of the base, required entries, common definitions. */
function unknownNames(root: MapNode): Problem[] {
  const facts = mapOf(root, 'hongtou');
  const base = facts && textOf(facts, 'base')?.text;
  const inherited = base === 'official' || base === 'paper' ? baseEntries(base) : [];
  const own = [...(mapOf(root, 'properties')?.entries ?? [])];
  const all = new Set(['文种', ...inherited, ...own.map(([name]) => name)]);
  const listed = (map: MapNode | undefined, key: string) => {
    const list = map && valueAt(map, key);
    return list === undefined ? [] : itemsOf(list);
  };
  const named = [
    ...listed(root, 'required').map((node) => ({ node, known: all.has(textFrom(node)) })),
    ...['with', 'without']
      .flatMap((key) => listed(facts, key))
      .map((node) => ({ node, known: inherited.includes(textFrom(node)) })),
    ...own.flatMap(([, { value }]) => {
      const node = value.type === 'map' ? valueAt(value, '$ref') : undefined;
      return node === undefined ? [] : [{ node, known: isDefinition(textFrom(node)) }];
    }),
  ];
  const undescribed = own.filter(
    ([, { value }]) => value.type === 'map' && !valueAt(value, '$ref') && !mapOf(value, 'hongtou'),
  );
  return [
    ...named.filter(({ known }) => !known).map(({ node }) => unknownName(node)),
    ...undescribed.map(
      ([name, entry]): Problem => ({
        severity: 'error',
        code: 'kind/no-reading',
        message: {
          zh: `没有写“${name}”怎么读，填了也印不出来。`,
          en: `Nothing says how "${name}" is read; it would never be printed.`,
        },
        place: placeOfKey(entry),
        hint: {
          zh: '加上 "hongtou": {"read": "text"}。',
          en: 'Add "hongtou": {"read": "text"}.',
        },
      }),
    ),
  ];
}

function textFrom(node: FormNode): string {
  return node.type === 'text' ? node.text : '';
}

function isDefinition(reference: string): boolean {
  const name = /^common\.schema\.json#\/definitions\/(\w+)$/u.exec(reference)?.[1];
  return name !== undefined && Object.hasOwn(commonSchema.definitions, name);
}

function unknownName(node: FormNode): Problem {
  const name = textFrom(node);
  return {
    severity: 'error',
    code: 'kind/unknown-name',
    message: { zh: `没有“${name}”这一项。`, en: `There is no entry "${name}".` },
    place: placeOf(node),
    hint: {
      zh: '检查名称；新的项先写在 properties 里。',
      en: 'Check its name; describe new entries under properties.',
    },
  };
}

function notASchema(root: MapNode, trouble: string): Problem {
  return {
    severity: 'error',
    code: 'kind/not-a-schema',
    message: {
      zh: `这个文件里有不合 JSON Schema 的写法：${trouble}。`,
      en: `This file is no valid JSON Schema: ${trouble}.`,
    },
    place: { ...placeOf(root), length: 0 },
  };
}
