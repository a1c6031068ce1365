/** Before `npm pack`: what is missing is installed and built, and the library's types are written. */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, prepare, projectFolder, runPackage } from './prepare.mjs';

if (existsSync(join(projectFolder, 'node_modules/esbuild'))) build();
else prepare();

const types = join(projectFolder, 'dist/types');
rmSync(types, { recursive: true, force: true });
const status = runPackage('typescript/bin/tsc', ['-p', 'tsconfig.types.json']);
if (status !== 0) process.exit(status);
shipNumberTypes();
keepReachable();
packWindow();

/** The package carries the window packed, which is a third of its size; `hongtou open` unpacks it. */
function packWindow() {
  const window = join(projectFolder, 'dist/红头.html');
  writeFileSync(`${window}.gz`, gzipSync(readFileSync(window), { level: 9 }));
}

/** The types name those of big.js, which is part of the bundle and no dependency: its types go with ours. */
function shipNumberTypes() {
  const name = 'big.d.cts';
  copyFileSync(join(projectFolder, 'node_modules/@types/big.js/index.d.ts'), join(types, name));
  let changed = 0;
  for (const file of readdirSync(types, { recursive: true })) {
    const path = join(types, file);
    if (!path.endsWith('.d.ts')) continue;
    const text = readFileSync(path, 'utf8');
    if (!text.includes("from 'big.js'")) continue;
    const way = relative(join(path, '..'), join(types, name)).split(sep).join('/');
    const start = way.startsWith('.') ? '' : './';
    writeFileSync(
      path,
      text.replaceAll("from 'big.js'", `from '${start}${way.replace(/\.d\.cts$/, '.cjs')}'`),
    );
    changed += 1;
  }
  if (changed === 0)
    throw new Error('no type names big.js any more: src/tools/pack.mjs can forget it');
}

/** Types that nothing the entries name leads to are of no use to anyone. */
function keepReachable() {
  const kept = new Set();
  const queue = ['src/index.d.ts', 'src/computer/library.d.ts'].map((file) => join(types, file));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (kept.has(file) || !existsSync(file)) continue;
    kept.add(file);
    const named = readFileSync(file, 'utf8').matchAll(
      /(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g,
    );
    for (const [, path] of named) {
      queue.push(join(file, '..', path.replace(/\.([cm]?)[jt]s$/, '.d.$1ts')));
    }
  }
  for (const file of readdirSync(types, { recursive: true })) {
    const path = join(types, file);
    if (/\.d\.[cm]?ts$/.test(path) && !kept.has(path)) rmSync(path);
  }
}
