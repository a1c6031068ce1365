/**
 * The built command under Windows' own Node, run by Wine. `.ci/run` fetches both; `WINDOWS_NODE` names another
 * node.exe. A folder of /tmp is Z:\tmp there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, type Result } from '../cli/command.ts';
import { programWorks } from '../support/programs.ts';
import { projectFolder } from '../support/project.ts';

const own = join(projectFolder, 'test/output/windows');
const node = process.env.WINDOWS_NODE ?? join(own, 'package/bin/node.exe');
const env = {
  ...process.env,
  // Outside the project: its folders link to the person's own.
  WINEPREFIX: join(tmpdir(), 'hongtou-wine'),
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  // Node looks for a newer Windows than Wine calls itself.
  NODE_SKIP_PLATFORM_CHECK: '1',
};

/** Whether Wine and a Node for Windows are here; says loudly what is left out where they are not. */
export function windowsWorks(): boolean {
  if (!existsSync(node)) {
    console.warn(`${node} is not there: left out how the command works on Windows`);
    return false;
  }
  if (!programWorks('wine', ['--version'], 'how the command works on Windows')) return false;
  mkdirSync(own, { recursive: true });
  const version = ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'];
  return spawnSync('wine', version, { env, stdio: 'ignore' }).status === 0;
}

/** Runs `hongtou` on Windows; its output goes to files, since Wine gives Node no pipes. */
export function onWindows(args: readonly string[], cwd: string): Result {
  const [out, err] = ['out', 'err'].map((name) => join(own, name)) as [string, string];
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const { status } = spawnSync('wine', [node, `Z:${program}`, ...args], {
    cwd,
    env,
    stdio: ['ignore', ...files],
  });
  for (const file of files) closeSync(file);
  return { code: status, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') };
}

/** Another program that has a file open and shares it with none that writes, as Word does: cmd, appending nothing. */
export async function holdOpen(name: string, cwd: string): Promise<{ letGo(): void }> {
  const child = spawn('wine', ['cmd', '/c', `ping -n 600 127.0.0.1 >NUL 9>>${name}`], {
    cwd,
    env,
    stdio: 'ignore',
    detached: true,
  });
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return { letGo: () => void process.kill(-(child.pid ?? 0), 'SIGKILL') };
}
