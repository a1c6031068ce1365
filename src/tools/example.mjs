/** `npm run example`: from a fresh clone to the finished documents of the shipped example park. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, projectFolder, run } from './prepare.mjs';

prepare();

const RESULTS = '成品';
const BEST = join('examples', '2024', RESULTS, '印发工作总结.docx');

for (const folder of foldersWithForms()) {
  const forms = readdirSync(join(projectFolder, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
  runOrStop(['check', ...forms]);
  // Made anew from nothing: a text file cannot show that nobody has changed it.
  const results = join(projectFolder, folder, RESULTS);
  for (const name of existsSync(results) ? readdirSync(results) : []) {
    if (/\.(?:docx|txt)$/.test(name)) rmSync(join(results, name));
  }
  for (const format of ['docx', 'text']) {
    runOrStop(['render', ...forms, '--format', format, '-o', join(folder, `${RESULTS}/`)]);
  }
}
console.log(`请用 Word 或 WPS 打开看看：${BEST}`);

/** The folders beside 单位.yaml: two years, and an example of each kind of document. */
function foldersWithForms() {
  return readdirSync(join(projectFolder, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('examples', entry.name))
    .sort();
}

function runOrStop(args) {
  const hongtou = join(projectFolder, 'dist/cli/main.js');
  const status = run(process.execPath, [hongtou, ...args]);
  if (status !== 0) process.exit(status);
}
