/** Figures typed by hand in a sentence, or into a box, that 指标 gives otherwise. */
import type { Figure } from '../figure.ts';
import { numeral, overlap } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import { rolesOf, type Said } from '../quantities/roles.ts';
import type { Scope } from '../subject.ts';
import { convert, rangeOf } from '../units.ts';
import { wordQuantity } from '../wording.ts';
import type { BoxProblem, BoxUse } from './box.ts';

/** Another time, another part or a wish: then the sentence may well have another number. */
const OTHER =
  /上年|去年|同期|上半年|季度|计划|目标|力争|预计|预算|新增|净增|其中|以来|累计|人均|户均|亩均|年均|平均|明年|年初|日均|月均|每|单|\d月|\d{4}年|部分|分别/u;

/** Below such a heading figures are aims: 下一步工作打算, 2025年工作安排. */
const AIMS = /安排|打算|计划|思路|任务|目标|要求|下(?:一)?步|展望|要点|方案|规划/u;

/** Whether a heading, or the name of a kind, announces what is to be done, not what was done. */
export function announcesAims(heading: string): boolean {
  return AIMS.test(heading);
}

/** A warning for each; the sentence may be about something else that goes by the same name. */
export function* typedOtherwise(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
): Generator<BoxProblem> {
  if (!/\d/u.test(text) || !namesAny(text, scope)) return;
  const { plain, offsets } = withoutBoxes(text, uses);
  const quantities = findQuantities(plain);
  let start = 0;
  for (const sentence of plain.split(/(?<=[。！？；\n])/u)) {
    const end = start + sentence.length;
    for (const said of rolesOf(plain, quantities, { start, end })) {
      const figure = sameName(said, plain.slice(start, said.quantity.start), scope);
      if (figure && disagrees(said, figure)) {
        const { quantity } = said;
        const from = offsets(quantity.start);
        yield {
          ...problemOf(said, figure),
          offset: from,
          length: Math.max(1, offsets(quantity.unitSpan.end - 1) + 1 - from),
        };
      }
    }
    start = end;
  }
}

function namesAny(text: string, scope: Scope): boolean {
  for (const name of scope.names()) {
    const label = name.slice(name.lastIndexOf('/') + 1);
    if (label.length > 1 && text.includes(label.replace(THIS_YEAR, ''))) return true;
  }
  return false;
}

/** The text with boxes filled by hand as their numbers, named boxes as signs; and where each place was typed. */
export function withoutBoxes(
  text: string,
  uses: readonly BoxUse[],
): { plain: string; offsets: (at: number) => number } {
  let plain = '';
  let from = 0;
  for (const { offset, length, now = NAMED } of uses) {
    plain += text.slice(from, offset) + now;
    from = offset + length;
  }
  return { plain: plain + text.slice(from), offsets: (at) => typedAt(uses, at) };
}

const NAMED = '□';

/** Where a place of the text without its boxes was typed. */
function typedAt(uses: readonly BoxUse[], at: number): number {
  let plain = 0;
  let from = 0;
  for (const { offset, length, now = NAMED } of uses) {
    const start = plain + offset - from;
    if (at < start) break;
    if (at < start + now.length) return offset + at - start;
    plain = start + now.length;
    from = offset + length;
  }
  return from + at - plain;
}

/** The figure whose very name the sentence gives its number. */
function sameName({ role, quantity, name }: Said, lead: string, scope: Scope): Figure | undefined {
  const isRate = quantity.kind === 'percent' && (role === 'rate' || role === 'none');
  if ((role !== 'value' && !isRate) || quantity.quoted) return undefined;
  if (quantity.approximate || quantity.range) return undefined;
  const own = longestName(name.replace(/□.*$/u, ''), lead, scope);
  // 新增就业, 人均收入: in the figure's own name such a word tells of nothing else.
  if (OTHER.test(lead.replaceAll(own, ''))) return undefined;
  return scope.figure(own) ?? calledOtherwise(own, scope);
}

/** Words for this year before the name of what is counted. */
const THIS_YEAR = /^(?:新增?|当年|今年|本年度?|年内|全年)(?=\p{Script=Han}{4})/u;

/** 当年签约项目 is 新签约项目. */
function calledOtherwise(name: string, scope: Scope): Figure | undefined {
  if (!THIS_YEAR.test(name)) return undefined;
  const bare = name.replace(THIS_YEAR, '');
  const meant = [...scope.names()].filter(
    (path) => THIS_YEAR.test(path) && path.replace(THIS_YEAR, '') === bare,
  );
  return meant.length === 1 && meant[0] !== undefined ? scope.figure(meant[0]) : undefined;
}

/** What the sentence calls it, or a longer name that stands right before the number: 新增就业, not 就业. */
function longestName(said: string, lead: string, scope: Scope): string {
  let longest = said;
  for (const path of scope.names()) {
    const label = path.slice(path.lastIndexOf('/') + 1);
    if (label.length > longest.length && lead.endsWith(label)) longest = label;
  }
  return longest;
}

function disagrees({ quantity }: Said, { value, unit, sameUnits }: Figure): boolean {
  const typed = numeral(quantity.value);
  const inUnit = typed && convert(typed, `${quantity.scale}${quantity.unit}`, unit, sameUnits);
  if (value === undefined || inUnit === undefined) return false;
  return !overlap(rangeOf(value, unit), rangeOf(inUnit, unit));
}

function problemOf(
  { quantity }: Said,
  { path, label, value, unit }: Figure,
): Omit<BoxProblem, 'offset' | 'length'> {
  const typed = `${quantity.digits}${quantity.scale}${quantity.unit}`;
  const known = wordQuantity(value?.digits ?? '', unit);
  return {
    severity: 'warning',
    code: 'figures/typed-otherwise',
    message: {
      zh: `这里写的是“${label}”${typed}，指标里“${path}”是${known}。`,
      en: `"${label}" is ${typed} here, ${known} under 指标.`,
    },
    hint: {
      zh: `用名字取数就不会错：【${path}】；说的不是一回事，就换个说法。`,
      en: `Write 【${path}】, or word it otherwise if it is another thing.`,
    },
  };
}
