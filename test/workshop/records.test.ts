/** What the window keeps: what was merged from whom, for the archive; whose number counts, in the form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForm } from '../../src/roads/open.ts';
import { archiveForms } from '../../src/roads/records/archive.ts';
import { DESK } from '../../src/workshop/files.ts';
import { openShop, type Shop } from '../../src/workshop/shop.ts';
import { office } from '../departments/round.ts';
import { wordEditing } from '../merge/word-edits.ts';
import { overDisk, templatesFolder } from '../support/project.ts';

const PATH = '园区/2024/工作总结.yaml';
const PARTY = '园区/2024/部门稿/党群工作部.yaml';
const today = '2025-01-08';

const shipped = new Map(
  readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
);

/** A desk with the round's files, some of them changed. */
function desk(changed: Readonly<Record<string, (text: string) => string>> = {}): Shop {
  const shop = openShop(shipped);
  for (const [full, text] of office().files) {
    const path = full.slice(1);
    shop.give(path, new TextEncoder().encode(changed[path]?.(text) ?? text));
  }
  return shop;
}

/** The archive of what lies on a desk, with files beside it. */
async function archived(shop: Shop, beside: ReadonlyMap<string, Uint8Array>) {
  const read = (full: string) => {
    const path = full.slice(DESK.length + 1);
    const text = full.startsWith(DESK) ? shop.text(path) : '';
    return beside.get(path) ?? (text === '' ? undefined : new TextEncoder().encode(text));
  };
  const form = openForm(`${DESK}/${PATH}`, { files: overDisk({ read }), templatesFolder });
  const { files } = await archiveForms([form], { date: today, name: '2024年' });
  const page = files.find(({ path }) => path === 'index.html')?.bytes;
  return { names: files.map(({ path }) => path), index: new TextDecoder().decode(page) };
}

it('keeps a merged Word file and who changed what, until the merge is undone', async () => {
  const shop = desk();
  const printed = await shop.print(PATH, 'docx', 'draft');
  const word = wordEditing(printed.value ?? new Uint8Array(), '王主任');
  word.replace('干部作风持续改进', '干部作风明显好转');
  const file = { name: '总结（主任改）.docx', bytes: word.bytes() };
  const decided = { refused: [], theirs: [], date: today };
  const { value } = await shop.readEdited(PATH, file, decided);
  if (value?.keep === undefined) throw new Error('nothing is to be kept');
  const done = shop.act([{ do: 'splice', edit: value.edit }]).value;
  const beside = new Map([[value.keep, file.bytes]]);
  const { names, index } = await archived(shop, beside);
  expect(names).toContain('工作总结/往来/2025-01-08 总结（主任改）.docx');
  expect(index).toContain('并回王主任改过的《总结（主任改）.docx》，1处');
  expect(index).toContain('“干部作风持续改进。”→“干部作风明显好转。”');
  shop.undo(done?.edit ?? []);
  expect((await archived(shop, beside)).index).not.toContain('并回');
});

it('keeps nothing of a Word file in which nothing was changed', async () => {
  const shop = desk();
  const bytes = (await shop.print(PATH, 'docx', 'draft')).value ?? new Uint8Array();
  const decided = { refused: [], theirs: [], date: today };
  const { value } = await shop.readEdited(PATH, { name: '没改.docx', bytes }, decided);
  expect([value?.edit, value?.keep]).toEqual([[], undefined]);
});

it('decides whose number counts: the other one and the reason stay in the form, one step back', () => {
  const shop = desk({
    [PARTY]: (text) =>
      text.replace('指标:\n', '指标:\n  全园产值: {值: 170.10, 单位: 亿元, 上年: 152.40}\n'),
  });
  const sides = () =>
    shop.board(PATH, today).value?.contradictions.map(({ said }) => said.map((one) => one.value));
  expect(sides()).toEqual([['168.90', '170.10']]);
  const before = shop.text(PARTY);
  const decision = { name: '全园产值', department: '本办', reason: '按统计局口径' };
  const { value: edit = [] } = shop.decideFigure(PATH, decision);
  shop.act([{ do: 'splice', edit }]);
  expect(sides()).toEqual([]);
  expect(shop.text(PARTY)).toContain(
    '裁定: "党群工作部原报170.10亿元，以本办报的168.90亿元为准：按统计局口径"',
  );
  shop.undo(edit);
  expect(shop.text(PARTY)).toBe(before);
  const nobody = shop.decideFigure(PATH, { ...decision, department: '财政局' });
  expect(nobody.problems.map(({ code }) => code)).toEqual(['departments/no-contradiction']);
});
