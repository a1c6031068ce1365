/** The changes that are tried: by file what becomes of its text; of a new file there is none before. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** 会议地点 of a notice: asked for, kept until a person has looked at it, known by another name. */
export const field: Changes = {
  'schemas/kinds/notice.json': (text) => {
    const schema = JSON.parse(text);
    schema.properties = {
      会议地点: {
        title: '会议地点',
        description: '在哪里开会。',
        type: 'string',
        examples: ['管委会三楼会议室'],
        hongtou: { read: 'text', roll: 'ask', trim: { after: ['。'] }, synonyms: ['开会地点'] },
      },
    };
    schema.required.push('会议地点');
    return JSON.stringify(schema);
  },
  'templates/official.hbs': (text) =>
    text.replace(
      '{{> official}}',
      `{{> letterhead}}<title>{{> title-issuers}}{{标题}}</title><recipients>{{主送机关}}</recipients>
       <body>{{> blocks 正文}}{{#if 会议地点}}<p>会议地点：{{会议地点}}。</p>{{/if}}</body>
       {{#if 落款}}{{> signature}}{{/if}}`,
    ),
};

/** 简讯: white paper, no date, a line before its text. */
export const kind: Changes = {
  'schemas/kinds/bulletin.json': () =>
    JSON.stringify({
      title: '简讯',
      description: '一件事的简要消息。',
      hongtou: {
        order: 30,
        family: 'official',
        base: 'official',
        habits: { format: '白纸', undated: true, titles: [['简讯']] },
      },
      required: ['标题', '正文'],
    }),
  'templates/bulletin.hbs':
    () => `<document kind="简讯" format="{{format 格式}}"><title>{{标题}}</title>
     <body><p>【消息】</p>{{> blocks 正文}}</body></document>`,
  'templates/starters/简讯.yaml': () => '文种: 简讯\n标题: 【】\n发文机关: 【】\n正文: [【】]\n',
};

/** Titles alone. */
export const writer: Changes = {
  'src/writers/titles.ts': () => `/** Nothing but the title: for a list of papers. */
import type { OfficialDocument } from '../document/document.ts';

export const writeTitle = ({ title }: OfficialDocument): string => \`《\${title}》\\n\`;
`,
  'src/writers/index.ts': (text) =>
    text.replace(
      '  docx: {',
      `  title: {
    ending: '.title',
    async load() {
      const { writeTitle } = await import('./titles.ts');
      return (document) => encoded(writeTitle(document));
    },
  },
  docx: {`,
    ),
};

/** What a recorder writes. */
export const reader: Changes = {
  'src/readers/minutes-log.ts': () => `/** Logs of a recorder: [10:05] before each line. */
import { markdownFormat } from './markdown.ts';
import type { TextFormat } from './text-format.ts';

const TIME = /^\\[\\d\\d:\\d\\d\\] /gmu;

export const logFormat: TextFormat = {
  endings: ['jilu'],
  looksLike: (head) => /^\\[\\d\\d:\\d\\d\\] /u.test(head),
  read: (bytes, file) =>
    markdownFormat.read(new TextEncoder().encode(new TextDecoder().decode(bytes).replace(TIME, '')), file),
};
`,
  'src/readers/text-formats.ts': (text) =>
    text
      .replace(
        'import { markdownFormat',
        "import { logFormat } from './minutes-log.ts';\nimport { markdownFormat",
      )
      .replace('[htmlFormat', '[logFormat, htmlFormat'),
};

/** A remark that was meant for whoever had the draft before. */
export const rule: Changes = {
  'src/checks/placeholders/placeholders.ts': (text) =>
    text.replace(
      'export const placeholderRules: Rule[] = [',
      `export const placeholderRules: Rule[] = [
  {
    code: 'check/sent-by-chat',
    severity: 'warning',
    family: 'placeholders',
    basis: 'practice',
    source: '按行文：正文不出现传阅时的话',
    words: { zh: '留着传阅时的话。', en: 'Words of the way to here.' },
    examples: { bad: ['园区运行平稳「（收到请回复）」。'], good: ['园区运行平稳。'] },
    inText: (text) =>
      eachMatch(text, /（收到请回复）/gu, (match) =>
        mistakeAt(match, {
          message: { zh: '“收到请回复”不是正文', en: 'Not of the text' },
          hint: { zh: '删去', en: 'Delete it' },
        }),
      ),
  },`,
    ),
};
