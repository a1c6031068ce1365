/** Documents made up by a seeded generator, for what must hold wherever a line or page happens to end. */
import type { Block, OfficialDocument, Section } from '../../../src/document/document.ts';
import { BUREAU, PARK, PARTY } from './text.ts';

/** The same numbers for the same seed, on every machine (mulberry32). */
class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<T>(values: readonly [T, ...T[]]): T {
    return values[this.between(0, values.length - 1)] ?? values[0];
  }

  yes(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }
}

const SUBJECTS = [
  '园区',
  '各部门',
  '企业服务中心',
  '重点项目',
  '技术改造',
  '安置住房建设',
] as const;
const DOES = ['完成', '新增', '累计完成', '同比增长', '争取到', '建成', '清理处置'] as const;
const THINGS = ['投资', '厂房面积', '年度任务', '贷款', '标准厂房', '问题线索', '道路'] as const;
const UNITS = [
  '亿元',
  '万元',
  '%',
  '个',
  '家',
  '万平方米',
  '公里',
  '亩',
  '人次',
  '个百分点',
  '吨',
] as const;
const MARKS = ['，', '；', '、', '，', '。'] as const;
const ASIDES = [
  '（不含往年结转部分）',
  '《青禾园区管理办法》明确的',
  '“三年行动”期间，',
  '——截至目前——',
  '2019年至2023年，',
] as const;

function amount(chance: Chance): string {
  const whole = chance.between(1, 99999);
  const shapes = [
    String(whole),
    `${chance.between(1, 999)}.${chance.between(0, 99)}`,
    whole.toLocaleString('en-US'),
    `${chance.between(2015, 2024)}年`,
    `${chance.between(2015, 2024)}年${chance.between(1, 12)}月${chance.between(1, 28)}日`,
  ] as const;
  const shape = chance.one(shapes);
  return shape.includes('年') ? shape : `${shape}${chance.one(UNITS)}`;
}

function sentence(chance: Chance): string {
  let text = '';
  for (let clause = chance.between(1, 5); clause > 0; clause--) {
    if (chance.yes(20)) text += chance.one(ASIDES);
    text += `${chance.one(SUBJECTS)}${chance.one(DOES)}${chance.one(THINGS)}${amount(chance)}`;
    text += chance.one(MARKS);
  }
  return `${text.slice(0, -1)}。`;
}

function text(chance: Chance, most: number): string {
  return Array.from({ length: chance.between(1, most) }, () => sentence(chance)).join('');
}

function heading(chance: Chance): string {
  return `${chance.one(SUBJECTS)}${chance.one(['提质增效', '建设', '情况', '和下步打算'])}`;
}

function blocks(chance: Chance, level: 1 | 2 | 3 | 4, room: number): Block[] {
  if (level > 3 || room < 2 || chance.yes(30)) {
    return Array.from({ length: chance.between(1, 2) }, () => ({
      type: 'paragraph',
      text: text(chance, 3),
    }));
  }
  const next = (level + 1) as Section['level'];
  return Array.from({ length: chance.between(1, Math.min(4, room)) }, (_, index) => {
    const runIn = level > 1 && chance.yes(50);
    const children = runIn
      ? [{ type: 'paragraph' as const, text: text(chance, 3) }]
      : blocks(chance, next, room / 2);
    return { type: 'section', level, number: index + 1, heading: heading(chance), runIn, children };
  });
}

/** One document for each seed: a page or two, as most documents of an office are. */
export function generatedDocument(seed: number): OfficialDocument {
  const chance = new Chance(seed);
  const format = chance.one<OfficialDocument['format']>([
    'document',
    'document',
    'document',
    'letter',
    'plain',
  ]);
  const issuers = chance.one([[PARK], [BUREAU], [PARTY, PARK], [PARTY, PARK, BUREAU]]);
  const date = `2024年${chance.between(1, 12)}月${chance.between(1, 28)}日`;
  const printed = format !== 'plain';
  return {
    kind: '通知',
    format,
    draft: false,
    ...(printed && {
      letterhead: { issuers, suffix: format === 'document' ? '文件' : '' },
      documentNumber: `青禾园管发〔2024〕${chance.between(1, 99)}号`,
      recipients: '各镇人民政府，园区各部门',
    }),
    signatories: [],
    titleIssuers: [],
    title: `关于${chance.one(THINGS)}和${chance.one(THINGS)}${heading(chance)}的通知`,
    body: [
      { type: 'paragraph', text: text(chance, 4) },
      ...blocks(chance, 1, chance.between(2, 5)),
    ],
    attachments: [],
    ...(chance.yes(30) && { attachmentNote: [`${heading(chance)}表`, `${heading(chance)}清单`] }),
    ...(printed && { signature: { issuers, date, sealed: chance.yes(50) } }),
    ...(chance.yes(30) && printed && { note: '此件公开发布' }),
    ...(chance.yes(70) &&
      printed && {
        imprint: {
          copies: { label: '抄送', text: '市人民政府办公室，市统计局' },
          printingOffice: '青禾产业园区党政办公室',
          printDate: date,
        },
      }),
  };
}
