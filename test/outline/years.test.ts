/** Five years of a made-up office, each of another hand, against truth that was written before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { fillForm, readForm } from '../../src/form/index.ts';
import {
  figureSeries,
  inYearOrder,
  outlineCells,
  outlineYears,
  rollDocument,
  type Side,
  seriesCells,
  sideOfDocument,
  withPriorYears,
} from '../../src/outline/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'test/outline/years');

interface Truth {
  figures: {
    name: string;
    unit: string;
    joined: Record<string, string>;
    told?: Record<string, string>;
  }[];
  headings: { words: Record<string, string>; reworded?: string[] }[];
  /** Of two headings that changed places, one has moved. */
  swapped: Record<string, string[]>;
}

const truth: Truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));

function sideOfFile(name: string): Side {
  const { value } = readLines(readFileSync(join(folder, name)), { name });
  const [first] = recognise(value?.lines ?? [], { file: name }).documents;
  if (first === undefined) throw new Error(`nothing in ${name}`);
  return sideOfDocument(first.document, name);
}

const sides = inYearOrder(
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map(sideOfFile),
);

describe('the headings of five years', () => {
  const { years, rows } = outlineYears(sides);

  it('stand in the order of their years', () => {
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023]);
    for (const { length } of years) expect(length).toBeGreaterThan(150);
  });

  it('are followed where they are reworded, moved, gone and back', () => {
    const plain = (heading: string | undefined) =>
      heading?.replace(/^[（(]?[一二三四五六七八九十]+[）)、]/u, '').replace(/。$/u, '');
    const found = rows.map(({ cells }) => ({
      words: Object.fromEntries(
        cells.flatMap((cell, index) =>
          cell ? [[String(years[index]?.year), plain(cell.heading)]] : [],
        ),
      ),
      reworded: cells.flatMap((cell, index) =>
        cell?.change === 'reworded' ? [String(years[index]?.year)] : [],
      ),
    }));
    for (const { words, reworded = [] } of truth.headings) {
      expect(found).toContainEqual({ words, reworded });
    }
    expect(rows).toHaveLength(truth.headings.length);
    const moved = rows.flatMap(({ cells }) =>
      cells.flatMap((cell, index) =>
        cell?.moved ? [`${years[index]?.year} ${plain(cell.heading)}`] : [],
      ),
    );
    const [[year, swapped]] = Object.entries(truth.swapped) as [[string, string[]]];
    expect(moved).toHaveLength(1);
    expect(swapped.map((heading) => `${year} ${heading}`)).toContain(moved[0]);
  });

  it('are one table', async () => {
    const text = outlineCells({ years, rows })
      .map((row) => row.join('\t'))
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/五年标题.tsv');
  });
});

describe('the figures of five years', () => {
  const series = figureSeries(sides);

  it.each(truth.figures)(
    '$name is followed, and told where it means something else',
    ({ name, unit, joined, told = {} }) => {
      const found = series.filter((each) => each.name.includes(name) && each.unit === unit);
      const all = found.map(({ points, told: others }) => ({
        joined: Object.fromEntries(points.map(({ year, value }) => [String(year), value])),
        told: Object.fromEntries(
          others.map(({ year, words }) => [String(year), words.zh.slice(0, 2)]),
        ),
      }));
      expect(all).toContainEqual({ joined, told });
    },
  );

  it('are no others', () => {
    expect(series.map(({ name }) => name).sort()).toHaveLength(truth.figures.length);
  });

  it('are each held against the sentence they stand in', () => {
    const income = series.find(({ name }) => name === '公共财政收入');
    expect(income?.points.map(({ printed }) => printed)).toContain('60200万元');
    for (const { points } of series) {
      for (const { sentence, printed } of points) expect(sentence).toContain(printed);
    }
  });

  it('are one table', async () => {
    const text = seriesCells(series)
      .map((row) => row.join('\t'))
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/五年数据.tsv');
  });
});

