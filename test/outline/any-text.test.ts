/** Whatever stands in a file becomes a form that can be read, and rolled over: nothing throws, nothing is refused. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formFromDocument, rollDocument } from '../../src/outline/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { composeDocument } from '../support/compose.ts';
import { overDisk, templatesFolder } from '../support/project.ts';

const PIECES = [
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '一是',
    '二是',
    '——',
    '第一部分',
    '：',
    '。',
    '，',
    '…',
    '　',
  ],
  ...[
    '关于印发',
    '的通知',
    '工作总结',
    '附件：',
    '附件1',
    '各部门：',
    '抄送：',
    '签发人：张三',
    '出席：',
  ],
  ...[
    '2023年',
    '1月5日',
    '29个',
    '12.8亿元',
    '云政发〔2023〕5号',
    '第3号',
    '机密★1年',
    '（此件公开发布）',
  ],
  ...[
    '【',
    '】',
    '"',
    "'",
    '#',
    '- ',
    '\t',
    '*',
    'xx',
    '\\',
    '|',
    '{',
    '}',
    '[',
    ']',
    '&',
    '%',
    '@',
    '`',
  ],
  ...['>', '!', '?', '~', 'null', '\u200b', '\u0007', '某某市人民政府'],
];
const line = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join('\n'));

it('of any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { value: read } = readLines(new TextEncoder().encode(text), { name: '文件.txt' });
      const { documents } = recognise(read?.lines ?? [], { file: '文件.txt' });
      for (const { document } of documents) {
        const { value } = formFromDocument(document);
        const files = value?.files ?? [];
        const own = filesOf(Object.fromEntries(files.map(({ name, text: form }) => [name, form])));
        const made = composeDocument(resolve(folder, files[0]?.name ?? ''), {
          files: overDisk(own),
          templatesFolder,
          draft: true,
          cwd: folder,
        });
        expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const rolled = rollDocument(document, {
          year: 2050,
          kind: value?.kind ?? '',
          output: resolve(folder, '新.yaml'),
          cwd: folder,
          source: '文件.txt',
        });
        expect(rolled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
}, 120_000);
