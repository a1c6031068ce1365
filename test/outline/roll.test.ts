/** Rolling last year's form over: what stays, what moves, what is cleared, what a person is told to look at. */
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { type FileSource, fillForm, readForm } from '../../src/form/index.ts';
import { shippedKinds } from '../../src/kinds/index.ts';
import {
  formFromDocument,
  type Rolled,
  rollForm,
  sameAsLastYear,
} from '../../src/outline/index.ts';
import type { Checked } from '../../src/problem.ts';
import { filesOf, folder, read } from '../form/forms.ts';
import { diskFiles, exampleForms, projectFolder } from '../support/project.ts';
import { randomNotice, randomPaper } from './random-documents.ts';

const path = resolve(folder, '2023/表.yaml');
/** Empty boxes, and what random words may well be warned of. */
const HARMLESS = ['form/empty-box', 'form/cut-by-comment', 'form/typed-number', 'form/placeholder'];

/** Rolls a form of 2023, and files it refers to, over to 2024. */
function roll(text: string, others: Record<string, string> = {}, year = 2024): Checked<Rolled> {
  const kind = /^文种: *(\S+)/mu.exec(text)?.[1] ?? '';
  return rollForm(path, filesOf({ '2023/表.yaml': text, ...others }), { year, kind, cwd: folder });
}

function rolled(text: string, others: Record<string, string> = {}): string {
  const { value, problems } = roll(text, others);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value?.files[0]?.text ?? '';
}

const summary = (body: string) => `文种: 工作总结\n年度: 2023\n标题: 【年度】年工作总结\n${body}`;

/** Lines of the rolled form that the old one did not have. */
function newLines(body: string): string[] {
  const before = new Set(summary(body).split('\n'));
  return rolled(summary(body))
    .split('\n')
    .filter((line) => !before.has(line));
}

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
      note(8, '今年以来'),
      note(8, '第十三届'),
      note(8, '截至6月底'),
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

describe.each(exampleForms())('rolled over, $form', ({ form, year }) => {
  const entry = join(projectFolder, form);
  const kind = kindOf(form);
  const next = Number(year) + 1;
  const result = rollForm(entry, diskFiles, { year: next, kind, cwd: projectFolder });

  it('has nothing wrong but its empty boxes', () => {
    expect(errorCodes(entry, overlay(result))).toEqual(['form/empty-box']);
  });

  it('keeps every comment and heading, and the order of both', () => {
    for (const { path: file, text } of result.value?.files ?? []) {
      const old = new TextDecoder().decode(diskFiles.read(file));
      const kept = /#.*$|(?:代号|填报|单位|填报人|小节编号):[^,}#\n]*/gmu;
      expect(text.match(kept)).toEqual(old.match(kept));
    }
  });

  it('can be rolled again, and again has nothing wrong but its empty boxes', () => {
    const files = overlay(result);
    const again = rollForm(entry, files, { year: next + 1, kind, cwd: projectFolder });
    expect(errorCodes(entry, overlay(again, files))).toEqual(['form/empty-box']);
    const lines = (rolling: Checked<Rolled>) =>
      rolling.value?.files.map(({ text }) => text.split('\n').length);
    expect(lines(again)).toEqual(lines(result));
  });
});

describe('the form of any document', () => {
  it('can be rolled over, and then has nothing wrong but its empty boxes', () => {
    const documents = fc.oneof(randomPaper, randomNotice) as fc.Arbitrary<OfficialDocument>;
    fc.assert(
      fc.property(documents, fc.boolean(), (document, inline) => {
        const { value: made } = formFromDocument(document, { name: '表.yaml', inline });
        const forms = filesOf(
          Object.fromEntries((made?.files ?? []).map(({ name, text }) => [name, text])),
        );
        const entry = resolve(folder, '表.yaml');
        const year = (made?.year ?? 2024) + 1;
        const result = rollForm(entry, forms, { year, kind: made?.kind ?? '', cwd: folder });
        expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const codes = new Set(errorCodes(entry, overlay(result, forms)));
        for (const code of HARMLESS) codes.delete(code);
        expect([...codes]).toEqual([]);
      }),
      { numRuns: 400, seed: 11 },
    );
  }, 60_000);
});

it('rolls a whole summary over as a person would', async () => {
  const entry = join(projectFolder, 'examples/2023/总结和计划.yaml');
  const { value } = rollForm(entry, diskFiles, {
    year: 2024,
    kind: '总结和计划',
    cwd: projectFolder,
  });
  await expect(value?.files[0]?.text).toMatchFileSnapshot('golden/总结和计划-2024.yaml');
});

function kindOf(form: string): string {
  const text = new TextDecoder().decode(diskFiles.read(join(projectFolder, form)));
  return shippedKinds.find(/^文种: *(\S+)/mu.exec(text)?.[1] ?? '')?.name ?? '';
}

/** The rolled files where the old ones were. */
function overlay({ value }: Checked<Rolled>, below: FileSource = diskFiles): FileSource {
  const texts = new Map(value?.files.map(({ path, text }) => [path, text]));
  return {
    read: (wanted) => {
      const text = texts.get(wanted);
      return text === undefined ? below.read(wanted) : new TextEncoder().encode(text);
    },
  };
}

function errorCodes(entry: string, files: FileSource): string[] {
  const { value, problems } = readForm(entry, files, { cwd: projectFolder });
  const found = value ? [...problems, ...fillForm(value, { draft: false }).problems] : problems;
  return [...new Set(found.filter(({ severity }) => severity !== 'note').map(({ code }) => code))];
}
