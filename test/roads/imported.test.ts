/** A text file becomes a form that prints it again: what differs is told, and nothing else. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { openForm } from '../../src/roads/open.ts';
import { importForm, readDocument } from '../../src/roads/read.ts';
import { filesOf, folder } from '../form/forms.ts';
import { overDisk, templatesFolder } from '../support/project.ts';

const formPath = resolve(folder, '表.yaml');
const PROSE =
  '园区各部门要把这项工作摆上重要位置，明确分工，压实责任，加强调度，定期通报进展情况，确保各项任务按时完成、取得实效。';

/** What import makes of a file, and the text that its forms print. */
async function imported(text: string) {
  const read = await readDocument(new TextEncoder().encode(text), '旧文件.txt');
  const [recognised] = read.value?.recognition.documents ?? [];
  if (!read.value || !recognised) throw new Error('nothing was read');
  const made = await importForm(recognised, '旧文件.txt', {
    formPath,
    files: overDisk(filesOf({})),
    templatesFolder,
    file: read.value,
  });
  const texts = Object.fromEntries(
    (made.value?.files ?? []).map(({ name, text: form }) => [resolve(folder, name), form]),
  );
  const files = overDisk(filesOf(texts));
  const { value } = composeDocument(openForm(formPath, { files, templatesFolder }));
  const printed = value && new TextDecoder().decode(await writeDocument(value, 'text'));
  return { ...made, document: recognised.document, printed: printed ?? '', form: texts[formPath] };
}

/** The first characters of the lines of a text. */
function lineStarts(text: string, length = 8): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => line.slice(0, length));
}

const HEAD = '云园区管理委员会关于做好工作的通知\n各部门：\n';
const END = '\n云园区管理委员会\n2024年3月4日\n';

