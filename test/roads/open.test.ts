/** A form is opened once; every road that starts from it goes on with what was read. */
import { expect, it } from 'vitest';
import {
  archiveForms,
  boardOf,
  checkForm,
  composeDocument,
  mergeWordFile,
  openForm,
  readFigures,
  writeDocument,
  writeReport,
} from '../../src/index.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const FORM = `文种: 通知
单位: 单位.yaml
标题: 关于安全生产的通知
主送机关: 各有关单位
成文日期: 2026年11月20日
正文:
  - 引用: 稿/第一部分.yaml
`;
const PART = `文种: 部门稿
标题: 排查
正文:
  - 各单位要建立台帐，企业减少【3】家。
`;
const OFFICE = `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
`;

function counted(texts: Record<string, Uint8Array>) {
  const reads = new Map<string, number>();
  const files = {
    read(path: string) {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return texts[path] ?? diskFiles.read(path);
    },
  };
  return { reads, files };
}
const bytes = (text: string) => new TextEncoder().encode(text);

it('reads every file once for all roads together', async () => {
  const { reads, files } = counted({
    '/a/通知.yaml': bytes(FORM),
    '/a/单位.yaml': bytes(OFFICE),
    '/a/稿/第一部分.yaml': bytes(PART),
  });
  const form = openForm('/a/通知.yaml', { files, templatesFolder });
  const composed = composeDocument(form);
  if (composed.value === undefined) throw new Error('the form cannot be printed');
  const word = { name: '通知.docx', bytes: await writeDocument(composed.value, 'docx') };
  expect((await mergeWordFile(form, word)).value?.landed).toEqual([]);
  await archiveForms([form], { date: '2026-11-20', name: '2026年' });
  boardOf(form, '2026-11-20');
  const { findings } = await checkForm(form);
  await writeReport(form);
  readFigures(form);
  expect(findings.map(({ code, place }) => `${place?.file} ${code}`)).toEqual([
    '稿/第一部分.yaml check/wrong-word',
  ]);
  expect(form.sources().map(({ file }) => file)).toEqual([
    '通知.yaml',
    '单位.yaml',
    '稿/第一部分.yaml',
  ]);
  expect([...reads.entries()].filter(([, times]) => times > 1)).toEqual([]);
});

it('reads nothing before it is asked', () => {
  const { reads, files } = counted({});
  openForm('/a/通知.yaml', { files, templatesFolder });
  expect(reads.size).toBe(0);
});

it('places findings in a form of another encoding, and offers it to nobody to be written back', async () => {
  const gbk = new Uint8Array(
    [...FORM.replace(/ {2}- .*/u, '  - 各单位要建立台帐。')].flatMap(gbkOf),
  );
  const { files } = counted({ '/a/通知.yaml': gbk, '/a/单位.yaml': bytes(OFFICE) });
  const { problems, findings, sources } = await checkForm(
    openForm('/a/通知.yaml', { files, templatesFolder }),
  );
  expect(problems.map(({ code }) => code)).toEqual(['form/required']);
  expect(findings.map(({ place }) => place?.lineText)).toEqual(['  - 各单位要建立台帐。']);
  expect(sources.map(({ file }) => file)).toEqual(['单位.yaml']);
});

/** The two bytes of a character in GBK, found by reading them all. */
const table = new Map<string, number[]>();
for (let high = 0x81; high < 0xff; high += 1) {
  for (let low = 0x40; low < 0xff; low += 1) {
    const read = new TextDecoder('gbk').decode(Uint8Array.of(high, low));
    if (read.length === 1) table.set(read, [high, low]);
  }
}
function gbkOf(character: string): number[] {
  return table.get(character) ?? [character.charCodeAt(0)];
}
