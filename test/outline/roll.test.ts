/** Rolling last year's form over: what stays, what moves, what is cleared, what a person is told to look at. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../form/forms.ts';
import { newLines, roll, rolled, summary } from './rolling.ts';

describe('figures', () => {
  it('move 值 to 上年 and keep units, parts and comments', () => {
    const body = `指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}   # 财政局
  新增就业: {值: "1,292", 单位: 人}
  安置房:
    值: 12.80      # 万平方米
    单位: 万平方米
    其中: {新坪: 4.80, 榆树沟: 8.00}
正文: 【财政收入】。
`;
    expect(rolled(summary(body))).toContain(`指标:
  财政收入: {值: , 单位: 亿元, 上年: 7.46}   # 财政局
  新增就业: {值: , 上年: "1,292", 单位: 人}
  安置房:
    值:       # 万平方米
    上年: 12.80
    单位: 万平方米
    其中: {新坪: {值: , 上年: 4.80}, 榆树沟: {值: , 上年: 8.00}}
`);
  });

  it('typed as a mere value keep their unit', () => {
    expect(newLines('指标:\n  财政收入: 7.46亿元\n  占比: 12.50%\n正文: 好。\n')).toEqual(
      expect.arrayContaining([
        '  财政收入: {值: , 单位: 亿元, 上年: 7.46}',
        '  占比: {值: , 单位: "%", 上年: 12.50}',
      ]),
    );
  });

  it('lose what was stated and looked at for one year only', () => {
    const body = `指标:
  增加值: {值: 35.8, 单位: 亿元, 上年: 33.1, 同比: 9.2%, 口径: 可比价, 计划: 36}
  服务业: {值: 3.80, 单位: 亿元, 上年: 3.80, 数值未变: 是}
正文: 好。
`;
    expect(newLines(body)).toEqual(
      expect.arrayContaining([
        '  增加值: {值: , 单位: 亿元, 上年: 35.8, 同比: , 口径: 可比价, 计划: }',
        '  服务业: {值: , 单位: 亿元, 上年: 3.80}',
      ]),
    );
  });
});

describe('boxes', () => {
  it('empty, with this year’s value as last year’s', () => {
    const body =
      '正文:\n  - 标题: 项目\n    导语: 开工【29｜25】个，竣工【9】个，储备【｜7】个，签约【】个。\n';
    expect(newLines(body)).toContain(
      '    导语: 开工【｜29】个，竣工【｜9】个，储备【】个，签约【】个。',
    );
  });

  it('that name a key figure or a variable stay, even where the name begins with a digit', () => {
    const body =
      '指标:\n  5G基站: {值: 12, 单位: 个, 上年: 10}\n正文:\n  - 【年度】年建成【5G基站】，【5G基站·同比】；【【原文】】。\n';
    expect(newLines(body)).toContain(
      '  - 导语: 【年度】年建成【5G基站】，【5G基站·同比】；【【原文】】。',
    );
  });
});

describe('tables', () => {
  it('lose mere numbers, which stay beside their boxes; serial numbers and years stay', () => {
    const body = `正文:
  - 标题: 甲
    表格:
      表头: [序号, 指标, 今年, 增长]
      行:
        - [1, 财政收入, 7.46, 13.2%]
        - ["2", 新增就业, "4,120", 【5｜4】]
    编号: 否
  - 表格:
      表头: [年份, 数]
      行: |
        2022	12.80
        2023	约15
`;
    const text = rolled(summary(body));
    expect(text).toContain('- [1, 财政收入, 【｜7.46】, 【｜13.2】%]\n');
    expect(text).toContain('- ["2", 新增就业, "【｜4,120】", 【｜5】]\n');
    expect(text).toContain('        2022\t【｜12.80】\n        2023\t约15\n');
  });
});

describe('years', () => {
  it('of this year, the one before and the one after move on; history, plans and sources stay', () => {
    const body =
      '正文:\n  - 标题: 2024年工作安排\n    导语: 2023年比2022年好，2024年更好；2015年起步，2035年建成，《2022—2024年规划》、〔2023〕5号、二〇二三年。\n';
    expect(rolled(summary(body))).toContain(
      '标题: 2025年工作安排\n    导语: 2024年比2023年好，2025年更好；2015年起步，2035年建成，《2022—2024年规划》、〔2023〕5号、二〇二四年。',
    );
  });

  it('in names of files move on with the files', () => {
    const { value } = roll(summary('正文:\n  - 引用: 2023年部门稿/安全2023.yaml\n'), {
      '2023/2023年部门稿/安全2023.yaml': '文种: 部门稿\n年度: 2023\n标题: 安全\n导语: 好。\n',
    });
    expect(value?.files[0]?.text).toContain('- 引用: 2024年部门稿/安全2024.yaml');
    expect(value?.files[1]?.path).toBe(resolve(folder, '2023/2024年部门稿/安全2024.yaml'));
    expect(value?.files[1]?.text).toContain('年度: 2024');
  });

  it('in names of tables move on too, and a person is told to provide this year’s', () => {
    const text = summary('数据: [2023年统计表.csv, {文件: 财政.csv}]\n正文: 好。\n');
    const table = '指标,本年\n财政收入,7.46\n';
    const { value, problems } = roll(text, {
      '2023/2023年统计表.csv': table,
      '2023/财政.csv': table.replace('财政', '税收'),
    });
    expect(value?.files[0]?.text).toContain('数据: [2024年统计表.csv, {文件: 财政.csv}]');
    expect(problems.map(({ code }) => code)).toEqual(['outline/table', 'outline/table']);
  });

  it('of the form come from its title or date where 年度 is missing', () => {
    const notice =
      '文种: 通知\n发文机关: 甲\n标题: 关于检查的通知\n成文日期: 2023-09-12\n正文: 好。\n';
    expect(roll(notice).value?.fromYear).toBe(2023);
    const titled = notice.replace('关于检查', '关于2022年检查');
    expect(roll(titled).value?.fromYear).toBe(2022);
  });
});

describe('what belongs to one document only', () => {
  it('is cleared, last year’s beside it', () => {
    const notice = `文种: 印发通知
年度: 2023
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 青禾园委发〔2024〕2号   # 写全
主送机关: 各部门
审议: 领导审议同意
成文日期: 2024-01-15
盖章: 否
印发日期: 2024年1月16日
印发内容:
  文种: 工作总结
  标题: 2023年工作总结
  正文: 工作完成。
`;
    const text = rolled(notice);
    expect(text).toContain('发文字号: 【｜青禾园委发〔2024〕2号】   # 写全\n主送机关: 各部门\n');
    expect(text).toContain('成文日期: 【｜2024-01-15】\n盖章: 否\n印发日期: 【｜2024年1月16日】\n');
    expect(text).toContain('标题: 2024年工作总结');
  });
});
