/** How grave what is found is: by what is sure, not by what it is about. */
import { describe, expect, it } from 'vitest';
import { checkText, explainRule, paragraphsOfText } from '../../src/checks/index.ts';
import { codesWithLevel } from '../../src/checks/levels.ts';
import { rules } from '../../src/checks/rules.ts';

/** The levels of what one rule finds in the lines of a file. */
function inFile(code: string, text: string) {
  return checkText({ paragraphs: paragraphsOfText(text) })
    .filter((finding) => finding.code === `check/${code}`)
    .map(({ severity }) => severity);
}

/** The same words, printed by a form. */
function inForm(code: string, text: string) {
  const paragraphs = paragraphsOfText(text).map(({ isTyped: _, ...printed }) => printed);
  return checkText({ paragraphs })
    .filter((finding) => finding.code === `check/${code}`)
    .map(({ severity }) => severity);
}

describe('what is wrong wherever it stands is an error', () => {
  it.each([
    ['wrong-word', '认真布署安全生产。'],
    ['doubled-mark', '推进产业发展。。'],
    ['impossible-date', '定于2月30日召开会议。'],
    ['placeholder', '完成投资xx.xx亿元。'],
    ['unpaired-mark', '推进（一区一策发展。'],
  ])('%s: %s', (code, text) => expect(inFile(code, text)).toEqual(['error']));
});

describe('what must be inferred is a warning at most', () => {
  it.each([
    ['change-rate', '完成投资46.3亿元，比上年的40亿元增长10.8%。'],
    ['placeholder', '新增企业（）家。'],
    ['change-direction', '完成投资46.3亿元，上年同期40亿元，同比下降15.8%。'],
    ['unpaired-mark', '推进“一区一策发展。'],
  ])('%s: %s', (code, text) => expect(inFile(code, text)).toEqual(['warning']));
});

describe('what is meant so is a note', () => {
  it.each([
    ['placeholder', '统一命名为“××区××街道老年食堂”。'],
    ['placeholder', '陈某从某某公司购买种猪257头。'],
    ['label-foreign', '1.岗位设置\n（1）管理岗位。\n①综合岗。'],
    ['impossible-date', '考勤记录显示2月30日全员在岗。'],
    ['impossible-date', '考勤记录显示：部分科室4月28日、31日全员在岗。'],
    ['placeholder', '汇款请备注：**春蕾助学。'],
    ['placeholder', '题目为《×××应聘×××的申请书》。'],
    ['homophone', Array(4).fill('主要指标应满足优效性要求。').join('\n')],
  ])('%s: %s', (code, text) => expect(new Set(inFile(code, text))).toEqual(new Set(['note'])));
});

describe('what signed papers rarely have wrong is a note in their lines, and a warning in a draft', () => {
  it.each([
    ['idiom', '发展任重到远。'],
    ['doubled-meaning', '摸清目前现状。'],
    ['mark-beside-and', '服务企业、和群众。'],
    ['fixed-list', '坚持科学决策、民主决策、依法决定。'],
    ['negation', '严禁工作人员不准参与赌博。'],
  ])('%s: %s', (code, text) => {
    expect(inFile(code, text)).toEqual(['note']);
    expect(inForm(code, text)).not.toContain('note');
  });
});

describe('sums', () => {
  it('that one digit mends are warned of', () =>
    expect(
      inFile(
        'parts-sum',
        '分配安置房436套，其中石屏安置房150套、河湾安置房166套、竹埠安置房130套。',
      ),
    ).toEqual(['warning']));

  it('that are far off may be about something else: a note', () =>
    expect(
      inFile(
        'parts-sum',
        '各项贷款1221.4亿元，其中短期贷款912.8亿元、中长期贷款678.6亿元、其他贷款192.1亿元。',
      ),
    ).toEqual(['note']));

  it('are errors in what a form prints', () =>
    expect(
      inForm(
        'parts-sum',
        '分配安置房436套，其中石屏安置房150套、河湾安置房166套、竹埠安置房130套。',
      ),
    ).toEqual(['error']));
});

describe('labels', () => {
  it('skipped within a list that goes on are warned of', () =>
    expect(inFile('label-order', '一、主要成效\n二、存在问题\n四、下步打算\n五、有关要求')).toEqual(
      ['warning'],
    ));

  it('that begin with two may go on from somewhere else: a note', () =>
    expect(inFile('label-order', '一、主要成效\n（二）抓招商。引进企业。')).toEqual(['note']));
});

describe('a missing mark at the end', () => {
  const line = '园区经济运行总体平稳。质量效益持续提升，动力活力持续增强';
  it('between paragraphs that have theirs is warned of', () =>
    expect(inFile('paragraph-end', `工作抓得实。\n${line}\n服务做得好。`)).toEqual(['warning']));
  it('among lines without marks is a note', () =>
    expect(inFile('paragraph-end', `第一组 任务清单\n${line}\n第二组 任务清单`)).toEqual(['note']));
});

describe('a fixed phrase', () => {
  it('in other words is wrong', () =>
    expect(inFile('fixed-phrase', '落实稳中求进总基调。')).not.toEqual(['note']));
  it('is a note in a paper that may be older than the phrase', () =>
    expect(inFile('fixed-phrase', '落实稳中求进总基调。\n2013年3月5日')).toEqual(['note']));
  it('with 的 added is a note', () =>
    expect(inFile('fixed-phrase', '实现中华民族的伟大复兴。')).toEqual(['note']));
});

describe('an office that is no more', () => {
  it('is warned of among recipients and where the year is said', () =>
    expect(inFile('retired-office', '2024年，该项目由市安监局验收。')).toEqual(['warning']));
  it('is a note in the years of the reform, which reaches the counties last', () =>
    expect(inFile('retired-office', '各县人事局：\n2010年，继续做好培训工作。')).toEqual(['note']));
  it('is a note where the name may be a local one', () =>
    expect(inFile('retired-office', '由市安监局牵头检查。')).toEqual(['note']));
});

describe('explain', () => {
  it('says since when a phrase is fixed', () =>
    expect(explainRule('phrase-words')?.level.zh).toContain('2018年以前的文稿里为说明'));
  it.each(['parts-sum', 'label-order', 'homophone'])('%s says what raises it', (code) =>
    expect(explainRule(code)?.level.zh).toMatch(/^说明（可看可不看）；.+时为提醒（要看一眼）/u),
  );
  it('says how grave it is in what a form prints', () =>
    expect(explainRule('change-rate')?.level.zh).toBe(
      '提醒（要看一眼）；表单印出的文字里为错误（这样写不能签发）',
    ));
});

it('every row is about a rule', () => {
  const codes = new Set(rules.map(({ code }) => code));
  expect(codesWithLevel.filter((code) => !codes.has(code))).toEqual([]);
});
