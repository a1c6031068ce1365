/** Which years move on and which words a person has to look at: one row a case. */
import { describe, expect, it } from 'vitest';
import { datedPhrases } from '../../src/outline/roll/dated-phrases.ts';
import { movedPath, movedYears } from '../../src/outline/roll/years.ts';

/** A text of 2023 with its years moved on to 2024. */
function moved(text: string, from = 2023, to = 2024): string {
  let out = text;
  for (const { start, end, text: year } of movedYears(text, from, to).toReversed()) {
    out = out.slice(0, start) + year + out.slice(end);
  }
  return out;
}

describe('years that move on', () => {
  it.each([
    ['2023年工作总结', '2024年工作总结'],
    ['2023 年度、2024年', '2024 年度、2025年'],
    ['2023年，2023年', '2024年，2024年'],
    ['二〇二三年、二○二四年、二零二三年', '二〇二四年、二○二五年、二零二四年'],
    ['一九九九年', '一九九九年'],
    // What this year is compared with.
    ['比2022年增长', '比2023年增长'],
    ['较2022年', '较2023年'],
    ['与 2022年', '与 2023年'],
    ['同2022年', '同2023年'],
    ['跟2022年', '跟2023年'],
    ['和2022年', '和2023年'],
    ['相比2022年', '相比2023年'],
    ['对比2022年', '对比2023年'],
    ['增长5%（2022年为4%）', '增长5%（2023年为4%）'],
    ['增长5%( 2022年为4%)', '增长5%( 2023年为4%)'],
    ['2022年同期', '2023年同期'],
    ['2022年度同期', '2023年度同期'],
    ['2022年底', '2023年底'],
    ['2022 年末', '2023 年末'],
    ['2022年基数', '2023年基数'],
    ['2022年相比', '2023年相比'],
    ['2022年的两倍', '2023年的两倍'],
    ['比二〇二二年', '比二〇二三年'],
    ['二〇二二年底', '二〇二三年底'],
  ])('%s becomes %s', (text, expected) => expect(moved(text)).toBe(expected));

  it.each([
    ...['2022年起步', '2021年', '2025年', '2035年建成', '二〇二二年起步', '二〇三五年'],
    ...['2023', '2023届', '12023年', '〔2023〕年', '[2023年', '［2023年', '0.2023年', '．2023年'],
    ...['２2023年', '2023年12月', '2023 年 3 月', '2023年６月', '二〇二三年十二月', '一二〇二三年'],
    ...['2023年获评', '2023年荣获', '2023年获得', '2023年获批', '2023年获授', '2023年入选'],
    ...['2023年被省政府评为先进', '2023年被授予', '2023年被命名', '2023年被列为', '2023年被列入'],
    ...['2023年成立', '2023年在此揭牌', '2023年挂牌', '2023年开工', '2023年投产', '2023年竣工'],
    ...['2023年通车', '2022—2023年', '2022年至2023年', '2022-2023年规划', '2021～2023年'],
    ...['2023年—2025年', '2023年至2025年', '2023 年 到 2025', '2023年--2025年', '2022–2023年'],
    ...['2023年~2024', '比起2022年', '2022年的'.replace('的', '，'), '二〇二三年成立'],
  ])('%s stays', (text) => expect(moved(text)).toBe(text));

  it('are told from what became so once only nearby', () => {
    expect(moved('2023年全年九个字以上了才获评')).toBe('2024年全年九个字以上了才获评');
    expect(moved('2023年工作好，获评')).toBe('2024年工作好，获评');
  });

  it('move on by as many years as the form', () => {
    expect(moved('2023年、2024年、比2022年', 2023, 2026)).toBe('2026年、2027年、比2025年');
    expect(moved('二〇二三年，2023年', 2023, 2024)).toBe('二〇二四年，2024年');
    expect(moved('没有')).toBe('没有');
  });

  it('are moved in names of files and folders, this one and the next', () => {
    expect(movedPath('2023/总结2023.yaml', 2023, 2024)).toBe('2024/总结2024.yaml');
    expect(movedPath('2024年计划.yaml', 2023, 2025)).toBe('2026年计划.yaml');
    expect(movedPath('2022/2025/120230/表20231.yaml', 2023, 2024)).toBe(
      '2022/2025/120230/表20231.yaml',
    );
    expect(movedPath('1999.yaml', 1999, 2000)).toBe('2000.yaml');
  });
});

const CHANGES = '这句话只适用于某一年';
const DATE = '这是上年的日期';
const SOURCE = '这是以前的文件';
const SERIAL = '次序、年数每年都变';

