/** Documents that lack issuer, date, number or recipients. */
import type { OfficialDocument } from '../../../src/document/document.ts';

const LONG = '阿卜杜拉·买买提江·阿卜杜热西提·努尔买买提·艾合买提江';

const whole: OfficialDocument = {
  kind: '报告',
  format: 'document',
  draft: false,
  letterhead: { issuers: ['云溪市青禾产业园区管理委员会'], suffix: '文件' },
  documentNumber: '青禾园委发〔2024〕3号',
  signatories: [LONG, '王青禾', '李云'],
  titleIssuers: [],
  title: '关于青禾产业园区重点项目的报告',
  recipients: '云溪市人民政府',
  body: [{ type: 'paragraph', text: '现将有关事项报告如下。' }],
  attachments: [],
  signature: { issuers: ['云溪市青禾产业园区管理委员会'], date: '2024年1月16日', sealed: false },
};

const { letterhead: _l, ...noLetterhead } = whole;
const { documentNumber: _n, ...noNumber } = whole;
const { recipients: _r, ...noRecipients } = whole;

export const lacking: Record<string, OfficialDocument> = {
  whole,
  noLetterhead,
  noNumber,
  noRecipients,
  noSignatories: { ...whole, signatories: [] },
  suffixAlone: { ...whole, letterhead: { issuers: [], suffix: '文件' } },
  dateAlone: { ...whole, signature: { issuers: [], date: '2024年1月16日', sealed: false } },
  sealedDateAlone: { ...whole, signature: { issuers: [], date: '2024年1月16日', sealed: true } },
  undated: { ...whole, signature: { issuers: [LONG.repeat(2)], sealed: true } },
  nothing: { ...whole, letterhead: { issuers: [''], suffix: '' }, title: '', signatories: [''] },
};
