import { describe, expect, it } from 'vitest';
import { leftoverLines, outlineJson, outlineText } from '../../src/recognise/index.ts';
import { samples } from '../evaluation/truth.ts';
import { recogniseText } from './plain.ts';

/** Two notices that issue a paper, a page of several reports, broken numbering, a heading without number, masks. */
const shown = [
  '01-joint-notice-with-summary',
  '04-three-reports-on-one-page',
  '20-broken-numbering',
  '24-year-heading-without-number',
  '101-masked-quarterly-paper',
];

describe('the outline of a file', () => {
  const chosen = samples().filter(({ name }) => shown.includes(name));

  it.each(chosen)(
    'of $name as JSON for programs and as a page for people',
    async ({ name, text }) => {
      const recognition = recogniseText(text);
      const json = `${JSON.stringify(outlineJson(recognition), null, 2)}\n`;
      await expect(json).toMatchFileSnapshot(`golden/${name}.json`);
      await expect(outlineText(recognition)).toMatchFileSnapshot(`golden/${name}.txt`);
    },
  );

  it('counts figures with the finder it is given', () => {
    const recognition = recogniseText('2023年工作总结\n完成产值86.4亿元，新增就业2360人。');
    const findFigures = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
    expect(outlineJson(recognition, { findFigures })).toMatchObject({ figures: 2 });
    expect(outlineJson(recognition)).not.toHaveProperty('figures');
  });
});

it('every line that was left out is named with its place, however many of a kind there are', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 20, 30, 31, 59, 60, 61, 62, 62, 90, 91, 92];
  const menu = numbers.map((number) => ({ number, text: '首页', reason: 'navigation' as const }));
  const [line, ...others] = leftoverLines([
    ...menu,
    { number: 40, text: '云园区　2024年', reason: 'metadata' },
  ]);
  expect([line?.zh, ...others.map(({ zh }) => zh)]).toEqual([
    '第1—8、20、30、31、59—62、90—92行（网页的菜单，共 19 处）：首页 ……',
    '第40行（登记信息）：云园区　2024年',
  ]);
});
