/** A specimen of every element in every format and variant, each as small as it can be and show its elements. */
import type { Imprint, OfficialDocument } from '../../../src/document/document.ts';
import {
  BUREAU,
  DATE,
  HAN_ONLY,
  longBody,
  PARK,
  PARTY,
  paragraph,
  section,
  sentences,
  shortBody,
} from './text.ts';

const imprint: Imprint = {
  copies: {
    label: '抄送',
    text: '云溪市人民政府办公室，市发展改革局，市财政局，市自然资源和规划局，市应急管理局，市统计局',
  },
  printingOffice: '青禾产业园区党政办公室',
  printDate: DATE,
};

/** A common notice of one page. */
const notice: OfficialDocument = {
  kind: '通知',
  format: 'document',
  draft: false,
  letterhead: { issuers: [PARK], suffix: '文件' },
  documentNumber: '青禾园管发〔2024〕3号',
  signatories: [],
  titleIssuers: [],
  title: `${PARK}关于做好汛期安全生产工作的通知`,
  recipients: '各镇人民政府，园区各部门，各企业',
  body: shortBody(),
  attachments: [],
  signature: { issuers: [PARK], date: DATE, sealed: false },
  imprint,
};

const fullNotice: OfficialDocument = {
  ...notice,
  copyNumber: '000012',
  classification: { level: '机密', term: '1年' },
  urgency: '特急',
  body: longBody(),
  attachments: [
    { title: '2024年重点项目清单', body: [paragraph(sentences(0, 3))] },
    {
      title: '青禾产业园区2024年汛期安全生产隐患排查整治工作任务分解表和责任分工一览表',
      body: [section(1, 1, '任务', [paragraph(sentences(1, 3))])],
    },
    { title: '值班安排', body: [paragraph(sentences(2, 1))] },
  ],
  note: '此件公开发布',
};

const jointNotice: OfficialDocument = {
  ...notice,
  urgency: '加急',
  letterhead: { issuers: [PARTY, PARK, BUREAU], suffix: '文件' },
  title: '关于开展2024年企业服务月活动的通知',
  attachments: [{ title: '企业服务月活动安排', body: [paragraph(sentences(1, 2))] }],
  signature: {
    issuers: ['青禾产业园区工委', '青禾产业园区管委会', '市产业局'],
    date: DATE,
    sealed: true,
  },
  imprint: { ...imprint, copies: { label: '分送', text: '园区各部门，各企业' } },
};

const summary: OfficialDocument = {
  kind: '工作总结',
  format: 'plain',
  draft: false,
  signatories: [],
  titleIssuers: [PARK],
  title: '2023年工作总结和2024年工作要点',
  body: longBody(),
  attachments: [],
};

const order: OfficialDocument = {
  kind: '命令（令）',
  format: 'order',
  draft: false,
  letterhead: { issuers: ['云溪市人民政府'], suffix: '令' },
  documentNumber: '第12号',
  signatories: [],
  titleIssuers: [],
  title: '',
  body: [paragraph(`《云溪市产业园区管理办法》已经审议通过，现予公布。${sentences(2, 1)}`)],
  attachments: [],
  signature: {
    issuers: [],
    date: DATE,
    sealed: false,
    signers: [{ office: '市长', name: '林远山' }],
  },
  imprint,
};

const letter: OfficialDocument = {
  kind: '函',
  format: 'letter',
  draft: false,
  copyNumber: '000003',
  classification: { level: '秘密' },
  urgency: '加急',
  letterhead: { issuers: [PARK], suffix: '' },
  documentNumber: '青禾园管函〔2024〕8号',
  signatories: [],
  titleIssuers: [],
  title: '关于商请支持园区道路建设的函',
  recipients: '市交通运输局',
  body: shortBody(),
  attachments: [],
  signature: { issuers: [PARK], date: DATE, sealed: true },
  imprint: { copies: { label: '抄送', text: '市财政局，市自然资源和规划局' } },
};

const minutes: OfficialDocument = {
  kind: '纪要',
  format: 'minutes',
  draft: false,
  letterhead: { issuers: ['青禾产业园区主任办公会议纪要'], suffix: '' },
  documentNumber: '〔2024〕5号',
  signatories: [],
  titleIssuers: [],
  title: '研究汛期安全生产工作',
  body: shortBody(),
  attachments: [],
  attendance: [
    {
      label: '出席',
      names: '林远山、周一鸣、何文静、李青、王禾、赵一、孙小川、吴大同、郑和平、冯春、陈思远、褚明',
    },
    { label: '请假', names: '卫东' },
    { label: '列席', names: '蒋文、沈一丹' },
  ],
  imprint,
};

const report: OfficialDocument = {
  ...notice,
  kind: '报告',
  signatories: ['林远山'],
  title: '关于2023年工作情况的报告',
  recipients: '云溪市人民政府',
};

export const formats = { 文件: notice, 信函: letter, 命令: order, 纪要: minutes, 内部件: summary };

