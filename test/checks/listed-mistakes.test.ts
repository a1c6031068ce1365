/** Mistakes that practitioners' lists name, in made-up sentences: each is told, and its right twin is not. */
import { describe, expect, it } from 'vitest';
import { checkText, paragraphsOfText } from '../../src/checks/index.ts';

const codesOf = (sentence: string) =>
  checkText({ paragraphs: paragraphsOfText(sentence) }).map(({ code }) =>
    code.replace('check/', ''),
  );

const MISTAKES: readonly (readonly [code: string, wrong: string, right: string])[] = [
  // what a verb does not go with
  ['collocation', '进一步提高项目建设步伐。', '进一步加快项目建设步伐。'],
  ['collocation', '各科室要加强安全隐患。', '各科室要排查安全隐患。'],
  ['collocation', '园区产品的知名度不断扩大。', '园区产品的知名度不断提高。'],
  ['collocation', '要履行群众的利益。', '要维护群众的利益。'],
  // what is left out
  [
    'missing-part',
    '园区先后出台了规范租金收取、优化物业服务，商户欢迎。',
    '园区先后出台了规范租金收取、优化物业服务的措施，商户欢迎。',
  ],
  ['missing-part', '展会发挥了积极的推动。', '展会发挥了积极的推动作用。'],
  ['missing-part', '整治行动取得了明显。', '整治行动取得了明显成效。'],
  ['missing-part', '生产工艺达到国内先进。', '生产工艺达到国内先进水平。'],
  ['missing-part', '上周园区开展了安全生产。', '上周园区开展了安全生产检查。'],
  // said twice, or against itself
  ['mixed-sentence', '园区内所有商户大都已签承诺书。', '园区内商户大都已签承诺书。'],
  ['mixed-sentence', '正在进行建设中的项目有五个。', '正在建设的项目有五个。'],
  ['mixed-sentence', '园区以服务企业为宗旨目标。', '园区以服务企业为宗旨。'],
  ['word-order', '干部们受到了深刻的一次党性教育。', '干部们受到了一次深刻的党性教育。'],
  // signs lost, exchanged, changed
  ['homophone', '全年共化解矛纠纷86起。', '全年共化解矛盾纠纷86起。'],
  ['homophone', '着力优化营商环，服务企业。', '着力优化营商环境，服务企业。'],
  ['homophone', '全年接待客游三十万人次。', '全年接待游客三十万人次。'],
  ['homophone', '增进民生福社。', '增进民生福祉。'],
  ['homophone', '要不断深改化革，激发动力。', '要不断深化改革，激发动力。'],
  ['mixed-sentence', '据有关部门统计显示，游客增多。', '据有关部门统计，游客增多。'],
  ['mixed-sentence', '园区已建成成为全市最大的公园。', '园区已建成全市最大的公园。'],
  ['mixed-sentence', '凡所有进园车辆须登记。', '所有进园车辆须登记。'],
  ['office-title', '市委常务会议专题听取汇报。', '市委常委会会议专题听取汇报。'],
  // phrases and digits
  ['phrase-words', '学习贯彻党的二十大会议精神。', '学习贯彻党的二十大精神。'],
  ['phrase-words', '反对享乐主义和奢侈之风。', '反对享乐主义和奢靡之风。'],
  ['phrase-words', '坚持党要管党、全面治党。', '坚持党要管党、全面从严治党。'],
  ['phrase-words', '房子是用来住的，不是用来炒作的。', '房子是用来住的，不是用来炒的。'],
  ['mixed-sentence', '青年是园区建设的主力军作用。', '青年是园区建设的主力军。'],
  ['likely-word', '进一部压缩审批时限。', '进一步压缩审批时限。'],
  ['office-title', '市住建委局检查了工地。', '市住建局检查了工地。'],
  ['mark-place', '整治分三步走，第一步，调查。', '整治分三步走：第一步，调查。'],
  // pairs
  ['word-pair', '旅游公交途径高铁站和码头。', '旅游公交途经高铁站和码头。'],
  ['word-pair', '新建一坐人行桥。', '新建一座人行桥。'],
  ['de-before-complement', '今年的整治抓的早、措施实。', '今年的整治抓得早、措施实。'],
];

describe('a mistake of the lists', () => {
  it.each(MISTAKES)('%s is told: %s', (code, wrong, right) => {
    expect(codesOf(wrong)).toContain(code);
    expect(codesOf(right)).not.toContain(code);
  });
});

/** Right sentences with the words of the lists in other company. */
const RIGHT: readonly string[] = [
  '公示期间未收到重大异议。',
  '线路主要途经云园大道和文化中心。',
  '园区自7月1日起实行夏季作息时间。',
  '通过参观，党员干部受到深刻教育。',
  '加强捐赠财物管理，及时公开捐赠财物收支情况。',
  '因不可抗力中止合同履行的，应当及时通知对方。',
  '期末考查学习成绩。',
  '开展专项政治工作督查。',
  '资料按一式三分册装订。',
  '公交线路途径优化后，运力提升。',
  '每名队员随身带口罩两只。',
  '工程款已结余12万元，上缴财政。',
  '所有制企业大多数已完成改制。',
  '所有项目中大部分已开工。',
  '园区专门制定推进项目建设时间表，倒排工期。',
  '各村制定完善村规民约，推动移风易俗。',
  '产业规模处于全国领先，优势不断扩大。',
  '正在开展宣传动员和摸底调查。',
  '对于如何做好基层治理，我们进行了有益探索。',
  '期初在建项目45个，期末在建39个。',
  '完善公服设施，补齐民生短板。',
];

describe('a right sentence with words of the lists', () => {
  it.each(RIGHT)('is silent: %s', (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });
});

describe('the company of a word', () => {
  it('warns where what is written makes no words, and is a note where it makes plain ones', () => {
    const severityOf = (sentence: string) =>
      checkText({ paragraphs: paragraphsOfText(sentence) }).map(({ severity }) => severity);
    expect(severityOf('安全责任付责人要签字。')).toEqual(['warning']);
    expect(severityOf('这项改革具有深远异议。')).toEqual(['note']);
  });
});
