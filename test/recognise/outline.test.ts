import { describe, expect, it } from 'vitest';
import { outlineJson, outlineText } from '../../src/recognise/index.ts';
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
