/** Whatever a hand does to one line of a form, at most one finding comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../support/project.ts';
import { damagesOf } from './damages.ts';
import { outcomeOf, rightForms } from './slips.ts';

/** Every so many of a form's damages are tried. */
const STRIDE = 17;
/** Of a hundred damages so many may get more than one finding: the number only falls. */
const MOST = 1;

it('is told at most once, but for one of a hundred', async () => {
  const twice: string[] = [];
  let tried = 0;
  for (const form of rightForms()) {
    const where = readFileSync(join(projectFolder, `test/form/slips/forms/${form}.yaml`), 'utf8');
    for (const [index, { kind, line, text }] of [...damagesOf(where)].entries()) {
      if (index % STRIDE !== 0) continue;
      tried += 1;
      const slip = { form, file: `${form}.yaml`, where, typed: text };
      const { problems } = await outcomeOf(slip);
      const told = problems.filter(({ code }) => code !== 'check/length');
      if (told.length > 1)
        twice.push(`${form} ${line} ${kind}: ${told.map(({ code }) => code).join(' ')}`);
    }
  }
  expect(tried).toBeGreaterThan(200);
  expect(twice.slice((tried * MOST) / 100)).toEqual([]);
}, 180_000);
