/** What a change costs, tried in a copy of the project: the files named here are all that is touched. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** Long enough to build the copy on a busy machine. */
const LONGEST_MS = 120_000;

/** What a build reads; the examples are what it warms the compiled code with. */
const COPIED = [
  'src',
  'schemas',
  'templates',
  'examples',
  'package.json',
  'biome.json',
  'tsconfig.json',
  '.gitignore',
  'LICENSE',
];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-trial-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of COPIED) {
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function change(file: string, make: (text: string) => string): void {
  writeFileSync(file, make(readFileSync(file, 'utf8')));
}

function run(folder: string, args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

const NOTICE = `文种: 通知
年度: 2024
发文机关: 青禾产业园区管理委员会
发文字号: 青园管发〔2024〕3号
标题: 关于召开安全生产会议的通知
主送机关: 各部门
成文日期: 2024-03-15
会议地点: 管委会三楼会议室
正文: [定于近期召开会议。]
`;

it('a required field is its schema and its template', { timeout: LONGEST_MS }, () => {
  const folder = copy();
  change(join(folder, 'schemas/kinds/notice.json'), (text) => {
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
  });
  change(join(folder, 'templates/official.hbs'), (text) =>
    text.replace(
      '{{> official}}',
      `{{> letterhead}}<title>{{> title-issuers}}{{标题}}</title><recipients>{{主送机关}}</recipients>
       <body>{{> blocks 正文}}{{#if 会议地点}}<p>会议地点：{{会议地点}}。</p>{{/if}}</body>
       {{#if 落款}}{{> signature}}{{/if}}`,
    ),
  );
  expect(run(folder, ['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
  const hongtou = (...args: string[]) => run(folder, ['dist/cli/main.js', ...args]);
  writeFileSync(join(folder, '通知.yaml'), NOTICE);
  expect(hongtou('check', '通知.yaml')).toContain('没有发现问题');
  writeFileSync(join(folder, '少.yaml'), NOTICE.replace(/会议地点.*\n/u, ''));
  expect(hongtou('check', '少.yaml')).toContain('少了“会议地点”');
  hongtou('render', '通知.yaml', '--format', 'text', '-o', '通知.txt');
  expect(readFileSync(join(folder, '通知.txt'), 'utf8')).toContain('会议地点：管委会三楼会议室。');
  hongtou('import', '通知.txt', '-o', '转成.yaml');
  const imported = readFileSync(join(folder, '转成.yaml'), 'utf8');
  expect(imported).toContain('文种: 通知\n');
  expect(imported).toContain('会议地点: 管委会三楼会议室\n');
  expect(hongtou('check', '转成.yaml')).toContain('没有发现问题');
  const rolled = hongtou('new', '通知', '--from', '通知.yaml', '--year', '2025', '-o', '新.yaml');
  expect(rolled).toContain('会议地点');
  expect(readFileSync(join(folder, '新.yaml'), 'utf8')).toContain('会议地点: 管委会三楼会议室');
  writeFileSync(join(folder, '错.yaml'), NOTICE.replace('会议地点', '开会地点'));
  expect(hongtou('check', '错.yaml')).toContain('改成“会议地点”');
});

it('a kind is its schema, its template where it differs, and its starter', {
  timeout: LONGEST_MS,
}, () => {
  const folder = copy();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'schemas/kinds/bulletin.json',
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
  );
  write(
    'templates/bulletin.hbs',
    `<document kind="简讯" format="{{format 格式}}"><title>{{标题}}</title>
     <body><p>【消息】</p>{{> blocks 正文}}</body></document>`,
  );
  write('templates/starters/简讯.yaml', '文种: 简讯\n标题: 【】\n发文机关: 【】\n正文: [【】]\n');
  expect(run(folder, ['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
  const hongtou = (...args: string[]) => run(folder, ['dist/cli/main.js', ...args]);
  expect(hongtou('new', '简讯')).toContain('已新建');
  write(
    '填好.yaml',
    '文种: 简讯\n标题: 园区道路通车简讯\n发文机关: 综合办公室\n正文: [春华路通车。]\n',
  );
  expect(hongtou('check', '填好.yaml')).toContain('没有发现问题');
  hongtou('render', '填好.yaml', '--format', 'text', '-o', '填好.txt');
  const text = readFileSync(join(folder, '填好.txt'), 'utf8');
  expect(text).toBe('园区道路通车简讯\n【消息】\n春华路通车。\n');
  hongtou('import', '填好.txt', '-o', '转成.yaml');
  expect(readFileSync(join(folder, '转成.yaml'), 'utf8')).toContain('文种: 简讯\n');
});

it('a writer is its file and its row in the table of formats', { timeout: LONGEST_MS }, () => {
  const folder = copy();
  writeFileSync(
    join(folder, 'src/writers/titles.ts'),
    `/** Nothing but the title: for a list of papers. */
import type { OfficialDocument } from '../document/document.ts';

export const writeTitle = ({ title }: OfficialDocument): string => \`《\${title}》\\n\`;
`,
  );
  change(join(folder, 'src/writers/index.ts'), (text) =>
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
  );
  expect(run(folder, ['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
  writeFileSync(join(folder, '通知.yaml'), NOTICE.replace(/会议地点.*\n/u, ''));
  const hongtou = (...args: string[]) => run(folder, ['dist/cli/main.js', ...args]);
  hongtou('render', '通知.yaml', '--format', 'title');
  expect(readFileSync(join(folder, '通知.title'), 'utf8')).toContain('安全生产会议的通知');
  hongtou('render', '通知.yaml', '-o', '另一个.title');
  expect(readFileSync(join(folder, '另一个.title'), 'utf8')).toContain('安全生产会议的通知');
});

it('a reader is its file and its line in the list of readers', { timeout: LONGEST_MS }, () => {
  const folder = copy();
  writeFileSync(
    join(folder, 'src/readers/minutes-log.ts'),
    `/** Logs of a recorder: [10:05] before each line. */
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
  );
  change(join(folder, 'src/readers/text-formats.ts'), (text) =>
    text
      .replace(
        'import { markdownFormat',
        "import { logFormat } from './minutes-log.ts';\nimport { markdownFormat",
      )
      .replace('[htmlFormat', '[logFormat, htmlFormat'),
  );
  expect(run(folder, ['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
  writeFileSync(
    join(folder, '记录.jilu'),
    '[10:05] 关于道路通车的通知\n[10:06] 各部门：\n[10:07] 一、总体要求\n[10:08] 春华路按期通车。\n',
  );
  const outline = run(folder, ['dist/cli/main.js', 'outline', '记录.jilu']);
  expect(outline).toContain('关于道路通车的通知');
  expect(outline).toContain('总体要求');
  expect(outline).not.toContain('10:05');
});

it('a proofreading rule is written in the file of its family', { timeout: LONGEST_MS }, () => {
  const folder = copy();
  change(join(folder, 'src/checks/placeholders/placeholders.ts'), (text) =>
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
  );
  expect(run(folder, ['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
  writeFileSync(
    join(folder, '稿.txt'),
    '关于道路通车的通知\n各部门：\n春华路通车（收到请回复）。\n',
  );
  const hongtou = (...args: string[]) => run(folder, ['dist/cli/main.js', ...args]);
  expect(hongtou('check', '稿.txt')).toContain('“收到请回复”不是正文');
  expect(hongtou('explain', 'check/sent-by-chat')).toContain('留着传阅时的话。');
});
