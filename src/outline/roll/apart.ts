/** New forms with last year's words in a file of their own beside each, so that a form is as long as what it prints. */
import { spliced, splicing, visibleEnd } from '../../edit/index.ts';
import {
  type FileSource,
  type FormNode,
  isBlank,
  lastYearPath,
  lastYearReference,
  type MapNode,
  readForm,
  textOf,
} from '../../form/index.ts';
import { basename } from '../../text/index.ts';
import { filesOf } from '../yaml/files.ts';
import type { NewFile } from './roll.ts';

const KEY = '上年文字';
/** What the head of a rolled form says of them. */
const SAID = '去年的话在“上年文字”里';

/** New forms, and how many lines each lost above one of its lines. */
export interface Apart {
  files: NewFile[];
  /** @param path absolute path of a new form */
  lineOf: (path: string, line: number) => number;
}

/**
 * Takes 上年文字 out of new forms: the form keeps its number, 上年文字: 第3条; the words stand below 【第3条】 in a text file.
 * @param made the new forms, the entry first
 * @param files what they refer to
 */
export function lastYearApart(made: readonly NewFile[], files: FileSource): Apart {
  const texts = new Map(made.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  const [entry] = made;
  const source = { ...files, read: (path: string) => texts.get(path) ?? files.read(path) };
  const form = entry && readForm(entry.path, source).value;
  const same = (_path: string, line: number) => line;
  if (!form) return { files: [...made], lineOf: same };
  const apart: NewFile[] = [];
  const shorter = new Map<string, readonly Shorter[]>();
  const forms = new Map(filesOf(form).map((one) => [one.path, one.root]));
  const kept = made.map((file) => {
    const root = forms.get(file.path);
    const taken = root && takeOut(root, basename(file.path));
    if (!taken || taken.words === '') return file;
    shorter.set(file.path, taken.shorter);
    apart.push({ path: lastYearPath(file.path), text: taken.words });
    return { path: file.path, text: taken.form };
  });
  const lineOf = (path: string, line: number) =>
    (shorter.get(path) ?? []).reduce((at, { below, by }) => (line > below ? at - by : at), line);
  return { files: [...kept, ...apart], lineOf };
}

/** Below a line of the old text there are so many lines fewer. */
interface Shorter {
  below: number;
  by: number;
}

/** A form without its 上年文字, and these by their numbers. */
function takeOut(root: MapNode, name: string): { form: string; words: string; shorter: Shorter[] } {
  const work = splicing(root.file);
  const { text: whole } = root.file;
  const lines = (from: number, to: number) => whole.slice(from, to).split('\n').length - 1;
  const shorter: Shorter[] = [];
  const found: { heading: string; texts: string[] }[] = [];
  const queue: FormNode[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === 'list') queue.push(...[...next.items].reverse());
    if (next.type !== 'map') continue;
    const { key, value } = next.entries.get(KEY) ?? {};
    const texts = value === undefined ? [] : textsOf(value);
    if (key && value && texts.length > 0) {
      found.push({ heading: textOf(next, '标题')?.text.trim() ?? '', texts });
      const text = `${KEY}: ${lastYearReference(found.length)}`;
      const end = visibleEnd(value);
      work.splices.push({ start: key.start, end, text });
      shorter.push({ below: lines(0, key.start) + 1, by: lines(key.start, end) });
    }
    queue.push(...[...next.entries.values()].map((one) => one.value).reverse());
  }
  if (found.length === 0) return { form: whole, words: '', shorter };
  const words = found.map(
    ({ heading, texts }, index) =>
      `【${lastYearReference(index + 1)}】${heading}\n${texts.join('\n')}\n`,
  );
  const head = `“${name}”上年的原文。表单里“上年文字: 第3条”说的就是【第3条】下面的话；编号不要改。\n`;
  return {
    form: spliced(work).text.replace(
      SAID,
      `去年的话在旁边的“${basename(lastYearPath(name))}”里，按编号找`,
    ),
    words: `${head}\n${words.join('\n')}`,
    shorter,
  };
}

function textsOf(value: FormNode): string[] {
  const nodes = value.type === 'list' ? value.items : [value];
  return nodes.flatMap((node) =>
    node.type === 'text' && !isBlank(node) ? [node.text.trim().replace(/\s*\n\s*/gu, '')] : [],
  );
}
