/**
 * `npm run fuzz [-- forms|files] [--seed 7] [--count 1000] [--from 0]`: damages forms and files at random and goes
 * every road with them. Each fault is printed with what repeats it; what hangs is ended and told, too.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, projectFolder } from './prepare.mjs';

/** Far beyond what any example may take on a busy machine: then it hangs. */
const HANGS_AFTER_MS = 300_000;
const EVERY = 1_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
  },
});
const kinds = positionals.length > 0 ? positionals : ['forms', 'files'];
const [count, from] = [Number(values.count), Number(values.from)];
if (kinds.some((kind) => kind !== 'forms' && kind !== 'files') || !(count > 0) || !(from >= 0)) {
  console.error('npm run fuzz [-- forms|files] [--seed 7] [--count 1000] [--from 0]');
  process.exit(2);
}

prepare();
const program = await bundled();
let faults = 0;
for (const kind of kinds) await runAll(kind);
process.exit(faults > 0 ? 1 : 0);

/** Two folders deep, as the sources of tests are, so that it finds the project. */
async function bundled() {
  const { build } = await import('esbuild');
  const outfile = join(projectFolder, 'test/output/fuzz.mjs');
  await build({
    absWorkingDir: projectFolder,
    entryPoints: ['test/fuzz/long-run.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** All examples of a kind; where one hangs, the next process goes on behind it. */
async function runAll(kind) {
  const end = from + count;
  console.log(`${kind}: seed ${values.seed}, ${count} examples from ${from}`);
  const before = faults;
  for (let next = from; next < end; ) next = await runFrom(kind, next, end);
  console.log(`${kind}: ${count} examples, ${faults - before} faults`);
}

function runFrom(kind, start, end) {
  return new Promise((resolve) => {
    let current = start;
    let hung;
    const child = fork(program, [kind, values.seed, String(start), String(end)], {
      cwd: projectFolder,
      execArgv: ['--enable-source-maps'],
    });
    const watchAgain = () => {
      clearTimeout(hung);
      hung = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER_MS);
    };
    const fault = (example, what) => {
      faults += 1;
      console.log(
        `npm run fuzz -- ${kind} --seed ${values.seed} --from ${example} --count 1: ${what}`,
      );
    };
    watchAgain();
    child.on('message', ({ example, fault: what }) => {
      watchAgain();
      current = example;
      if (what !== undefined) fault(example, what);
      else if (example > start && example % EVERY === 0) console.log(`  ${example}`);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(hung);
      if (code === 0) return resolve(end);
      fault(current, signal === 'SIGKILL' ? 'hangs' : `ended the process (${signal ?? code})`);
      resolve(current + 1);
    });
  });
}
