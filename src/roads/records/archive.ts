/** The archive of a year: for each paper its form, Word file, public copy, versions, and what was merged from whom. */
import {
  type ArchivedFile,
  type ArchivedPaper,
  checksums,
  contents,
  contentsPage,
} from '../../archive/index.ts';
import { documentName } from '../../document/printed.ts';
import { topFolder } from '../../form/index.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { basename, dirname, join, relative } from '../../text/index.ts';
import { composeDocument, writeDocument } from '../compose.ts';
import { type OutputFormat, outputEndings } from '../formats.ts';
import type { OpenForm } from '../open.ts';
import { eventsOf } from './events.ts';
import { versionsOf } from './versions.ts';

export interface ArchiveOptions {
  /** 2025-01-20 */
  date: string;
  /** What the archive is called: 2024年. */
  name: string;
}

/** An archive, by the paths in its folder. Nothing is written: the caller does. */
export interface Archive {
  files: readonly Pick<ArchivedFile, 'path' | 'bytes'>[];
  /** What could not be made, and why. */
  problems: Problem[];
}

/**
 * All that is to be kept of forms, as plain files with an index, a list and digests.
 * @example
 * const form = openForm('examples/2024/通知.yaml');
 * const { files } = await archiveForms([form], { date: '2025-01-20', name: '2024年' });
 * files.some(({ path }) => path === '校验.txt') // => true
 */
export async function archiveForms(
  forms: readonly OpenForm[],
  { date, name }: ArchiveOptions,
): Promise<Archive> {
  const problems: Problem[] = [];
  const papers: ArchivedPaper[] = [];
  const taken = new Set<string>();
  for (const form of forms) {
    const paper = await paperOf(form, folderFor(form, taken));
    papers.push(paper.paper);
    problems.push(...paper.problems);
  }
  const kept = papers.flatMap(({ files }) => files);
  const text = (path: string, content: string) => ({ path, bytes: encoded(content) });
  const index = [
    text('目录.txt', contents(name, date, papers)),
    text('index.html', contentsPage(name, date, papers)),
  ];
  const all = [...kept, ...index];
  return { files: [...all, text('校验.txt', await checksums(all))], problems };
}

/** A folder of its own for each form, by its file's name. */
function folderFor({ path }: OpenForm, taken: Set<string>): string {
  const stem = basename(path).replace(/\.ya?ml$/iu, '');
  let folder = stem;
  for (let count = 2; taken.has(folder); count += 1) folder = `${stem}（${count}）`;
  taken.add(folder);
  return folder;
}

async function paperOf(
  form: OpenForm,
  folder: string,
): Promise<{ paper: ArchivedPaper; problems: Problem[] }> {
  const stem = basename(form.path).replace(/\.ya?ml$/iu, '');
  const whole = composeDocument(form);
  const open = composeDocument(form, { variant: 'public' });
  const problems = whole.problems.filter(({ severity }) => severity === 'error');
  const remarks: string[] = [];
  const files: ArchivedFile[] = [];
  const document = whole.value?.document;
  if (whole.value === undefined) remarks.push(`没有成品：${reasonOf(whole.problems)}`);
  else {
    for (const [format, about] of FORMATS) {
      const path = `${folder}/${stem}${outputEndings[format]}`;
      files.push({ path, bytes: await writeDocument(whole.value, format), about });
    }
  }
  if (open.value === undefined || hasErrors(open.problems)) {
    remarks.push(`没有公开版：${reasonOf(open.problems)}`);
  } else {
    const path = `${folder}/${stem}（公开版）.docx`;
    files.push({ path, bytes: await writeDocument(open.value, 'docx'), about: '公开版' });
  }
  files.push(...sourcesOf(form, folder), ...versionsOf(form, `${folder}/版本`));
  const { events, files: sent } = eventsOf(form, `${folder}/往来`);
  files.push(...sent);
  const paper: ArchivedPaper = {
    title: document ? documentName(document) : stem,
    number: document?.documentNumber ?? '',
    date: document?.signature?.date ?? '',
    issuers: document?.signature?.issuers.join('、') ?? '',
    files,
    events,
    remarks,
  };
  return { paper, problems };
}

const FORMATS: readonly (readonly [OutputFormat, string])[] = [
  ['docx', '成品'],
  ['html', '成品，浏览器看'],
  ['text', '成品，纯文本'],
];

function reasonOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = errors.length > 1 ? `等${errors.length}处` : '';
  return `${errors[0]?.message.zh ?? '生成不了。'}${more}`;
}

/** The files that the form is made of, as they lie below the folder of its office. */
function sourcesOf(form: OpenForm, folder: string): ArchivedFile[] {
  const sources = form.read().value?.sources ?? [form.path];
  const top = topFolder(dirname(form.path), form.files);
  const files: ArchivedFile[] = [];
  for (const source of sources) {
    const bytes = form.files.read(source);
    const inside = relative(top, source);
    const path = `${folder}/表单/${inside.startsWith('..') ? basename(source) : inside}`;
    if (bytes === undefined || files.some((each) => each.path === path)) continue;
    files.push({ path, bytes, about: source === form.path ? '表单' : '表单引用的文件' });
  }
  const notes = `${form.path.replace(/\.ya?ml$/iu, '')}.批注.txt`;
  const comments = form.files.read(notes);
  if (comments) {
    const path = join(folder, '往来', basename(notes));
    files.push({ path, bytes: comments, about: '还没处理的批注' });
  }
  return files;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
