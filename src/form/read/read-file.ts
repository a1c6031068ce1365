/** One file to a tree of a known kind: decode, mend, parse, recognise the kind, hold against the schema. */
import { nearest } from '../../figures/index.ts';
import { bytesOf, type FileSource, UnreadableFile } from '../../files.ts';
import type { Kind, Kinds } from '../../kinds/index.ts';
import type { Problem, Words } from '../../problem.ts';
import { decodeText, type NotText, relative, withoutUnseen } from '../../text/index.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import { makeSource, placeAt, placeInOriginal } from '../source/source.ts';
import type { Entry, MapNode } from '../source/tree.ts';
import { isBlank } from '../source/tree.ts';
import { mendForm } from '../typing/unseen.ts';
import { otherKind } from '../validate/other-kind.ts';
import { validateTree } from '../validate/validate.ts';
import { shorten } from '../values/coerce.ts';
import { conflictIn } from './conflict.ts';
import { readLastYearApart } from './last-year-apart.ts';
import { lostHead } from './lost-head.ts';
import type { FoundKinds } from './own-kinds.ts';
import { parseTree } from './parse.ts';
import { partSigners } from './signers.ts';
import { unbox } from './unbox.ts';

export interface ReadFile {
  /** False where there is no such file. */
  exists: boolean;
  root?: MapNode;
  /** Undefined where 文种 is missing or unknown. */
  kind?: Kind;
  /** The kinds that the form was held against. */
  kinds?: Kinds;
  problems: Problem[];
}

/**
 * Reads one form file. Never throws because of what is in it.
 * @param kindsFor the kinds there are, for a form whose 文种 seems to be this one
 */
