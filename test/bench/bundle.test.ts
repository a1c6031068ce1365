/** The bench starts its peers as the program is started: in one file, with its compiled code beside. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
// @ts-expect-error the bench is plain JavaScript
import { bundleEngine } from '../../bench/engines/bundle.mjs';
// @ts-expect-error the same
import { makeData, textsOf } from '../../bench/make-form.mjs';

test('an engine put into one file makes its document in a process of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = { data: join(folder, 'data.json'), out: join(folder, 'out.docx') };
  writeFileSync(files.data, JSON.stringify(makeData(100)));
  const program = await bundleEngine('floor', folder, files);

  const out = join(folder, 'again.docx');
  const run = spawnSync(process.execPath, [program, JSON.stringify({ ...files, out })]);

  expect(run.stderr.toString()).toBe('');
  expect(run.status).toBe(0);
  const text = unzipSync(readFileSync(out))['word/document.xml'];
  expect(new TextDecoder().decode(text)).toContain(textsOf(makeData(100))[0]);
});
