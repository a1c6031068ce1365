/**
 * `PAPERS=folder npx vitest run test/evaluation/papers --disable-console-intercept` rolls real papers over to the next
 * year: every number of the old text is a box of the new form, moved by rule, or listed under 待核对.
 */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { readForm } from '../../../src/form/index.ts';
import { formFromDocument, rollDocument } from '../../../src/outline/index.ts';
import { readLines } from '../../../src/readers/index.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { filesOf, folder } from '../../form/forms.ts';
import { unmarked } from '../../outline/unmarked.ts';
import { type Paper, papersIn } from './papers.ts';

const papers = papersIn(process.env.PAPERS, /\.(?:txt|html?|docx|md)$/iu);

/** Ordinals, numerals and days (“4·15”全民国家安全教育日) that are part of a name, and numbers of the paper’s own parts. */
const NAMES =
  /\[第一\](?:责任人|书记|步|动力|时间)|\[第[一二三四五六七八九十]{1,3}\](?:中学|小学|医院|幼儿园)|\[[百千万亿]{1,2}元?\]以[上下]|\[八项\]规定|从\[\d{1,3}\]\.起|(?:附?[图表]|附件|附录|专栏)(?:\d{1,2}[-—－])?\[[\d０-９]{1,2}\]|\[\d{1,2}\]·\d|\d·\[\d{1,2}\]/u;

interface Rolled {
  /** Numbers that nothing tells of, each in its sentence. */
  left: string[];
  boxes: number;
  marks: number;
  /** Why no form was made. */
  refused?: string;
}

function rolledOf(document: OfficialDocument, name: string): Rolled {
  const made = formFromDocument(document).value;
  const year = (made?.year ?? 2023) + 1;
  const output = resolve(folder, 'new.yaml');
  const kind = made?.kind ?? '';
  const { value, problems } = rollDocument(document, {
    year,
    kind,
    output,
    cwd: folder,
    source: name,
  });
  const files = Object.fromEntries((value?.files ?? []).map(({ path, text }) => [path, text]));
  const all = Object.values(files).join('\n');
  const left = Object.keys(files).flatMap((path) => {
    const read = readForm(path, filesOf(files), { cwd: folder });
    const found = read.value ? unmarked(read.value.root, year) : ['(no form)'];
    return found.filter((words) => !NAMES.test(words));
  });
  const listed = all.match(/待核对:(?:\n +- .*)+/gu) ?? [];
  return {
    left,
    boxes: all.match(/【[^】\n]*】/gu)?.length ?? 0,
    marks: listed.reduce((sum, list) => sum + list.split('\n').length - 1, 0),
    ...(value === undefined && { refused: problems[0]?.message.zh ?? '' }),
  };
}

function rolledIn({ name, bytes }: Paper): Rolled[] {
  const { value } = readLines(bytes, { name });
  const found = recognise(value?.lines ?? [], {
    file: name,
    ...(value && { format: value.format }),
  });
  return found.documents.map(({ document }) => rolledOf(document, name));
}

describe.skipIf(papers.length === 0)('real papers of last year', () => {
  it('keep no number that is neither a box, moved by rule nor listed', () => {
    const rows = papers.map((paper) => ({ name: paper.name, rolled: rolledIn(paper) }));
    const all = rows.flatMap(({ rolled }) => rolled);
    const sum = (of: (one: Rolled) => number) => all.reduce((total, one) => total + of(one), 0);
    const stale = rows.flatMap(({ name, rolled }) =>
      rolled.flatMap(({ left }) => left.map((words) => `${name}: ${words}`)),
    );
    const refused = rows.flatMap(({ name, rolled }) =>
      rolled.flatMap((one) => (one.refused === undefined ? [] : [`${name}: ${one.refused}`])),
    );
    console.log(
      [
        `${rows.length} files, ${all.length} documents, ${refused.length} without a form: ${sum(({ boxes }) => boxes)} boxes, ${sum(({ marks }) => marks)} listed, ${stale.length} unmarked`,
        ...refused,
        ...stale,
      ].join('\n'),
    );
    expect(stale).toEqual([]);
  });
});
