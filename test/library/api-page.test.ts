/** API.md says what the docstrings say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { apiPage } from '../../src/tools/api-page.mjs';
import { projectFolder } from '../support/project.ts';

it('is as the docstrings are: after a change, npm run api', () => {
  expect(readFileSync(join(projectFolder, 'API.md'), 'utf8')).toBe(apiPage());
});
