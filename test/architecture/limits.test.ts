/**
 * What one sitting can take in. Functions are held by the lint rules in biome.json. Each list of exceptions only
 * shrinks: an entry that is no longer needed fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** What tests and the bench put beside the code: results, other people's packages. */
const FOREIGN = new Set(['output', 'node_modules']);
const LONGEST_FILE = 300;
const FULLEST_FOLDER = 20;

const LONG_FILES: string[] = [];
const FULL_FOLDERS: string[] = [];

const code = ['bench', 'src', 'test'].flatMap((folder) => codeBelow(join(projectFolder, folder)));

describe('the code', () => {
  it('has no file of more than 300 lines', () => {
    const long = code.filter(
      (file) =>
        readFileSync(join(projectFolder, file), 'utf8').trimEnd().split('\n').length > LONGEST_FILE,
    );
    expect(long.sort()).toEqual(LONG_FILES);
  });

  it('has no folder of more than 20 files', () => {
    const counts = new Map<string, number>();
    for (const file of code) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const full = [...counts].filter(([, count]) => count > FULLEST_FOLDER).map(([path]) => path);
    expect(full.sort()).toEqual(FULL_FOLDERS);
  });

  it('has functions over the limits only in files that biome.json names', () => {
    const { overrides = [], ...configuration } = JSON.parse(
      readFileSync(join(projectFolder, 'biome.json'), 'utf8'),
    );
    const excepted: string[] = overrides.flatMap(
      ({ includes }: { includes: string[] }) => includes,
    );
    const over = excepted.length === 0 ? [] : filesOverLimits(excepted, configuration);
    expect(over).toEqual([...excepted].sort());
  });
});

const folder = mkdtempSync(join(tmpdir(), 'hongtou-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Those of the files in which the lint rules find something where none is excepted. */
function filesOverLimits(files: readonly string[], configuration: object): string[] {
  const { vcs, files: _, $schema, ...plain } = configuration as Record<string, unknown>;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(plain));
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(projectFolder, 'node_modules/@biomejs/biome/bin/biome'),
      ...['lint', '--reporter=json', '--max-diagnostics=none', `--config-path=${folder}`, ...files],
    ],
    { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const found = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  const over = found.diagnostics
    .filter(({ category }) => category.includes('noExcessive'))
    .map(({ location }) => location.path);
  return [...new Set(over)].sort();
}

function codeBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const each = join(path, entry.name);
    if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : codeBelow(each);
    return /\.(?:tsx?|mjs)$/u.test(entry.name) ? [relative(projectFolder, each)] : [];
  });
}
