/** Runs the built command as a person does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is installed
import { build } from '../../src/tools/prepare.mjs';
import { projectFolder } from '../support/project.ts';

build();

export const program = join(projectFolder, 'dist/cli/main.js');

/** A new folder with these files, gone when the test ends. */
export function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Result {
  code: number | null;
  out: string;
  err: string;
}

export function hongtou(
  args: readonly string[],
  options: { cwd: string; input?: string; env?: Record<string, string> },
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: options.cwd,
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}
