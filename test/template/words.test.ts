/** A document made by way of one without its words is the document that the template makes of the whole. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FilledForm } from '../../src/form/index.ts';
import { loadTemplate } from '../../src/template/index.ts';
import { renderTemplate, renderWhole } from '../../src/template/render.ts';
import { sourceOf } from './render.ts';

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '略',
    '第三条 总则',
    '甲 & <乙>',
    '“好”\t丙',
    '一\n二',
    '\ufdd00\ufdd1',
    '\u0001x',
    '𠮷',
    '0',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('推进园区建设，完成投资29亿元。', '抓好落实。'),
);
const block: fc.Arbitrary<object> = fc.letrec<{ block: object }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    words.map((text) => ({ 类型: '段落', 文字: text })),
    fc.array(words, { maxLength: 3 }).map((items) => ({ 类型: '条目', 条目: items })),
    fc.record({
      类型: fc.constant('要点'),
      要点: fc.array(words, { minLength: 1, maxLength: 3 }),
      用语: fc.constantFrom('是', '抓'),
      排法: fc.constantFrom('合段', '分段', '首点接排'),
    }),
    fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { maxLength: 2 }).map((rows) => ({
      类型: '表格',
      表头: ['项目', '数'],
      行: rows,
    })),
    fc.record({
      类型: fc.constant('小节'),
      标题: words,
      级别: fc.constantFrom(1, 2),
      编号: fc.boolean(),
      接排: fc.boolean(),
      内容: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
})).block;

const DOCUMENT = (body: string) =>
  `<document kind="通知" format="plain" draft="no"><title>题</title><body>${body}</body></document>`;
const TEMPLATES: [string, string][] = [
  ['as shipped', DOCUMENT('{{> blocks 正文}}')],
  [
    'that asks for a word',
    DOCUMENT(
      '{{#each 正文}}{{#if (equal 文字 "略")}}<p>从略</p>{{else}}<p>{{文字}}</p>{{/if}}{{/each}}',
    ),
  ],
  [
    'that chooses by words',
    DOCUMENT('{{#each 正文}}<p>{{choose 文字 略="从略"}}{{文字}}</p>{{/each}}'),
  ],
  ['that counts signs', DOCUMENT('{{#each 正文}}<p>{{文字}}（{{文字.length}}）</p>{{/each}}')],
  ['that takes the first sign', DOCUMENT('{{#each 正文}}<p>{{lookup 文字 0}}</p>{{/each}}')],
  ['that joins items', DOCUMENT('{{#each 正文}}<p>{{list 条目}}{{oneLine 文字}}</p>{{/each}}')],
  [
    'that puts words where none may stand',
    DOCUMENT(
      '{{#each 正文}}<section level="{{文字}}" numbered="no" runIn="no"><heading>节</heading></section>{{/each}}',
    ),
  ],
];

it.each(TEMPLATES)('by a template %s', (_, template) => {
  const source = sourceOf({ 通知: template });
  const loaded = loadTemplate(['通知'], source).value;
  if (loaded === undefined) throw new Error('no template');
  let made = 0;
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 4 }),
      fc.array(words, { maxLength: 3 }),
      (body, more) => {
        // The same but for its words, as after a key.
        const typed = more.map((text) =>
          body.map((each) => ('文字' in each ? { ...each, 文字: text } : each)),
        );
        for (const blocks of [body, ...typed]) {
          const data = { 正文: blocks };
          const form = { templates: ['通知'], data, pictures: new Map() } as unknown as FilledForm;
          const [byWords, whole] = [renderTemplate(form, source), renderWhole(loaded, data)];
          expect(byWords).toEqual(whole);
          if (whole.value) made += 1;
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(made).toBeGreaterThan(30);
});
