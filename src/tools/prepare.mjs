/**
 * What must be there before anything runs: the packages and the build. Plain JavaScript, because it
 * runs on a fresh clone where no package is installed. Both steps do nothing when nothing has changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const LOWEST_NODE = [20, 19];
const LONGEST_BUILD_MS = 60_000;
/** All that the bundle is made of: a change in any of these makes a new build. */
const BUILD_INPUTS = ['package.json', 'package-lock.json', 'src', 'schemas', 'templates'];

/** Installs what is missing and builds what is stale; exits with a plain message where it cannot. */
export function prepare() {
  requireNode();
  installPackages();
  build();
}

/** Runs a command in the project's folder with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/** Runs a JavaScript file of an installed package with this Node, which works alike on every system. */
export function runPackage(file, args, options) {
  return run(process.execPath, [join(projectFolder, 'node_modules', file), ...args], options);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [lowestMajor, lowestMinor] = LOWEST_NODE;
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return;
  stop(
    `需要 Node.js ${LOWEST_NODE.join('.')} 或更新的版本，这台电脑上是 ${process.versions.node}。请先更新 Node.js。`,
  );
}

function installPackages() {
  const stamp = join(projectFolder, 'node_modules', '.hongtou-installed');
  const wanted = fingerprint(['package-lock.json']);
  if (isFresh(stamp, wanted)) return;
  console.error('正在安装所需的软件包……');
  // npm is a shell script on Windows, which only a shell can start.
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('软件包没有装好。请检查网络连接，再运行一次同样的命令。');
  writeFileSync(stamp, wanted);
}

/** Builds what is stale. Tests that run side by side wait for each other here. */
export function build() {
  const stamp = join(projectFolder, 'dist', '.built');
  const wanted = fingerprint(BUILD_INPUTS);
  if (isFresh(stamp, wanted)) return;
  const release = takeTurn(join(tmpdir(), `hongtou-build-${fingerprint(['package.json'])}`));
  try {
    if (isFresh(stamp, wanted)) return;
    console.error('正在构建……');
    rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
    if (run(process.execPath, [join(projectFolder, 'src/tools/build.mjs')]) !== 0) {
      stop('构建没有成功，原因见上面的信息。');
    }
    mkdirSync(join(projectFolder, 'dist'), { recursive: true });
    writeFileSync(stamp, wanted);
  } finally {
    release();
  }
}

/** Waits until no other process holds the folder; one that is older than any build is left from a crash. */
function takeTurn(folder) {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch {
      const { mtimeMs = 0 } = statSync(folder, { throwIfNoEntry: false }) ?? {};
      if (Date.now() - mtimeMs > LONGEST_BUILD_MS) rmSync(folder, { recursive: true, force: true });
      else Atomics.wait(pause, 0, 0, 50);
    }
  }
}

function isFresh(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** A hash over names and contents: times of files say nothing after a clone. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(projectFolder, path);
    if (!existsSync(full)) return;
    const entries = readdirSyncIfFolder(full);
    if (entries) for (const entry of entries) add(`${path}/${entry}`);
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

function readdirSyncIfFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
