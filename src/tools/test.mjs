/**
 * `npm test`: types, lint, exports that nobody uses, and every test, after installing and building what is missing.
 * Tests that need a program this machine lacks are skipped; the last lines say which, then the counts on a line of
 * their own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, projectFolder, runPackage } from './prepare.mjs';

prepare();
process.exit(runAll(process.argv.slice(2)));

/** Arguments, if any, choose test files: then only those run. */
function runAll(chosen) {
  if (chosen.length === 0) {
    const checks = [
      ['typescript/bin/tsc', ['-p', '.']],
      ['@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
      ['knip/bin/knip.js', []],
    ];
    for (const [file, args] of checks) {
      const status = runPackage(file, args);
      if (status !== 0) return status;
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'));
  const report = join(folder, 'report.json');
  const status = runPackage('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...chosen,
  ]);
  const ok = summarize(report) && status === 0;
  rmSync(folder, { recursive: true, force: true });
  return ok ? 0 : status || 1;
}

/** Prints what was left out and the counts; false where no test ran at all. */
function summarize(report) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error('The tests did not run to their end.');
    return false;
  }
  const skipped = results.testResults
    .map((file) => ({
      name: file.name.slice(projectFolder.length),
      tests: file.assertionResults.filter(({ status }) => /pending|skipped/.test(status)),
    }))
    .filter(({ tests }) => tests.length > 0);
  if (skipped.length > 0) {
    console.log('Left out on this machine (a program or folder they need is missing):');
    for (const { name, tests } of skipped) console.log(`  ${name}: ${namesOf(tests)}`);
  }
  const { numPassedTests: passed, numFailedTests: failed } = results;
  const left = skipped.reduce((sum, { tests }) => sum + tests.length, 0);
  console.log(`${passed} passed, ${failed} failed, ${left} skipped`);
  return passed > 0;
}

/** Each by its name where they are few. */
function namesOf(tests) {
  return tests.length > 3
    ? `${tests.length} tests`
    : tests.map(({ fullName }) => fullName).join('; ');
}
