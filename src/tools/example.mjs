/** `npm run example`: from a fresh clone to the finished documents of the shipped example park. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, projectFolder, run } from './prepare.mjs';

prepare();

const hongtou = join(projectFolder, 'dist/cli/main.js');
const years = readdirSync(join(projectFolder, 'examples')).filter((name) => /^\d{4}$/.test(name));

for (const year of years.sort()) {
  const folder = join('examples', year);
  const forms = readdirSync(join(projectFolder, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
  runOrStop(['check', ...forms]);
  for (const format of ['docx', 'text']) {
    runOrStop(['render', ...forms, '--format', format, '-o', join(folder, '成品/')]);
  }
}
const best = join('examples', years.at(-1) ?? '', '成品', '印发工作总结.docx');
if (existsSync(join(projectFolder, best))) console.log(`请用 Word 或 WPS 打开看看：${best}`);

function runOrStop(args) {
  const status = run(process.execPath, [hongtou, ...args]);
  if (status !== 0) process.exit(status);
}
