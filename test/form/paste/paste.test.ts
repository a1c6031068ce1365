/** What is pasted from Word and Excel: read as it was meant and said so, or asked; nothing is changed without a word. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../support/project.ts';
import { metBy, outcomeOf, readSlips, type Slip } from '../slips/slips.ts';

/** 说 form/pasted-rows 印 石屏片区: read with this remark, printed with these words. */
const SAID = /^说 (\S+) 印 ([\s\S]*)$/u;

async function heldOf(slip: Slip) {
  const outcome = await outcomeOf(slip);
  const { problems, notes, printed = '' } = outcome;
  const said = [...problems, ...notes].map(({ code, message }) => `${code} ${message.zh}`);
  const [, code, words = ''] = SAID.exec(slip.must) ?? [];
  if (code === undefined) return { isHeld: metBy(slip, outcome) === 'well', said };
  const isSaid = problems.length === 0 && notes.some((note) => note.code === code && note.place);
  return { isHeld: isSaid && printed.includes(words), said };
}

describe.each(['word', 'excel'])('what is pasted from %s', (name) => {
  const slips = readSlips(join(projectFolder, 'test/form/paste')).filter(({ at }) =>
    at.startsWith(name),
  );

  it.each(slips.map((slip) => [`${slip.at} ${slip.typed}`, slip] as const))(
    '%s',
    async (_, slip) => {
      const { isHeld, said } = await heldOf(slip);
      expect({ must: slip.must, isHeld, said }).toEqual({ must: slip.must, isHeld: true, said });
    },
  );
});
