/** Two drafts that differ in a picture or in merged cells: `diff` shows each, and a file with tracked changes says so. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { compareYears } from '../../src/roads/compare.ts';
import { redlineDrafts } from '../../src/roads/merge/redline.ts';
import { filesOf, folder } from '../form/forms.ts';
import { png } from '../support/pictures.ts';
import { overDisk } from '../support/project.ts';

/** Two pictures alike in name, size and length. */
const [photo, other] = [0, 1].map((last) => new Uint8Array([...png(300, 200), last]));

const FORM = `文种: 通知
年度: 2024
标题: 关于开展园区道路巡查的通知
发文机关: 云溪市青禾产业园区管理委员会
主送机关: 各企业
成文日期: 2024年3月1日
正文:
  - 现将巡查路线通知如下。
  - 图片:
      文件: 路线.png
      说明: 图1 巡查路线
      宽: 120毫米
  - 表格:
      题名: 巡查安排
      表头: [路段, 单位, 时间]
      行:
        - [东段, 一队, 上午]
        - [西段, 一队, 下午]
`;
const JOINED = FORM.replace('[西段, 一队, 下午]', '[西段, ↑, 下午]');

function draft(text: string, picture: Uint8Array | undefined) {
  const files = filesOf({ '通知.yaml': text, ...(picture && { '路线.png': picture }) });
  return { form: openForm(join(folder, '通知.yaml'), { files: overDisk(files) }) };
}

async function told(before: string, after: string, pictures = [photo, photo]) {
  const drafts = [draft(before, pictures[0]), draft(after, pictures[1])] as const;
  const { value = '' } = await compareYears(...drafts, { format: 'text', language: 'zh' });
  const { problems } = await redlineDrafts(...drafts, { author: '红头' });
  return { text: value, redline: problems.map(({ message }) => message.zh) };
}

it('tells a picture that was replaced by another one of its name and size', async () => {
  const { text, redline } = await told(FORM, FORM, [photo, other]);
  expect(text).toMatch(/校验码\w*\[-\w+-\]\[\+\w+\+\]/u);
  expect(redline).toEqual(['图片“图1 巡查路线”换成了另一张，花脸稿里没有标成修订。']);
});

it('tells a width that changed', async () => {
  const { text, redline } = await told(FORM, FORM.replace('120毫米', '80毫米'));
  expect(text).toContain('宽[-120-][+80+]毫米');
  expect(redline).toEqual(['图片“图1 巡查路线”改了宽度，花脸稿里没有标成修订。']);
});

it('tells a caption that changed, which tracked changes show', async () => {
  const { text, redline } = await told(FORM, FORM.replace('巡查路线\n', '巡查范围\n'));
  expect(text).toMatch(/图1 巡查\[-路线-\]\[\+范围\+\]/u);
  expect(redline).toEqual([]);
});

it('tells a picture that came, and one that went', async () => {
  const without = FORM.replace(/ {2}- 图片:\n(?: {6}.*\n)+/u, '');
  const [come, gone] = [await told(without, FORM), await told(FORM, without)];
  expect(come.text).toContain('[+〔图片：图1 巡查路线');
  expect(gone.text).toContain('[-〔图片：图1 巡查路线');
  expect(come.redline).toEqual(['图片“图1 巡查路线”是新加的，花脸稿里没有标成修订。']);
  expect(gone.redline).toEqual(['图片“图1 巡查路线”没有了，花脸稿里没有标成修订。']);
});

it('tells cells that were joined, and parted again, beside and below each other', async () => {
  const beside = FORM.replace('[西段, 一队, 下午]', '[西段, 一队, ←]');
  for (const [one, mark] of [
    [JOINED, '↑'],
    [beside, '←'],
  ] as const) {
    const [joined, parted] = [await told(FORM, one), await told(one, FORM)];
    expect(joined.text).toMatch(new RegExp(`\\[\\+${mark}\\+\\]`, 'u'));
    expect(parted.text).toMatch(new RegExp(`\\[-${mark}-\\]`, 'u'));
    for (const { redline } of [joined, parted])
      expect(redline).toEqual(['表格“巡查安排”里合并的单元格变了，花脸稿里没有标成修订。']);
  }
});

it('tells nothing where nothing differs', async () => {
  const { text, redline } = await told(JOINED, JOINED);
  expect([text.includes('[+'), text.includes('[-'), redline]).toEqual([false, false, []]);
});
