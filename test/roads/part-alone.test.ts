/** A department's part on its own is not printed. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeDocument, openForm } from '../../src/computer/library.ts';
import { fillIn } from '../../src/roads/fill-in.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const part = openForm(join(projectFolder, 'examples/2024/部门稿/生态环境部.yaml'));

it('printing a department’s part says where it belongs', () => {
  const { value, problems } = composeDocument(part);
  expect(value).toBeUndefined();
  expect(problems.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
    ['form/part-alone', 'error', expect.any(Number)],
  ]);
});

it('on a page of its own it is called after its department', () => {
  const { value } = fillIn(part.path, { files: diskFiles, templatesFolder });
  expect(value?.printed?.document.title).toBe('生态环境部填报的材料');
  expect(value?.printed?.document.titleIssuers).toEqual(['生态环境部']);
});
