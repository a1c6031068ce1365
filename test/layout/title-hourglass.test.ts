/** A title that can only be an hourglass is said to be one, with the clause and what would help; no other title is. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hourglassOf } from '../../src/layout/index.ts';
import { titleCharacters } from '../../src/layout/standard/measures.ts';
import type { composeDocument } from '../../src/roads/compose.ts';
import { noticeOf } from '../support/office-style.ts';

const TITLE = '关于印发云溪市青禾产业园区总体规划（2021—2035年）的通知';
const notice = (title: string) => `文种: 通知
单位: 单位.yaml
标题: ${title}
主送机关: 各科室
成文日期: 2026-03-05
正文:
  - 现将有关事项通知如下。
`;
const office = (style: string) => `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
${style}`;
const told = ({ problems }: ReturnType<typeof composeDocument>) =>
  problems.filter(({ code }) => code === 'layout/title-hourglass');

it('a title in margins that leave it too little room is told at its place', () => {
  const [problem, ...others] = told(
    noticeOf(
      office('版式:\n  订口: 35毫米\n  切口: 35毫米\n  标题: 方正小标宋简体 42磅\n'),
      notice(TITLE),
    ),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: 'warning',
    place: { file: '通知.yaml', line: 3 },
    message: {
      zh: '标题“关于印发云溪市青禾产业园区总体规划（20……”分4行，按“版式”每行排得下9个字，不拆开词和名称，总有一行比上下两行都短；应当排成梯形或者菱形（GB/T 9704-2012，7.3.1）。',
    },
    hint: { zh: '把标题改短，或者在“版式”里把页边改窄、标题字号改小，让一行多排几个字。' },
  });
});

it('the same title by the standard’s measures is no hourglass, and nothing is said', () => {
  expect(told(noticeOf(office(''), notice(TITLE)))).toEqual([]);
});

it('a line that is one character shorter than the issuer above it is none', () => {
  const options = { charsPerLine: titleCharacters, words: [] };
  const title = '关于提请审议《云溪市产业园区条例（草案）》的议案';
  expect(hourglassOf({ titleIssuers: ['云溪市人民政府'], title }, options)).toBeUndefined();
});

it('of the titles that were looked at, none is said to be one by the standard’s measures', () => {
  const titles = readFileSync(new URL('golden/titles.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(' / ', ''));
  const options = { charsPerLine: titleCharacters, words: [] };
  const found = titles.filter((title) => hourglassOf({ titleIssuers: [], title }, options));
  expect(found).toEqual([]);
});
