/** A second 其中 behind the parts of a whole: of all of it, or of one of them. 426套，其中石屏254套、河湾172套。其中精装修房300套. */
import type { Stretch, Text } from '../../text.ts';
import { amount } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';

export const valuesIn = (text: Text, stretch: Stretch): Said[] =>
  rolesIn(text, stretch).filter(({ role }) => role === 'value');

/** What a part is of: the last amount before it, or the most where that is itself a part. */
export function wholeOf(part: Said, before: readonly Said[], isAgain: boolean): Said | undefined {
  const like = before.filter(({ quantity }) => sameUnit(quantity, part.quantity));
  return isAgain ? mostOf(like) : like.at(-1);
}

function mostOf(values: readonly Said[]): Said | undefined {
  return values.reduce<Said | undefined>(
    (most, one) => (most && amount(most.quantity).gte(amount(one.quantity)) ? most : one),
    undefined,
  );
}

/** What stands behind the second 其中 of a sentence, where it is more than all before it. */
export function dividedAgain(
  text: Text,
  sentence: Stretch,
  from: number,
): { whole: Said; parts: Said[] }[] {
  const [part] = valuesIn(text, { start: from, end: sentence.end });
  const before = part ? valuesIn(text, { start: sentence.start, end: from }) : [];
  const whole = part && wholeOf(part, before, true);
  if (!part || !whole || whole.quantity.approximate) return [];
  return amount(part.quantity).gt(amount(whole.quantity)) ? [{ whole, parts: [part] }] : [];
}

/** 其中信访类18件。劳资类10件。其他6件。: sentences that hold one short part each go on with the list. */
export function goesOnUntil(text: Text, index: number): number {
  let end = text.sentences[index]?.end ?? 0;
  for (const next of text.sentences.slice(index + 1)) {
    const words = text.text.slice(next.start, next.end);
    if (!/^[^，；：、]{2,14}$/u.test(words) || rolesIn(text, next).length !== 1) break;
    end = next.end;
  }
  return end;
}
