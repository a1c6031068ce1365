/** What stands above and below the text: urgency, number, dates, copies, typed over, left open, taken out or put in. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForm } from '../../../src/computer/library.ts';
import { composeDocument, writeDocument } from '../../../src/roads/compose.ts';
import { mergeWordFile } from '../../../src/roads/merge/merge.ts';
import { diskFiles, filesWith, projectFolder } from '../../support/project.ts';
import { path } from '../notice-file.ts';
import { paragraphsOf, printedAfter, unlisted } from '../whole-round.ts';
import { type WordEditing, wordEditing } from '../word-edits.ts';

const officePath = join(projectFolder, 'examples/单位.yaml');
const [typed, office] = [path, officePath].map((file) =>
  new TextDecoder().decode(diskFiles.read(file)),
);

/** The example's notice with its text changed, printed, edited and merged; nothing that stays is unsaid. */
async function merged(
  edit: (edited: WordEditing) => void,
  change = (text: string) => text,
  ofOffice = (text: string) => text,
) {
  const files = filesWith({ [path]: change(typed ?? ''), [officePath]: ofOffice(office ?? '') });
  const form = openForm(path, { files });
  const { value: document } = composeDocument(form, { draft: true });
  const editing = wordEditing(document ? await writeDocument(document, 'docx') : new Uint8Array());
  edit(editing);
  const bytes = editing.bytes();
  const { value, problems } = await mergeWordFile(form, { name: '通知.docx', bytes });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  const after = await printedAfter(path, value, files);
  expect(unlisted(paragraphsOf(bytes), after, value.left)).toEqual([]);
  return {
    text: new TextDecoder().decode(value.files[0]?.after),
    told: problems.map(({ message }) => message.zh),
    print: after,
  };
}

const withoutCopies = (text: string) => text.replace(/^抄送机关:.*\n/mu, '');

describe('紧急程度', () => {
  it.each(['中共云溪市青禾产业园区工作委员会', '云溪市青禾产业园区管理委员会', '青禾园委发'])(
    'typed behind %s becomes the entry; that it is printed elsewhere is told',
    async (place) => {
      const { text, told, print } = await merged((e) => e.insert(place, '特  急'));
      expect(text).toContain('紧急程度: 特急');
      expect(print[0]).toBe('特急');
      expect(told).toEqual(['“特急”并进了“紧急程度”，印在版面规定的地方，不在文件里写的地方。']);
    },
  );

  it('typed where it is printed becomes the entry, and nothing is told', async () => {
    const { text, told } = await merged(
      (e) => e.insert('机密', '特急'),
      (form) => `${form}份号: 3\n密级: 机密\n`,
    );
    expect([text.includes('紧急程度: 特急'), told]).toEqual([true, []]);
  });

  it('is exchanged for another, or taken out', async () => {
    const urgent = (form: string) => `${form}紧急程度: 特急\n`;
    const { text } = await merged((e) => e.replace('特急', '加急'), urgent);
    expect(text).toContain('紧急程度: 加急');
    const without = await merged((e) => e.remove('特急'), urgent);
    expect([without.text.includes('紧急程度'), without.told]).toEqual([false, []]);
  });

  it('is no entry where it stands in the text', async () => {
    const { text } = await merged((e) => e.insert('为深入推进', '特急'));
    expect(text).not.toContain('紧急程度');
  });
});

describe('抄送', () => {
  it('typed into a paper that had none becomes the entry', async () => {
    const { text, told } = await merged(
      (e) => e.insert('——第五组', '抄送：市应急管理局，市财政局。'),
      withoutCopies,
      withoutCopies,
    );
    expect([text.includes('抄送机关: 市应急管理局，市财政局'), told]).toEqual([true, []]);
  });

  it('typed where the form said 无 takes its place', async () => {
    const { text, told } = await merged(
      (e) => e.insert('——第五组', '抄送：市财政局。'),
      (form) => form.replace(/^抄送机关:.*$/mu, '抄送机关: 无'),
    );
    expect([text.includes('抄送机关: 市财政局\n'), told]).toEqual([true, []]);
  });

  it.each([
    ['the form’s own', (form: string) => form],
    ['the office’s', withoutCopies],
  ])('taken out is 无, so that the office’s do not come instead: %s', async (_, change) => {
    const { text, told } = await merged((e) => e.remove('抄送：'), change);
    expect([/^抄送机关: 无$/mu.test(text), told]).toEqual([true, []]);
  });
});

