/** 上年文字 that stands in a file of its own beside the form: there 上年文字: 第3条 means what is below 【第3条】. */
import { bytesOf, type FileSource, UnreadableFile } from '../../files.ts';
import type { Problem } from '../../problem.ts';
import { decodeText } from '../../text/index.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';

const KEY = '上年文字';
const REFERENCE = /^第(\d{1,4})条$/u;
const ENTRY = /^【第(\d{1,4})条】.*$/gmu;

/** Where last year's words of a form stand when they are kept apart: 工作总结.yaml has 工作总结上年文字.txt. */
export function lastYearPath(form: string): string {
  return `${form.replace(/\.ya?ml$/iu, '')}${KEY}.txt`;
}

/** What the form says instead of them. */
export function lastYearReference(number: number): string {
  return `第${number}条`;
}

/** Puts the words in the place of the references to them; those that are not found are told. */
export function readLastYearApart(root: MapNode, path: string, files: FileSource): Problem[] {
  const problems: Problem[] = [];
  let texts: ReadonlyMap<number, readonly string[]> | undefined;
  const queue: FormNode[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === 'list') queue.push(...next.items);
    if (next.type !== 'map') continue;
    for (const [name, entry] of next.entries) {
      const { value } = entry;
      const number = value.type === 'text' ? REFERENCE.exec(value.text.trim())?.[1] : undefined;
      if (name !== KEY || value.type !== 'text' || number === undefined) queue.push(value);
      else {
        texts ??= textsIn(lastYearPath(path), files);
        const found = texts.get(Number(number));
        if (found) entry.value = inPlaceOf(value, found);
        else problems.push(notThere(value));
      }
    }
  }
  return problems.reverse();
}

function inPlaceOf(node: TextNode, texts: readonly string[]): FormNode {
  const items = texts.map((text): TextNode => ({ ...node, text, apart: true }));
  const [only] = items;
  if (only && items.length === 1) return only;
  const { text: _text, style: _style, ...base } = node;
  return { ...base, type: 'list', items };
}

/** The paragraphs below each number. */
function textsIn(path: string, files: FileSource): ReadonlyMap<number, readonly string[]> {
  const bytes = bytesOf(path, files);
  const decoded =
    bytes === undefined || bytes instanceof UnreadableFile ? undefined : decodeText(bytes);
  const text = decoded === undefined || 'notText' in decoded ? '' : decoded.text;
  const marks = [...text.matchAll(ENTRY)];
  return new Map(
    marks.map((mark, index) => {
      const below = text.slice(mark.index + mark[0].length, marks[index + 1]?.index);
      const paragraphs = below.split(/\r?\n/u).map((line) => line.trim());
      return [Number(mark[1]), paragraphs.filter((line) => line !== '')];
    }),
  );
}

function notThere(node: TextNode): Problem {
  const number = node.text.trim();
  return {
    severity: 'warning',
    code: 'form/no-last-year-text',
    message: {
      zh: `旁边的“…上年文字.txt”里没有${number}，上年的话看不到，也没法和今年的比。`,
      en: `The file of last year's words beside the form has no ${number}: they cannot be held against this year's.`,
    },
    place: placeOf(node),
    hint: {
      zh: '把这个文件放回表单旁边；不要了，就删掉这一项“上年文字”。',
      en: 'Put that file back beside the form, or delete this 上年文字.',
    },
  };
}