export function readFormFile(
  path: string,
  files: FileSource,
  cwd: string,
  kindsFor: (name: string | undefined) => Pick<FoundKinds, 'kinds' | 'broken'>,
): ReadFile {
  const bytes = bytesOf(path, files);
  if (bytes === undefined) return { exists: false, problems: [] };
  if (bytes instanceof UnreadableFile) {
    const problem: Problem = {
      severity: 'error',
      code: 'form/unreadable-file',
      message: bytes.words,
    };
    return { exists: true, problems: [problem] };
  }
  const name = relative(cwd, path) || path;
  const decoded = decodeText(bytes);
  if ('notText' in decoded) {
    const source = makeSource(path, name, '');
    return { exists: true, problems: [notText(decoded.notText, placeAt(source, 0))] };
  }
  const { kinds, broken } = kindsFor(typedKind(withoutUnseen(decoded.text)));
  const { text, edits, findings } = mendForm(decoded.text, kinds);
  const source = makeSource(path, name, text, edits);
  const problems: Problem[] = findings.map(({ start, end, ...finding }) => ({
    ...finding,
    place: placeInOriginal(source, start, end),
  }));
  if (!/[^\s\u3000\u00a0\ufeff]/u.test(text.replace(/^\s*#.*$/gmu, ''))) {
    problems.push(emptyForm(placeAt(source, 0)));
    return { exists: true, problems };
  }
  const conflict = conflictIn(source);
  if (conflict) return { exists: true, problems: [conflict] };
  const parsed = parseTree(source, kinds.isKey);
  problems.push(...parsed.problems);
  const { root } = parsed;
  if (root === undefined) {
    // Nothing but remarks, and signs that nobody sees.
    if (parsed.problems.length === 0) problems.push(emptyForm(placeAt(source, 0)));
    return { exists: true, problems };
  }
  if (root.type !== 'map') {
    problems.push(notAForm(root.type, placeOf(root)));
    return { exists: true, problems };
  }
  problems.push(...readLastYearApart(root, path, files));
  const named = root.entries.get('文种')?.value;
  const brokenKind = named?.type === 'text' ? broken.get(named.text.trim()) : undefined;
  if (brokenKind) return { exists: true, root, problems: [...problems, ...brokenKind] };
  const { kind, problem } = kindOf(root, kinds);
  if (kind === undefined)
    return { exists: true, root, problems: problem ? [...problems, problem] : problems };
  unbox(root, kind);
  partSigners(root);
  const lost = lostHead(root, kind, problems);
  const isLost = ({ code, about }: Problem) =>
    code === 'form/required' && lost?.some((one) => one.code === code && one.about === about);
  const mistakes = otherKind(root, kind, kinds) ?? validateTree(root, kind, kinds);
  const told = [...(lost ?? problems), ...mistakes.filter((one) => !isLost(one))];
  return { exists: true, root, kind, kinds, problems: told };
}

/** What stands behind 文种 in a text that is not parsed yet; its names of entries are needed to parse it. */
function typedKind(text: string): string | undefined {
  return /^文[ \u3000]*种[ \t\u3000]*[:：][ \t\u3000]*["'“《【]?([^\s#"'”》】]+)/mu.exec(text)?.[1];
}

/** The kind that a form's 文种 names. */
export function kindOf(root: MapNode, kinds: Kinds): { kind?: Kind; problem?: Problem } {
  const entry = root.entries.get('文种') ?? misnamedKind(root, kinds);
  const names = kinds.all.map(({ name }) => name);
  const all: Words = {
    zh: names.map((name) => `“${name}”`).join(''),
    en: names.join(', '),
  };
  if (entry === undefined || isBlank(entry.value) || entry.value.type !== 'text') {
    return {
      problem: {
        severity: 'error',
        code: 'form/kind',
        message: {
          zh: '没有写“文种”，不知道这是一张什么表。',
          en: 'The kind (文种) of the form is missing.',
        },
        place: entry ? placeOfKey(entry) : { ...placeOf(root), length: 0 },
        hint: {
          zh: `第一行写“文种: 工作总结”这样。能写的有：${all.zh}。`,
          en: `Begin with a line like "文种: 工作总结". Possible: ${all.en}.`,
        },
      },
    };
  }
  const typed = entry.value.text.trim();
  const bare = typed.replace(/[\s\u3000《》“”【】]|[。，；]$/gu, '');
  const kind = kinds.find(bare);
  if (kind !== undefined) {
    entry.value.text = bare;
    return { kind };
  }
  const near = nearest(typed, names);
  return {
    problem: {
      severity: 'error',
      code: 'form/kind',
      message: {
        zh: `没有“${shorten(typed)}”这个文种。`,
        en: `There is no kind "${shorten(typed)}".`,
      },
      place: placeOf(entry.value),
      hint: near
        ? { zh: `改成“${near}”。`, en: `Write "${near}".` }
        : { zh: `能写的有：${all.zh}。`, en: `Possible: ${all.en}.` },
    },
  };
}

/** 类型: 工作总结 is understood as far as finding the kind; the schema then names the right key. */
function misnamedKind(root: MapNode, kinds: Kinds): Entry | undefined {
  for (const [name, entry] of root.entries) {
    if (kinds.synonymsOf(name).includes('文种')) return entry;
  }
  return undefined;
}

function notText(what: NotText, place: Problem['place']): Problem {
  const isOffice = what === 'office';
  return {
    severity: 'error',
    code: 'form/not-text',
    message: isOffice
      ? {
          zh: '这是 Word、Excel 一类的文件，不是表单。',
          en: 'This is a Word or Excel file, not a form.',
        }
      : { zh: '这个文件不是文字，读不出来。', en: 'This file is not text.' },
    ...(place ? { place } : {}),
    hint: {
      zh: '表单是扩展名为 .yaml 的文字文件，可以用“hongtou new”新建一张。',
      en: 'A form is a text file ending in .yaml; "hongtou new" makes one.',
    },
  };
}

function emptyForm(place: Problem['place']): Problem {
  return {
    severity: 'error',
    code: 'form/empty',
    message: { zh: '这张表是空的。', en: 'This form is empty.' },
    ...(place ? { place } : {}),
    hint: {
      zh: '可以用“hongtou new 工作总结”新建一张带说明的表。',
      en: '"hongtou new 工作总结" makes one with explanations.',
    },
  };
}

function notAForm(what: 'text' | 'list', place: NonNullable<Problem['place']>): Problem {
  return {
    severity: 'error',
    code: 'form/not-a-form',
    message:
      what === 'list'
        ? { zh: '这个文件是一张清单，不是表单。', en: 'This file is a list, not a form.' }
        : { zh: '这个文件只是一段文字，不是表单。', en: 'This file is plain text, not a form.' },
    place,
    hint: {
      zh: '表单由一行行“名称: 内容”组成，冒号用英文冒号，后面空一格；第一行是“文种: 工作总结”这样。',
      en: 'A form consists of lines like "name: content"; the first is like "文种: 工作总结".',
    },
  };
}
