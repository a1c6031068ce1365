/** Operations on a form: the tree becomes what was asked, every other byte stays, and each can be taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  changed,
  editOf,
  inverseOf,
  type Operation,
  plainOf,
  samePlain,
} from '../../src/edit/index.ts';
import { readTree } from '../../src/form/index.ts';
import { formText, operationOn, plain, word } from './random-forms.ts';

const file = '/表.yaml';

function edited(text: string, operation: Operation): string {
  const { value, problems } = editOf(operation, text);
  expect(problems).toEqual([]);
  return applyChanges(text, value?.changes ?? []);
}

const FORM = `# 一年一表
文种: 工作总结
指标:                     # 每个数写一次
  财政收入: {值: , 单位: 亿元, 上年: 6.59}   # 财政局
  安置房:
    值: 426      # 套
    单位: 套
导语: |
  第一段。

  第二段，完成【29｜25】个。
正文:
  - 标题: 主要指标
    条目:
      - 完成财政收入【财政收入】。   # 不查
      # 下面一条还要核
      - 开工【29｜25】个。

  - 标题: 主要工作
    小节:
      - 引用: 部门稿/党群.yaml
      - 标题: 民生
        要点: [一件, 两件]
`;

/** Its name, the operation, words of the form and what they become. */
const cases: [string, Operation, string, string][] = [
  [
    'a value',
    { do: 'set', at: { file, path: ['指标', '财政收入', '值'] }, text: '7.46' },
    '{值: , 单位',
    '{值: 7.46, 单位',
  ],
  [
    'a value with a remark behind',
    { do: 'set', at: { file, path: ['指标', '安置房', '值'] }, text: '430' },
    '值: 426      # 套',
    '值: 430      # 套',
  ],
  [
    'a value cleared',
    { do: 'set', at: { file, path: ['指标', '安置房', '值'] }, text: '' },
    '值: 426      # 套',
    '值:      # 套',
  ],
  [
    'words of a block text',
    { do: 'set', at: { file, path: ['导语'] }, text: '第一段。\n\n第二段，完成【30｜25】个。' },
    '【29｜25】个。\n正文',
    '【30｜25】个。\n正文',
  ],
  [
    'a sentence that needs quotes',
    { do: 'set', at: { file, path: ['正文', 0, '条目', 1] }, text: '# 开工' },
    '- 开工【29｜25】个。',
    '- "# 开工"',
  ],
  [
    'a new item',
    { do: 'insert', at: { file, path: ['正文', 0, '条目'] }, index: 1, item: '又一条。' },
    '# 不查\n',
    '# 不查\n      - 又一条。\n',
  ],
  [
    'a new item in brackets',
    { do: 'insert', at: { file, path: ['正文', 1, '小节', 1, '要点'] }, index: 0, item: '零件' },
    '[一件',
    '[零件, 一件',
  ],
  [
    'an item gone',
    { do: 'remove', at: { file, path: ['正文', 0, '条目', 1] } },
    '\n      - 开工【29｜25】个。',
    '',
  ],
  [
    'a section moved',
    { do: 'move', at: { file, path: ['正文', 1, '小节', 1] }, index: 0 },
    '      - 引用: 部门稿/党群.yaml\n      - 标题: 民生\n        要点: [一件, 两件]\n',
    '      - 标题: 民生\n        要点: [一件, 两件]\n      - 引用: 部门稿/党群.yaml\n',
  ],
  [
    'a section added, apart like the others',
    {
      do: 'insert',
      at: { file, path: ['正文'] },
      index: 2,
      item: {
        entries: [
          ['标题', '安排'],
          ['要点', ['一']],
        ],
      },
    },
    '        要点: [一件, 两件]\n',
    '        要点: [一件, 两件]\n\n  - 标题: 安排\n    要点:\n      - 一\n',
  ],
  [
    'a figure',
    {
      do: 'add',
      at: { file, path: ['指标'] },
      name: '就业',
      value: {
        entries: [
          ['值', '12'],
          ['单位', '人'],
        ],
      },
    },
    '    单位: 套\n',
    '    单位: 套\n    就业:\n'.replace('    就业:\n', '  就业:\n    值: 12\n    单位: 人\n'),
  ],
  [
    'a name',
    { do: 'rename', at: { file, path: ['指标', '安置房'] }, name: '安置住房' },
    '  安置房:\n',
    '  安置住房:\n',
  ],
];

describe('an operation changes its own words only', () => {
  for (const [title, operation, before, wanted] of cases) {
    it(title, () => {
      expect(FORM).toContain(before);
      expect(edited(FORM, operation)).toBe(FORM.replace(before, wanted));
    });
  }

  it('leaves typing mistakes elsewhere as they were typed', () => {
    const typed = '文种：工作总结\n标题:甲\n正文：\n\t- 一\n\t- 二\n';
    expect(edited(typed, { do: 'set', at: { file, path: ['正文', 1] }, text: '三' })).toBe(
      typed.replace('二', '三'),
    );
  });

  it('keeps the line ends of Windows', () => {
    const typed = FORM.replaceAll('\n', '\r\n');
    const text = edited(typed, {
      do: 'insert',
      at: { file, path: ['正文', 0, '条目'] },
      index: 2,
      item: '新。',
    });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('brings the mapping with its first entry', () => {
    const before = '文种: 工作总结\n标题: 甲\n正文:\n  - 乙 # 照旧\n';
    const value = { entries: [['值', '']] } as const;
    const at = { file: '/总结.yaml', path: ['指标'] };
    const edit = editOf({ do: 'add', at, name: '税收', value }, before).value;
    expect(edit && applyChanges(before, edit.changes)).toBe(`${before}指标:\n  税收:\n    值:\n`);
  });

  it('says so where there is nothing to change', () => {
    const { value, problems } = editOf({ do: 'remove', at: { file, path: ['正文', 7] } }, FORM);
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['edit/nothing-there']);
  });
});

describe('any operation on any form', () => {
  const drawn = fc.record({ kind: fc.nat(5), at: fc.nat(50), index: fc.nat(9) });

  it('gives the tree that the operation gives, and back the same bytes', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        formText,
        fc.array(fc.tuple(drawn, plain, word), { minLength: 1, maxLength: 6 }),
        (start, steps) => {
          let text = start;
          const undo: (() => void)[] = [];
          for (const [draw, item, words] of steps) {
            const { root } = readTree(file, text);
            if (root === undefined) {
              expect(text.replace(/#.*|\s/gu, '')).toBe('');
              break;
            }
            const tree = plainOf(root);
            const operation = operationOn(tree, draw, file, item, words);
            const wanted = changed(tree, operation);
            const { value } = editOf(operation, text);
            if (value === undefined) {
              if (wanted !== undefined) refused += 1;
              continue;
            }
            done += 1;
            const before = text;
            text = applyChanges(text, value.changes);
            const next = readTree(file, text).root;
            expect(wanted !== undefined && samePlain(next ? plainOf(next) : '', wanted)).toBe(true);
            undo.push(() => {
              text = applyChanges(text, inverseOf(value).changes);
              expect(text).toBe(before);
            });
          }
          for (const back of undo.reverse()) back();
          expect(text).toBe(start);
        },
      ),
      { numRuns: 400 },
    );
    // Refusing is no harm, but it must stay rare.
    expect(refused / (done + refused)).toBeLessThan(0.05);
  });
});
