/** The kind that a person asks for wins wherever its form can hold the text, and the form that comes out can be read. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { fillForm, readForm } from '../../src/form/index.ts';
import { formFromDocument, rollDocument } from '../../src/outline/index.ts';
import { filesOf, folder } from '../form/forms.ts';

const LONG =
  '园区坚持把项目建设放在首位，全年新开工项目29个。企业效益明显好转，职工收入稳步提高。营商环境持续优化，各项工作都取得了新的进展。';
const SPEECH: OfficialDocument = {
  kind: '报告',
  format: 'plain',
  draft: false,
  signatories: [],
  titleIssuers: [],
  title: '2023年工作报告',
  recipients: '各位代表',
  body: [
    { type: 'paragraph', text: '现在向大会报告工作。' },
    {
      type: 'section',
      level: 1,
      number: 1,
      heading: '工作回顾',
      runIn: false,
      children: [{ type: 'paragraph', text: LONG }],
    },
  ],
  attachments: [],
};

function rolledAs(kind: string, document = SPEECH) {
  const output = resolve(folder, 'new.yaml');
  const { value, problems } = rollDocument(document, {
    year: 2024,
    kind,
    output,
    cwd: folder,
    source: '讲话.txt',
  });
  return { text: value?.files[0]?.text ?? '', problems };
}

describe('the kind that is asked for', () => {
  it.each(['工作总结', '工作要点', '工作计划', '报告', '通知'])('wins: %s of a speech', (kind) => {
    const { text, problems } = rolledAs(kind);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(text).toContain(`文种: ${kind}\n`);
    expect(text).toContain('各位代表');
  });

  it('tells what its form has no place for', () => {
    const { text, problems } = rolledAs('工作总结', {
      ...SPEECH,
      documentNumber: '青园〔2023〕7号',
    });
    expect(problems.map(({ code }) => code)).toContain('outline/not-in-form');
    expect(text).toContain(
      '# 还要看一看，看过一条删一条：\n#   - “工作总结”的表单没有“发文字号”这一项',
    );
  });

  it('is refused where its form needs what the text lacks', () => {
    expect(rolledAs('总结和计划').problems.map(({ code }) => code)).toEqual(['outline/other-kind']);
  });
});

describe('a form made of an old file', () => {
  const { value } = formFromDocument(SPEECH);
  const text = value?.files[0]?.text ?? '';

  it('has a long paragraph on several lines, each of which goes on in the next', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(70);
    expect(text).toContain('职工收入稳步提高。营商环境持续优化，\n      各项工作');
  });

  it('reads it back as the one paragraph that it was', () => {
    const { value: form } = readForm(resolve(folder, '表.yaml'), filesOf({ '表.yaml': text }), {
      cwd: folder,
    });
    const filled = form && fillForm(form, { draft: true });
    expect(JSON.stringify(filled?.value?.data)).toContain(LONG);
    expect(filled?.problems.map(({ code }) => code)).not.toContain('form/joined-lines');
  });
});

describe('a notice and the paper that it issues', () => {
  const NOTICE: OfficialDocument = {
    ...SPEECH,
    kind: '通知',
    title: '关于印发《2023年工作总结》的通知',
    recipients: '各企业',
    body: [{ type: 'paragraph', text: '现将总结印发给你们。' }],
    issued: { ...SPEECH, kind: '工作总结', title: '2023年工作总结' },
  };
  const made = (beside: Record<string, string> = {}) =>
    formFromDocument(NOTICE, { name: '通知.yaml', beside: (name) => beside[name] }).value?.files;

  it('become two forms, each of which names the other', () => {
    const [notice, paper] = made() ?? [];
    expect(paper?.name).toBe('工作总结.yaml');
    expect(notice?.text).toContain('引用: 工作总结.yaml');
    expect(paper?.text).toContain('# 由“通知.yaml”印发');
  });

  it('the paper’s form that lies there already is the one that is issued, filled in as it is', () => {
    const there = '文种: 工作总结\n年度: 2023\n标题: 【年度】年工作总结\n正文: 改过了。\n';
    const [notice] = made({ '工作总结.yaml': there }) ?? [];
    expect(notice?.text).toContain('引用: 工作总结.yaml');
  });

  it('another paper of that name is neither issued nor written over', () => {
    const other = '文种: 工作总结\n年度: 2023\n标题: 【年度】年党建工作总结\n正文: 别的。\n';
    const [notice, paper] = made({ '工作总结.yaml': other }) ?? [];
    expect(paper?.name).toBe('工作总结（印发内容）.yaml');
    expect(notice?.text).toContain('引用: 工作总结（印发内容）.yaml');
  });

  it('of last year is rolled over beside this year’s, where the paper is there already', () => {
    const output = resolve(folder, '通知.yaml');
    const there = '文种: 工作总结\n年度: 2024\n标题: 【年度】年工作总结\n正文: 今年的。\n';
    const { value } = rollDocument(NOTICE, {
      year: 2024,
      kind: '印发通知',
      output,
      cwd: folder,
      source: '通知.txt',
      files: filesOf({ '工作总结.yaml': there }),
    });
    expect(value?.files[0]?.text).toContain('引用: 工作总结.yaml');
  });
});

describe('what issues a paper', () => {
  const paper = (title: string): OfficialDocument => ({
    ...SPEECH,
    kind: '办法',
    title,
    body: [{ type: 'paragraph', text: `${title}如下。` }],
  });
  const order: OfficialDocument = {
    ...SPEECH,
    kind: '令',
    format: 'order',
    title: '',
    letterhead: { issuers: ['云溪市人民政府'], suffix: '令' },
    documentNumber: '第15号',
    body: [{ type: 'paragraph', text: '《停车办法》已经通过，现予公布。' }],
    signature: {
      issuers: [],
      sealed: false,
      date: '2024年3月4日',
      signers: [{ office: '市长', name: '白晓' }],
    },
    issued: paper('停车办法'),
  };
  delete order.recipients;

  it('becomes a form that holds it: an order with its rules prints both', () => {
    const { value, problems } = formFromDocument(order);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const files = Object.fromEntries(
      (value?.files ?? []).map(({ name, text }) => [resolve(folder, name), text]),
    );
    const form = readForm(resolve(folder, value?.files[0]?.name ?? ''), filesOf(files), {
      cwd: folder,
    });
    expect(form.problems).toEqual([]);
    const data = form.value && fillForm(form.value, { draft: false }).value?.data;
    expect(data).toMatchObject({ 文种: '命令', 印发内容: { 标题: '停车办法' } });
  });

  it('keeps the place for the paper also where no form can say all the rest', () => {
    const { value, problems } = formFromDocument({ ...order, title: '停车' });
    expect(value?.files[0]?.text).toContain('印发内容:');
    expect(problems.map(({ message }) => message.zh)).toContain(
      '“命令”的表单没有“标题”这一项，原文的这一项没有写进去。',
    );
  });

  it('gives each further paper a form of its own, and says so', () => {
    const { value, problems } = formFromDocument({
      ...order,
      issued: { ...paper('停车办法'), issued: paper('洗车办法') },
    });
    expect(value?.files.map(({ text }) => /^标题: (.*)$/mu.exec(text)?.[1])).toEqual([
      undefined,
      '停车办法',
      '洗车办法',
    ]);
    expect(new Set(value?.files.map(({ name }) => name)).size).toBe(3);
    expect(problems.map(({ message }) => message.zh).join()).toContain('《洗车办法》写成了');
  });
});
