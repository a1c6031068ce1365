/** What of a form a paragraph stands for: the nodes above its texts, and which of them it fills alone. */
import type { NodePath, Operation, Where } from '../edit/index.ts';
import { formsOf, idOf, waysOf } from '../fields/index.ts';
import type { FormNode } from '../form/index.ts';
import type { Owner, Printed, PrintedParagraph } from './printed.ts';

/** A form's printed paragraphs with the nodes that they stand for. */
export interface Ways {
  /** Node above a text, the nearest first, the text itself before them; across references into the file above. */
  above(at: Where): Where[];
  /** Numbers of the paragraphs in which a node prints anything. */
  printedBy(at: Where): ReadonlySet<number>;
  nodeAt(at: Where): FormNode | undefined;
}

/** One thing to bring into the form. */
export interface Step {
  /** Names it, so that what was tried in vain is not tried again. */
  key: string;
  /** Each is one way; the first that brings print nearer to what is wanted is taken. */
  ways: Iterable<Operation[]>;
}

export function waysIn({ form, paragraphs }: Printed): Ways {
  const forms = formsOf(form);
  const ways = waysOf(forms);
  const roots = new Map(forms.map(({ path, root }) => [path, root]));
  const references = new Map<string, Where>();
  for (const one of forms) {
    for (const [map, included] of one.included) {
      const way = ways.get(map);
      if (way && included.root !== map) references.set(included.path, way);
    }
  }
  const above = (at: Where): Where[] => {
    const found: Where[] = [];
    let here: Where | undefined = at;
    const seen = new Set<string>();
    while (here !== undefined && !seen.has(here.file)) {
      const { file, path }: Where = here;
      seen.add(file);
      for (let length = path.length; length > 0; length -= 1) {
        found.push({ file, path: path.slice(0, length) });
      }
      here = references.get(file);
    }
    return found;
  };
  const printed = new Map<string, Set<number>>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const owner of ownersOf(paragraph)) {
      for (const node of above(owner.at)) {
        const id = idOf(node);
        const known = printed.get(id) ?? new Set<number>();
        printed.set(id, known.add(index));
      }
    }
  }
  return {
    above,
    printedBy: (at) => printed.get(idOf(at)) ?? new Set(),
    nodeAt: ({ file, path }) => below(roots.get(file), path),
  };
}

function below(root: FormNode | undefined, path: NodePath): FormNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.type === 'map' && typeof step === 'string') node = node.entries.get(step)?.value;
    else if (node?.type === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The typed texts of a paragraph in order, without those of the office's file. */
export function ownersOf({ pieces }: PrintedParagraph): Owner[] {
  const found: Owner[] = [];
  for (const piece of pieces) {
    if (!('owner' in piece) || piece.owner.isOffice || found.includes(piece.owner)) continue;
    found.push(piece.owner);
  }
  return found;
}

/** The list that an item stands in and its index; undefined of an entry. */
export function itemOf({ file, path }: Where): { list: Where; index: number } | undefined {
  const index = path.at(-1);
  return typeof index === 'number' ? { list: { file, path: path.slice(0, -1) }, index } : undefined;
}

/** Where a node stands after an item has come into a list. */
export function afterInsert(at: Where, list: Where, index: number): Where {
  const depth = list.path.length;
  const step = at.path[depth];
  const isBelow =
    at.file === list.file && list.path.every((each, level) => at.path[level] === each);
  if (!isBelow || typeof step !== 'number' || step < index) return at;
  return {
    file: at.file,
    path: [...at.path.slice(0, depth), step + 1, ...at.path.slice(depth + 1)],
  };
}

/** Later nodes first, so that removing one moves none that is still to be removed. */
export function lastFirst(one: Where, other: Where): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  for (const [depth, step] of one.path.entries()) {
    const against = other.path[depth];
    if (step === against) continue;
    if (typeof step === 'number' && typeof against === 'number') return against - step;
    return String(step) < String(against) ? -1 : 1;
  }
  return other.path.length - one.path.length;
}

/** Whether a text prints a paragraph for each that is typed into it: headings, points, items and cells print one. */
export function printsParagraphs({ path }: Where): boolean {
  const name = path.findLast((step) => typeof step === 'string');
  if (typeof path.at(-1) === 'number') return name === '正文' || name === '小节' || name === '导语';
  return name === '导语' || name === '结语';
}
