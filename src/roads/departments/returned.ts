/** A file that a department sent back, opened: whose it is, and what it says. */
import {
  blanksIn,
  type Carrier,
  hasEnd,
  type Manifest,
  paperForm,
  readBack,
  readManifest,
  treeOfPaper,
  withTables,
  yearTyped,
} from '../../departments/index.ts';
import { openText, type Plain, type PlainMap } from '../../edit/index.ts';
import type { FileSource, Form } from '../../form/index.ts';
import { newProblems, type Problem } from '../../problem.ts';
import { openPackage, readPart } from '../../review/index.ts';
import { readSheets, type Sheet } from '../../sheets/index.ts';
import { decodeText } from '../../text/index.ts';
import { composeDocument } from '../compose.ts';
import { mergeWordFile } from '../merge/merge.ts';
import { openForm } from '../open.ts';
import { paperPath, withFile } from './hand-out.ts';
import { problemOf } from './words.ts';

interface OpenedBase {
  carrier: Carrier;
  name: string;
  manifest?: Manifest;
  /** As the file itself says. */
  department?: string;
  saved?: string;
}

export type Opened = OpenedBase &
  /** `isWhole`: it has its last line. */
  (
    | { carrier: 'form'; tree: PlainMap; reporter: string; isWhole: boolean }
    | { carrier: 'table'; sheets: readonly Sheet[] }
    | { carrier: 'word'; bytes: Uint8Array }
  );

/** Undefined for what is damaged, or no file that is taken back. */
export function openReturned(file: { name: string; bytes: Uint8Array }): Opened | undefined {
  const { name, bytes } = file;
  if (/\.(?:xlsx|csv)$/iu.test(name)) return openTable(name, bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return openWord(name, bytes) ?? openTable(name, bytes);
  const decoded = decodeText(bytes);
  if ('notText' in decoded || decoded.text.trim() === '') return undefined;
  const isPage = /\.html?$/iu.test(name) || /^\s*<(?:!doctype|html)/iu.test(decoded.text);
  const data = isPage ? dataInPage(decoded.text) : { text: openText(bytes).text };
  if (data === undefined) return undefined;
  const read = readBack(name, data.text);
  if (read === undefined || (read.department === '' && read.tree.entries.length === 0)) {
    return undefined;
  }
  const isWhole = isPage || hasEnd(data.text);
  return { carrier: 'form', name, isWhole, ...about(data.text), ...read, ...saved(data.saved) };
}

function about(text: string): { manifest?: Manifest } {
  const manifest = readManifest(text);
  return manifest === undefined ? {} : { manifest };
}

function saved(time: string | undefined): { saved?: string } {
  return time !== undefined && /^\d{4}-\d\d-\d\dT/u.test(time) ? { saved: time } : {};
}

/** The form in a page: the text of one block, read as data. */
function dataInPage(page: string): { text: string; saved?: string } | undefined {
  const block = /<script type="application\/json" id="handed-out">([^<]*)<\/script>/u.exec(page);
  try {
    const data: unknown = JSON.parse(block?.[1] ?? '');
    if (typeof data !== 'object' || data === null || !('text' in data)) return undefined;
    if (typeof data.text !== 'string') return undefined;
    const time = 'saved' in data && typeof data.saved === 'string' ? data.saved : undefined;
    return { text: data.text, ...(time === undefined ? {} : { saved: time }) };
  } catch {
    return undefined;
  }
}

function openTable(name: string, bytes: Uint8Array): Opened | undefined {
  const read = readSheets(bytes);
  if ('trouble' in read || read.sheets.every(({ rows }) => rows.length === 0)) return undefined;
  const text = read.sheets.flatMap(({ rows }) => rows.map((row) => row.join(' '))).join('\n');
  return { carrier: 'table', name, sheets: read.sheets, ...about(text) };
}

function openWord(name: string, bytes: Uint8Array): Opened | undefined {
  const file = openPackage(bytes);
  if (file === undefined) return undefined;
  const properties = `${readPart(file, 'docProps/core.xml') ?? ''}${readPart(file, 'docProps/custom.xml') ?? ''}`;
  return { carrier: 'word', name, bytes, ...about(properties) };
}

interface Surroundings {
  department: string;
  form: Form;
  options: { files: FileSource; templatesFolder: string };
}

export interface ReadTree {
  tree: Plain;
  blanks: number;
  reporter: string;
  problems: Problem[];
}

/**
 * What the file says, as the department's tree.
 * @param handed what the department got, and `base` what it sent last, where it did
 */
export async function treeFrom(
  opened: Opened,
  given: Surroundings & { handed: PlainMap; base: PlainMap },
): Promise<ReadTree | undefined> {
  const { handed, base, department, form, options } = given;
  if (opened.carrier === 'form') {
    const { tree, reporter } = opened;
    return { tree, reporter, blanks: blanksIn(tree), problems: [] };
  }
  if (opened.carrier === 'table') {
    const { tree, unknown } = withTables(base, opened.sheets, handed);
    const problems = unknown.map((row) => problemOf('unknown-row', opened.name, department, row));
    return { tree, reporter: '', blanks: blanksIn(tree), problems };
  }
  const paper = paperPath(form.path);
  const text = paperForm(handed, { department, year: yearTyped(form) ?? '' });
  const files = withFile(options.files, paper, text);
  const { templatesFolder } = options;
  // What the department got is what its file was made from, whatever its program has kept of that.
  const merged = await mergeWordFile(openForm(paper, { files, templatesFolder }), opened, {
    takes: ({ reason }) => reason === 'unknown',
  });
  if (merged.value === undefined) return undefined;
  const { value, problems } = merged;
  const after = value.files.find(({ file }) => file === paper)?.after;
  const tree = treeOfPaper(paper, after === undefined ? text : new TextDecoder().decode(after));
  if (tree === undefined) return undefined;
  const comments = value.comments.map((each) =>
    problemOf('comment', opened.name, department, each.text),
  );
  const told = problems.filter(({ code }) => code !== 'merge/no-origin');
  return { tree, reporter: '', blanks: blanksIn(tree), problems: [...told, ...comments] };
}

/** What is wrong with a tree that was not wrong with what was handed out; empty boxes are not. */
export function errorsOf(tree: Plain, handed: Plain, given: Surroundings): Problem[] {
  return newProblems(troublesOf(handed, given), troublesOf(tree, given)).map(
    ({ place: _, related: __, ...problem }) => problem,
  );
}

function troublesOf(tree: Plain, { department, form, options }: Surroundings): Problem[] {
  const paper = paperPath(form.path);
  const text = paperForm(withoutReferences(tree), { department, year: yearTyped(form) ?? '' });
  const { templatesFolder } = options;
  const opened = openForm(paper, { files: withFile(options.files, paper, text), templatesFolder });
  const { problems } = composeDocument(opened, { draft: true });
  return problems.filter(({ severity }) => severity === 'error');
}

/** A department's text opens no files here. */
function withoutReferences(plain: Plain): Plain {
  if (typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return plain.map(withoutReferences);
  const { entries } = plain as PlainMap;
  return {
    entries: entries
      .filter(([name]) => !/^(?:引用|数据|图片|来自|单位文件)$/u.test(name))
      .map(([name, value]) => [name, withoutReferences(value)] as const),
  };
}
