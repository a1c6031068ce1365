/** `hongtou register`, and what `new`, `check` and `render` say of the register. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/sheets/index.ts';
import { notice, office } from './register-office.ts';

describe('hongtou register', () => {
  it('begins a register beside 单位.yaml, a row for each paper, each once', () => {
    const { run, rows } = office();
    const first = run('register', '2024/防火.yaml');
    expect([first.code, first.err]).toEqual([
      0,
      '青禾园管发〔2024〕1号已登记：登记簿.xlsx（新建）\n下一步：hongtou archive 2024/防火.yaml（发出以后归档）\n',
    ]);
    expect(run('register', '2024/防火.yaml').err).toContain('已经登记在“登记簿.xlsx”里，没有动');
    expect(rows()).toMatchInlineSnapshot(`
      [
        [
          "发文字号",
          "标题",
          "成文日期",
          "主送机关",
          "密级",
          "签发人",
          "表单",
          "备注",
        ],
        [
          "青禾园管发〔2024〕1号",
          "关于做好春季防火工作的通知",
          "2024-03-05",
          "各科室",
          "",
          "",
          "2024/防火.yaml",
        ],
      ]
    `);
  });

  it('refuses a number that another paper has, and offers the next', () => {
    const { cwd, run, rows, put } = office();
    run('register', '2024/防火.yaml');
    const before = JSON.stringify(rows());
    for (const command of ['register', 'check', 'render']) {
      const { code, out, err } = run(command, '2024/值班.yaml');
      expect([command, code]).toEqual([command, 1]);
      expect(out + err).toContain(
        '青禾园管发〔2024〕1号已经用过，登记簿里是《关于做好春季防火工作的通知》。',
      );
      expect(out + err).toContain('下一个号是青禾园管发〔2024〕2号');
    }
    expect(existsSync(join(cwd, '2024/值班.docx'))).toBe(false);
    expect(JSON.stringify(rows())).toBe(before);
    put('2024/值班.yaml', notice('2', '关于做好假日值班工作的通知'));
    expect(run('register', '2024/值班.yaml').code).toBe(0);
    expect(rows()?.map(([number]) => number)).toEqual([
      '发文字号',
      '青禾园管发〔2024〕1号',
      '青禾园管发〔2024〕2号',
    ]);
  });

  it('offers the next number where a paper has none, and to a new form', () => {
    const { run } = office();
    run('register', '2024/防火.yaml');
    expect(run('check', '2024/放假.yaml').out).toContain(
      '还没有编号，下一个是青禾园管发〔2024〕2号',
    );
    expect(run('render', '2024/放假.yaml', '--draft').err).toContain(
      '下一个是青禾园管发〔2024〕2号',
    );
    const begun = run('new', '通知', '--year', '2024', '-o', '2024/新.yaml');
    expect(begun.err).toContain('登记簿里下一个文号是青禾园管发〔2024〕2号');
  });

  it('says what is odd: not entered, numbers left out, another number or title than was entered', () => {
    const { run, put } = office();
    run('register', '2024/防火.yaml');
    const said = (text: string) => {
      put('2024/防火.yaml', text);
      return run('check', '2024/防火.yaml').out;
    };
    put('2024/值班.yaml', notice('2', '关于做好假日值班工作的通知'));
    expect(run('check', '2024/值班.yaml').out).toContain('2号还没有登记');
    put('2024/值班.yaml', notice('5', '关于做好假日值班工作的通知'));
    expect(run('check', '2024/值班.yaml').out).toContain(
      '下一个是青禾园管发〔2024〕2号，中间空着号',
    );
    expect(said(notice('2'))).toContain('登记簿里登记的是青禾园管发〔2024〕1号，这里是');
    expect(said(notice('1', '关于做好夏季防汛工作的通知'))).toContain('和这里的标题不一样');
    expect(said(notice('1'))).not.toContain('登记簿');
  });
});

describe("an office's own register", () => {
  it("fills in an office's own register: its columns, its rows, a number set aside", () => {
    const own = [
      ['青禾园发文登记'],
      ['序号', '文 号', '文件标题', '承办人'],
      ['1', '青禾园管发[2024]7号', '关于春节放假的通知', '老陈'],
      ['2', '青禾园管发〔2024〕8号', '', '小林'],
    ];
    const { run, rows, put } = office(writeXlsx([{ name: '2024年', rows: own }]));
    put('2024/防火.yaml', notice('8'));
    put('2024/值班.yaml', notice('9', '关于做好假日值班工作的通知'));
    run('register', '2024/防火.yaml', '2024/值班.yaml');
    expect(rows()).toEqual([
      own[0],
      own[1],
      own[2],
      ['2', '青禾园管发〔2024〕8号', '关于做好春季防火工作的通知', '小林'],
      ['', '青禾园管发〔2024〕9号', '关于做好假日值班工作的通知'],
    ]);
  });

  it('is left alone where it is not understood', () => {
    const { run, path } = office(writeXlsx([{ name: '表', rows: [['电话', '姓名']] }]));
    const before = readFileSync(path);
    const { code, err } = run('register', '2024/防火.yaml');
    expect(code).toBe(1);
    expect(err).toContain('没有“发文字号”这一列');
    expect(readFileSync(path)).toEqual(before);
  });
});