describe('numbers of an old file', () => {
  it('that go on through all sections do so in the form: 1. to 6.', async () => {
    const text = `${HEAD}${PROSE}\n一、抓学习\n1.读书。${PROSE}\n2.研讨。${PROSE}\n二、抓落实\n3.分工。${PROSE}\n4.调度。${PROSE}\n三、抓督查\n（一）日常督查\n5.通报。${PROSE}\n（二）专项督查\n6.约谈。${PROSE}${END}`;
    const { value, printed, form, problems } = await imported(text);
    expect(form).toContain('连续编号: 1.');
    expect(lineStarts(printed).filter((line) => /^\d\./u.test(line))).toHaveLength(6);
    expect(value?.differences).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('begin anew in each article, and below each item of a higher level', async () => {
    const text = `云园区停车办法\n第一章　总则\n第一条　停车位由下列单位管理：\n（一）道路由公安机关管理，具体是：\n1.主干道由大队管理；\n2.支路由中队管理。\n（二）小区由物业管理，具体是：\n1.地面由物业公司管理；\n2.地下由业主管理。\n第二条　有下列情形的，不得停车：\n（一）堵塞消防通道的；\n（二）占用盲道的。\n第三条　本办法自公布之日起施行。\n`;
    const { value, printed } = await imported(text);
    expect(value?.differences).toEqual([]);
    expect(printed.match(/（一）/gu)).toHaveLength(2);
    expect(printed.match(/1\./gu)).toHaveLength(2);
  });

  it('that count through an attachment do so in it, and those that leap are printed as they were', async () => {
    const list = (numbers: number[]) =>
      `一、路段\n${numbers[0]}.春华路停车位划线。\n${numbers[1]}.秋实路停车位划线。\n二、小区\n${numbers[2]}.东苑小区停车位划线。\n`;
    const file = (numbers: number[]) =>
      `${HEAD}${PROSE}\n附件：划线任务表${END}附件\n划线任务表\n${list(numbers)}`;
    const right = await imported(file([1, 2, 3]));
    expect(right.form).toMatch(/附件:[\s\S]*连续编号: 是/u);
    expect(right.value?.differences).toEqual([]);
    const broken = await imported(file([1, 2, 5]));
    expect(broken.form).toMatch(/编号: 从（?5[.）]起/u);
    expect(broken.value?.differences).toEqual([]);
  });

  it.each([
    ['a skipped one', '一、划线\n二、收费\n四、执法\n五、督查\n'],
    ['one that comes twice', '一、划线\n二、收费\n二、执法\n三、督查\n'],
    ['a list that begins at 2', `二、划线。${PROSE}\n三、收费。${PROSE}\n`],
    [
      'lists that begin anew below words without a number',
      `报名者应当具备下列条件：\n（1）在园区工作。${PROSE}\n（2）热心服务。${PROSE}\n有下列情形的优先：\n（1）获得表彰。${PROSE}\n（2）连续任职。${PROSE}\n`,
    ],
  ])('are those of the paper: %s', async (_, list) => {
    const { value, printed } = await imported(
      `${HEAD}${PROSE}\n${list.replace(/(?<=[一-龥]{2})\n/gu, `\n${PROSE}\n`)}${END}`,
    );
    expect(value?.differences).toEqual([]);
    const labels = (text: string) =>
      text.match(/^\s*(?:[一二三四五]、|（\d）)/gmu)?.map((each) => each.trim());
    expect(labels(printed)).toEqual(labels(list));
  });
});

describe('what import says that a form does not hold', () => {
  it('names the line that lost something, and none that is printed as it stands', async () => {
    const text = `${HEAD}二〇二四年的工作由各部门负责。\n${PROSE}\n云园区管理委员会\n二〇二四年三月四日\n`;
    const { value } = await imported(text);
    expect(value?.differences).toEqual([
      {
        before: expect.stringContaining('二〇二四年三月四日'),
        after: expect.stringContaining('2024年3月4日'),
      },
    ]);
    expect(value?.missing).toEqual([]);
  });

  it('takes quotes of one kind for the other', async () => {
    const { value } = await imported(`${HEAD}推进"一网通办"，做好“一网统管”。\n${PROSE}${END}`);
    expect(value?.missing).toEqual([]);
  });
});

describe('numbers with a gap between', () => {
  it.each([
    '实行2 4小时值班制度，值班人员15人',
    '完成投资1 20万元，比上年增加15万元',
    '下达资金3　5亿元，支持15个项目',
    '共有1 8家企业参加，15家获奖',
  ])(
    '%s: the form prints them as they were, and says that they are to be checked',
    async (words) => {
      const { printed, form, problems, value } = await imported(
        `${HEAD}${PROSE}\n${words}。${END}`,
      );
      expect(value?.isPrintable).toBe(true);
      expect(printed).toContain(words.split('，')[0]);
      expect(form).toContain('【15】');
      expect(problems.map(({ code }) => code)).toEqual(['outline/not-in-box']);
      expect(form?.slice(0, 400)).toContain('看不出是一个数还是两个');
    },
  );
});

describe('telephone numbers in groups', () => {
  it.each([
    '联系电话：0731 8888 1234转8001',
    '服务热线是0731 8888 1234转1',
    '联系人林知远，手机：138 0000 1234转1',
    '传真（0731）8888 1234转2',
  ])('%s: none is told as two numbers', async (words) => {
    const { printed, problems } = await imported(`${HEAD}${PROSE}\n${words}。${END}`);
    expect(problems.map(({ code }) => code)).toEqual([]);
    expect(printed).toContain(words);
  });
});

describe('names of attachments that are not in the file', () => {
  it('close the text of a paper whose form has no 附件说明', async () => {
    const text = `云园区优化服务实施方案\n一、目标\n${PROSE}\n附件：1.事项清单\n2.经验清单`;
    const { printed, value } = await imported(text);
    expect(printed).toContain('附件：1. 事项清单');
    expect(printed).toContain('2. 经验清单');
    expect(value?.missing).toEqual([]);
  });
});

describe('a bulletin', () => {
  it('keeps its number, and whom it goes to: 报： never becomes 抄送', async () => {
    const text = `云园工作简报\n（第6期）\n云园区管理委员会办公室编　　　　　2024年7月15日\n一、抓学习\n${PROSE}\n二、抓落实\n${PROSE}\n报：市政府。\n送：各部门。\n`;
    const { value, printed, form } = await imported(text);
    expect(lineStarts(printed).slice(0, 2)).toEqual(['云园工作简报', '（第6期　云园区']);
    expect(lineStarts(printed).slice(-2)).toEqual(['报：市政府。', '送：各部门。']);
    expect(form).not.toContain('抄送');
    // Office and day stand in the note behind the number.
    expect(value?.differences.map(({ before }) => before)).toEqual(['（第6期）']);
    expect(value?.missing).toEqual([]);
    expect(form).toContain('题注: 第6期　云园区管理委员会办公室编　2024年7月15日');
  });

  it.each([
    '云园工作简报\n（第6期）\n云园区管理委员会办公室　　2024年7月15日\n',
    '停车整治专报\n2024年第6期\n云园区管理委员会办公室编印\n2024年7月15日\n',
  ])('with a headline keeps number, office and day: %j', async (head) => {
    const text = `${head}关于停车整治情况的专题通报\n${PROSE}\n一、抓学习\n${PROSE}\n报：市政府\n`;
    const { value, printed, form } = await imported(text);
    expect(form).not.toContain('抄送');
    for (const words of [
      '第6期',
      '云园区管理委员会办公室',
      '2024年7月15日',
      '关于停车整治情况的专题通报',
    ]) {
      expect(printed).toContain(words);
    }
    expect(value?.missing).toEqual([]);
  });
});

describe('an announcement numbered by its office', () => {
  it('keeps its whole number', async () => {
    const text = `云溪市税务局\n关于停车收费发票的公告\n云溪市税务局公告2024年第4号\n${PROSE}\n云溪市税务局\n2024年3月4日\n`;
    const { printed, problems } = await imported(text);
    expect(lineStarts(printed, 20)).toContain('云溪市税务局公告2024年第4号');
    expect(problems).toEqual([]);
  });
});

describe('an order as sites print it', () => {
  it('is a form of an order: number with a year, names with spaces, ○ for zero', async () => {
    const text = `云溪市住房局令\n2024 年 第 4 号\n《云溪市停车办法》已经局务会通过，现予公布，自公布之日起施行。\n局 长 吴 仪\n二○二四年三月四日\n云溪市停车办法\n第一条 停车有序。\n第二条 自公布之日起施行。\n`;
    const { form, document, printed, problems } = await imported(text);
    expect(document.signature?.signers).toEqual([{ office: '局长', name: '吴仪' }]);
    expect(form).toContain('文种: 命令');
    expect(printed).toContain('第4号');
    expect(problems.map(({ message }) => message.zh)).toContain(
      '“2024年第4号”印成“第4号”，不印年份。',
    );
  });
});

describe('minutes with a letterhead of their own', () => {
  it('keep their number in print, and office and day in the form', async () => {
    const text = `云园主任办公会议纪要\n〔2024〕3号\n云园区管理委员会办公室　　2024年3月5日\n会议听取了汇报，议定事项如下：\n一、关于范围\n${PROSE}\n出席：程禾生、林小满\n`;
    const { printed, form, problems } = await imported(text);
    expect(lineStarts(printed)[1]).toBe('〔2024〕3号');
    expect(form).toMatch(/^发文机关: 云园区管理委员会办公室$/mu);
    expect(form).toMatch(/^成文日期: 2024年3月5日 +# 纪要不印/mu);
    expect(problems).toEqual([]);
  });

  it('are one paper, by whoever holds the meetings', async () => {
    const text = `云溪市人民政府\n专题会议纪要\n（2024）14号\n云溪市人民政府办公室　　　　　　　　　　2024年5月26日\n关于研究停车问题的会议纪要\n会议听取了汇报，议定事项如下：\n一、关于范围\n${PROSE}\n二、关于资金\n${PROSE}\n出席：程禾生、林小满\n`;
    const { document, form } = await imported(text);
    expect(document).toMatchObject({ kind: '纪要', title: '关于研究停车问题的会议纪要' });
    expect(form).toMatch(/^发文机关: 云溪市人民政府$/mu);
  });

  it.each([
    ['云溪市人民政府', true],
    ['云溪市人民政府办公室', false],
  ])('tell a line that is not printed: in the form whole, or not (%s)', async (office, inForm) => {
    const line = `${office}　　　　　2024年5月26日`;
    const text = `云溪市人民政府\n专题会议纪要\n第14号\n${line}\n关于研究停车问题的会议纪要\n会议听取了汇报，议定事项如下：\n一、关于范围\n${PROSE}\n出席：程禾生、林小满\n`;
    const { value } = await imported(text);
    expect(value?.missing).toEqual([{ number: 4, text: line, inForm }]);
  });
});

describe('a notice that issues the first of its attachments', () => {
  const of = (mark: string, note: string, rest: string) =>
    `云园区管理委员会关于印发《云园停车办法》的通知\n各部门：\n现将《云园停车办法》印发给你们，请遵照执行。\n${note}\n云园区管理委员会\n2024年3月4日\n${mark}\n云园停车办法\n第一条　停车有序。\n第二条　自公布之日起施行。\n${rest}`;

  it('prints their marks and one 附件说明', async () => {
    const text = of(
      '附件1',
      '附件：1. 云园停车办法\n　　　2. 云园停车收费标准',
      '附件2\n云园停车收费标准\n小型车按小时收费。\n',
    );
    const { printed, form, value } = await imported(text);
    expect(form).toContain('文种: 通知');
    expect(printed.match(/^附件.*$/gmu)).toEqual(['附件：1. 云园停车办法', '附件1', '附件2']);
    expect(value?.differences).toEqual([]);
  });

  it('stays an issuing notice where the issued paper is its only one', async () => {
    const { form } = await imported(of('附件', '附件：云园停车办法', ''));
    expect(form).toContain('文种: 印发通知');
  });
});

describe('a notice that forwards another paper', () => {
  it.each([
    [
      '转发',
      '云园区管理委员会办公室转发公安分局关于停车秩序整治意见的通知',
      '现转发给你们，请认真贯彻执行。',
    ],
    [
      '批转',
      '云园区管理委员会批转公安分局关于停车秩序整治意见的通知',
      '现批转给你们，请遵照执行。',
    ],
  ])('keeps its words in print: %s', async (_, title, end) => {
    const text = `${title}\n各部门：\n公安分局《关于停车秩序整治的意见》已经管委会同意，${end}\n云园区管理委员会\n2024年3月4日\n关于停车秩序整治的意见\n${PROSE}\n一、抓学习\n${PROSE}\n二、抓落实\n${PROSE}\n云溪市公安局云园分局\n2024年2月20日\n`;
    const { value, printed, form } = await imported(text);
    expect(form).toContain('文种: 印发通知');
    expect(printed).toContain(title);
    expect(printed).toContain(end);
    expect(printed).not.toContain('印发');
    expect(value?.differences).toEqual([]);
    expect(value?.missing).toEqual([]);
  });
});
