/** How a document's words are typed in its form. */
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument, Section } from '../../src/document/document.ts';
import { formFromDocument } from '../../src/outline/index.ts';

function paper(body: Block[], more: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: '工作总结',
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: [],
    title: '2023年工作总结',
    body,
    attachments: [],
    ...more,
  };
}

const text = (...texts: string[]): Block[] =>
  texts.map((each) => ({ type: 'paragraph', text: each }));

function section(
  level: 1 | 2 | 3 | 4,
  number: number | null,
  heading: string,
  ...children: Block[]
) {
  const made: Section = { type: 'section', level, number, heading, runIn: false, children };
  return made;
}

/** The lines of a form from 正文 on. */
function bodyOf(document: OfficialDocument): string[] {
  const form = formFromDocument(document).value?.files[0]?.text ?? '';
  const lines = form.trimEnd().split('\n');
  return lines.slice(lines.indexOf('正文:') + 1);
}

const first = (sentence: string) => bodyOf(paper(text(sentence)))[0];

describe('a sentence', () => {
  it.each([
    [
      '开工29个，投资12.80亿元，同比增长13.2%。',
      '- 开工【29】个，投资【12.80】亿元，同比增长【13.2】%。',
    ],
    ['约500人、3—5亿元、-1.5%。', '- 约【500】人、【3】—【5】亿元、【-1.5】%。'],
    [
      '2023年5月1日，第3位，“1210”工程，110kV，建党98周年。',
      '- 2023年5月1日，第3位，“1210”工程，110kV，建党98周年。',
    ],
    ['兑付1,292万元。', '- 兑付1,292万元。'],
    ['见【附件】。', '- 见【【附件】】。'],
    ['还差【待填】个。', '- 还差【】个。'],
  ])('%s has its figures in boxes, and nothing else', (sentence, typed) => {
    expect(first(sentence)?.trim()).toBe(typed);
  });

  it.each([
    ['标题：不是一项。', '- "标题：不是一项。"'],
    ['- 开头有横线。', '- "- 开头有横线。"'],
    ["'单引号'在前。", `- "'单引号'在前。"`],
    ['比例为甲: 乙。', '- "比例为甲: 乙。"'],
    ['见 #号。', '- "见 #号。"'],
    ['[方括号]', '- "[方括号]"'],
  ])('%s is quoted, since YAML would read something else', (sentence, typed) => {
    expect(first(sentence)?.trim()).toBe(typed);
  });
});

describe('headings', () => {
  it('say their years by the form’s own', () => {
    const form = bodyOf(
      paper([section(1, 1, '2024年工作安排', ...text('好。')), section(1, 2, '2020—2023年回顾')]),
    );
    expect(form).toEqual([
      '  - 标题: 【下年度】年工作安排',
      '    导语: 好。',
      '  - 标题: 2020—2023年回顾',
    ]);
  });

  it('keep what looks like a number typed in front', () => {
    expect(bodyOf(paper([section(1, 1, '（一）型设备推广')]))).toEqual([
      '  - 标题: 一、（一）型设备推广',
    ]);
  });

  it('choose the numbering that most of them have', () => {
    const document = paper([
      section(
        1,
        1,
        '甲',
        section(3, 1, '子', ...text('好。')),
        section(3, 2, '丑', ...text('好。')),
      ),
      section(1, 2, '乙', section(2, 1, '寅', ...text('好。'))),
      section(
        1,
        3,
        '丙',
        section(3, 1, '卯', ...text('好。')),
        section(3, 2, '辰', ...text('好。')),
      ),
    ]);
    const form = formFromDocument(document).value?.files[0]?.text ?? '';
    expect(form).toContain('编号方式: 一、1.（1）\n');
    expect(form.match(/小节编号: （一）/gu)).toHaveLength(1);
    expect(form).toContain('标题接排: 否\n');
  });

  it('that count through the whole text do so in the form', () => {
    const { value, problems } = formFromDocument(
      paper([
        section(1, 1, '甲', section(2, 1, '子'), section(2, 2, '丑')),
        section(1, 2, '乙', section(2, 3, '寅')),
      ]),
    );
    expect(value?.files[0]?.text).toContain('连续编号: 是');
    expect(problems).toEqual([]);
  });

  it('whose numbers do not follow say where they begin, and those below go on from there', () => {
    const { value, problems } = formFromDocument(
      paper([section(1, 1, '甲'), section(1, 1, '乙'), section(1, 4, '丙'), section(1, 5, '丁')]),
    );
    expect(value?.files[0]?.text.match(/编号: .*/gu)).toEqual(['编号: 从一、起', '编号: 从四、起']);
    expect(problems).toEqual([]);
  });
});