describe('a date typed over', () => {
  it.each([
    ['二〇二四年九月二十日', '2024-09-20'],
    ['二○二四年九月二十日', '2024-09-20'],
    ['2024-9-20', '2024-09-20'],
    ['2024.9.20', '2024-09-20'],
    ['2024年 9月 20日', '2024-09-20'],
    ['二〇二五年一月三日', '2025-01-03'],
  ])('in another writing is merged as documents print it, and told: %s', async (date, inForm) => {
    const { text, told } = await merged((e) => e.replace('2024年9月12日', date));
    expect(text).toContain(`成文日期: ${inForm}\n`);
    expect(told[0]).toMatch(/^文件里的日期写“.*”，公文里印“202[45]年\d+月\d+日”。$/u);
  });

  it('of another year is merged', async () => {
    const { text } = await merged((e) => e.replace('2024年9月12日', '2025年1月3日'));
    expect(text).toContain('成文日期: 2025-01-03');
  });

  it('in the last line keeps 印发', async () => {
    const { text, told } = await merged((e) =>
      e.replace('2024年9月12日印发', '二〇二四年九月二十日印发'),
    );
    expect(text).toContain('印发日期: 2024-09-20');
    expect(told).toEqual(['文件里的日期写“二〇二四年九月二十日”，公文里印“2024年9月20日”。']);
  });
});

it('is merged once: the same file again changes nothing, and asks nothing', async () => {
  const edit = (e: WordEditing) => {
    e.replace('2024年9月12日', '二〇二四年九月二十日');
    e.insert('青禾园委发', '特急');
  };
  const form = openForm(path);
  const { value: document } = composeDocument(form, { draft: true });
  const editing = wordEditing(document ? await writeDocument(document, 'docx') : new Uint8Array());
  edit(editing);
  const file = { name: '通知.docx', bytes: editing.bytes() };
  const { value } = await mergeWordFile(form, file);
  const text = new TextDecoder().decode(value?.files[0]?.after);
  const again = await mergeWordFile(openForm(path, { files: filesWith({ [path]: text }) }), file);
  expect(text).toContain('成文日期: 2024-09-20');
  expect(again.value?.files).toEqual([]);
  expect(again.problems.map(({ code }) => code)).toEqual(['merge/writing', 'merge/spot']);
});

describe('what was left open or taken out stays in the form, and is told: nothing says whether it is to be open', () => {
  it.each<[string, (e: WordEditing) => void, string]>([
    [
      'a day',
      (e) => e.replace('2024年9月12日', '2024年9月  日'),
      '“成文日期”在文件里空着（“2024年9月  日”），表单里还是“2024年9月12日”，没有动。',
    ],
    [
      'month and day',
      (e) => e.replace('2024年9月12日', '2024年  月  日'),
      '“成文日期”在文件里空着（“2024年  月  日”），表单里还是“2024年9月12日”，没有动。',
    ],
    [
      'the date',
      (e) => e.remove('2024年9月12日'),
      '“成文日期”在文件里删掉了，表单里还是“2024年9月12日”，没有动。',
    ],
    [
      'the day of print',
      (e) => e.replace('2024年9月12日印发', '2024年9月  日印发'),
      '“印发日期”在文件里空着（“2024年9月  日”），表单里还是“2024年9月12日”，没有动。',
    ],
    [
      'the serial',
      (e) => e.replace('31号', '  号'),
      '“发文字号”在文件里空着（“青禾园委发〔2024〕  号”），表单里还是“青禾园委发〔2024〕31号”，没有动。',
    ],
    [
      'the number',
      (e) => e.remove('31号'),
      '“发文字号”在文件里删掉了，表单里还是“青禾园委发〔2024〕31号”，没有动。',
    ],
  ])('%s', async (_, edit, words) => {
    const { text, told } = await merged(edit);
    expect([text, told]).toEqual(['', [words]]);
  });
});