const table = {
  type: 'table' as const,
  caption: '主要指标完成情况',
  header: ['指标', '单位', '今年', '上年'],
  rows: [
    ['公共财政收入', '亿元', '7.46', '6.59'],
    ['固定资产投资', '亿元', '36.40', '30.18'],
    ['安置住房', '套', '426', '390'],
  ],
};

const longTable = {
  ...table,
  rows: Array.from({ length: 40 }, (_, row) => [`重点项目${row + 1}`, '万元', '1,292', '987']),
};

/** So many paragraphs of one line each: how many, decides where the signature comes to stand. */
function tasks(count: number): OfficialDocument['body'] {
  const text = '园区各部门要按照职责分工抓好落实。';
  return Array.from({ length: count }, () => paragraph(text));
}

/** Documents by what they show. */
const elements: Record<string, OfficialDocument> = {
  文件·全部要素: fullNotice,
  文件·联合行文用印: jointNotice,
  文件·联合行文两家: {
    ...jointNotice,
    copyNumber: '000001',
    letterhead: { issuers: [PARTY, PARK], suffix: '文件' },
    signature: { issuers: [PARTY, PARK], date: DATE, sealed: true },
  },
  文件·不用文件二字: { ...notice, letterhead: { issuers: [BUREAU], suffix: '' } },
  文件·名称很长: {
    ...notice,
    letterhead: {
      issuers: ['云溪市青禾产业园区乡村振兴和城乡融合发展领导小组办公室'],
      suffix: '文件',
    },
  },
  文件·加盖印章: { ...notice, signature: { issuers: [PARK], date: DATE, sealed: true } },
  文件·日期长于署名: {
    ...notice,
    signature: { issuers: ['市产业局'], date: '2024年11月28日', sealed: false },
  },
  文件·联合署名不用印: {
    ...notice,
    signature: { issuers: [PARTY, PARK, BUREAU], date: DATE, sealed: false },
  },
  文件·签名章: {
    ...notice,
    kind: '议案',
    signature: {
      issuers: [],
      date: DATE,
      sealed: false,
      signers: [{ office: '市长', name: '林远山' }],
    },
  },
  上行文·一位签发人: report,
  上行文·三位签发人: {
    ...report,
    kind: '请示',
    letterhead: { issuers: [PARTY, PARK, BUREAU], suffix: '文件' },
    signatories: ['林远山', '周一鸣', '何文静'],
    title: '关于设立企业服务专项资金的请示',
    note: '联系人：李青，电话：0000-1234567',
  },
  印发通知: {
    ...notice,
    title: `关于印发《${PARK}2023年工作总结》的通知`,
    body: [paragraph(`《${PARK}2023年工作总结》已经会议审议通过，现印发给你们，请认真贯彻执行。`)],
    note: '此件公开发布',
    issued: summary,
  },
  主送机关移至版记: {
    ...notice,
    recipients: Array.from({ length: 60 }, (_, index) => `青禾第${index + 1}街道办事处`).join('，'),
  },
  版记另页为偶数页: { ...notice, imprint: { ...imprint, evenPage: true } },
  版记无抄送: {
    ...notice,
    imprint: { printingOffice: '青禾产业园区党政办公室', printDate: DATE },
  },
  表格: { ...notice, body: [...shortBody().slice(0, 1), table, paragraph(sentences(1, 1))] },
  横排表格: {
    ...notice,
    body: [...shortBody().slice(0, 1), { ...table, turned: true }, paragraph(sentences(1, 1))],
  },
  行距收紧·23行: { ...notice, body: tasks(27) },
  行距收紧·24行: { ...notice, body: tasks(28) },
  长表格: { ...notice, body: [...shortBody().slice(0, 1), longTable, paragraph(sentences(1, 1))] },
  附件说明另附: { ...notice, attachmentNote: ['申报表', '评分细则'] },
  信函·多页: {
    ...letter,
    letterhead: { issuers: [PARK, BUREAU], suffix: '' },
    body: longBody(),
    note: '联系人：李青，电话：0000-1234567',
  },
  信函·无标注: without(letter, 'copyNumber', 'classification', 'urgency'),
  命令·联合: {
    ...order,
    signature: {
      issuers: [],
      date: DATE,
      sealed: false,
      signers: [
        { office: '管委会主任', name: '林远山' },
        { office: '局长', name: '周一' },
      ],
    },
  },
  纪要·多页: { ...minutes, body: [...longBody(), paragraph(HAN_ONLY)] },
};

/** Every format in every variant. */
const variants = Object.entries(formats).flatMap(([format, document]) => [
  [format, document] as const,
  [`${format}·草稿`, { ...document, draft: true }] as const,
  [`${format}·套红`, { ...document, preprinted: true }] as const,
  [
    `${format}·公开版`,
    without(document, 'copyNumber', 'classification', 'urgency', 'letterhead', 'documentNumber'),
  ] as const,
]);

export const specimens: ReadonlyMap<string, OfficialDocument> = new Map([
  ...variants,
  ...Object.entries(elements),
]);

function without(
  document: OfficialDocument,
  ...keys: (keyof OfficialDocument)[]
): OfficialDocument {
  const rest = { ...document };
  for (const key of keys) delete rest[key];
  return rest;
}
