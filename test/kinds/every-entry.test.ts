/**
 * Every entry of every kind reaches the printed document, next year's form, and the form that is made of the document
 * and of its Word file; what does not stands here by name, with its reason.
 */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { OfficialDocument } from '../../src/document/document.ts';
import { factsOf, type RollOver, shippedKinds } from '../../src/kinds/index.ts';
import { formFromDocument, rollForm } from '../../src/outline/index.ts';
import { type Composed, composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { openForm } from '../../src/roads/open.ts';
import { readDocument } from '../../src/roads/read.ts';
import { filesOf, folder } from '../form/forms.ts';
import { overDisk, templatesFolder } from '../support/project.ts';
import { entriesOf, formWith, pairOf, SAMPLE_FILES } from './sample-forms.ts';

/** Entries that change no document, or only with others. */
const NOT_PRINTED: Record<string, string> = {
  上年文字: 'last year’s words, for who writes this year’s',
  待核对: 'what of last year is left to look through',
  占位符: 'says whether xx in the text is asked about',
  '总结和计划 连续编号': 'its two parts count for themselves',
  '纪要 成文日期': 'gives a 发文字号 its year; minutes are not dated below their text',
};

/** Entries that rolling over writes itself. */
const MADE_ANEW: Record<string, string> = {
  待核对: 'what of last year is left to look through, listed anew each year',
};

/** Entries that a form made of a document does not hold. */
const NOT_IN_DOCUMENTS: Record<string, string> = {
  版本: 'what the same form is printed as, once',
};

/** Entries that a Word file does not show, or not for sure. */
const NOT_IN_FILES: Record<string, string> = {
  ...NOT_IN_DOCUMENTS,
  格式: 'a letterhead without 文件 is that of a letter where the kind is 函',
  盖章: 'a seal is set on paper: what is signed and dated below a letterhead counts as sealed',
  双面印刷: 'how it is printed',
  标题接排: 'a heading with a paragraph of its own is one either way',
  结语: 'stands below the last section, and reads as part of it',
  '印发通知 附件': 'stands behind the issued document, and reads as part of it',
  '命令 附件': 'stands behind the issued document, and reads as part of it',
  '命令 印发内容': 'an order issues what its text publishes; else what follows is another document',
  '请示 落款': 'the note of a document that is not signed reads as text',
  '函 发文机关': 'a letter bears its lead issuer only (10.1)',
  '函 印发机关': 'a letter does not print it (10.1)',
  '函 印发日期': 'a letter does not print it (10.1)',
  '命令 发文机关标志': 'nothing else says that it is an order',
  '决议 发文机关标志': 'a name above a title and no number may be one of its lines',
  '公报 发文机关标志': 'a name above a title and no number may be one of its lines',
};
/** Entries that stand in a form instead of others. */
const INSTEAD_OF_OTHERS = [
  ...['单位', '数据', '落款', '标题含机关', '发文机关标志', '附注', '附件说明', '分送', '编号方式'],
  ...['主送机关', '题注'],
];

const path = resolve(folder, '2023/表.yaml');

function filesWith(texts: Record<string, string>) {
  return overDisk(filesOf({ ...SAMPLE_FILES, ...texts }));
}

function composed(texts: Record<string, string>): Composed | undefined {
  const form = openForm(path, { files: filesWith(texts), templatesFolder });
  return composeDocument(form).value;
}

/** The document of the form that is made of a document. */
function madeAgain(document: OfficialDocument): OfficialDocument | undefined {
  const { value } = formFromDocument(document, { name: '表.yaml' });
  const texts = value?.files.map(({ name, text }) => [`2023/${name}`, text]) ?? [];
  return composed(Object.fromEntries(texts))?.document;
}

async function readAgain(printed: Composed): Promise<OfficialDocument | undefined> {
  const { value } = await readDocument(await writeDocument(printed, 'docx'), '表.docx');
  return value?.recognition.documents[0]?.document;
}

/** A document as text, its letterhead as printed. */
function contents(document: OfficialDocument | undefined, leftOut: readonly string[] = []): string {
  return JSON.stringify(document, (key, value) => {
    if (leftOut.includes(key)) return undefined;
    return key === 'letterhead' ? [...value.issuers, value.suffix].join('') : value;
  });
}

/** What becomes of the line of an entry, by the word for it in its schema. */
const ROLLED: Record<RollOver | 'stay', RegExp> = {
  stay: /^(.*)\n\1$/su,
  text: /^.+\n.+$/su,
  ask: /^(.*)\n\1$/su,
  clear: /^\S+: (.*)\n\S+: 【｜\1】$/su,
  year: /2024\n\S+: 2025$/u,
  reference: /./u,
  figures: /值: 12.*\n.*值:.*上年: 12/su,
  table: /./u,
  tables: /^(.*)\n\1$/su,
  picture: /【｜/u,
};

const kinds = shippedKinds.all.filter(({ family }) => family === 'official' || family === 'paper');

describe.each(kinds.map((kind) => ({ name: kind.name, kind })))(
  'every entry of $name',
  ({ kind }) => {
    const entries = entriesOf(kind);
    const listed = (list: Record<string, string>, name: string) =>
      Object.hasOwn(list, name) || Object.hasOwn(list, `${kind.name} ${name}`);

    it('reaches the document, or is listed', () => {
      const unseen = entries.filter((name) => {
        const pair = pairOf(kind, name);
        const printed = composed({ '2023/表.yaml': pair.with });
        expect(printed, name).toBeDefined();
        const without = composed({ '2023/表.yaml': pair.without });
        return contents(printed?.document) === contents(without?.document);
      });
      expect(unseen).toEqual(entries.filter((name) => listed(NOT_PRINTED, name)));
    });

    it('rolls over as its schema says', () => {
      const wrong = entries.filter((name) => {
        const text = pairOf(kind, name).with;
        const { value, problems } = rollForm(path, filesWith({ '2023/表.yaml': text }), {
          year: 2025,
          fromYear: 2024,
          kind: kind.name,
          cwd: folder,
        });
        const { roll = 'stay' } = factsOf(kind.schema.properties?.[name]);
        const lines = [text, value?.files[0]?.text ?? ''].map((form) => linesOf(form, name));
        const told = problems.some(({ code }) => code === 'outline/names');
        return !ROLLED[roll].test(lines.join('\n')) || (roll === 'ask' && !told);
      });
      expect(wrong).toEqual(entries.filter((name) => listed(MADE_ANEW, name)));
    });

    it('survives being made a form again', () => {
      const made = entries.filter((name) => !listed(NOT_IN_DOCUMENTS, name));
      const lost = made.filter((name) => {
        const printed = composed({ '2023/表.yaml': pairOf(kind, name).with });
        return contents(printed && madeAgain(printed.document)) !== contents(printed?.document);
      });
      expect(lost).toEqual([]);
    });

    it('survives in a Word file that is read again, or is listed', async () => {
      const shown = entries.filter((name) => !listed(NOT_IN_FILES, name));
      const together = shown.filter((name) => !INSTEAD_OF_OTHERS.includes(name));
      const apart = shown.filter((name) => INSTEAD_OF_OTHERS.includes(name));
      for (const names of [together, ...apart.map((name) => [name])]) {
        const printed = composed({ '2023/表.yaml': formWith(kind, names) });
        const read = printed && (await readAgain(printed));
        expect(contents(read && madeAgain(read), OF_PAPER), names.join('、')).toBe(
          contents(printed?.document, OF_PAPER),
        );
      }
    });
  },
);

describe('an order that publishes rules', () => {
  it('holds them again where its Word file is read, and its form prints both', async () => {
    const order = {
      文种: '命令',
      发文机关: '云溪市人民政府',
      成文日期: '2024-01-15',
      令号: 3,
      签名章: { 职务: '市长', 姓名: '程禾生' },
      正文: ['《青禾产业园区道路办法》已经会议通过，现予公布。'],
      印发内容: { 文种: '工作总结', 标题: '青禾产业园区道路办法', 正文: ['道路通车。'] },
    };
    const printed = composed({ '2023/表.yaml': stringify(order) });
    const read = printed && (await readAgain(printed));
    expect(read?.issued?.title).toBe('青禾产业园区道路办法');
    expect(read && contents(madeAgain(read), ['kind'])).toBe(contents(printed?.document, ['kind']));
  });
});

/** What a file does not show of a document: how it is sealed. */
const OF_PAPER = ['sealed'];

/** The line of an entry and those set in below it. */
function linesOf(form: string, name: string): string {
  return new RegExp(`^${name}:.*(?:\n[ -].*)*`, 'mu').exec(form)?.[0] ?? '';
}
