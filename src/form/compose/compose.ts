/** A form and all files it refers to, read and checked. */

import type { FileSource } from '../../files.ts';
import type { Family } from '../../kinds/index.ts';
import type { Checked, CodeOf, Place, Problem } from '../../problem.ts';
import { identityOf, sortProblems } from '../../problem.ts';
import type { Sheet } from '../../sheets/index.ts';
import { dirname, join, relative } from '../../text/index.ts';
import { readDataFiles } from '../data/data-files.ts';
import { readPictures } from '../data/pictures.ts';
import { type FoundKinds, findKinds, ownFoldersIn, replacesShipped } from '../read/own-kinds.ts';
import { kindOf, readFormFile } from '../read/read-file.ts';
import { nearHint } from '../source/near-file.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { mapOf, textOf } from '../source/tree.ts';
import { validateTree } from '../validate/validate.ts';
import { shorten } from '../values/coerce.ts';
import type { Form, FormOptions } from './form.ts';
import { locate } from './locate.ts';
import { topFolder } from './top-folder.ts';

/** Far more than any office has; a chain of files that multiply ends here. */
const MOST_FILES = 1000;

/** What is shared while one form is composed. */
interface Reading {
  files: FileSource;
  root: string;
  cwd: string;
  problems: Problem[];
  sources: string[];
  /** The kinds there are, for a form of this 文种. */
  kindsFor: (name: string | undefined) => FoundKinds;
  /** Where the office's own kinds and templates may stand. */
  ownFolders: readonly string[];
  /** Every file is read once, however often it is referred to. */
  forms: Map<string, Form | undefined>;
  /** Every table, likewise. */
  sheets: Map<string, readonly Sheet[]>;
}

/** The references that led to a file, outermost first. */
type Chain = readonly { path: string; node: TextNode }[];

/**
 * Reads a form, the office's settings and every file it refers to. Never throws on bad input. There is a value
 * wherever the entry form is a mapping of a known kind, so that filling can find further problems.
 * @param path absolute path of the form
 */
export function readForm(
  path: string,
  files: FileSource,
  options: FormOptions = {},
): Checked<Form> {
  const entry = join(path);
  const root = options.root ?? topFolder(dirname(entry), files);
  const cwd = options.cwd ?? dirname(entry);
  const above = [dirname(entry), root];
  let found: FoundKinds | undefined;
  const kindsFor = (wanted: string | undefined) => {
    // A source that cannot list its files is asked for each kind by name.
    if (files.list === undefined) return findKinds(above, files, { cwd, wanted });
    found ??= findKinds(above, files, { cwd });
    return found;
  };
  const reading: Reading = {
    files,
    root,
    cwd,
    problems: [],
    sources: [],
    kindsFor,
    ownFolders: ownFoldersIn(above),
    forms: new Map(),
    sheets: new Map(),
  };
  const form = readOne(reading, entry, []);
  if (!reading.sources.includes(entry)) {
    const name = relative(reading.cwd, entry) || entry;
    reading.problems.push({
      severity: 'error',
      code: 'form/missing-file',
      message: { zh: `没有“${name}”这个文件。`, en: `There is no file "${name}".` },
      hint: nearHint(files, entry) ?? {
        zh: '检查文件名和所在的文件夹。',
        en: 'Check its name and folder.',
      },
    });
  }
  if (form) reading.problems.push(...replacesShipped(form.kind));
  const problems = sortProblems(distinct(reading.problems));
  return form === undefined ? { problems } : { value: form, problems };
}

/** Reads a file and what it refers to; undefined where it is missing or no form. */
function readOne(reading: Reading, path: string, chain: Chain): Form | undefined {
  if (reading.forms.has(path)) return reading.forms.get(path);
  const { exists, root, kind, kinds, problems } = readFormFile(
    path,
    reading.files,
    reading.cwd,
    reading.kindsFor,
  );
  if (exists) reading.sources.push(path);
  const reference = chain.at(-1);
  const related = reference ? [relatedPlace(reference.node)] : [];
  reading.problems.push(
    ...problems.map((problem) =>
      related.length > 0 && problem.severity === 'error'
        ? // What has no place of its own is wrong where it is referred to.
          reference && problem.place === undefined
          ? { ...problem, place: placeOf(reference.node) }
          : { ...problem, related: [...(problem.related ?? []), ...related] }
        : problem,
    ),
  );
  const form =
    root === undefined || kind === undefined || kinds === undefined
      ? undefined
      : formOf(reading, { kind, kinds, path, root }, chain);
  reading.forms.set(path, form);
  return form;
}

/** What a form is before anything that it refers to was read. */
type Alone = Pick<Form, 'kind' | 'kinds' | 'path' | 'root'>;

function formOf(reading: Reading, alone: Alone, chain: Chain): Form {
  const { kind, path, root } = alone;
  const located = { ...reading, locate: (typed: string) => locate(reading, path, typed) };
  const form: Form = {
    ...alone,
    included: new Map(),
    data: readDataFiles(root, located),
    pictures: readPictures(root, located),
    sources: reading.sources,
    ownFolders: reading.ownFolders,
  };
  const officePath = textOf(root, '单位');
  if (kind.family !== 'part' && kind.family !== 'settings' && officePath !== undefined) {
    const office = follow(reading, path, officePath, chain, ['settings']);
    if (office) form.office = office.root;
    else form.officeLost = true;
  }
  const inline = mapOf(root, '印发内容');
  if (inline && textOf(inline, '引用') === undefined) readInline(reading, form, inline, chain);
  includeReferences(reading, form, root, chain);
  return form;
}