/** What is looked at in a text, and what is said of it. */
const PHRASES: [text: string, phrases: string[], hint: string][] = [
  ...[
    ...['开局', '收官', '起步', '关键', '决胜', '攻坚', '奠基', '深化', '转折', '落实', '突破'],
    ...['提升', '交账', '冲刺', '转型', '起势', '换届', '基础'],
  ].map((word): [string, string[], string] => [`是${word}之年。`, [`${word}之年`], CHANGES]),
  ['“十四五”规划的开局之年', ['“十四五”规划的开局之年'], CHANGES],
  ['"十五五"时期目标任务收官之年', ['"十五五"时期目标任务收官之年'], CHANGES],
  ['承上启下的关键之年', ['承上启下的关键之年'], CHANGES],
  ['承前启后的一年', ['承前启后的一年'], CHANGES],
  ['承上启下之年', ['承上启下之年'], CHANGES],
  ['至关重要的一年', ['至关重要的一年'], CHANGES],
  ['极不平凡的一年', ['极不平凡的一年'], CHANGES],
  ['不同寻常的关键一年', ['不同寻常的关键一年'], CHANGES],
  ['十分关键之年', ['十分关键之年'], CHANGES],
  ['关键一年', ['关键一年'], CHANGES],
  ['第一年', ['第一年'], CHANGES],
  ['最后一年', ['最后一年'], CHANGES],
  ['今年是建党98周年', ['建党98周年'], CHANGES],
  ['庆祝新中国成立七十五周年', ['新中国成立七十五周年'], CHANGES],
  ['第十三届全国人大五次会议', ['第十三届'], CHANGES],
  ['二十届三中全会精神', ['二十届三中全会'], CHANGES],
  ['第20届2次全会', ['第20届2次全会'], CHANGES],
  ['党的二十大报告', ['党的二十大报告'], CHANGES],
  ['党的二十大精神', ['党的二十大精神'], CHANGES],
  ['十四五规划', ['十四五规划'], CHANGES],
  ...[
    ...['今年以来', '去年以来', '上半年以来', '截至目前', '截止目前', '目前为止', '即将召开'],
    ...['刚刚闭幕', '胜利召开'],
  ].map((word): [string, string[], string] => [`${word}，`, [word], CHANGES]),
  ['截至2023年6月底', ['截至2023年6月底'], DATE],
  ['截止6月末', ['截止6月末'], DATE],
  ['截至12月31日', ['截至12月31日'], DATE],
  ['截至10月', ['截至10月'], DATE],
  ['连续第七年', ['连续第七年'], SERIAL],
  ['连续三次', ['连续三次'], SERIAL],
  ['连续十二届', ['连续十二届'], SERIAL],
  ['第12次', ['第12次'], SERIAL],
  ['第三轮', ['第三轮'], SERIAL],
  ['第二批', ['第二批'], SERIAL],
  ['第七期', ['第七期'], SERIAL],
  ['第十个年头', ['第十个年头'], SERIAL],
  ['于2023年3月15日', ['2023年3月15日'], DATE],
  ['自1999年12月起', ['1999年12月'], DATE],
  ['于9月20日', ['9月20日'], DATE],
  ['2021—2025年', ['2021—2025年'], CHANGES],
  ['2021年至 2025', ['2021年至 2025'], CHANGES],
  ['2021-2025年规划', ['2021-2025年'], CHANGES],
  ['按照市委办〔2023〕5号要求', ['市委办〔2023〕5号'], SOURCE],
  ['根据青园管发〔1999〕12号', ['青园管发〔1999〕12号'], SOURCE],
];

describe('dated phrases', () => {
  it.each(PHRASES)('in %s', (text, phrases, hint) => {
    const found = datedPhrases(text);
    expect(found.map((each) => each.text)).toEqual(phrases);
    for (const each of found) {
      expect(text.slice(each.start)).toMatch(each.text);
      expect(each.hint.zh).toContain(hint);
      expect(each.hint.en).toMatch(/year|document/u);
    }
  });

  it.each([
    '园区运行平稳。',
    '周年庆典',
    '届时',
    '121月1日',
    '第次',
    '〔2023〕号',
    '2023年',
    '一年来',
  ])('are none in %s', (text) => expect(datedPhrases(text)).toEqual([]));

  it('do not overlap, the longer one first, in the order of the text', () => {
    expect(datedPhrases('截至6月30日，“十四五”开局之年，9月1日').map(({ text }) => text)).toEqual([
      '截至6月30日',
      '“十四五”开局之年',
      '9月1日',
    ]);
  });
});
