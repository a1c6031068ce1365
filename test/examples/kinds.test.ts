/** The examples of the fifteen kinds of official documents: each keeps to the rules of its kind. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../src/writers/text.ts';
import { documentOf } from '../support/documents.ts';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'examples', '公文种类');
const FIFTEEN = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(
  ' ',
);

function example(kind: string) {
  const { document, problems, words } = documentOf(join(folder, `${kind}.yaml`));
  expect(problems).toEqual([]);
  if (document === undefined) throw new Error(`${kind} makes no document`);
  return { document, words };
}

describe('the fifteen kinds of official documents', () => {
  it('have an example each', () => {
    const found = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    expect(found.map((file) => file.replace('.yaml', '')).toSorted()).toEqual(FIFTEEN.toSorted());
  });

  it.each(FIFTEEN)('%s: prints the text beside it, half a page or more', async (kind) => {
    const { document, words } = example(kind);
    expect(document.kind).toBe(kind);
    const text = writeText(document, { words });
    await expect(text).toMatchFileSnapshot(join(folder, '成品', `${kind}.txt`));
    expect(text.length).toBeGreaterThan(kind === '命令' ? 120 : 180);
  });

  it.each(['决议', '公报', '公告', '通告', '命令', '纪要'])('%s: has no recipients', (kind) => {
    expect(example(kind).document.recipients).toBeUndefined();
  });

  it.each(['报告', '请示'])('%s: goes up, so that its signatories are named', (kind) => {
    expect(example(kind).document.signatories).not.toEqual([]);
  });

  it('请示: asks one office and says whom to call', () => {
    const { recipients, note } = example('请示').document;
    expect(recipients).not.toMatch(/[、，]/u);
    expect(note).toMatch(/^联系人：.+，联系电话：.+$/u);
  });

  it('函: has the format of a letter, its letterhead is the bare name', () => {
    expect(example('函').document).toMatchObject({ format: 'letter', letterhead: { suffix: '' } });
  });

  it('命令: has a number of its own, no title, a signature stamp', () => {
    expect(example('命令').document).toMatchObject({
      format: 'order',
      title: '',
      documentNumber: '第3号',
      signature: { issuers: [], signers: [{ office: '市长', name: '周明远' }] },
    });
  });

  it('纪要: has the format of minutes, attendance and no signature', () => {
    const { format, attendance, signature } = example('纪要').document;
    expect(format).toBe('minutes');
    expect(attendance?.map(({ label }) => label)).toEqual(['出席', '请假', '列席']);
    expect(signature).toBeUndefined();
  });
});
