/** Made-up sentences of the park, in the lengths and mixtures of characters that a layout must stand. */
import type { Block, Section } from '../../../src/document/document.ts';

export const PARK = '云溪市青禾产业园区管理委员会';
export const PARTY = '中共云溪市青禾产业园区工作委员会';
export const BUREAU = '云溪市产业发展促进局';
export const DATE = '2024年3月8日';

const SENTENCES = [
  '各部门要把项目建设摆在突出位置，完成固定资产投资36.4亿元，同比增长13.2%，群众满意度达到90.05%。',
  '进一步压实责任、细化措施，确保“三个清单”按月销号——不留死角、不打折扣。',
  '《青禾产业园区企业服务办法》自2024年4月1日起施行，原办法（青禾园管发〔2019〕7号）同时废止。',
  '全年安排专项资金1,292万元，支持29家企业技术改造，新增就业岗位3000余个。',
];

/** Without any mark or digit, so that its full lines hold exactly as many characters as the standard says. */
export const HAN_ONLY = '统筹推进园区基础设施建设和公共服务能力提升'.repeat(9);

export function paragraph(text: string): Block {
  return { type: 'paragraph', text };
}

export function sentences(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => SENTENCES[(from + index) % SENTENCES.length],
  ).join('');
}

export function section(
  level: Section['level'],
  number: number | null,
  heading: string,
  children: Block[],
  runIn = false,
): Section {
  return { type: 'section', level, number, heading, runIn, children };
}

/** Headings of all four levels, alone and run in, points and items, on several pages. */
export function longBody(): Block[] {
  return [
    paragraph(`为做好今年的工作，现将有关事项通知如下。${sentences(0, 4)}`),
    paragraph(`${HAN_ONLY}。`),
    section(1, 1, '总体要求', [
      paragraph(sentences(1, 4)),
      section(2, 1, '指导思想', [paragraph(sentences(2, 3))]),
      section(2, 2, '工作目标', [
        section(3, 1, '经济指标', [
          section(4, 1, '投资', [paragraph(sentences(3, 2))]),
          section(4, 2, '产值', [paragraph(sentences(0, 2))], true),
        ]),
        section(3, 2, '民生指标', [paragraph(sentences(1, 3))], true),
      ]),
    ]),
    section(1, 2, '重点任务', [
      section(2, 1, '抓好项目建设', [paragraph(sentences(2, 5))], true),
      { type: 'items', items: [SENTENCES[3] ?? '', SENTENCES[0] ?? ''] },
      {
        type: 'points',
        lead: '重点抓好以下几个方面：',
        word: '是',
        arrangement: 'together',
        points: [SENTENCES[0] ?? '', SENTENCES[1] ?? '', SENTENCES[3] ?? ''],
      },
      paragraph(sentences(0, 6)),
      paragraph(`${HAN_ONLY}${HAN_ONLY}${HAN_ONLY}${HAN_ONLY}。`),
    ]),
    section(1, 3, '工作要求', [paragraph(sentences(1, 6)), paragraph(sentences(3, 2))]),
  ];
}

export function shortBody(): Block[] {
  return [
    paragraph(`经研究，现将有关事项通知如下。${sentences(0, 3)}`),
    section(1, 1, '加强组织领导', [paragraph(sentences(1, 2))]),
    section(1, 2, '严格落实责任', [paragraph(sentences(2, 2))]),
  ];
}