describe('what a document lacks or has beyond its form', () => {
  it('is said with 无', () => {
    const report = paper(text('好。'), {
      kind: '报告',
      format: 'document',
      letterhead: { issuers: ['甲'], suffix: '文件' },
      recipients: '市政府',
      signature: { issuers: ['甲'], sealed: false },
    });
    const form = formFromDocument(report).value?.files[0]?.text ?? '';
    expect(form).toContain('文种: 报告\n');
    expect(form).toContain('签发人: 无   # 原文没有\n');
    expect(form).toContain('成文日期: 无   # 原文没有成文日期\n');
  });

  it('is told', () => {
    const codes = (more: Partial<OfficialDocument>) =>
      formFromDocument(
        paper(text('好。'), { kind: '通知', recipients: '各部门', ...more }),
      ).problems.map(({ code }) => code);
    expect(codes({ documentNumber: '甲发2023-5' })).toEqual(['outline/not-in-form']);
    const signed = (date: string) => ({ signature: { issuers: ['甲'], date, sealed: false } });
    expect(codes(signed('2023年8月'))).toEqual(['outline/not-in-form']);
    expect(codes(signed('二〇二三年八月一日'))).toEqual(['outline/not-in-form']);
    expect(codes({ imprint: { copies: { label: '送', text: '甲' } } })).toEqual([
      'outline/not-in-form',
    ]);
    expect(codes({ kind: '汇报' })).toEqual(['outline/other-form']);
  });

  it('like the signs of an anonymised text, is printed as it is', () => {
    const form = formFromDocument(paper(text('引进项目xx个，到位**万元。'))).value?.files[0]?.text;
    expect(form).toContain('占位符: 照印');
    expect(form).toContain('引进项目xx个，到位**万元。');
  });
});

it('makes a form that a person would want to go on with', async () => {
  const made = formFromDocument(
    {
      ...paper(text('《2023年工作总结》已经领导审议同意，现印发给你们，请认真贯彻执行。')),
      kind: '通知',
      format: 'document',
      title: '关于印发《2023年工作总结》的通知',
      letterhead: { issuers: ['云溪市青禾产业园区管理委员会'], suffix: '文件' },
      titleIssuers: ['云溪市青禾产业园区管理委员会'],
      documentNumber: '青禾园管发〔2024〕2号',
      recipients: '各部门，园区各企业',
      signature: {
        issuers: ['云溪市青禾产业园区管理委员会'],
        date: '2024年1月15日',
        sealed: true,
      },
      note: '此件公开发布',
      issued: paper([
        ...text(
          '一年来，园区各项工作有序推进，主要指标好于预期，重点项目进展顺利，营商环境持续向好，安全形势总体平稳。',
        ),
        section(
          1,
          1,
          '主要工作',
          ...text('重点抓了两个方面的工作：'),
          {
            ...section(2, 1, '抓项目建设', {
              type: 'points',
              word: '是',
              arrangement: 'together',
              points: ['新开工项目29个。', '完成投资12.80亿元，同比增长13.2%。'],
            }),
            runIn: true,
          },
          {
            ...section(2, 2, '抓安全生产', ...text('检查企业540家次，整改隐患352项。')),
            runIn: true,
          },
        ),
        section(1, 2, '主要指标', {
          type: 'table',
          header: ['序号', '指标', '2023年'],
          rows: [
            ['1', '财政收入', '7.46亿元'],
            ['2', '新增就业', '4120'],
          ],
        }),
        section(1, 3, '2024年工作安排', {
          type: 'items',
          items: ['新开工项目30个。', '完成投资14亿元。'],
        }),
      ]),
    },
    { name: '印发工作总结.yaml', source: '2023年工作总结.docx' },
  );
  expect(made.problems).toEqual([]);
  for (const { name, text: form } of made.value?.files ?? []) {
    await expect(form).toMatchFileSnapshot(`golden/imported/${name}`);
  }
});

describe('a word that the form does not allow', () => {
  it.each([
    ['密级', '内部资料', { classification: { level: '内部资料' } }],
    ['紧急程度', '急件', { urgency: '急件' }],
  ] as const)('is told and left out: %s %s', (key, word, more) => {
    const { value, problems } = formFromDocument(
      paper(text('完成任务。'), {
        kind: '通知',
        format: 'document',
        title: '关于检查的通知',
        ...more,
      }),
    );
    expect(value?.files[0]?.text).not.toContain(`${key}:`);
    expect(problems.map(({ message }) => message.zh)).toContain(
      `原文的“${word}”不是公文的${key}，没有写进表单。`,
    );
  });
});
