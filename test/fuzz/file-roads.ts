/** A damaged file of the past, sent down every road that starts from one; and a department's table. */
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import * as hongtou from '../../src/computer/library.ts';
import { projectFolder } from '../support/project.ts';
import type { Draw } from './draw.ts';
import { encoded } from './encodings.ts';
import { damagedFile } from './file-damage.ts';
import { holdProblems, holdValue, type Watch, watch } from './outcome.ts';
import { type FileSample, fileSamples, filesAround } from './samples.ts';
import { blindlyDamaged, damagedBytes } from './text-damage.ts';

const AT_TIMES = 5;
const SELDOM = 25;

export async function tryFile(draw: Draw): Promise<Watch> {
  const to = watch();
  if (draw.oneIn(8)) await table(draw, to);
  else await paper(damagedFile(draw.from(fileSamples()), draw, fileSamples()), draw, to);
  return to;
}

async function paper({ name, bytes }: FileSample, draw: Draw, to: Watch) {
  await to.go('import, before', () => hongtou.conversionNeeded(bytes, name));
  const read = await to.go('import', () => hongtou.readDocument(bytes, name));
  if (read !== undefined) {
    holdProblems(to, 'import', read.problems);
    holdValue(to, 'import', read);
    if (read.value) await recognised(read.value, draw, to);
  }
  const checked = await to.go('check', () => hongtou.checkFile(bytes, name));
  if (checked !== undefined) {
    const { problems, findings, paragraphs } = checked;
    holdProblems(to, 'check', [...problems, ...findings]);
    if (problems.length + findings.length + paragraphs.length === 0) {
      to.fault('check', 'finds nothing wrong in nothing');
    }
  }
  if (name.endsWith('.docx') && draw.oneIn(AT_TIMES))
    await word({ name, bytes }, read?.value, draw, to);
}

async function recognised(value: hongtou.ReadDocument, draw: Draw, to: Watch) {
  await to.go('outline', () => hongtou.outlineOf(value));
  await to.go('outline, left over', () => hongtou.leftoverWords(value));
  if (draw.oneIn(AT_TIMES)) await to.go('outline --why', () => hongtou.whyOf(value));
  for (const one of value.recognition.documents.slice(0, 3)) {
    if (draw.oneIn(2)) await imported(one, value, to);
    if (draw.oneIn(AT_TIMES)) await to.go('format', () => hongtou.formatDocument(one, 'docx'));
  }
}

/** What import writes is a form that prints, with boxes left empty at most. */
async function imported(
  one: hongtou.ReadDocument['recognition']['documents'][number],
  file: hongtou.ReadDocument,
  to: Watch,
) {
  const formPath = join(projectFolder, 'test/output/fuzz/新.yaml');
  const files = filesAround(new Map());
  const made = await to.go('import, form', () =>
    hongtou.importForm(one, file.name, { formPath, files, file }),
  );
  if (made === undefined) return;
  holdProblems(to, 'import, form', made.problems);
  holdValue(to, 'import, form', made);
}

async function word(
  { name, bytes }: FileSample,
  read: hongtou.ReadDocument | undefined,
  draw: Draw,
  to: Watch,
) {
  if (read) await to.go('format in place', () => hongtou.formatInPlace(bytes, read));
  const reviewed = await to.go('review', () => hongtou.reviewFile(bytes, name, 'zh'));
  if (reviewed !== undefined) {
    holdProblems(to, 'review', reviewed.problems);
    holdValue(to, 'review', reviewed);
  }
  await to.go('merge, tracked changes', () => hongtou.trackedChanges(bytes));
  if (!draw.oneIn(SELDOM)) return;
  const form = hongtou.openForm(join(projectFolder, 'examples/2024/通知.yaml'));
  const merged = await to.go('merge', () => hongtou.mergeWordFile(form, { name, bytes }));
  if (merged !== undefined) holdValue(to, 'merge', merged);
}

const ROWS = [
  ['指标', '单位', '本年累计', '上年同期'],
  ['一般公共预算收入', '万元', '68500', '63200'],
  ['规上企业', '家', '103', '94'],
  ['满意率', '%', '', '96.5'],
  ['出让土地', '公顷', '1,234.50', '"四百"'],
];
const TABLE_FORM = `文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
发文机关: 云溪市青禾产业园区管理委员会
成文日期: 2024-12-30
数据: 统计表
指标:
  预算收入: { 单位: 亿元, 来自: 一般公共预算收入 }
  规上企业: { 来自: { 行: 规上企业, 列: 本年累计 } }
  满意率: { 来自: 满意率 }
正文:
  - 预算收入【预算收入】，企业【规上企业】，满意率【满意率】。
`;

/** A department's table, damaged, under a form that takes its figures from it. */
async function table(draw: Draw, to: Watch) {
  const ending = draw.from(['csv', 'xlsx']);
  const path = join(projectFolder, 'test/output/fuzz/总结.yaml');
  const bytes = ending === 'csv' ? damagedCsv(draw) : await damagedWorkbook(draw);
  const own = new Map([
    [path, new TextEncoder().encode(TABLE_FORM.replace('统计表', `统计表.${ending}`))],
    [join(dirname(path), `统计表.${ending}`), bytes],
  ]);
  const form = hongtou.openForm(path, { files: filesAround(own) });
  const composed = await to.go(`render with ${ending}`, () => hongtou.composeDocument(form));
  if (composed === undefined) return;
  holdProblems(to, `render with ${ending}`, composed.problems, { placed: true });
  holdValue(to, `render with ${ending}`, composed);
}

function damagedCsv(draw: Draw): Uint8Array {
  const text = ROWS.map((row) => row.join(draw.from([',', '\t', ';', '，']))).join('\r\n');
  return encoded(blindlyDamaged(text, draw, [text]), draw);
}

let workbook: Uint8Array | undefined;

async function damagedWorkbook(draw: Draw): Promise<Uint8Array> {
  if (workbook === undefined) {
    const { writeXlsx } = await import('../../src/sheets/index.ts');
    workbook = writeXlsx([{ name: '统计', rows: ROWS }]);
  }
  if (draw.oneIn(3)) return damagedBytes(workbook, draw);
  const parts = unzipSync(workbook);
  const name = draw.from(Object.keys(parts));
  const text = new TextDecoder().decode(parts[name]);
  if (draw.oneIn(6)) delete parts[name];
  else parts[name] = new TextEncoder().encode(blindlyDamaged(text, draw, [text]));
  return zipSync(parts);
}
