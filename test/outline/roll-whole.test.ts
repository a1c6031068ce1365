/** Whole forms rolled over: the examples, and the form of any document. */
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { formFromDocument, type Rolled, rollForm } from '../../src/outline/index.ts';
import type { Checked } from '../../src/problem.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, exampleForms, projectFolder } from '../support/project.ts';
import { randomNotice, randomPaper } from './random-documents.ts';
import { errorCodes, HARMLESS, kindOf, overlay } from './rolling.ts';

describe.each(exampleForms())('rolled over, $form', ({ form, year }) => {
  const entry = join(projectFolder, form);
  const kind = kindOf(form);
  const next = Number(year) + 1;
  const result = rollForm(entry, diskFiles, { year: next, kind, cwd: projectFolder });

  it('has nothing wrong but its empty boxes', () => {
    expect(errorCodes(entry, overlay(result))).toEqual(['form/empty-box']);
  });

  it('keeps every comment and heading, and the order of both', () => {
    for (const { path: file, text } of result.value?.files ?? []) {
      const old = new TextDecoder().decode(diskFiles.read(file));
      const kept = /#.*$|(?:代号|填报|单位|填报人|小节编号):[^,}#\n]*/gmu;
      expect(text.match(kept)).toEqual(old.match(kept));
    }
  });

  it('can be rolled again, and again has nothing wrong but its empty boxes', () => {
    const files = overlay(result);
    const again = rollForm(entry, files, { year: next + 1, kind, cwd: projectFolder });
    expect(errorCodes(entry, overlay(again, files))).toEqual(['form/empty-box']);
    const lines = (rolling: Checked<Rolled>) =>
      rolling.value?.files.map(({ text }) => text.split('\n').length);
    expect(lines(again)).toEqual(lines(result));
  });
});

describe('the form of any document', () => {
  it('can be rolled over, and then has nothing wrong but its empty boxes', () => {
    const documents = fc.oneof(randomPaper, randomNotice) as fc.Arbitrary<OfficialDocument>;
    fc.assert(
      fc.property(documents, fc.boolean(), (document, inline) => {
        const { value: made } = formFromDocument(document, { name: '表.yaml', inline });
        const forms = filesOf(
          Object.fromEntries((made?.files ?? []).map(({ name, text }) => [name, text])),
        );
        const entry = resolve(folder, '表.yaml');
        const year = (made?.year ?? 2024) + 1;
        const result = rollForm(entry, forms, { year, kind: made?.kind ?? '', cwd: folder });
        expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const codes = new Set(errorCodes(entry, overlay(result, forms)));
        for (const code of HARMLESS) codes.delete(code);
        expect([...codes]).toEqual([]);
      }),
      { numRuns: 400, seed: 11 },
    );
  }, 60_000);
});

it('rolls a whole summary over as a person would', async () => {
  const entry = join(projectFolder, 'examples/2023/总结和计划.yaml');
  const { value } = rollForm(entry, diskFiles, {
    year: 2024,
    kind: '总结和计划',
    cwd: projectFolder,
  });
  await expect(value?.files[0]?.text).toMatchFileSnapshot('golden/总结和计划-2024.yaml');
});
