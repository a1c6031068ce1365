/** A form is never silently wrong: hundreds of slips, each met by one message or mended. */
import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metBy, type Outcome, outcomeOf, readSlips, rightForms, type Slip } from './slips.ts';

const brief = ({
  code,
  place,
  message,
}: {
  code: string;
  place?: { line: number };
  message: { zh: string };
}) => `${code} ${place?.line ?? '?'} ${message.zh}`;

/** SLIPS=file npx vitest run test/form/slips: what each slip gets, as a table to read. */
const { SLIPS: list } = process.env;

function write(slip: Slip, outcome: Outcome, said: readonly string[]): void {
  const one = (text: string) => text.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  const line = [
    slip.at,
    metBy(slip, outcome),
    slip.met,
    one(slip.where),
    one(slip.typed),
    one(slip.must),
    ...said,
  ];
  if (list) appendFileSync(list, `${line.join('\t')}\n`);
}

it.each(rightForms())('%s is right as it stands', async (form) => {
  const { problems, notes } = await outcomeOf(undefined, form);
  expect([...problems, ...notes].map(brief)).toEqual([]);
});

describe('a slip', () => {
  const slips = readSlips();

  it.each(slips.map((slip) => [`${slip.at} ${slip.typed}`, slip] as const))(
    '%s',
    async (_, slip) => {
      const outcome = await outcomeOf(slip);
      const said = [...outcome.problems, ...outcome.notes].map(brief);
      write(slip, outcome, said);
      expect({ met: metBy(slip, outcome), said }).toEqual({ met: slip.met, said });
    },
  );

  it('is met without a word, or badly, no oftener than this: the numbers only fall', () => {
    const count = (met: Slip['met']) => slips.filter((slip) => slip.met === met).length;
    expect(slips.length).toBeGreaterThanOrEqual(400);
    expect(count('silent')).toBeLessThanOrEqual(0);
    expect(count('badly')).toBeLessThanOrEqual(0);
  });
});
