/** What is wrong in a template is said in plain words, at its line. */
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/frame.ts';
import { render } from './render.ts';

const around = (body: string) =>
  `<document kind="通知" format="plain">\n  <title>题目</title>\n  <body>${body}</body>\n</document>\n`;

function firstProblem(template: string, data: object = {}, partials = {}): string {
  const { value, problems } = render(template, data, partials);
  expect(value).toBeUndefined();
  const [problem] = problems;
  return problem ? formatProblem(problem, { lang: 'zh', color: false }) : '';
}

describe('a template that is wrong', () => {
  it.each([
    ['an unknown element', around('<pp>文</pp>'), 'template/unknown-element', '3:9'],
    ['an unknown attribute', around('<p size="3">文</p>'), 'template/unknown-attribute', '3:12'],
    [
      'an unknown element in a branch never taken',
      around('{{#if 无}}<pp></pp>{{/if}}'),
      'template/unknown-element',
      '3:18',
    ],
    ['text where none may stand', around('文'), 'template/text-not-allowed', '3:3'],
    [
      'an element in the wrong place',
      around('<date>今天</date>'),
      'template/not-allowed-here',
      '3:9',
    ],
    [
      'a missing attribute',
      around('<section level="1" numbered="yes"><heading>甲</heading></section>'),
      'template/missing-attribute',
      '3:9',
    ],
    [
      'a value that an attribute cannot have',
      around('<section level="5" numbered="yes" runIn="no"><heading>甲</heading></section>'),
      'template/wrong-value',
      '3:9',
    ],
    [
      'a missing element',
      around('<section level="1" numbered="yes" runIn="no"></section>'),
      'template/missing-element',
      '3:9',
    ],
    [
      'two where one may stand',
      around('').replace('<title>', '<title>甲</title><title>'),
      'template/too-many',
      '1:1',
    ],
    ['tags that cross', around('<p>文</items>'), 'template/not-well-formed', '3:9'],
    ['triple braces', around('<p>{{{文}}}</p>'), 'template/unescaped', '3:12'],
    ['an ampersand before a name', around('<p>{{&文}}</p>'), 'template/unescaped', '3:12'],
    ['a value inside a tag', around('<p {{文}}></p>'), 'template/value-in-tag', '3:12'],
    ['a value as the name of a tag', around('<{{文}}>'), 'template/not-markup', '3:9'],
    ['a tag begun in a branch', around('{{#if 文}}<p{{/if}}>文</p>'), 'template/open-tag', '3:9'],
    ['a character section', around('<p><![CDATA[{{文}}]]></p>'), 'template/not-markup', '3:12'],
    ['a missing field', around('<p>{{文字}}</p>'), 'template/missing-field', '3:14'],
    ['an unknown helper', around('<p>{{listt 文 1}}</p>'), 'template/unknown-helper', '3:12'],
    ['a block that is not closed', around('{{#if 文}}<p>文</p>'), 'template/syntax', '4:'],
    ['blocks that cross', around('{{#if 文}}<p>文</p>{{/each}}'), 'template/blocks-cross', '3:'],
    ['a partial that does not exist', around('{{> 没有}}'), 'template/missing-file', '3:1'],
    [
      'a partial chosen by a form',
      around('{{> (lookup this "文")}}'),
      'template/not-supported',
      '3:9',
    ],
    [
      'a list of attachments that differs from them',
      around('').replace(
        '</body>',
        '</body><attachmentNote><name>甲</name></attachmentNote><attachment><title>乙</title><body></body></attachment>',
      ),
      'template/attachment-note',
      '3:16',
    ],
    ['no document at all', '<title>题目</title>', 'template/no-document', '1:1'],
    [
      'an element that holds what it should not, at run time',
      '<document kind="" format="plain"><title>甲</title><body></body></document>',
      'template/missing-attribute',
      '1:1',
    ],
  ])('%s is found at its place', (_, template, code, place) => {
    const text = firstProblem(template, { 文: '字' });
    expect(text).toContain(` 错误 ${code}：`);
    expect(text.startsWith(`模板/通知.hbs:${place}`)).toBe(true);
    expect(text).not.toMatch(/undefined|\[object|Expecting|\bat .*:\d+/);
  });
});

describe('the place of a mistake', () => {
  it('points into the partial that is wrong', () => {
    const partials = { 'partials/行': '<p>好</p>\n<p>{{没有}}</p>\n' };
    expect(firstProblem(around('{{> 行}}'), {}, partials)).toMatch(/^模板\/partials\/行\.hbs:2:/);
  });

  it('points at the tag in a loop in a partial', () => {
    const partials = {
      'partials/行':
        '\n{{#each 表}}\n  <section level="{{this}}" numbered="no" runIn="no"><heading>甲</heading></section>{{/each}}',
    };
    const text = firstProblem(around('{{> 行}}'), { 表: [1, 7] }, partials);
    expect(text).toMatch(/^模板\/partials\/行\.hbs:3:3 错误 template\/wrong-value：/);
  });

  it('reports all mistakes that it can see at once', () => {
    const { problems } = render(around('<pp></pp><qq></qq>{{{文}}}'), {});
    expect(problems).toHaveLength(3);
  });
});
