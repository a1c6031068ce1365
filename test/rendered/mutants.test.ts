/** The measurer itself: it finds each of many faults, on the clause that the fault breaks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { clauses, deviationsFrom, type Rendered } from './clauses/index.ts';
import { mutants } from './mutants/mutants.ts';
import { Parts } from './mutants/parts.ts';
import { canRender } from './office.ts';
import { renderToPages } from './render.ts';
import { specimens } from './specimens/specimens.ts';
import { settings, writeAll } from './write.ts';

let rendered: Rendered[];

beforeAll(async () => {
  if (!canRender) return;
  const used = new Set(mutants.map(({ specimen }) => specimen));
  const files = await writeAll(new Map([...specimens].filter(([name]) => used.has(name))));
  const changed = mutants.map(({ specimen, change }, index) => {
    const parts = new Parts(files.get(specimen) ?? new Uint8Array());
    change(parts);
    return [String(index), parts.zipped()] as const;
  });
  const pages = await renderToPages(new Map(changed));
  rendered = mutants.flatMap(({ specimen }, index) => {
    const document = specimens.get(specimen);
    return document ? [{ document, pages: pages.get(String(index)) ?? [], ...settings }] : [];
  });
}, 300_000);

describe.skipIf(!canRender)('the measurer', () => {
  for (const [index, { fault, clause: broken }] of mutants.entries()) {
    it(`finds that ${fault} (${broken})`, () => {
      const own = rendered[index];
      const found = clauses
        .filter(({ clause, applies }) => clause === broken && own && applies(own.document))
        .flatMap((clause) => (own ? deviationsFrom(clause, own) : []));
      expect(found).not.toEqual([]);
    });
  }
});
