/** What only some kinds of official documents have: formats, stamps, attendance, notes of attachments, breaks by hand. */
import { describe, expect, it } from 'vitest';
import { brief, fill, shown } from './forms.ts';

const office = `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
发文机关标志: 云溪市青禾产业园区管理委员会文件
主送机关: 各部、局、中心
抄送机关: 市级有关部门
`;

function form(
  kind: string,
  rest: string,
  others: Record<string, string> = { '单位.yaml': office },
) {
  return fill(`文种: ${kind}\n单位: 单位.yaml\n成文日期: 2024-01-15\n${rest}`, others);
}

describe('the format of a form', () => {
  it('is that of 文件 for most kinds', () => {
    const { data, problems } = form('通知', '标题: 关于开会的通知\n正文: 现通知如下。\n');
    expect(problems).toEqual([]);
    expect(data?.格式).toBe('文件');
    expect(data?.发文机关标志).toEqual({ 机关: ['云溪市青禾产业园区管理委员会'], 后缀: '文件' });
  });

  it('is that of a letter for 函, with the bare name as letterhead', () => {
    const { data } = form('函', '标题: 关于商请支持的函\n主送机关: 市财政局\n正文: 请支持。\n');
    expect(data?.格式).toBe('信函');
    expect(data?.发文机关标志?.后缀).toBe('');
  });

  it('is chosen by one word where an office prints its notices as letters', () => {
    const { data } = form('通知', '格式: 信函\n标题: 关于开会的通知\n正文: 现通知如下。\n');
    expect(data).toMatchObject({ 格式: '信函', 发文机关标志: { 后缀: '' } });
  });

  it('has no letterhead for a resolution, and needs no date', () => {
    const { data, problems } = fill(
      '文种: 决议\n发文机关: 甲会\n标题: 关于报告的决议\n题注: （2024年1月2日甲会通过）\n正文: 会议批准报告。\n',
    );
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ 格式: '白纸', 题注: '2024年1月2日甲会通过' });
  });
});

describe('recipients', () => {
  it('of an upward document are never the office’s subordinates', () => {
    const { data } = form('函', '标题: 关于商请支持的函\n主送机关: 市财政局\n正文: 请支持。\n');
    expect(data?.主送机关).toBe('市财政局');
    expect(data?.抄送).toBeUndefined();
  });

  it('of a 请示 are one office only', () => {
    const rest =
      '标题: 关于用地的请示\n签发人: 甲\n联系人: 乙\n联系电话: 0800-1234567\n正文: 请批示。\n';
    const { problems } = form('请示', `${rest}主送机关: 市政府、市财政局\n`);
    expect(brief(problems)).toEqual(['form/one-recipient 9:7+8']);
    expect(form('请示', `${rest}主送机关: 市政府\n`).problems).toEqual([]);
  });

  it('of a 请示 come with someone to call', () => {
    const { problems } = form(
      '请示',
      '标题: 关于用地的请示\n主送机关: 市政府\n签发人: 甲\n正文: 请批示。\n',
    );
    expect(problems.map(({ message }) => message.zh)).toEqual([
      '少了“联系人”这一项。',
      '少了“联系电话”这一项。',
    ]);
  });
});

describe('a signature stamp', () => {
  const order = (stamp: string) =>
    fill(
      `文种: 命令（令）\n发文机关: 甲市人民政府\n令号: 第3号\n成文日期: 2024-03-15\n正文: 现予公布。\n${stamp}`,
    );

  it('is one signer or a list of them; the number is read in both ways of typing it', () => {
    const one = order('签名章: {职务: 市长, 姓名: 周明远}\n');
    expect(one.problems).toEqual([]);
    expect(one.data).toMatchObject({ 令号: '3', 签名章: [{ 职务: '市长', 姓名: '周明远' }] });
    const two = order('签名章:\n  - {职务: 主任, 姓名: 程禾生}\n  - {职务: 局长, 姓名: 周一鸣}\n');
    expect(two.problems).toEqual([]);
    expect(two.data?.签名章).toHaveLength(2);
  });

  it('needs the office and the name', () => {
    expect(brief(order('签名章: {职务: 市长}\n').problems)).toEqual(['form/required 6:6+0']);
  });
});

it('attendance is a text or a list, without its closing mark', () => {
  const { data, problems } = form(
    '纪要',
    '期号: 3\n出席: [程禾生, 方同舟]\n请假: 何晓原。\n正文: 会议议定以下事项。\n',
  );
  expect(problems.map(({ message }) => message.zh)).toEqual([
    '“请假”里的“。”没有印：这里的标点、名目由版式加上。',
  ]);
  expect(data).toMatchObject({ 出席: '程禾生、方同舟', 请假: '何晓原', 期号: '3' });
  expect(data?.发文机关标志).toEqual({ 机关: ['云溪市青禾产业园区管理委员会'], 后缀: '会议纪要' });
});

