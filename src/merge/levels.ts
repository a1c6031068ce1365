/** Headings whose number was typed as one of another level: 二、 became （一）, the section with all it holds goes along. */
import { isPlainMap, type Operation, type Plain, plainOf, type Where } from '../edit/index.ts';
import type { Match } from './align.ts';
import type { Printed, PrintedParagraph } from './printed.ts';
import { itemOf, ownersOf, type Step, type Ways } from './ways.ts';
import { labelOf } from './words.ts';

export function* levelSteps(
  { paragraphs }: Printed,
  ways: Ways,
  wanted: readonly string[],
  matches: readonly Match[],
): Generator<Step> {
  for (const { before, after } of matches) {
    const paragraph = before === undefined ? undefined : paragraphs[before];
    const aim = after === undefined ? undefined : wanted[after];
    if (paragraph === undefined || aim === undefined || paragraph.text === aim) continue;
    const [now, then] = [labelOf(paragraph.text), labelOf(aim)];
    const section = sectionOf(paragraph);
    if (now === undefined || then === undefined || section === undefined) continue;
    if (now.level === then.level) continue;
    yield {
      key: `level ${paragraph.text} ${aim}`,
      ways: then.level > now.level ? lowered(ways, section) : raised(ways, section),
    };
  }
}

/** The item that a heading stands for, or stands in. */
function sectionOf(paragraph: PrintedParagraph): Where | undefined {
  const at = ownersOf(paragraph)[0]?.at;
  if (at?.path.at(-1) !== '标题') return at && itemOf(at) ? at : undefined;
  return { file: at.file, path: at.path.slice(0, -1) };
}

/** Into the section before it, as its last. */
function* lowered(ways: Ways, section: Where): Generator<Operation[]> {
  const item = itemOf(section);
  const node = ways.nodeAt(section);
  if (item === undefined || item.index === 0 || node === undefined) return;
  const before: Where = { file: section.file, path: [...item.list.path, item.index - 1] };
  const holder = ways.nodeAt(before);
  if (holder?.type !== 'map' || !holder.entries.has('标题')) return;
  const remove: Operation = { do: 'remove', at: section };
  const parts = holder.entries.get('小节')?.value;
  if (parts === undefined) {
    yield [{ do: 'add', at: before, name: '小节', value: [plainOf(node)] }, remove];
  } else if (parts.type === 'list') {
    const at: Where = { file: before.file, path: [...before.path, '小节'] };
    yield [{ do: 'insert', at, index: parts.items.length, item: plainOf(node) }, remove];
  }
}

/** Out of the section around it, right behind that; its later sisters become its own parts. */
function* raised(ways: Ways, section: Where): Generator<Operation[]> {
  const item = itemOf(section);
  const list = item && ways.nodeAt(item.list);
  const around = item && itemOf({ file: section.file, path: item.list.path.slice(0, -1) });
  if (item === undefined || around === undefined || list?.type !== 'list') return;
  if (item.list.path.at(-1) !== '小节') return;
  const [first, ...later] = list.items.slice(item.index).map(plainOf);
  const raised = first === undefined ? undefined : withParts(first, later);
  if (raised === undefined) return;
  const gone = list.items.length - item.index;
  const removals = Array.from({ length: gone }, (_, count): Operation => {
    const path = [...item.list.path, list.items.length - 1 - count];
    return { do: 'remove', at: { file: section.file, path } };
  });
  for (const each of [raised, ...runningOn(raised)]) {
    yield [
      { do: 'insert', at: around.list, index: around.index + 1, item: each },
      ...(item.index === 0 ? [{ do: 'remove' as const, at: item.list }] : removals),
    ];
  }
}

/** What ran on behind its heading by itself does so at the upper level only where that is said. */
function runningOn(section: Plain): Plain[] {
  if (!isPlainMap(section) || section.entries.some(([name]) => name === '接排')) return [];
  const [heading, ...others] = section.entries;
  return heading ? [{ entries: [heading, ['接排', '是'], ...others] }] : [];
}

function withParts(section: Plain, parts: readonly Plain[]): Plain | undefined {
  if (parts.length === 0) return section;
  if (!isPlainMap(section) || section.entries.some(([name]) => name === '引用')) return undefined;
  const own = section.entries.find(([name]) => name === '小节')?.[1];
  const all = [...(Array.isArray(own) ? own : []), ...parts];
  return { entries: [...section.entries.filter(([name]) => name !== '小节'), ['小节', all]] };
}
