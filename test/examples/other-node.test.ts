/**
 * A newer Node gives the same: every example, checked and written in every format, byte for byte. Left out where there is
 * no newer Node: `NODE_22` names one, and `.ci/run` unpacks one from the registry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is installed
import { build } from '../../src/tools/prepare.mjs';
import { formsBelow, projectFolder } from '../support/project.ts';

const newer = process.env.NODE_22 ?? join(projectFolder, 'test/output/node-22/package/bin/node');

const folder = mkdtempSync(join(tmpdir(), 'hongtou-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints a digest of all that comes of each form whose path it is given. */
const DIGESTS = `
import { createHash } from 'node:crypto';
import { composeDocument, openForm, writeDocument } from './dist/index.js';
const digests = { major: process.versions.node.split('.')[0] };
for (const path of process.argv.slice(1)) {
  const { value, problems } = composeDocument(openForm(path), { draft: true });
  const hash = createHash('sha256').update(JSON.stringify(problems));
  for (const format of value ? ['docx', 'html', 'text'] : []) hash.update(await writeDocument(value, format));
  digests[path] = hash.digest('hex');
}
console.log(JSON.stringify(digests));
`;

function digestsBy(node: string): Record<string, string> {
  const args = ['--input-type=module', '-e', DIGESTS, '--', ...formsBelow('examples')];
  return JSON.parse(execFileSync(node, args, { cwd: projectFolder, encoding: 'utf8' }));
}

it.skipIf(!existsSync(newer))('is the same bytes and the same problems', () => {
  build();
  const { major, ...digests } = digestsBy(process.execPath);
  const { major: other, ...others } = digestsBy(newer);
  expect(Number(other)).toBeGreaterThan(Number(major));
  expect(Object.keys(digests).length).toBeGreaterThan(10);
  expect(others).toEqual(digests);
});

it.skipIf(!existsSync(newer))('is the same file of the command', () => {
  const [one, other] = [process.execPath, newer].map((node, index) => {
    const out = join(folder, `${index}.docx`);
    const args = ['dist/cli/main.js', 'render', 'examples/2024/通知.yaml', '-o', out, '-q'];
    execFileSync(node, args, { cwd: projectFolder });
    return readFileSync(out);
  });
  expect(one?.equals(other ?? new Uint8Array())).toBe(true);
});
