import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument, Section } from '../../src/document/document.ts';
import { writeText } from '../../src/writers/index.ts';
import { documentIn } from './plain.ts';

/** Depth of headings, from the outermost on: with and without a level skipped. */
type Levels = readonly (1 | 2 | 3 | 4)[];

describe('a document that was printed is recognised as it was', () => {
  it('whatever stands in it', () => {
    fc.assert(
      fc.property(notices(), (document) => {
        expect(documentIn(writeText(document)).document).toEqual(document);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

const heading = fc.constantFrom(
  '党建引领凝聚发展合力',
  '强化项目支撑，发展后劲不断增强',
  '主要指标完成情况',
  '存在的困难和问题',
  '优化营商环境，提升服务效能',
  '守牢安全底线',
  '聚焦主导产业，推动集群发展',
  '基础设施建设',
  '加强组织领导',
);
const sentence = fc.constantFrom(
  '全年完成规上工业产值86.4亿元，同比增长9.1%。',
  '新开工项目14个，竣工投产11个，完成投资23.7亿元。',
  '深入开展隐患排查，整改销号率达到100%。其中，重大隐患2处，均已挂牌督办。',
  '面对复杂形势，园区上下齐心协力，各项工作取得了新的进展和明显的成效，圆满完成了年度任务。',
);
const point = fc.constantFrom(
  '理论学习走深走实。组织读书班3期。',
  '队伍建设更加有力。开展培训12期，覆盖干部360人次。',
  '正风肃纪抓在日常，开展谈心谈话46人次。',
);
const points = fc.array(point, { minLength: 2, maxLength: 4 });
const paragraph: fc.Arbitrary<Block> = sentence.map((text) => ({ type: 'paragraph', text }));

const together: fc.Arbitrary<Block[]> = fc.oneof(
  paragraph.map((block) => [block]),
  points.map((texts): Block[] => [
    { type: 'points', word: '是', arrangement: 'together', points: texts },
  ]),
  fc
    .tuple(sentence, points)
    .map(([lead, texts]): Block[] => [
      { type: 'points', lead, word: '是', arrangement: 'together', points: texts },
    ]),
);

/** What can follow a run-in heading on its line. */
const joined: fc.Arbitrary<Block[]> = fc.oneof(
  together,
  points.map((texts): Block[] => [
    { type: 'points', word: '是', arrangement: 'firstRunsIn', points: texts },
  ]),
);

/** What can stand below a heading. */
const below: fc.Arbitrary<Block[]> = fc.oneof(
  paragraph.map((block) => [block]),
  fc.tuple(paragraph, paragraph),
  fc
    .tuple(paragraph, fc.array(sentence, { minLength: 1, maxLength: 3 }))
    .map(([block, items]): Block[] => [block, { type: 'items', items }]),
  fc
    .tuple(paragraph, points)
    .map(([block, texts]): Block[] => [
      block,
      { type: 'points', word: '是', arrangement: 'separate', points: texts },
    ]),
  fc
    .tuple(sentence, points)
    .map(([lead, texts]): Block[] => [
      { type: 'points', lead, word: '要', arrangement: 'together', points: texts },
    ]),
  together,
);

function sections(levels: Levels): fc.Arbitrary<Block[]> {
  const [level, ...deeper] = levels;
  if (level === undefined) return below;
  const section = fc.oneof(
    fc.tuple(heading, joined).map(([text, children]): Section => made(level, text, true, children)),
    fc
      .tuple(heading, below, deeper.length > 0 ? sections(deeper) : fc.constant([]))
      .map(([text, lead, rest]): Section => made(level, text, false, [...lead, ...rest])),
  );
  return fc
    .array(section, { minLength: 2, maxLength: 3 })
    .map((list) => list.map((one, index) => ({ ...one, number: index + 1 })));
}

function made(level: Section['level'], text: string, runIn: boolean, children: Block[]): Section {
  return { type: 'section', level, number: 0, heading: text, runIn, children };
}

const levels = fc.constantFrom<Levels>([1, 2], [1, 2, 3], [1, 3], [1, 2, 3, 4], [1, 3, 4]);

function papers(): fc.Arbitrary<OfficialDocument> {
  return fc.tuple(paragraph, levels.chain(sections)).map(([lead, body]) => ({
    kind: '工作总结',
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: ['云溪市青禾产业园管理委员会'],
    title: '2023年工作总结',
    body: [lead, ...body],
    attachments: [],
  }));
}

function notices(): fc.Arbitrary<OfficialDocument> {
  const joint = ['中共云溪市青禾产业园工作委员会', '云溪市青禾产业园管理委员会'];
  const issuers = fc.constantFrom(joint, joint.slice(1));
  return fc
    .record({
      issuers,
      papers: papers(),
      signed: fc.boolean(),
      note: fc.boolean(),
      letterhead: fc.boolean(),
      imprint: fc.boolean(),
    })
    .map((parts): OfficialDocument => {
      const { issuers: names, letterhead } = parts;
      return {
        kind: '通知',
        format: letterhead ? 'document' : 'plain',
        draft: false,
        ...(letterhead && {
          letterhead: { issuers: names, suffix: '文件' },
          documentNumber: '青禾管发〔2024〕3号',
        }),
        signatories: [],
        titleIssuers: names,
        title: '关于印发《2023年工作总结》的通知',
        recipients: '各片区办，园区各部门，各企业',
        body: [{ type: 'paragraph', text: '现将《2023年工作总结》印发给你们，请认真贯彻执行。' }],
        attachments: [],
        signature: { issuers: names, date: '2024年1月18日', sealed: letterhead },
        ...(parts.note && { note: '此件公开发布' }),
        issued: parts.papers,
        ...(parts.imprint && {
          imprint: {
            copies: { label: '抄送', text: '市委办、市政府办，市发改委' },
            printingOffice: '云溪市青禾产业园党政办公室',
            printDate: '2024年1月18日',
          },
        }),
      };
    });
}
