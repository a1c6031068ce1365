/** Entries that are printed as they were typed, each read in the way that its schema names. */
import type { FieldFacts, Trim } from '../../kinds/index.ts';
import { factsOf, schemaAt } from '../../kinds/index.ts';
import { settingOf } from '../body/levels.ts';
import { proseOf } from '../body/prose.ts';
import { planText } from '../body/sections.ts';
import type { Form } from '../compose/form.ts';
import { placeOfKey } from '../source/places.ts';
import type { FormNode, TextNode } from '../source/tree.ts';
import { textOf, textsOf, valueAt } from '../source/tree.ts';
import { readOrdinal, readYesNo } from '../values/coerce.ts';
import { choiceOf, isNone, isOpen } from '../values/formats.ts';
import { date, openField, own, textItems } from './fields.ts';
import type { Filling } from './finish.ts';
import { behindSign, cutAtSigns, finish, finishBlocks } from './finish.ts';
import { tellRewritten, tellTidied } from './tidied.ts';

/** How a form is printed, as far as single entries have to know. */
export interface Printing {
  filling: Filling;
  form: Form;
  /** Whether it is signed below its text. */
  signed: boolean;
}

/**
 * Every entry of every kind, so that templates may name them all. An entry that the form's kind lacks has nothing
 * in it: of a list no items, of a yes and no, no.
 */
export function printedEntries(printing: Printing): Record<string, unknown> {
  const { kind, kinds } = printing.form;
  const { properties = {} } = kind.schema;
  const entries: Record<string, unknown> = {};
  for (const [key, usual] of kinds.fields) {
    const facts = Object.hasOwn(properties, key) ? factsOf(properties[key]) : usual;
    entries[key] = printedEntry(printing, key, facts);
  }
  return entries;
}

function printedEntry(printing: Printing, key: string, facts: FieldFacts): unknown {
  const { filling, form, signed } = printing;
  switch (facts.read) {
    case 'text':
      return printedText(filling, form, key, facts.trim);
    case 'list':
      return printedItems(filling, form, key, facts.trim);
    case 'names':
      return printedNames(filling, form, key, facts.trim);
    case 'date':
      return date(filling, form, key, facts.whenSigned === true && signed);
    case 'ordinal':
      return printedOrdinal(filling, form, key);
    case 'flag':
      return flagOf(form, key, false);
    case 'blocks':
      return finishBlocks(
        filling,
        planText(settingOf(form, filling.problems), valueAt(form.root, key)),
      );
    default:
      return undefined;
  }
}

/** A text without the marks that its template prints; undefined where there is none, or 无. */
function printedText(
  filling: Filling,
  form: Form,
  key: string,
  trim: Trim = {},
): string | undefined {
  const node = own(form, key);
  if (node?.type !== 'text' || isNone(node.text)) return undefined;
  const printed = tidied(filling, form, { node, key, trim });
  // 特 急 is 特急: a choice is printed as its schema writes it
  return choiceOf(printed, schemaAt(form.kind.schema, [key])?.enum ?? []) ?? printed;
}

/** The finished text of an entry without what its template prints; what else it loses is told. */
function tidied(
  filling: Filling,
  form: Form,
  { node, key, trim }: { node: TextNode; key: string; trim: Trim },
): string {
  return behindSign(finish(filling, proseOf(node, filling.problems), form), (typed) => {
    const printed = trimmedWords(typed, trim);
    tellTidied(filling, { node, key, typed, printed });
    return printed;
  });
}

function printedItems(filling: Filling, form: Form, key: string, trim: Trim = {}): string[] {
  const node = own(form, key);
  const marks = { after: ['。', '；', ...(trim.after ?? [])] };
  return (node ? textItems(node) : [])
    .filter((item) => !isNone(item.text))
    .map((item) => tidied(filling, form, { node: item, key, trim: marks }));
}

export function printedList(filling: Filling, form: Form, node: FormNode | undefined): string[] {
  return (node ? textItems(node) : [])
    .filter((item) => !isNone(item.text))
    .map((item) => finish(filling, proseOf(item, filling.problems), form));
}

/** Names typed as a text or as a list; names of a list are parted by 、. */
function printedNames(
  filling: Filling,
  form: Form,
  key: string,
  trim: Trim = {},
): string | undefined {
  const nodes = textsOf(form.root, key).filter(({ text }) => !isNone(text));
  if (nodes.length === 0) return undefined;
  const names = nodes.map((node) => finish(filling, proseOf(node, filling.problems), form));
  const all = names.join('、');
  const printed = trimmed(all, trim);
  const [node] = nodes.slice(-1);
  if (node) tellTidied(filling, { node, key, typed: bare(all), printed: bare(printed) });
  return printed;
}

/** The number alone: 令号, 期号. */
function printedOrdinal(filling: Filling, form: Form, key: string): string | undefined {
  const entry = form.root.entries.get(key);
  const node = textOf(form.root, key);
  if (entry === undefined || node === undefined) return undefined;
  if (isOpen(node.text)) return openField(filling, node, key, placeOfKey(entry));
  const number = readOrdinal(node.text);
  if (!('value' in number)) return undefined;
  const printed = String(number.value);
  if (number.value > 0 && !node.text.includes(printed)) tellRewritten(filling, node, key, printed);
  return printed;
}

/** The form's own answer, else the office's, else the usual one. */
export function flagOf(form: Form, key: string, usual: boolean): boolean {
  const node = own(form, key);
  const answer = node?.type === 'text' ? readYesNo(node.text) : undefined;
  return answer && 'value' in answer ? answer.value : usual;
}

/** Without the sign of its place. */
function bare(text: string): string {
  return cutAtSigns(text)
    .map((part) => part.text)
    .join('');
}

/** A text without marks that were typed though the template prints them. */
export function trimmed(text: string, trim: Trim): string {
  return behindSign(text, (words) => trimmedWords(words, trim));
}

function trimmedWords(text: string, { before = [], after = [], around }: Trim): string {
  const open = withoutAround(text, around);
  const first = before.find((mark) => open.startsWith(mark)) ?? '';
  const begun = open.slice(first.length);
  const last = after.find((mark) => begun.endsWith(mark)) ?? '';
  return withoutAround(begun.slice(0, begun.length - last.length).trim(), around);
}

function withoutAround(text: string, around: Trim['around']): string {
  if (around === undefined || text.length < 2) return text;
  const [opening, closing] = around;
  const isAround = opening.includes(text.charAt(0)) && closing.includes(text.slice(-1));
  return isAround ? text.slice(1, -1) : text;
}
