/**
 * `npm run mutants`: changes facts of the program one at a time (a word of a list, a sign of a sum, an edge of a
 * range) and counts how many of the changes a test finds. Slow, and therefore no part of `npm test`.
 * `npm run mutants wording units` takes only the files whose names hold one of these words.
 */
import { Stryker } from '@stryker-mutator/core';
import { FACTS, WANTED_SCORE } from '../../test/mutants.mjs';
import { projectFolder } from './prepare.mjs';

process.chdir(projectFolder);
const chosen = process.argv.slice(2);
const groups = FACTS.map(({ tests, files }) => ({
  tests,
  files: files.filter((file) => chosen.length === 0 || chosen.some((word) => file.includes(word))),
})).filter(({ files }) => files.length > 0);

const rows = [];
for (const { tests, files } of groups) rows.push(...(await scores(files, tests)));
const found = sum(rows, 'found');
const all = sum(rows, 'all');
console.log(`\n${percent(found, all)}  ${found} of ${all} changes are seen by a test`);
process.exit(found / all >= WANTED_SCORE ? 0 : 1);

async function scores(files, tests) {
  process.env.MUTANT_TESTS = tests.join(',');
  const mutants = await new Stryker({
    mutate: files,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutants.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    reporters: [],
    allowConsoleColors: false,
    logLevel: 'error',
    concurrency: 2,
    timeoutMS: 60_000,
    checkers: [],
    tempDirName: 'test/output/mutants',
    cleanTempDir: 'always',
  }).runMutationTest();
  return files.map((file) =>
    scoreOf(
      file,
      mutants.filter(({ fileName }) => fileName.endsWith(file)),
    ),
  );
}

function scoreOf(file, mutants) {
  // What cannot be compiled or is left out is no change.
  const counted = mutants.filter(({ status }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const unseen = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const row = { found: counted.length - unseen.length, all: counted.length };
  console.log(`${percent(row.found, row.all)}  ${String(row.all).padStart(4)}  ${file}`);
  for (const { location, replacement, mutatorName } of unseen) {
    const { line, column } = location.start;
    const change = `${replacement ?? mutatorName}`.replace(/\s+/g, ' ').slice(0, 60);
    console.log(`        ${file}:${line + 1}:${column + 1}  ${change}`);
  }
  return row;
}

function sum(numbers, name) {
  return numbers.reduce((total, each) => total + each[name], 0);
}

function percent(part, whole) {
  return `${((part / whole) * 100).toFixed(1)} %`.padStart(8);
}
