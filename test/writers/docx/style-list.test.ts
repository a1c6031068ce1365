/** The list of styles of a notice: few, and each what a clerk would call it. */
import { expect, it } from 'vitest';
import { notice } from '../html/sample.ts';
import { partOf } from './file.ts';

it('holds fewer than forty names, of the trade all of them', async () => {
  const styles = await partOf(notice, 'word/styles.xml');
  const all = styles.match(/<w:style .*?<\/w:style>/gsu) ?? [];
  const listed = all
    .filter((style) => !style.includes('<w:semiHidden/>'))
    .map((style) => /<w:name w:val="([^"]*)"/u.exec(style)?.[1]);
  expect(all.length).toBeLessThan(40);
  await expect(`${listed.join('\n')}\n`).toMatchFileSnapshot('golden/style-list.txt');
});
