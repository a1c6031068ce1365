/** A hundred departments in one form: handing out, handing in, the board; in process, processor time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../src/tools/prepare.mjs';
import { ms, printTable } from './measure.mjs';

const COUNTS = [10, 100];
const PATH = '/office/2024/工作总结.yaml';

export async function reportDepartments() {
  const library = await import(pathToFileURL(join(projectFolder, 'dist/index.js')).href);
  const rows = [];
  for (const count of COUNTS) rows.push([count, ...(await round(library, count))]);
  console.log('\nDepartments in one form, in process, processor time');
  printTable([['departments', 'hand-out ms', 'hand-in of all ms', 'board ms'], ...rows]);
}

async function round({ openForm, handOut, handIn, boardOf, recordOfHandOut }, count) {
  const files = new Map([[PATH, new TextEncoder().encode(formOf(count))]]);
  const read = (path) => files.get(path) ?? (existsSync(path) ? readFileSync(path) : undefined);
  const open = () => openForm(PATH, { files: { read } });
  const [out, handed] = await timed(() => handOut(open(), { date: '2025-01-02' }));
  for (const { mark, text } of handed.value) {
    files.set(recordOfHandOut(PATH, mark), new TextEncoder().encode(text));
  }
  const returned = handed.value.map(({ text, department }) => ({
    name: `${department}.yaml`,
    bytes: new TextEncoder().encode(text.replace('【｜7】', '【9｜7】')),
  }));
  const [taken, result] = await timed(() => handIn(open(), returned, { date: '2025-01-06' }));
  const states = result.value.results.filter(({ state }) => state === 'taken').length;
  if (states !== count) throw new Error(`${states} of ${count} were taken`);
  const [board] = await timed(() => boardOf(open(), '2025-01-08'));
  return [out, taken, board].map(ms);
}

async function timed(work) {
  const begun = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, value];
}

function formOf(count) {
  const sections = Array.from({ length: count }, (_, index) => {
    const name = `第${index + 1}部`;
    return `  - 标题: ${name}的工作
    填报: ${name}
    要点:
      - 开展活动【｜7】次，办结事项【｜12】件，服务企业【｜30】家。
      - 各项工作有序推进，群众反映的问题得到及时解决。
`;
  });
  return `文种: 工作总结\n年度: 2024\n标题: 2024年工作总结\n发文机关: 云溪市青禾产业园区管理委员会\n成文日期: 2025-01-13\n正文:\n${sections.join('')}`;
}
