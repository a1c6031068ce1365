/** Names, ids and fonts of all styles, as a table to be looked through. */
import { expect, it } from 'vitest';
import {
  fontRoleOf,
  furtherRow,
  headingLevelOf,
  headingStyles,
  innerStyle,
  LEVELS,
  marksStyle,
  styleId,
  styleNames,
} from '../../../src/writers/docx/styles/style-names.ts';

it('each style has its name, its id and its font', async () => {
  const headings = LEVELS.flatMap((level) => Object.values(headingStyles(level)));
  const marks = (['title', 'body', 'kai', 'hei'] as const).map(marksStyle);
  const rows = [...Object.values(styleNames), ...headings, ...marks].map(
    (name) => `${name}\t${styleId(name)}\t${fontRoleOf(name)}`,
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/style-names.txt');
});

it('styles of a document issued under another, and of a further row, are called after their own', () => {
  expect(innerStyle('公文正文', 0)).toBe('公文正文');
  expect(innerStyle('公文正文', 2)).toBe('材料材料公文正文');
  expect(styleId(innerStyle('公文正文', 2))).toBe('GongwenBodyInnerInner');
  expect(styleId(furtherRow('并列署名'))).toBe('GongwenIssuerBesideFurther');
  expect(styleId(innerStyle(furtherRow('并列署名'), 1))).toBe('GongwenIssuerBesideInnerFurther');
  expect(styleId('一个单位自己的样式')).toBe('一个单位自己的样式');
});

it('headings are known by their style, where they stand alone', () => {
  expect(LEVELS.map((level) => headingLevelOf(headingStyles(level).alone))).toEqual([1, 2, 3, 4]);
  expect(headingLevelOf(headingStyles(1).runIn)).toBeUndefined();
  expect(headingLevelOf('公文正文')).toBeUndefined();
});
