/** References and own templates that would lead out of the folder of the forms. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { composeDocument } from '../../src/index.ts';

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
正文:
  - 请认真做好各项工作。
`;
const PAPER = NOTICE.replace('文种: 通知', '文种: 工作总结').replace(/主送机关.*\n/u, '');
const TEMPLATE = `<document kind="通知" format="plain"><title>{{标题}}</title><body>PART</body></document>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const problemsOf = (name: string) =>
  composeDocument(openForm(join(folder, name), { cwd: folder })).problems.filter(
    ({ severity }) => severity === 'error',
  );

describe.skipIf(process.platform === 'win32')('a link out of the folder', () => {
  it.each([
    ['印发内容:\n  引用: 总结.yaml\n', '总结.yaml', PAPER],
    ['数据: 表.csv\n', '表.csv', '名称,值\n收入,1\n'],
  ])('is no reference: %j', (lines, name, text) => {
    put(`外/${name}`, text);
    put(
      '里/通知.yaml',
      NOTICE.replace('文种: 通知', '文种: 印发通知').replace(/正文:[\s\S]*/u, lines),
    );
    symlinkSync(join('..', '外', name), join(folder, '里', name));
    const [problem] = problemsOf('里/通知.yaml').filter(({ code }) => code === 'form/outside');
    expect(problem?.place?.lineText).toContain(name);
  });

  it('within the folder is one', () => {
    put('里/库/总结.yaml', PAPER);
    const form = '印发内容:\n  引用: 总结.yaml\n';
    put(
      '里/通知.yaml',
      NOTICE.replace('文种: 通知', '文种: 印发通知').replace(/正文:[\s\S]*/u, form),
    );
    symlinkSync('库/总结.yaml', join(folder, '里/总结.yaml'));
    expect(problemsOf('里/通知.yaml').map(({ code }) => code)).not.toContain('form/outside');
  });

  it('is no template, also where the kind has been printed from another folder before', () => {
    put('前/通知.yaml', NOTICE);
    expect(problemsOf('前/通知.yaml')).toEqual([]);
    put('外/通知.hbs', TEMPLATE);
    put('里/通知.yaml', NOTICE);
    mkdirSync(join(folder, '里/模板'));
    symlinkSync('../../外/通知.hbs', join(folder, '里/模板/通知.hbs'));
    expect(problemsOf('里/通知.yaml').map(({ code }) => code)).toEqual(['template/unreadable']);
  });
});

describe('a partial', () => {
  it.each(['../../外', '../外'])('whose name leads out of the folder is not there: %s', (name) => {
    put('外.hbs', '<p>外面</p>');
    put('里/外.hbs', '<p>外面</p>');
    put('里/通知.yaml', NOTICE);
    put('里/模板/通知.hbs', TEMPLATE.replace('PART', `{{> ${name}}}`));
    put('里/模板/partials/有.hbs', '<p>里面</p>');
    expect(problemsOf('里/通知.yaml').map(({ code }) => code)).toEqual(['template/missing-file']);
  });

  it('that calls itself without end is told as such, at its place', () => {
    put('通知.yaml', NOTICE);
    put('模板/通知.hbs', TEMPLATE.replace('PART', '{{> 节}}'));
    put('模板/partials/节.hbs', '<p>好</p>\n{{> 节}}\n');
    const [problem, ...others] = problemsOf('通知.yaml');
    expect(others).toEqual([]);
    expect([problem?.code, problem?.message.zh]).toEqual([
      'template/endless',
      '模板“节”一层层调用自己，没有尽头。',
    ]);
    expect(problem?.place?.file).toMatch(/节\.hbs$/u);
  });

  it('that calls two others in a circle is told likewise', () => {
    put('通知.yaml', NOTICE);
    put('模板/通知.hbs', TEMPLATE.replace('PART', '{{> 甲}}'));
    put('模板/partials/甲.hbs', '{{> 乙}}');
    put('模板/partials/乙.hbs', '{{> 甲}}');
    expect(problemsOf('通知.yaml').map(({ code }) => code)).toEqual(['template/endless']);
  });
});

describe('what a form refers to', () => {
  it.skipIf(process.platform === 'win32')('and is a device is refused at its place', () => {
    put('通知.yaml', `${NOTICE}数据: 表.csv\n`);
    const [problem] = composeDocument(
      openForm(join(folder, '通知.yaml'), { cwd: folder, root: '/' }),
    ).problems;
    expect(problem).toBeDefined();
    put('通知.yaml', `${NOTICE}数据: /dev/zero\n`);
    const found = composeDocument(openForm(join(folder, '通知.yaml'), { cwd: folder, root: '/' }));
    expect(found.problems.map(({ code, place }) => [code, place?.line])).toContainEqual([
      'form/unreadable-file',
      9,
    ]);
  });
});
