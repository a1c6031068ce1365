/** Forms as texts, read and filled without a disk. */
import { resolve } from 'node:path';
import type { FileSource, Form } from '../../src/form/index.ts';
import { fillForm, readForm } from '../../src/form/index.ts';
import { formatProblem } from '../../src/frame.ts';
import type { Problem } from '../../src/problem.ts';

export const folder = resolve('/forms');

/** Files by their names below the folder. */
export function filesOf(texts: Record<string, string | Uint8Array>): FileSource {
  const files = new Map(
    Object.entries(texts).map(([name, content]) => [
      resolve(folder, name),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return { read: (path) => files.get(path) };
}

export function read(text: string | Uint8Array, others: Record<string, string | Uint8Array> = {}) {
  return readForm(resolve(folder, '表.yaml'), filesOf({ '表.yaml': text, ...others }), {
    cwd: folder,
  });
}

/** Reads and fills a form, whatever is wrong with it. */
export function fill(text: string, others: Record<string, string> = {}, draft = false) {
  const { value, problems } = read(text, others);
  const filled = value && fillForm(value, { draft });
  return {
    data: filled?.value?.data,
    filled: filled?.value,
    problems: [...problems, ...(filled?.problems ?? [])],
  };
}

interface PlainNode {
  type: string;
  text?: string;
  items?: PlainNode[];
  entries?: Map<string, { value: PlainNode }>;
}

/** The form's contents as plain data, every scalar a text. */
export function plain(form: Form | undefined): unknown {
  const convert = ({ type, text, items = [], entries = new Map() }: PlainNode): unknown => {
    if (type === 'text') return text;
    if (type === 'list') return items.map(convert);
    return Object.fromEntries([...entries].map(([key, entry]) => [key, convert(entry.value)]));
  };
  return form && convert(form.root as PlainNode);
}

/** Code and place of problems: form/unknown-key 3:1+4. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, place }) => `${code}${place ? ` ${place.line}:${place.column}+${place.length}` : ''}`,
  );
}

export function shown(problems: readonly Problem[]): string {
  return problems
    .map((problem) => formatProblem(problem, { lang: 'zh', color: false }))
    .join('\n\n');
}
