/** A made-up notice with a summary printed under it: every part of a page once. */
import type { OfficialDocument } from '../../../src/document/document.ts';

const SENTENCE =
  '园区上下认真落实年度目标任务，完成工业总产值36.4亿元，同比增长13.2%，新签约项目29个，协议资金1,292万元，群众满意度达到90.05%。';

export const summary: OfficialDocument = {
  kind: '工作总结',
  format: 'plain',
  draft: false,
  signatories: [],
  titleIssuers: ['云溪市青禾产业园区管理委员会'],
  title: '2023年工作总结',
  body: [
    { type: 'paragraph', text: `2023年，${SENTENCE}${SENTENCE}` },
    {
      type: 'section',
      level: 1,
      number: 1,
      heading: '主要指标完成情况',
      runIn: false,
      children: [
        {
          type: 'items',
          items: ['完成公共财政收入7.46亿元，同比增长13.2%。', '开工建设政府性投资项目29个。'],
        },
        {
          type: 'table',
          caption: '主要指标',
          header: ['指标', '单位', '2023年', '2022年', '同比'],
          rows: [
            ['公共财政收入', '亿元', '7.46', '6.59', '13.2%'],
            ['固定资产投资（不含农户）完成情况', '亿元', '36.40', '30.18', '20.6%'],
          ],
        },
      ],
    },
    {
      type: 'section',
      level: 1,
      number: 2,
      heading: '主要工作及成效',
      runIn: false,
      children: [1, 2, 3, 4, 5, 6].map((number) => ({
        type: 'section',
        level: 2,
        number,
        heading: '全面从严治党筑堡垒，党建水平稳步提升',
        runIn: true,
        children: [
          {
            type: 'points',
            lead: `${SENTENCE}`,
            word: '是',
            arrangement: 'together',
            points: [`政治建设稳步提升。${SENTENCE}`, `组织建设持续加强。${SENTENCE}`],
          },
        ],
      })),
    },
  ],
  attachments: [],
};

export const notice: OfficialDocument = {
  kind: '通知',
  format: 'document',
  draft: false,
  letterhead: { issuers: ['云溪市青禾产业园区管理委员会'], suffix: '文件' },
  documentNumber: '青禾园委发〔2024〕3号',
  signatories: [],
  titleIssuers: [],
  title: '关于印发《云溪市青禾产业园区管理委员会2023年工作总结》的通知',
  recipients: '各镇人民政府，各村（社区），园区各部门，各企业',
  body: [
    {
      type: 'paragraph',
      text: '《云溪市青禾产业园区管理委员会2023年工作总结》已经党工委会议审议通过，现印发给你们，请认真贯彻执行。',
    },
  ],
  attachments: [],
  signature: { issuers: ['云溪市青禾产业园区管理委员会'], date: '2024年1月16日', sealed: false },
  note: '此件公开发布',
  issued: summary,
  imprint: {
    copies: {
      label: '抄送',
      text: '云溪市人民政府办公室，市发展改革局，市财政局，市工业信息化局，市应急管理局，市统计局',
    },
    printingOffice: '云溪市青禾产业园区管理委员会办公室',
    printDate: '2024年1月16日',
  },
};

/** An upward report of two issuers with seals, several signatories and attachments. */
export const report: OfficialDocument = {
  kind: '报告',
  format: 'document',
  draft: true,
  copyNumber: '000012',
  classification: { level: '机密', term: '1年' },
  urgency: '特急',
  letterhead: {
    issuers: ['中共云溪市青禾产业园区工作委员会', '云溪市青禾产业园区管理委员会'],
    suffix: '文件',
  },
  documentNumber: '青禾园委发〔2024〕5号',
  signatories: ['王青禾', '李云'],
  titleIssuers: [],
  title: '关于报送2024年上半年工作总结和下半年工作要点的报告',
  recipients: '云溪市人民政府',
  body: [
    { type: 'paragraph', text: `现将有关情况报告如下。完成投资【待填，上年25】亿元。${SENTENCE}` },
    {
      type: 'section',
      level: 1,
      number: 1,
      heading: '基本情况',
      runIn: false,
      children: [
        {
          type: 'section',
          level: 2,
          number: 1,
          heading: '项目',
          runIn: false,
          children: [{ type: 'paragraph', text: SENTENCE }],
        },
      ],
    },
    { type: 'paragraph', text: '特此报告。' },
  ],
  attachments: [
    { title: '2024年上半年主要经济指标完成情况', body: [{ type: 'paragraph', text: SENTENCE }] },
    {
      title: '青禾产业园区2024年下半年重点项目推进工作计划和责任分工一览表（征求意见稿）',
      body: [{ type: 'paragraph', text: SENTENCE }],
    },
  ],
  signature: {
    issuers: ['中共云溪市青禾产业园区工委', '云溪市青禾产业园区管委会'],
    date: '2024年7月3日',
    sealed: true,
  },
  note: '联系人：李云，电话：0000-1234567',
  imprint: { printingOffice: '青禾产业园区党政办公室', printDate: '2024年7月3日' },
};
