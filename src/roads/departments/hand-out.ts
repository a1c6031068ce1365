/** A form handed out to those who fill it in: for each department its own form, a table, a Word file, a page. */
import {
  blanksIn,
  bodyText,
  type DepartmentParts,
  departmentForm,
  manifestLine,
  markOf,
  paperForm,
  partsOf,
  plainOfPart,
  tablesOf,
  treeOf,
  yearTyped,
} from '../../departments/index.ts';
import type { FileSource, Form } from '../../form/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import { closePackage, openPackage, readPart, writePart } from '../../review/index.ts';
import { writeXlsx } from '../../sheets/index.ts';
import { basename, dirname, escapeXml, join } from '../../text/index.ts';
import { composeDocument, writeDocument } from '../compose.ts';
import { type OpenForm, openForm } from '../open.ts';

export interface HandOutOptions {
  /** 2025-01-02 */
  date: string;
  /** 交稿日期. */
  until?: string;
  /** 红头.html; without it no pages are made. */
  window?: string;
}

/** One department's files. */
export interface HandedOut {
  department: string;
  /** Of what was handed out; the office keeps the copy under it. */
  mark: string;
  /** The form's text, as the office keeps it. */
  text: string;
  sections: number;
  figures: number;
  blanks: number;
  files: { name: string; bytes: Uint8Array }[];
}

/**
 * The files for every department that a form names under 填报, with nothing of the others' parts in them. Nothing is
 * written; what a hand-in is held against is the caller's to keep, under `recordOfHandOut`.
 * @example
 * const { value } = await handOut(openForm('examples/2024/工作总结.yaml'), { date: '2025-01-02' });
 * value.map(({ department }) => department).includes('党群工作部') // => true
 */
export async function handOut(
  form: OpenForm,
  options: HandOutOptions,
): Promise<Checked<HandedOut[]>> {
  const { value, problems } = form.read();
  if (value === undefined) return { problems };
  const all = partsOf(value);
  if (all.length === 0) return { problems: [...problems, nobody()] };
  const handed: HandedOut[] = [];
  for (const parts of all) handed.push(await filesFor(form, value, parts, options));
  const without = handed.filter(({ files }) => !files.some(({ name }) => name.endsWith('.docx')));
  return { value: handed, problems: [...problems, ...without.map(noWord)] };
}

/**
 * Where the office keeps what was handed out under a mark, beside the form.
 * @example
 * recordOfHandOut('/总结/工作总结.yaml', 'a1b2c3d4e5f6') // => '/总结/.红头/工作总结/a1b2c3d4e5f6.yaml'
 */
export function recordOfHandOut(form: string, mark: string): string {
  return join(recordsOf(form), `${mark}.yaml`);
}

/** The folder of what was handed out and in. */
export function recordsOf(form: string): string {
  return join(dirname(form), '.红头', basename(form).replace(/\.ya?ml$/iu, ''));
}

/** A department's name as the name of a file. */
function fileNameOf(department: string): string {
  return (
    department
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
      .replace(/^\.+/u, '_')
      .trim() || '部门'
  );
}

async function filesFor(
  form: OpenForm,
  read: Form,
  parts: DepartmentParts,
  { date, until, window }: HandOutOptions,
): Promise<HandedOut> {
  const { department } = parts;
  const tree = plainOfPart(treeOf(parts));
  const year = yearTyped(read) ?? '';
  const mark = await markOf(`${department}\n${bodyText(tree)}`);
  const manifest = { mark, year, department, date, form: basename(form.path) };
  const text = departmentForm(tree, { manifest, ...(until === undefined ? {} : { until }) });
  const name = fileNameOf(department);
  const line = manifestLine(manifest);
  const lines = [line, ...(until === undefined ? [] : [`交稿日期：${until}`])];
  const word = await wordFile(form, tree, { department, year, line });
  const files = [
    { name: `${name}.yaml`, bytes: new TextEncoder().encode(text) },
    { name: `指标_${name}.xlsx`, bytes: writeXlsx(tablesOf(tree, lines)) },
    ...(word === undefined ? [] : [{ name: `${name}.docx`, bytes: word }]),
    ...(window === undefined
      ? []
      : [
          {
            name: `${name}.html`,
            bytes: new TextEncoder().encode(pageWith(window, { name, text })),
          },
        ]),
  ];
  const { sections, figures } = parts;
  return {
    department,
    mark,
    text,
    sections: sections.length,
    figures: figures.length,
    blanks: blanksIn(tree),
    files,
  };
}

/** The paper that a department's Word file is printed from, beside the form, where no file is. */
export function paperPath(form: string): string {
  return join(dirname(form), '〔部门材料〕.yaml');
}

/** Files with one more, which is not on the disk. */
export function withFile(files: FileSource, path: string, text: string): FileSource {
  return {
    ...files,
    read: (asked) => (asked === path ? new TextEncoder().encode(text) : files.read(asked)),
  };
}

async function wordFile(
  { path, files, templatesFolder }: OpenForm,
  tree: Parameters<typeof paperForm>[0],
  { department, year, line }: { department: string; year: string; line: string },
): Promise<Uint8Array | undefined> {
  const paper = paperPath(path);
  const text = paperForm(tree, { department, year });
  const opened = openForm(paper, { files: withFile(files, paper, text), templatesFolder });
  const { value } = composeDocument(opened, { draft: true });
  if (value === undefined) return undefined;
  return withProperty(await writeDocument(value, 'docx'), line);
}

const PROPERTIES = 'docProps/core.xml';

/** A Word file with the mark among its properties, as a keyword: Word, WPS and LibreOffice keep it. */
function withProperty(bytes: Uint8Array, line: string): Uint8Array {
  const file = openPackage(bytes);
  const properties = file && readPart(file, PROPERTIES);
  if (file === undefined || properties === undefined) return bytes;
  const keyword = `<cp:keywords>${escapeXml(line)}</cp:keywords>`;
  const bare = properties.replace(/<cp:keywords>[^<]*<\/cp:keywords>/u, '');
  writePart(
    file,
    PROPERTIES,
    bare.replace('</cp:coreProperties>', `${keyword}</cp:coreProperties>`),
  );
  return closePackage(file);
}

/** The window with a form in it as data: text in a block that no browser runs. */
function pageWith(window: string, form: { name: string; text: string }): string {
  const data = JSON.stringify(form).replace(/[<>&\u2028\u2029]/gu, unicodeEscape);
  const block = `<script type="application/json" id="handed-out">${data}</script>`;
  return window.replace('<div id="app"></div>', () => `<div id="app"></div>\n${block}`);
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function noWord({ department }: HandedOut): Problem {
  return {
    severity: 'warning',
    code: 'departments/no-word',
    message: {
      zh: `${department}的部分现在生成不了 Word 文件，没有做；其余照发。`,
      en: `No Word file can be made of the part of ${department}; the others were made.`,
    },
    hint: {
      zh: '先用 hongtou check 改正表单，再发一次。',
      en: 'Mend the form first: hongtou check.',
    },
  };
}

function nobody(): Problem {
  return {
    severity: 'error',
    code: 'departments/nobody',
    message: {
      zh: '表单里没有写“填报”，不知道发给谁。',
      en: 'The form names nobody under 填报, so there is nobody to hand it out to.',
    },
    hint: {
      zh: '在各节、各指标里写上“填报: 党群工作部”这样一行，或者引用部门稿。',
      en: 'Name who fills in each section and figure: 填报: 党群工作部.',
    },
  };
}