describe('the form of a sixth year', () => {
  it('has the skeleton of the latest, and what the others had beside it', async () => {
    const name = '园区2023年工作总结.md';
    const { value: read } = readLines(readFileSync(join(folder, name)), { name });
    const [first] = recognise(read?.lines ?? [], { file: name }).documents;
    const path = resolve(folder, '工作总结.yaml');
    const rolled = rollDocument(first?.document as OfficialDocument, {
      year: 2024,
      kind: '工作总结',
      output: path,
      cwd: folder,
      source: name,
    });
    const [entry] = rolled.value?.files ?? [];
    const files = {
      read: (wanted: string) =>
        wanted === path ? new TextEncoder().encode(entry?.text) : undefined,
    };
    const { value: form } = readForm(path, files, { cwd: folder });
    const text = form ? withPriorYears(form, sides) : '';
    await expect(text).toMatchFileSnapshot('golden/五年之后.yaml');
    // With its remarks taken in and its figures filled, it prints.
    const filled = text
      .replace(/^( *)# (- 标题| {2}导语| {2}上年文字)/gmu, '$1$2')
      .replace(/值: (?=,)/gu, '值: 1')
      .replace(/【｜?[^】]*】(?![^\n]*历年)/gu, (box) => (/\d|【】/u.test(box) ? '【2】' : box));
    const again = readForm(
      path,
      { read: (wanted) => (wanted === path ? new TextEncoder().encode(filled) : undefined) },
      { cwd: folder },
    );
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const printed = again.value && fillForm(again.value, { draft: true });
    // The same numbers everywhere: growth that is typed contradicts them, and is told.
    const expected = ['form/empty-box', 'figures/claim-differs'];
    expect(
      printed?.problems.filter(
        ({ severity, code }) => severity === 'error' && !expected.includes(code),
      ),
    ).toEqual([]);
  });
});

describe('figures in tables', () => {
  /** Each year's paper has its table another way: the unit in a column, in the name, in the header, in the cell. */
  const papers: Record<string, string[]> = {
    '2021': [
      '指标\t单位\t完成\t同比增长（%）',
      '规上工业产值\t亿元\t102.4\t6.1',
      '用电量\t万千瓦时\t3,150\t-1.2',
    ],
    '2022': [
      '指标名称\t2021年\t2022年\t目标',
      '规上工业产值（亿元）\t102.4\t110.8\t108',
      '用电量（万千瓦时）\t3200\t3290\t3300',
    ],
    '2023': ['项目\t本年完成（亿元）\t占比（%）', '规上工业产值\t121.9\t45.2'],
    '2024': ['指标\t全年', '规上工业产值\t130亿元', '五年累计工业产值\t560亿元'],
  };
  const own = Object.entries(papers).map(
    ([year, paragraphs]): Side => ({
      name: `${year}.docx`,
      title: `${year}年工作总结`,
      year: Number(year),
      root: { label: '', heading: '', paragraphs, children: [] },
      figures: [],
    }),
  );
  const series = figureSeries(own);
  const valuesOf = (name: string) =>
    series
      .find((one) => one.name === name)
      ?.points.map(({ year, value, sentence }) => [year, value, sentence]);

  it('are followed by their rows, whichever column and unit they have', () => {
    expect(valuesOf('规上工业产值')).toEqual([
      [2021, '102.4', '（表格）规上工业产值：102.4亿元'],
      [2022, '110.8', '（表格）规上工业产值：110.8亿元'],
      [2023, '121.9', '（表格）规上工业产值：121.9亿元'],
      [2024, '130', '（表格）规上工业产值：130亿元'],
    ]);
    expect(valuesOf('用电量')?.map(([, value]) => value)).toEqual(['3150', '3290']);
  });

  it('are doubted where the column of the year before says otherwise', () => {
    const doubts = series
      .find(({ name }) => name === '用电量')
      ?.doubts.map(({ words }) => words.zh);
    expect(doubts).toEqual([
      '2022年的文件说上年是3200万千瓦时，2021年的文件写的是3150万千瓦时，口径可能变了。',
    ]);
  });

  it('have their growth a year over all years', () => {
    const [header, row] = seriesCells(series.filter(({ name }) => name === '规上工业产值'));
    // (130 / 102.4) ^ (1/3) − 1
    expect(header?.at(-2)).toBe('年均增长');
    expect(row?.at(-2)).toBe('8.3%');
  });
});

describe('a figure of several years together', () => {
  const side = (year: number, text: string): Side => ({
    name: `${year}.docx`,
    title: '',
    year,
    root: { label: '', heading: '', paragraphs: [text], children: [] },
    figures: [],
  });

  it('is told, not joined to those of a year', () => {
    const [series] = figureSeries([
      side(2022, '全年完成固定资产投资26.9亿元。'),
      side(2023, '全年完成固定资产投资27.5亿元。'),
      side(2024, '五年来完成固定资产投资121.5亿元。'),
    ]);
    expect(series?.points.map(({ value }) => value)).toEqual(['26.9', '27.5']);
    expect(series?.told.map(({ words }) => words.zh)).toEqual([
      '时间段变了：以前没有写，这一年是“五年来”，没有接上。',
    ]);
  });
});