/** A form written out below 印发内容. */
function readInline(reading: Reading, form: Form, inline: MapNode, chain: Chain): void {
  const { kinds } = form;
  const { kind, problem } = kindOf(inline, kinds);
  if (problem) reading.problems.push(problem);
  if (kind?.family !== 'paper') return;
  reading.problems.push(...validateTree(inline, kind, kinds));
  form.included.set(inline, formOf(reading, { kind, kinds, path: form.path, root: inline }, chain));
}

/** Finds every 引用 below a node and reads what it names. */
function includeReferences(reading: Reading, form: Form, top: FormNode, chain: Chain): void {
  const queue: { node: FormNode; allowed: readonly Family[] }[] = [
    { node: top, allowed: ['part', 'paper'] },
  ];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, allowed } = next;
    const reference = node.type === 'map' ? textOf(node, '引用') : undefined;
    if (node.type === 'map' && reference !== undefined) {
      const included = follow(reading, form.path, reference, chain, allowed);
      if (included) form.included.set(node, included);
    }
    queue.push(...placesBelow(form, node, allowed));
  }
}

/** Where below a node 引用 may stand, and what may be referred to there. */
function placesBelow(
  form: Form,
  node: FormNode,
  allowed: readonly Family[],
): { node: FormNode; allowed: readonly Family[] }[] {
  if (node.type === 'list') return node.items.map((item) => ({ node: item, allowed }));
  if (node.type !== 'map') return [];
  return [...node.entries]
    .filter(([name, { value }]) => {
      const isRead = name === '印发内容' && value.type === 'map' && form.included.has(value);
      return name !== '指标' && !isRead;
    })
    .map(([name, { value }]) => ({
      node: value,
      allowed: name === '印发内容' ? ['paper'] : ['part', 'paper'],
    }));
}

/** Follows a reference to a form of one of the allowed families. */
function follow(
  reading: Reading,
  from: string,
  node: TextNode,
  chain: Chain,
  allowed: readonly Family[],
): Form | undefined {
  const typed = node.text.trim();
  const path = locate(reading, from, typed);
  const steps: Chain = [...chain, { path: from, node }];
  const fail = (code: CodeOf<'form'>, zh: string, en: string, hint: Problem['hint']): undefined => {
    const related = chain.map((step) => relatedPlace(step.node));
    reading.problems.push({
      severity: 'error',
      code: `form/${code}`,
      message: { zh, en },
      place: placeOf(node),
      ...(hint ? { hint } : {}),
      ...(related.length > 0 ? { related } : {}),
    });
    return undefined;
  };
  const shown = shorten(typed);
  if (path === undefined) {
    return fail(
      'outside',
      `“${shown}”不在表单的文件夹里面，不能引用。`,
      `"${shown}" lies outside the folder of the forms.`,
      {
        zh: '能引用的是“单位.yaml”所在文件夹里面的文件；上级文件夹里没有“单位.yaml”，就只有表单自己的文件夹。把那个文件复制进来，再写它的路径。',
        en: 'Copy the file into the folder of the forms.',
      },
    );
  }
  if (path === from || steps.some((step) => step.path === path)) {
    return fail(
      'cycle',
      `“${shown}”又引用回了自己，没有尽头。`,
      `"${shown}" leads back to itself.`,
      {
        zh: '去掉这一处引用，或者改成别的文件。',
        en: 'Remove this reference, or name another file.',
      },
    );
  }
  if (reading.sources.length > MOST_FILES) {
    return fail('too-many-files', '引用的文件太多。', 'Too many files are referred to.', undefined);
  }
  const known = reading.sources.includes(path);
  const form = readOne(reading, path, steps);
  if (form === undefined) {
    if (!known && !reading.sources.includes(path)) {
      if (/\.ya?ml\s*[、，,；;\s]\s*\S+\.ya?ml/iu.test(typed)) {
        return fail('missing-file', '一行里写了几个文件。', 'Several files stand on one line.', {
          zh: '一处“引用”只写一个文件，别的另起一项，再写“- 引用: ……”。',
          en: 'Name one file here, and each other one in an item of its own.',
        });
      }
      const other = nearHint(reading.files, path);
      const missing = `找不到文件“${shown}”。`;
      if (other) return fail('missing-file', missing, `The file "${shown}" does not exist.`, other);
      return fail('missing-file', missing, `The file "${shown}" does not exist.`, {
        zh: `检查文件名和文件夹；路径从“${placeOf(node).file}”所在的文件夹算起。`,
        en: `Check its name and folder; paths start from the folder of "${placeOf(node).file}".`,
      });
    }
    return undefined;
  }
  if (!allowed.includes(form.kind.family)) {
    const wanted = allowed.includes('settings')
      ? '单位'
      : allowed.includes('part')
        ? '部门稿或工作总结等材料'
        : '工作总结、工作要点等材料';
    return fail(
      'wrong-kind',
      `这里不能用“${form.kind.name}”。`,
      `A form of kind ${form.kind.name} cannot stand here.`,
      { zh: `这里要写文种为${wanted}的文件。`, en: `Name a file of kind ${wanted}.` },
    );
  }
  return form;
}

function relatedPlace(node: TextNode): { place: Place; message: { zh: string; en: string } } {
  return { place: placeOf(node), message: { zh: '从这里引用', en: 'referred to here' } };
}

/** A form written out inside another is held against two schemas: what both find is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const identity = identityOf(problem);
    if (identity === undefined) return true;
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
