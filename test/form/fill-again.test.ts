/** Who fills a form in again after every key gets what a form that was never filled before would give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FillMemory, fillForm } from '../../src/form/index.ts';
import { projectFolder } from '../support/project.ts';
import { read } from './forms.ts';

/** Boxes by name, shares, texts that type a figure by hand, a misspelt name, and one that sees nothing. */
const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 2024年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59, 计划: 7.00}
  税收: {值: 5.02, 单位: 亿元, 上年: 4.80, 占: 财政收入}
  企业: {值: 312, 单位: 家, 上年: 300}
导语: 财政收入【财政收入】，【财政收入·同比】，完成计划的【财政收入·完成率】。
正文:
  - 标题: 主要成效
    要点:
      - 税收【税收】，占财政收入的【税收·占比】
      - 税收5.02亿元，同比增长4.6%
      - 新建厂房【12｜9】万平方米，同比增长33.3%
      - 园区企业312家，新增【12】家
      - 服务【企业数】家企业
      - 道路通畅，设施完好
成文日期: 2025-01-10
`;
const EXAMPLE = readFileSync(join(projectFolder, 'examples/2024/工作总结.yaml'), 'utf8');

/** One sign exchanged for another: a digit, mostly. */
const edit = fc.record({
  at: fc.noBias(fc.nat(9_999)),
  sign: fc.constantFrom(...'0123456789', '．', '【', '】', '税', '\n'),
});

describe('a form filled again', () => {
  it.each([
    ['of every kind of box', FORM, 50],
    ['of the examples', EXAMPLE, 6],
  ])('is as if filled for the first time, whatever changed: one %s', (_, first, numRuns) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, draft) => {
        const memory: FillMemory = {};
        let text = first;
        expect(filled(text, draft, memory)).toEqual(filled(text, draft));
        for (const { at, sign } of edits) {
          const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
          const place = digits[at % digits.length] ?? 0;
          text = text.slice(0, place) + sign + text.slice(place + 1);
          expect(filled(text, draft, memory)).toEqual(filled(text, draft));
        }
      }),
      { numRuns },
    );
  });

  it('resolves again what looked at a figure, where a figure changed', () => {
    const memory: FillMemory = {};
    const before = JSON.stringify(filled(FORM, true, memory));
    const after = JSON.stringify(filled(FORM.replace('值: 7.46', '值: 8.46'), true, memory));
    expect(before).toContain('财政收入7.46亿元');
    expect(after).toContain('财政收入8.46亿元');
    expect(after).toContain('占财政收入的59.3%');
  });
});

function filled(text: string, draft: boolean, memory?: FillMemory) {
  const form = read(text).value;
  const { value, problems } = form
    ? fillForm(form, { draft, ...(memory && { memory }) })
    : { value: undefined, problems: [] };
  return { data: value?.data, blanks: value?.blanks, problems };
}
