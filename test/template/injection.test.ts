/** Text from a form is data: whatever is typed comes out as typed, never as markup or as an expression. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlockData, FilledForm } from '../../src/form/index.ts';
import { shippedKinds } from '../../src/kinds/index.ts';
import { renderTemplate } from '../../src/template/index.ts';
import { sourceOf } from './render.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '{{',
        '}}',
        '{{{',
        '</p>',
        '<p>',
        ']]>',
        '&amp;',
        '<!--',
        '=',
        '甲',
        ' ',
        '#each',
        '@root',
        'constructor',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
/** Characters that XML cannot hold are left out; a line feed has a meaning in titles only. */
const wellFormed = nasty
  .map((text) => text.replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
  .filter((text) => text !== '');

function form(text: string): FilledForm {
  const section: BlockData = {
    类型: '小节',
    标题: text,
    级别: 1,
    编号: true,
    接排: false,
    内容: [{ 类型: '段落', 文字: text }],
  };
  return {
    kind: '通知',
    templates: ['通知', 'official'],
    draft: false,
    pictures: new Map(),
    blanks: 0,
    file: '通知.yaml',
    settings: { fonts: {}, words: [], proofreading: { off: [], words: {}, names: [] } },
    data: {
      ...Object.fromEntries([...shippedKinds.fields.keys()].map((key) => [key, undefined])),
      年度: undefined,
      上年度: undefined,
      下年度: undefined,
      发文字号: undefined,
      份号: undefined,
      签名章: undefined,
      附件说明: undefined,
      印发内容: undefined,
      文种: '通知',
      草稿: false,
      格式: '文件',
      标题: text,
      标题机关: [text],
      发文机关: [text],
      发文机关标志: { 机关: [text], 后缀: text },
      签发人: [],
      主送机关: text,
      附注: text,
      抄送: { 名称: '抄送', 机关: text },
      盖章: false,
      双面印刷: false,
      落款: true,
      正文: [section, { 类型: '表格', 表头: [text], 行: [[text]] }],
      附件: [{ 标题: text, 正文: [] }],
    },
  };
}

it('comes out of every field exactly as it went in', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const { value, problems } = renderTemplate(form(text), sourceOf({}));
      expect(problems).toEqual([]);
      expect(value).toMatchObject({
        title: text,
        titleIssuers: [text],
        letterhead: { issuers: [text], suffix: text },
        recipients: text,
        note: text,
        imprint: { copies: { text } },
        attachments: [{ title: text }],
        body: [
          { type: 'section', heading: text, children: [{ type: 'paragraph', text }] },
          { type: 'table', header: [text], rows: [[text]] },
        ],
      });
    }),
  );
});

it.each(['上\n下', '上\t下', ' 上　'])('keeps the white space that was typed: %j', (text) => {
  expect(renderTemplate(form(text), sourceOf({})).value?.title).toBe(text);
});

it('leaves out characters that no file can hold', () => {
  expect(renderTemplate(form('甲\u0000乙\ud800丙\u001b'), sourceOf({})).value?.title).toBe(
    '甲乙丙',
  );
});

it('cannot reach what is not in the form', () => {
  const steal =
    '<document kind="通知" format="plain"><title>{{constructor.name}}</title><body></body></document>';
  const { value, problems } = renderTemplate(form('甲'), sourceOf({ 通知: steal }));
  expect(value?.title ?? '').toBe('');
  expect(value !== undefined || problems.length > 0).toBe(true);
});
