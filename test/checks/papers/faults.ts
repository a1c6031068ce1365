/** Faulty heads and feet: the base, the words that are changed, and the rule that must say so. */
import type { bases } from './bases.ts';

export interface Fault {
  name: string;
  base: keyof typeof bases;
  /** What stands there, and what is written instead. */
  from: string;
  to: string;
  /** One of these codes is told. */
  codes: readonly string[];
}

type Row = readonly [name: string, base: Fault['base'], from: string, to: string, codes: string];

const ROWS: readonly Row[] = [
  // titles
  ['a title without a kind', 'notice', '防汛工作的通知', '防汛工作', 'title-kind'],
  ['a title without 关于', 'notice', '关于做好2024年', '做好2024年', 'title-frame title-about'],
  ['关于 twice', 'notice', '关于做好2024年', '关于关于做好2024年', 'title-frame title-about'],
  [
    '关于 twice, apart',
    'forwarding',
    '关于转发《云溪市',
    '关于转发关于《云溪市',
    'title-frame title-about',
  ],
  ['two kinds', 'request', '改造资金的请示', '改造资金的请示报告', 'title-frame title-about'],
  ['a kind that there is not', 'request', '资金的请示', '资金的申请', 'title-kind'],
  ['a kind in everyday words', 'report', '情况的报告', '情况的汇报', 'title-kind'],
  ['请求…的请示', 'request', '关于解决', '关于请求解决', 'title-frame title-about'],
  ['申请…的请示', 'request', '关于解决', '关于申请解决', 'title-frame title-about'],
  ['a comma in the title', 'notice', '关于做好2024年防汛', '关于做好2024年，防汛', 'title-marks'],
  ['a full stop behind the title', 'reply', '办公室的批复', '办公室的批复。', 'title-end'],
  ['的 missing', 'notice', '防汛工作的通知', '防汛工作通知', 'title-frame title-about'],
  ['a report that ends as a notice', 'report', '特此报告', '特此通知', 'closing'],
  ['a request that ends as a notice', 'request', '妥否，请批示。', '特此通知。', 'closing asking'],
  ['the kind of the lead-in', 'notice', '通知如下', '通报如下', 'closing'],
  [
    '印发 twice',
    'issuing',
    '关于印发《园区道路养护办法》的',
    '关于印发《关于印发〈园区道路养护办法〉的通知》的',
    'title-nesting',
  ],
  [
    '通知的通知',
    'forwarding',
    '行动方案》的通知',
    '行动方案的通知》的通知的通知',
    'title-frame title-about',
  ],
  [
    '转发 in the title, 印发 in the text',
    'forwarding',
    '方案》转发给',
    '方案》印发给',
    'title-verb',
  ],
  [
    'another name in the text',
    'issuing',
    '《园区道路养护办法》已经',
    '《园区道路管护办法》已经',
    'issued-name title-spelling',
  ],
  [
    'a law in the title without its marks',
    'issuing',
    '印发《园区道路养护办法》的',
    '印发园区道路养护办法的',
    'issued-marks',
  ],
  [
    'another office in the title',
    'report',
    '园区管理委员会\n关于',
    '园区管理委员圆\n关于',
    'issuer-signature title-issuer',
  ],
  [
    'signed by another office',
    'letter',
    '请予函复。\n\n云溪市交通运输局',
    '请予函复。\n\n云溪市交通局运输局',
    'issuer-signature title-issuer',
  ],
  // number
  ['square brackets', 'notice', '发〔2024〕12号', '发[2024]12号', 'number-brackets'],
  ['round brackets', 'notice', '发〔2024〕12号', '发（2024）12号', 'number-brackets'],
  ['第 before the number', 'notice', '〔2024〕12号', '〔2024〕第12号', 'number-form number-line'],
  ['a padded number', 'letter', '〔2024〕26号', '〔2024〕026号', 'number-form number-line'],
  ['a year of two digits', 'notice', '〔2024〕12号', '〔24〕12号', 'number-form number-line'],
  ['年 inside the brackets', 'notice', '〔2024〕12号', '〔2024年〕12号', 'number-form number-line'],
  ['another year than the date', 'notice', '〔2024〕12号', '〔2023〕12号', 'number-year'],
  [
    'number behind the year without 号',
    'notice',
    '〔2024〕12号',
    '〔2024〕12',
    'number-form number-line',
  ],
  // recipients
  [
    'a request to a person',
    'request',
    '云溪市人民政府：',
    '尊敬的李市长：',
    'recipients recipient-line',
  ],
  ['no colon', 'notice', '各企业：', '各企业', 'recipients recipient-line'],
  [
    'a comma for the colon',
    'letter',
    '管理委员会：\n',
    '管理委员会，\n',
    'recipients recipient-line',
  ],
  [
    'one recipient twice',
    'notice',
    '各部门，各片区办，各企业',
    '各部门，各片区办，各部门',
    'recipients recipient-line',
  ],
  [
    'a request without recipients',
    'request',
    '云溪市人民政府：\n',
    '',
    'recipients recipient-line',
  ],
  [
    'a request to two',
    'request',
    '云溪市人民政府：',
    '云溪市人民政府、云溪市财政局：',
    'recipients recipient-line',
  ],
  ['a report to nobody', 'report', '云溪市人民政府：\n', '', 'recipients recipient-line'],
  ['a request copied down', 'request', '抄送：市财政局', '抄送：市财政局，各片区办', 'copies-down'],
  [
    'a request copied to enterprises',
    'request',
    '抄送：市财政局',
    '抄送：各部门、各企业',
    'copies-down',
  ],
  // closings
  ['an order upward', 'request', '妥否，请批示。', '请遵照执行。', 'closing asking'],
  ['a report that asks', 'report', '特此报告。', '以上报告妥否，请批示。', 'asking report-asks'],
  [
    'a report that asks inside',
    'report',
    '防水卷材900平方米。',
    '防水卷材900平方米，恳请市政府拨付维修资金50万元。',
    'asking report-asks',
  ],
  [
    'a letter that asks for instructions',
    'letter',
    '专此函商，请予函复。',
    '妥否，请批示。',
    'closing',
  ],
  ['a letter that commands', 'letter', '专此函商，请予函复。', '请遵照执行。', 'closing'],
  ['a notice that asks for an answer', 'notice', '特此通知。', '妥否，请批示。', 'closing asking'],
  ['a reply that ends as a letter', 'reply', '此复。', '特此函复。', 'closing'],
  [
    'a public notice that ends as an announcement',
    'publicNotice',
    '特此通告。',
    '特此公告。',
    'closing',
  ],
  [
    'two matters in one request',
    'request',
    '支持785万元。\n',
    '支持785万元。\n同时，恳请市政府批准我委新增事业编制8名。\n',
    'one-matter',
  ],
  // note
  [
    'a note without brackets',
    'request',
    '（联系人：白小川，联系电话：0800-1234567）',
    '联系人：白小川，联系电话：0800-1234567',
    'note',
  ],
  [
    'a request without a note',
    'request',
    '（联系人：白小川，联系电话：0800-1234567）\n',
    '',
    'note',
  ],
  ['a note without a number', 'request', '，联系电话：0800-1234567）', '）', 'note'],
  // attachments
  [
    'a number that is not in the list',
    'notice',
    '安排见附件2',
    '安排见附件3',
    'attachment-reference',
  ],
  ['a mark behind the names', 'notice', '1.防汛物资清单', '1.防汛物资清单；', 'attachment-name'],
  [
    'title marks around a name',
    'forwarding',
    '附件：云溪市节约型机关创建行动方案',
    '附件：《云溪市节约型机关创建行动方案》',
    'attachment-name',
  ],
  [
    'a list that jumps',
    'notice',
    '2.防汛值班安排表',
    '3.防汛值班安排表',
    'attachment-order attachment-reference',
  ],
  ['no colon behind 附件', 'request', '附件：供水', '附件 供水', 'attachment-mark'],
  ['附 for 附件', 'request', '附件：供水', '附：供水', 'attachment-mark'],
  [
    'a pause behind the number',
    'notice',
    '附件：1.防汛物资清单\n2.防',
    '附件：1、防汛物资清单\n2、防',
    'attachment-mark',
  ],
  [
    'an attachment that is missing',
    'letter',
    '疏导工作。',
    '疏导工作（见附件）。',
    'attachment-reference',
  ],
  // date
  [
    'a date in Chinese numerals',
    'notice',
    '\n2024年5月8日',
    '\n二〇二四年五月八日',
    'date-form date-line',
  ],
  ['a date without its day', 'notice', '\n2024年5月8日', '\n2024年5月', 'date-form date-line'],
  ['a padded date', 'notice', '\n2024年5月8日', '\n2024年05月08日', 'date-form date-line'],
  ['a date with dots', 'report', '2024年3月20日', '2024.3.20', 'date-form date-line'],
  [
    'a year of two digits in the date',
    'report',
    '2024年3月20日',
    '24年3月20日',
    'date-form date-line',
  ],
  ['printed before it is signed', 'notice', '2024年5月9日印发', '2024年5月7日印发', 'print-date'],
  ['a date before what is told', 'report', '2024年3月20日', '2024年3月10日', 'event-after-date'],
  ['a deadline before the date', 'notice', '5月20日前', '5月2日前', 'past-deadline'],
  // imprint
  ['no stop behind the copies', 'notice', '市水利局。', '市水利局', 'copies-end'],
  [
    'a pause between the copies’ ranks',
    'joint',
    '市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院',
    '市政协办公室，市委各部门，市人大常委会办公室，市法院，市检察院',
    'copies-order',
  ],
  [
    'court before congress',
    'joint',
    '市人大常委会办公室，市政协办公室，市法院',
    '市法院，市人大常委会办公室，市政协办公室',
    'copies-order',
  ],
  [
    'a copy to a recipient',
    'reply',
    '抄送：市委编办',
    '抄送：青禾产业园区管理委员会，市委编办',
    'copies-twice',
  ],
  [
    'one office copied twice',
    'reply',
    '市委编办，市财政局',
    '市委编办，市财政局，市委编办',
    'copies-twice',
  ],
  [
    'no date in the printing line',
    'notice',
    '综合办公室 2024年5月9日印发',
    '综合办公室印发',
    'imprint-line',
  ],
  ['no 印发 in the printing line', 'notice', '2024年5月9日印发', '2024年5月9日', 'imprint-line'],
  ['no 抄送 colon', 'reply', '抄送：市委', '抄送市委', 'imprint-line'],
  // order of party and government
  [
    'government before party',
    'joint',
    '中共云溪市委　云溪市人民政府\n',
    '云溪市人民政府　中共云溪市委\n',
    'issuer-order',
  ],
  [
    'government signs before party',
    'joint',
    '中共云溪市委\n云溪市人民政府\n2024',
    '云溪市人民政府\n中共云溪市委\n2024',
    'issuer-order',
  ],
  // who signs upward papers
  [
    'a notice with a signatory',
    'notice',
    '〔2024〕12号',
    '〔2024〕12号　　签发人：周明远',
    'signatory',
  ],
  ['a request without a signatory', 'request', '　　签发人：周明远', '', 'signatory'],
];

/** Every fault, once. */
export const faults: readonly Fault[] = ROWS.map(([name, base, from, to, codes]) => ({
  name,
  base,
  from,
  to,
  codes: codes.split(' ').map((code) => `check/${code}`),
}));
