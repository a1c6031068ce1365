/** A paper that a notice issues, below a date without names: on one line or several, with its edition or without. */
import { describe, expect, it } from 'vitest';
import { documentIn } from '../plain.ts';

const RULES = ['第一条 为加强管理，制定本办法。', '第二条 本办法自印发之日起施行。'];

interface Issued {
  name: string;
  /** How the paper's own title stands there. */
  lines: string[];
  quoted?: boolean;
}

function notice({ name, lines, quoted = true }: Issued, date: readonly string[]) {
  const named = quoted ? `《${name}》` : name;
  return documentIn(
    [
      `关于印发${named}的通知`,
      '各科室：',
      `现将${named}印发给你们，请遵照执行。`,
      ...date,
      ...lines,
      ...RULES,
    ].join('\n'),
  );
}

const PAPERS: [string, Issued][] = [
  [
    'on two lines',
    {
      name: '云园后续工作专项资金使用管理实施细则',
      lines: ['云园后续工作专项资金', '使用管理实施细则'],
    },
  ],
  [
    'with （试行） at its end',
    {
      name: '云园燃气管道行政处罚裁量基准（试行）',
      lines: ['云园燃气管道', '行政处罚裁量基准（试行）'],
    },
  ],
  [
    'with （暂行） on a line of its own',
    { name: '云园车辆管理办法（暂行）', lines: ['云园车辆管理办法', '（暂行）'] },
  ],
  [
    'with （征求意见稿）',
    { name: '云园停车收费标准（征求意见稿）', lines: ['云园停车收费标准（征求意见稿）'] },
  ],
  [
    'with （2024年修订版）',
    { name: '云园应急预案（2024年修订版）', lines: ['云园应急预案', '（2024年修订版）'] },
  ],
  [
    'with （2024年版）',
    { name: '云园权责清单（2024年版）', lines: ['云园', '权责清单（2024年版）'] },
  ],
  [
    'without 《》',
    {
      name: '云园疫情防控期间学校开学后出入管理办法',
      lines: ['云园疫情防控期间学校', '开学后出入管理办法'],
      quoted: false,
    },
  ],
  [
    'on three lines',
    {
      name: '云园行政事业单位国有资产出租出借管理操作规程',
      lines: ['云园行政事业单位', '国有资产出租出借', '管理操作规程'],
    },
  ],
  [
    'that names no kind of paper',
    { name: '云园领导干部接待群众工作流程图', lines: ['云园领导干部', '接待群众工作流程图'] },
  ],
  [
    'that is shorter than its name in the notice',
    { name: '云园规范性文件制定程序规定（修订）', lines: ['云园规范性文件制定', '程序规定'] },
  ],
];

describe.each([
  ['a date alone', ['2022年6月10日'], []],
  ['a date in Chinese numerals', ['二○二二年六月十日'], []],
  ['a date below its office', ['云园管理委员会', '2022年6月10日'], ['云园管理委员会']],
  [
    'a date below an office with who sets its seal',
    ['云园防汛', '工作领导小组办公室', '（云园管理委员会代章）', '2022年6月10日'],
    ['云园防汛工作领导小组办公室'],
  ],
])('below %s', (_, date, issuers) => {
  it.each(PAPERS)('stands the issued paper %s', (__, paper) => {
    const { placement, document } = notice(paper, date);
    expect(placement).toMatchObject({ date: '2022-06-10', issuers });
    expect(placement.issued?.title.replace(/\n/gu, '')).toBe(paper.lines.join(''));
    expect(document.issued?.body.length).toBeGreaterThan(0);
  });
});
