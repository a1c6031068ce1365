import { describe, expect, it } from 'vitest';
import { type Rolled, rollForm, sameAsLastYear } from '../../src/outline/index.ts';
import type { Checked } from '../../src/problem.ts';
import { filesOf, read } from '../form/forms.ts';
import { path, roll, rolled, summary } from './rolling.ts';

describe('上年文字', () => {
  it('holds what was printed, beside each text', () => {
    const body = `指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
导语: 一年来，成效明显。   # 开头
正文:
  - 财政收入【财政收入】，【财政收入·同比】。
  - 标题: 主要工作
    导语: 抓了【小节数】件事：
    小节:
      - 标题: 项目
        要点:
          - 开工【29｜25】个。
          - 竣工【9】个。
    结语: 成绩来之不易。
`;
    expect(rolled(summary(body)).split('导语: 一年来')[1]).toBe(`，成效明显。   # 开头
上年文字: 一年来，成效明显。
正文:
  - 导语: 财政收入【财政收入】，【财政收入·同比】。
    上年文字: 财政收入7.46亿元，同比增长13.2%。
  - 标题: 主要工作
    导语: 抓了【小节数】件事：
    上年文字:
      - 抓了一件事：
      - 成绩来之不易。
    小节:
      - 标题: 项目
        要点:
          - 开工【｜29】个。
          - 竣工【｜9】个。
        上年文字:
          - 开工29个。
          - 竣工9个。
    结语: 成绩来之不易。
`);
  });

  it('fits texts of several lines, quoted texts and texts within brackets', () => {
    const body = `正文:
  - |
    第一段【1】。

    第二段。
  - 一行
    接一行【2】。
  - "引号: 【3】"
  - {标题: 甲, 导语: 括号【4】, 编号: 否}
  - 标题: 乙
    条目: [一【5】, 二]
    接排: 否
`;
    const text = rolled(summary(body));
    expect(text.slice(text.indexOf('正文'))).toBe(`正文:
  - 导语: |
      第一段【｜1】。

      第二段。
    上年文字:
      - 第一段1。
      - 第二段。
    待核对: [第一段, 第二段]
  - 导语: 一行
      接一行【｜2】。
    上年文字: 一行接一行2。
  - 导语: "引号: 【｜3】"
    上年文字: "引号: 3"
  - {标题: 甲, 导语: 括号【｜4】, 上年文字: 括号4, 编号: 否}
  - 标题: 乙
    条目: [一【｜5】, 二]
    上年文字:
      - 一5
      - 二
    接排: 否
`);
  });

  it('is replaced year by year, but stays while this year’s text was never written', () => {
    const body = (text: string) => `导语: ${text}\n上年文字: 更早的话。\n正文: 好。\n`;
    expect(rolled(summary(body('写了【3】。')))).toContain('上年文字:\n  - 写了3。\n  - 好。');
    expect(rolled(summary(body('没写【】。')))).toContain('上年文字: 更早的话。\n');
  });

  it('keeps the line ends of the file', () => {
    const text = rolled(
      summary('正文:\n  - 标题: 甲\n    导语: 【3】个。\n').replaceAll('\n', '\r\n'),
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('    导语: 【｜3】个。\r\n    上年文字: 3个。\r\n');
  });
});

describe('what nobody has looked at yet', () => {
  it('is warned of while last year’s text stands beside it', () => {
    const text = rolled(
      summary(`正文:
  - 标题: 甲
    导语: 以服务企业为中心，扎实推进各项工作。
  - 标题: 乙
    导语: 新开工项目【29】个，扎实推进各项工作。
  - 特此报告。
`),
    );
    const warned = (form: string) => {
      const { value } = read(form);
      return value && sameAsLastYear(value).map(({ code, place }) => `${code} ${place?.line}`);
    };
    expect(warned(text)).toEqual(['outline/same-as-last-year 6']);
    expect(warned(text.replace(/^ *上年文字: 以.*\n/mu, ''))).toEqual([]);
    expect(warned(text.replaceAll('【｜29】', '【29｜29】'))).toEqual([
      'outline/same-as-last-year 6',
      'outline/same-as-last-year 9',
    ]);
  });
});

describe('dated phrases', () => {
  it('are listed for a person at their places in the new file', () => {
    const body = `导语: 【年度】年是“十四五”开局之年，也是建党98周年、新中国成立75周年。
正文:
  - 标题: 工作
    导语: 今年以来，贯彻第十三届全国人大五次会议精神，签约【29｜25】个，截至6月底完成。
`;
    const { problems } = roll(summary(body));
    const found = problems.map(({ severity, code, place }) => ({
      severity,
      code,
      at: `${place?.file}:${place?.line}`,
      text: place?.lineText.slice(place.column - 1, place.column - 1 + place.length),
    }));
    const note = (line: number, text: string) => ({
      severity: 'note',
      code: 'outline/dated-phrase',
      at: `2024/表.yaml:${line}`,
      text,
    });
    expect(found).toEqual([
      note(4, '“十四五”开局之年'),
      note(4, '建党98周年'),
      note(4, '新中国成立75周年'),
      note(9, '今年以来'),
      note(9, '第十三届'),
      note(9, '截至6月底'),
    ]);
  });

  it('include dates, persons and documents of last year', () => {
    const report = `文种: 报告
年度: 2023
发文机关: 甲
标题: 报告
签发人: [程禾生]
主送机关: 市政府
成文日期: 2023-07-16
正文: 按照市委办〔2023〕5号要求，连续第七年于9月20日报告。
`;
    const { problems } = roll(report);
    expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'outline/names 这里有人名或职务，沿用了上年的。',
      'outline/dated-phrase “市委办〔2023〕5号”每年不同，请看一看。',
      'outline/dated-phrase “连续第七年”每年不同，请看一看。',
      'outline/dated-phrase “9月20日”每年不同，请看一看。',
    ]);
  });
});

describe('what cannot be rolled over', () => {
  const codes = ({ value, problems }: Checked<Rolled>) => {
    expect(value).toBeUndefined();
    return problems.map(({ code }) => code);
  };

  it('is told', () => {
    const text = summary('正文: 好。\n');
    expect(codes(roll(text, {}, 2023))).toEqual(['outline/not-later']);
    expect(codes(roll(text.replace('年度: 2023\n', '').replace('【年度】年', '')))).toEqual([
      'outline/no-year',
    ]);
    const other = rollForm(path, filesOf({ '2023/表.yaml': text }), { year: 2024, kind: '通知' });
    expect(codes(other)).toEqual(['outline/other-kind']);
    expect(codes(rollForm(path, filesOf({}), { year: 2024, kind: '通知' }))).toEqual([
      'form/missing-file',
    ]);
    expect(codes(roll(`${text}天气: 晴\n`))).toEqual(['form/unknown-key']);
  });

  it('warns where years are left out', () => {
    const { value, problems } = roll(summary('正文: 好。\n'), {}, 2025);
    expect(value?.files[0]?.text).toContain('年度: 2025');
    expect(problems.map(({ code }) => code)).toEqual(['outline/years-left-out']);
  });
});
