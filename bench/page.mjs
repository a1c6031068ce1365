/** The pages again after one changed figure, as the window asks for them after a key press: in process, warm. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/tools/prepare.mjs';
import { bundled } from './files.mjs';
import { makeForm } from './make-form.mjs';
import { middle, ms, printTable } from './measure.mjs';

/** What is wanted, in milliseconds. */
const WANTED = { 8000: 5, 100000: 25, 1000000: undefined };
const RUNS = { 8000: 60, 100000: 16, 1000000: 4 };
/** Runs before the middle of the others is taken. */
const FIRST = { 8000: 30, 100000: 6, 1000000: 1 };
const PATH = '/form.yaml';
const CHANGED = '{值: 7.46,';

/** @param folder for the bundle */
export async function reportPage(sizes, folder) {
  const { fillIn } = await bundled(join(folder, 'fill-in.mjs'), ['roads/fill-in.ts']);
  const rows = sizes.map((size) => {
    const text = makeForm(size);
    const memory = {};
    const times = Array.from({ length: RUNS[size] }, (_, run) => {
      const changed = new TextEncoder().encode(text.replace(CHANGED, `{值: 7.${50 + (run % 9)},`));
      const files = { read: (path) => (path === PATH ? changed : onDisk(path)) };
      const begun = process.cpuUsage();
      const { value, problems } = fillIn(PATH, {
        files,
        templatesFolder: join(projectFolder, 'templates'),
        memory,
      });
      const { user, system } = process.cpuUsage(begun);
      if (!value?.printed) throw new Error(problems[0]?.message.en);
      return (user + system) / 1000;
    });
    const wanted = WANTED[size];
    return [size.toLocaleString('en'), ms(middle(times.slice(FIRST[size]))), wanted ?? ''];
  });
  console.log('\nOne changed figure to the pages, in process, processor time');
  printTable([['characters', 'middle ms', 'wanted'], ...rows]);
}

function onDisk(path) {
  return existsSync(path) ? readFileSync(path) : undefined;
}
