/** What the codes of templates mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const templateWords = {
  'attachment-note': {
    zh: '模板写的附件说明和附件不一致。',
    en: "The template's list of attachments differs from the attachments.",
    remedy: {
      zh: '附件在文件里的，不用写 attachmentNote。',
      en: 'Leave attachmentNote out: the list follows from the attachments.',
    },
    typed: '<attachmentNote><name>甲</name></attachmentNote> … <attachment title="乙">',
    said: '附件说明（甲）和附件（乙）不一致。',
  },
  'blocks-cross': {
    zh: '{{#…}} 没有配上同名的 {{/…}}。',
    en: 'A block is closed by another name.',
    remedy: { zh: '改成同名的结尾。', en: 'Close it by its own name.' },
    typed: '{{#if 导语}} … {{/each}}',
    said: '{{#if}} 没有配上同名的 {{/each}}。',
  },
  endless: {
    zh: '模板一层层调用自己，停不下来。',
    en: 'A template calls itself without end.',
    remedy: {
      zh: '只在 {{#each}}、{{#if}} 里面调用自己。',
      en: 'Let it call itself in {{#each}} or {{#if}} only.',
    },
    typed: 'partials/body.hbs：{{> body}}',
    said: '模板“body”一层层调用自己，没有尽头。',
  },
  'missing-attribute': {
    zh: '标签缺一个必须的属性。',
    en: 'An element lacks an attribute that it needs.',
    remedy: { zh: '补上这个属性。', en: 'Add it.' },
    typed: '<section>主要工作</section>',
    said: '标签“section”缺少属性“level”。',
  },
  'missing-element': {
    zh: '标签里面缺一个必须的标签。',
    en: 'An element lacks a child that it needs.',
    remedy: { zh: '补上它。', en: 'Add it.' },
    typed: '<document>（没有标题）</document>',
    said: '“document”里面缺少“title”。',
  },
  'missing-field': {
    zh: '模板用的名称在这里没有。',
    en: 'The template uses a name that is not there.',
    remedy: {
      zh: '检查名称；在 {{#each}} 里用外层的项写 ../名称。',
      en: 'Check it; within {{#each}} an outer field is ../name.',
    },
    typed: '{{标提}}',
    said: '这里没有“标提”这一项可用。',
  },
  'missing-file': {
    zh: '找不到模板或它调用的部分。',
    en: 'A template or a partial was not found.',
    remedy: { zh: '检查文件名和“模板”文件夹。', en: 'Check its name and the folder.' },
    typed: '{{> heading2}}',
    said: '找不到模板 heading2.hbs。',
  },
  'no-document': {
    zh: '模板没有从 <document> 开始、到 </document> 结束。',
    en: 'The template is not one <document> element.',
    remedy: { zh: '外面套上 <document>。', en: 'Put <document> around it.' },
    typed: '<title>通知</title>',
    said: '模板要从 <document> 开始，到 </document> 结束。',
  },
  'not-allowed-here': {
    zh: '这个标签不能放在那里面。',
    en: 'The element cannot stand there.',
    remedy: {
      zh: '照 templates/README.md 放到该放的标签里。',
      en: 'See templates/README.md for its place.',
    },
    typed: '<title><section level="1">甲</section></title>',
    said: '“section”不能放在“title”里面。',
  },
  'not-markup': {
    zh: '“<”后面不是标签。',
    en: 'A < begins no tag.',
    remedy: { zh: '文字里的“<”写成 &lt;。', en: 'Write &lt; for the character itself.' },
    typed: '<paragraph>甲 < 乙</paragraph>',
    said: '这里的“<”不是标签的开头。',
  },
  'not-supported': {
    zh: '模板里不支持这种 Handlebars 写法。',
    en: 'This Handlebars statement is not supported in templates.',
    remedy: { zh: '能用的写法见 templates/README.md。', en: 'See templates/README.md.' },
    typed: '{{* decorator}}',
    said: '模板里不支持这种写法。',
  },
  'not-well-formed': {
    zh: '标签没有正确地开始和结束。',
    en: 'Tags do not match.',
    remedy: {
      zh: '每个 <标签> 都要有 </标签>，属性的值加引号。',
      en: 'Close each tag, and quote the values of attributes.',
    },
    typed: '<title>通知</paragraph>',
    said: '标签“title”没有正确地开始和结束。',
  },
  'open-tag': {
    zh: '标签没有写完整，或一头在 {{#…}} 里、一头在外。',
    en: 'A tag is not complete where the template or a block ends.',
    remedy: { zh: '把标签写完整，放在同一段里。', en: 'Complete the tag within the same block.' },
    typed: '<section {{#if 级别}}level="1">{{/if}}',
    said: '{{#…}} 和 {{/…}} 之间的标签没有写完整。',
  },
  syntax: {
    zh: '模板的 {{ }} 写得不对，读不下去。',
    en: 'The {{ }} cannot be read.',
    remedy: {
      zh: '每个 {{#if}}、{{#each}} 都要有 {{/if}}、{{/each}}。',
      en: 'Each {{#if}} and {{#each}} needs its end.',
    },
    typed: '{{#if 导语',
    said: '模板写得不对，这一行附近读不下去。',
  },
  'text-not-allowed': {
    zh: '这个标签里不能直接写文字。',
    en: 'The element cannot hold text.',
    remedy: {
      zh: '文字放进 <paragraph> 一类的标签。',
      en: 'Put the text into an element such as <paragraph>.',
    },
    typed: '<document>各科室：…</document>',
    said: '“document”里面不能直接写文字：各科室：…',
  },
  'too-many': {
    zh: '只能有一个的标签写了几个。',
    en: 'An element that may stand once stands several times.',
    remedy: { zh: '只留一个。', en: 'Keep one.' },
    typed: '<title>甲</title><title>乙</title>',
    said: '“document”里面只能有一个“title”，现在有 2 个。',
  },
  unescaped: {
    zh: '三重花括号会让表单里的文字变成标签，不能用。',
    en: 'Triple braces would let form text become markup.',
    remedy: { zh: '改成两重花括号 {{ }}。', en: 'Use double braces.' },
    typed: '{{{导语}}}',
    said: '模板里不能用三重花括号 {{{ }}} 或 {{& }}：表单里的文字可能被当成标签。',
  },
  'unknown-attribute': {
    zh: '标签没有这个属性。',
    en: 'The element has no such attribute.',
    remedy: { zh: '能用的见提示。', en: 'See the hint for those it takes.' },
    typed: '<title colour="red">',
    said: '标签“title”没有“colour”这个属性。',
  },
  'unknown-element': {
    zh: '没有这个标签。',
    en: 'There is no such element.',
    remedy: {
      zh: '检查名称；全部标签见 templates/README.md。',
      en: 'Check its name; all are in templates/README.md.',
    },
    typed: '<titel>通知</titel>',
    said: '没有“titel”这个标签。',
  },
  'unknown-helper': {
    zh: '没有这个功能（helper）。',
    en: 'There is no such helper.',
    remedy: { zh: '能用的见 templates/README.md。', en: 'See templates/README.md.' },
    typed: '{{upper 标题}}',
    said: '没有“upper”这个功能。',
  },
  unreadable: {
    zh: '模板文件在那里，但读不了。',
    en: 'A template is there but cannot be read.',
    remedy: { zh: '照提示里的原因处理。', en: 'See the reason in the message.' },
    typed: '（模板文件没有读取权限）',
    said: '（说明读不了的原因）',
  },
  'value-in-tag': {
    zh: '{{ }} 写在了标签里、引号外。',
    en: 'A value stands within a tag, outside quotes.',
    remedy: {
      zh: '只写在标签之间，或属性的引号里面。',
      en: 'Put it between tags or inside the quotes of an attribute.',
    },
    typed: '<section level={{级别}}>',
    said: '{{ }} 只能写在标签之间，或属性的引号里面。',
  },
  'wrong-value': {
    zh: '属性只能从几个值里选。',
    en: 'The attribute takes one of a few values.',
    remedy: { zh: '能用的值见提示。', en: 'See the hint for them.' },
    typed: '<section level="9">',
    said: '标签“section”的“level”不能是“9”。',
  },
} as const satisfies Record<CodeOf<'template'>, Explanation>;