describe('附件说明', () => {
  const notice = (rest: string) =>
    form('通知', `标题: 关于开会的通知\n正文: 现通知如下。\n${rest}`);

  it('names attachments that are bound elsewhere, without number and 《》', () => {
    const { data, problems } = notice('附件说明: [1. 任务分工表, 《报送要求》]\n');
    expect(problems.map(({ message }) => message.zh)).toEqual([
      '“附件说明”里的“《》”没有印：这里的标点、名目由版式加上。',
    ]);
    expect(data?.附件说明).toEqual(['任务分工表', '报送要求']);
  });

  it('follows from the attachments where both agree', () => {
    const { data, problems } = notice(
      '附件说明: 任务分工表\n附件:\n  - 标题: 任务分工表\n    正文: 略。\n',
    );
    expect(problems).toEqual([]);
    expect(data?.附件说明).toBeUndefined();
  });

  it('is an error where it names what there is not, with both places', () => {
    const { problems } = notice(
      '附件说明: [任务分工, 报送要求]\n附件:\n  - 标题: 任务分工表\n    正文: 略。\n',
    );
    expect(shown(problems)).toMatchInlineSnapshot(`
      "表.yaml:6:8 错误 form/attachment-note：“附件说明”和附件的标题不一致，附件的标题是“任务分工表”。
         6 | 附件说明: [任务分工, 报送要求]
           |            ^^^^^^^^ 附件都写在“附件”里，就不用写“附件说明”，它会自动生成。
           = 附件在这里：表.yaml:8:9

      表.yaml:6:14 错误 form/attachment-note：“附件说明”里有这一个，“附件”里没有。
         6 | 附件说明: [任务分工, 报送要求]
           |                      ^^^^^^^^ 附件都写在“附件”里，就不用写“附件说明”，它会自动生成。"
    `);
  });

  it('is an error where it misses an attachment', () => {
    const { problems } = notice(
      '附件说明: 甲表\n附件:\n  - {标题: 甲表, 正文: 略。}\n  - {标题: 乙表, 正文: 略。}\n',
    );
    expect(problems.map(({ message }) => message.zh)).toEqual(['“附件说明”里没有“乙表”。']);
  });
});

describe('a title', () => {
  const title = (text: string) => form('通知', `标题: ${text}\n正文: 现通知如下。\n`).data?.标题;

  it('is broken by hand with two slashes', () => {
    expect(title('关于开展园区企业//安全生产整治的通知')).toBe(
      '关于开展园区企业\n安全生产整治的通知',
    );
    expect(title('甲 ／／ 乙')).toBe('甲\n乙');
  });

  it('keeps an address on the web', () => {
    expect(title('关于启用http://qinghe.example网站的通知')).toContain('http://');
  });
});

it('a table stands across the page where the form says so', () => {
  const { data } = form(
    '通知',
    '标题: 关于开会的通知\n正文:\n  - 表格: {横排: 是, 表头: [甲, 乙], 行: [[1, 2]]}\n',
  );
  expect(data?.正文[0]).toMatchObject({ 类型: '表格', 横排: true });
});

it('numbered paragraphs need no heading above them where 小节编号 says what they are', () => {
  const { data, problems } = form(
    '通知',
    '标题: 关于开会的通知\n正文:\n  - 小节编号: 1.\n    小节: [按时参加。, 遵守纪律。]\n',
  );
  expect(problems).toEqual([]);
  expect(data?.正文.map((block) => block.类型 === '小节' && block.级别)).toEqual([3, 3]);
});

it('an opinion that is sent up does not go to the office’s subordinates', () => {
  const opinion = (rest: string) =>
    form('意见', `标题: 关于改革的意见\n正文: 现提出以下意见。\n${rest}`);
  expect(opinion('').data?.主送机关).toBe('各部、局、中心');
  expect(opinion('签发人: 程禾生\n').data?.主送机关).toBeUndefined();
});

it.each([
  ['纪要', '参会人员', '出席'],
  ['请示', '电话', '联系电话'],
  ['命令', '签名', '签名章'],
  ['函', '版式', '格式'],
])('in a %s, %s is taken for %s', (kind, wrong, right) => {
  const { problems } = form(kind, `${wrong}: 甲\n`);
  const unknown = problems.find(({ code }) => code === 'form/unknown-key');
  expect(unknown?.hint?.zh).toContain(`“${right}”`);
});
