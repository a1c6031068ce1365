/**
 * Commands that are killed at any moment (kill -9): each file is there whole, as it was or as it is to be, and after
 * the next run nothing lies beside them. `KILLS=200 npx vitest run test/cli/killed.test.ts` tries more moments.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou, program } from './command.ts';

const KILLS = Number(process.env.KILLS ?? 8);
const SEED = Number(process.env.SEED ?? 20261129);

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
正文:
  - 截止目前，开工项目29个。
`;
const OLD = '关于开会的通知\n\n各部、局、中心：\n截止目前，请认真做好各项工作。\n2024年1月16日\n';

const COMMANDS = {
  render: ['render', '通知.yaml'],
  fix: ['check', '通知.yaml', '--fix', '--yes'],
  new: ['new', '通知', '--from', '通知.yaml', '--year', '2025', '-o', '明年/通知.yaml'],
  import: ['import', '旧.txt', '-o', '由旧.yaml'],
  review: ['review', '旧.docx'],
};

/** The same moments for the same seed (mulberry32). */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

function killedAfter(ms: number, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

describe.skipIf(process.platform === 'win32')('a command that is killed', () => {
  it.each(Object.entries(COMMANDS))(
    'leaves old or new files, whole: %s',
    async (_, args) => {
      const start = folderWith({ '通知.yaml': NOTICE, '旧.txt': OLD });
      hongtou(['format', '旧.txt', '-o', '旧.docx'], { cwd: start });
      const before = filesIn(start);
      const scratch = mkdtempSync(join(tmpdir(), 'hongtou-killed-'));
      try {
        const whole = join(scratch, 'whole');
        cpSync(start, whole, { recursive: true });
        const began = performance.now();
        hongtou(args, { cwd: whole });
        const length = performance.now() - began;
        const after = filesIn(whole);
        expect(after).not.toEqual(before);
        const next = moments(SEED);
        for (let kill = 0; kill < KILLS; kill += 1) {
          const cwd = join(scratch, String(kill));
          cpSync(start, cwd, { recursive: true });
          // Files are written near the end: most moments lie there.
          const ms = length * (1.1 - next() ** 2);
          await killedAfter(ms, args, cwd);
          for (const [name, text] of filesIn(cwd)) {
            if (/[/]\.hongtou-[^/]*$/u.test(name)) continue;
            expect([SEED, ms, name, [before.get(name), after.get(name)].includes(text)]).toEqual([
              SEED,
              ms,
              name,
              true,
            ]);
          }
          hongtou(args, { cwd });
          expect([SEED, ms, filesIn(cwd)]).toEqual([SEED, ms, after]);
          rmSync(cwd, { recursive: true });
        }
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    },
    // a busy machine takes seconds for each
    Math.max(600_000, KILLS * 20_000),
  );
});
