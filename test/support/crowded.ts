/** Documents that crowd page 1 and the signature: many issuers, long names, long titles, every length of text. */
import type { Block, Format, OfficialDocument, Signature } from '../../src/document/document.ts';

export interface Crowd {
  format: Format;
  issuers: number;
  /** Characters of each issuer's name. */
  nameLength: number;
  signed: 'unsealed' | 'sealed' | 'stamped';
  /** Lines of text, and paragraphs that they are in. */
  lines: number;
  paragraphs: number;
  titleLines: number;
  recipients: 'none' | 'short' | 'long';
  /** How many of them stand in the title, each on a line; without it two of a document without letterhead. */
  inTitle?: number;
}

const NAME_PARTS = [
  '云溪市',
  '青禾',
  '产业园区',
  '经济发展',
  '生态环境',
  '综合行政执法',
  '招商引资',
  '安全生产',
  '项目建设',
  '企业服务',
  '联席会议',
];

/** A name of so many characters; no two issuers share theirs. */
function issuerName(length: number, index: number): string {
  const first = '甲乙丙丁戊己庚辛'[index % 8] ?? '甲';
  let name = first;
  for (let part = index; name.length < length - 1; part++) {
    name += NAME_PARTS[part % NAME_PARTS.length] ?? '';
  }
  return `${name.slice(0, length - 1)}局`;
}

const TITLE_PARTS = [
  '进一步加强青禾产业园区',
  '重点项目安全生产监督管理',
  '和生态环境保护工作',
  '切实做好汛期防汛抗旱',
  '持续优化营商环境',
  '全面推进企业服务提质增效',
  '扎实开展节约用地专项行动',
  '加快推动标准厂房建设',
];

/** A title that stands on about so many lines. */
function titleOf(lines: number): string {
  if (lines <= 1) return '关于安全生产工作的通知';
  const length = lines * 18 - 10;
  let text = '';
  for (let part = 0; text.length < length; part++)
    text += `${part === 0 ? '' : '、'}${TITLE_PARTS[part % TITLE_PARTS.length] ?? ''}`;
  return `关于${text}的通知`;
}

const SENTENCE = '统筹推进园区基础设施建设和公共服务能力提升，';

function bodyOf(lines: number, paragraphs: number): Block[] {
  const count = Math.min(lines, paragraphs);
  return Array.from({ length: count }, (_, index): Block => {
    const own = Math.floor(lines / count) + (index < lines % count ? 1 : 0);
    const characters = own * 28 - 6;
    const text = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters - 1);
    return { type: 'paragraph', text: `${text.replace(/，$/u, '事')}。` };
  });
}

const RECIPIENTS = {
  none: undefined,
  short: '各镇人民政府，园区各部门',
  long: Array.from({ length: 30 }, (_, index) => `云溪市第${index + 1}经济开发区管委会`).join('，'),
};

export function crowded(crowd: Crowd): OfficialDocument {
  const { format, nameLength, signed, lines, paragraphs } = crowd;
  const issuers = Array.from({ length: crowd.issuers }, (_, index) =>
    issuerName(nameLength, index),
  );
  const recipients = RECIPIENTS[crowd.recipients];
  const signature: Signature = {
    issuers: signed === 'stamped' ? [] : issuers,
    date: '2024年3月18日',
    sealed: signed === 'sealed',
    ...(signed === 'stamped' && {
      signers: issuers.map((office, index) => ({
        office: `${office}局长`,
        name: index % 3 === 2 ? '阿卜杜拉·买买提江' : '王青禾',
      })),
    }),
  };
  const suffix = format === 'document' ? '文件' : format === 'order' ? '令' : '';
  return {
    kind: '通知',
    format,
    draft: false,
    ...(format !== 'plain' && { letterhead: { issuers, suffix } }),
    ...(format !== 'plain' && { documentNumber: '青禾园管发〔2024〕13号' }),
    signatories: [],
    titleIssuers: issuers.slice(0, crowd.inTitle ?? (format === 'plain' ? 2 : 0)),
    title: format === 'order' ? '' : titleOf(crowd.titleLines),
    ...(recipients !== undefined && format !== 'order' && { recipients }),
    body: bodyOf(lines, paragraphs),
    attachments: [],
    ...(format === 'minutes'
      ? { attendance: [{ label: '出席', names: '王青禾、李云' }] }
      : { signature }),
    imprint: { printingOffice: '青禾产业园区党政办公室', printDate: '2024年3月18日' },
  };
}

export function crowdName(crowd: Crowd): string {
  const { format, issuers, nameLength, signed, lines, paragraphs, titleLines, recipients } = crowd;
  const inTitle = crowd.inTitle === undefined ? '' : ` below ${crowd.inTitle} issuers`;
  return `${format}: ${issuers} × ${nameLength} characters ${signed}, ${lines} lines in ${paragraphs}, title ${titleLines}${inTitle}, recipients ${recipients}`;
}
