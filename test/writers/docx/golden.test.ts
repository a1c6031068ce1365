/** The XML of a short notice, an element a line, small enough to be read: what changes in it is meant. */
import { expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { partsOf } from './file.ts';

const notice: OfficialDocument = {
  kind: '通知',
  format: 'document',
  draft: false,
  letterhead: { issuers: ['云溪市青禾产业园区管理委员会'], suffix: '文件' },
  documentNumber: '青禾园委发〔2024〕3号',
  signatories: [],
  titleIssuers: [],
  title: '关于做好园区安全生产工作的通知',
  recipients: '各镇人民政府，园区各企业',
  body: [
    { type: 'paragraph', text: '现将有关事项通知如下。' },
    {
      type: 'section',
      level: 1,
      number: 1,
      heading: '落实责任',
      runIn: false,
      children: [
        {
          type: 'section',
          level: 2,
          number: 1,
          heading: '企业主体责任',
          runIn: true,
          children: [
            {
              type: 'paragraph',
              text: '园区全年安排安全生产专项资金1,292万元，整改重大隐患29处，比上年增加36.4%，新建微型消防站12个，培训员工3,500人次。',
            },
          ],
        },
      ],
    },
    {
      type: 'table',
      caption: '隐患整改',
      header: ['企业', '数量'],
      rows: [['青禾食品', '3']],
    },
    { type: 'paragraph', text: '特此通知。' },
  ],
  attachments: [{ title: '责任清单', body: [{ type: 'paragraph', text: '见文。' }] }],
  signature: { issuers: ['云溪市青禾产业园区管理委员会'], date: '2024年1月16日', sealed: false },
  note: '此件公开发布',
  imprint: {
    copies: { label: '抄送', text: '云溪市人民政府办公室' },
    printingOffice: '青禾产业园区党政办公室',
    printDate: '2024年1月16日',
  },
};

const parts: Record<string, string> = await partsOf(notice);
/** Styles stand a line each; so do the blocks of the text. */
const inLines = (xml = '') =>
  `${xml.replaceAll(/(?=<w:(?:p|tbl|tr|tc|sectPr|style|docDefaults|font)[ >])/gu, '\n')}\n`;

it('writes the text as paragraphs of named styles', async () => {
  await expect(inLines(parts['word/document.xml'])).toMatchFileSnapshot('golden/document.xml');
});

it('writes the styles', async () => {
  await expect(inLines(parts['word/styles.xml'])).toMatchFileSnapshot('golden/styles.xml');
});

it('writes the rest of the package', async () => {
  const { 'word/document.xml': _text, 'word/styles.xml': _styles, ...rest } = parts;
  const text = Object.entries(rest).map(([name, xml]) => `== ${name}\n${inLines(xml)}`);
  await expect(text.join('\n')).toMatchFileSnapshot('golden/package.txt');
});
