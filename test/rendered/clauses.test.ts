/** Every element, format and variant, rendered through LibreOffice and measured clause by clause. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import { type Clause, clauses, deviationsFrom, type Rendered } from './clauses/index.ts';
import { drawContactSheet } from './contact-sheet.ts';
import { canRender, convert } from './office.ts';
import { readings, renderDocuments } from './render.ts';
import { formats, specimens } from './specimens/specimens.ts';
import { writeAll } from './write.ts';

let rendered: Awaited<ReturnType<typeof renderDocuments>> = new Map();

beforeAll(async () => {
  if (!canRender) return;
  rendered = await renderDocuments(specimens);
}, 600_000);

/** CONTACT_SHEET=1 npx vitest run test/rendered/clauses.test.ts: pictures are not drawn again in every run. */
afterAll(async () => {
  if (!canRender || process.env.CONTACT_SHEET === undefined) return;
  const target = join(projectFolder, 'examples', '版式总览.png');
  await convert(await writeAll(specimens), 'pdf', (files) => drawContactSheet(files, target));
}, 300_000);

for (const [name, document] of specimens) {
  describe.each(readings)(`${name}, %s`, (reading) => {
    for (const clause of clauses.filter(({ applies }) => applies(document))) {
      it.skipIf(!canRender)(nameOf(clause), () => {
        const own = rendered.get(reading)?.get(name);
        expect(own && deviationsFrom(clause, own)).toEqual([]);
      });
    }
  });
}

describe('the specimens show', () => {
  for (const clause of clauses) {
    it(nameOf(clause), () => {
      expect([...specimens.values()].some((document) => clause.applies(document))).toBe(true);
    });
  }
});

describe.each(readings)('套红, %s', (reading) => {
  const own = (name: string) => placesOfBlack(rendered.get(reading)?.get(name));
  it.skipIf(!canRender).each(Object.keys(formats))(
    'leaves everything that is not red of a %s in its place',
    (format) => {
      expect(own(`${format}·套红`)).toEqual(own(format));
    },
  );
});

function nameOf({ clause, says }: Clause): string {
  return `${clause}: ${says}`;
}

/** Each black line with its place in tenths of a mm: two renderings differ in rounding. */
function placesOfBlack(document: Rendered | undefined): string[] | undefined {
  return document?.pages.flatMap((page) =>
    page.lines
      .filter(({ colours }) => colours.join() === '000000')
      .map(({ text, x, baseline }) => `${page.number} ${tenths(x)} ${tenths(baseline)} ${text}`),
  );
}

function tenths(mm: number): number {
  return Math.round(mm * 2) / 2;
}
