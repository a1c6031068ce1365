/** One document of each format, and of what a page can hold. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import { notice, report } from '../html/sample.ts';

const SENTENCE = '园区上下认真落实年度目标任务，完成工业总产值36.4亿元，同比增长13.2%。';

const bare = {
  draft: false,
  signatories: [],
  titleIssuers: [],
  attachments: [],
} satisfies Partial<OfficialDocument>;

const letter: OfficialDocument = {
  ...bare,
  kind: '函',
  format: 'letter',
  copyNumber: '000001',
  urgency: '加急',
  letterhead: { issuers: ['云溪市青禾产业园区管理委员会'], suffix: '' },
  documentNumber: '青禾园管函〔2024〕12号',
  title: '关于商请支持青禾产业园区供水管网改造的函',
  recipients: '云溪市水利局',
  body: [
    { type: 'paragraph', text: SENTENCE },
    { type: 'paragraph', text: '妥否，请函复。' },
  ],
  signature: { issuers: ['云溪市青禾产业园区管理委员会'], date: '2024年3月6日', sealed: true },
  imprint: { copies: { label: '抄送', text: '云溪市人民政府办公室' } },
};

export const order: OfficialDocument = {
  ...bare,
  kind: '命令',
  format: 'order',
  letterhead: { issuers: ['云溪市人民政府'], suffix: '令' },
  documentNumber: '第12号',
  title: '',
  body: [{ type: 'paragraph', text: '《云溪市产业园区管理办法》现予公布，自2024年5月1日起施行。' }],
  signature: {
    issuers: [],
    date: '2024年3月6日',
    sealed: false,
    signers: [{ office: '市长', name: '王青禾' }],
  },
};

const minutes: OfficialDocument = {
  ...bare,
  kind: '纪要',
  format: 'minutes',
  letterhead: { issuers: ['青禾产业园区会议纪要'], suffix: '' },
  documentNumber: '第3期',
  title: '研究重点项目推进工作',
  body: [{ type: 'paragraph', text: SENTENCE }],
  attendance: [
    { label: '出席', names: '王青禾、李云' },
    { label: '请假', names: '李十' },
  ],
  imprint: {
    copies: { label: '分送', text: '管委会领导，各局' },
    printingOffice: '管委会办公室',
    printDate: '2024年3月6日',
  },
};

/** Several issuers with seals and signatories, an attachment with a table on a turned page, an even imprint. */
export const joint: OfficialDocument = {
  ...bare,
  kind: '报告',
  format: 'document',
  letterhead: {
    issuers: ['云溪市人民政府办公室', '云溪市财政局', '云溪市发展和改革局'],
    suffix: '文件',
  },
  documentNumber: '云财发〔2024〕8号',
  signatories: ['王青禾', '李云', '张三丰'],
  title: '关于青禾产业园区重点项目的报告',
  recipients: '云溪市人民政府',
  body: Array.from({ length: 6 }, () => ({ type: 'paragraph' as const, text: SENTENCE })),
  attachments: [
    {
      title: '重点项目一览表',
      body: [
        {
          type: 'table',
          caption: '重点项目',
          turned: true,
          header: ['序号', '项目'],
          rows: [['1', '供水管网改造']],
        },
      ],
    },
  ],
  signature: {
    issuers: ['云溪市人民政府办公室', '云溪市财政局', '云溪市发展和改革局'],
    date: '2024年1月16日',
    sealed: true,
  },
  note: '联系人：李云，电话：0000-1234567',
  imprint: { printingOffice: '云溪市财政局办公室', printDate: '2024年1月16日', evenPage: true },
};

/** So many recipients that page 1 would show no body. */
const crowded: OfficialDocument = {
  ...notice,
  recipients: Array.from({ length: 20 }, (_, index) => `云溪市第${index + 1}经济开发区管委会`).join(
    '，',
  ),
};

export const specimens: Record<string, OfficialDocument> = {
  notice,
  report,
  letter,
  order,
  minutes,
  joint,
  crowded,
  preprinted: { ...notice, preprinted: true },
  draftLetter: { ...letter, draft: true },
};
