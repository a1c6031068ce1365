/** Random official documents of the shapes that offices write: what a Word file can carry and a reader can tell. */
import fc from 'fast-check';
import type { Block, Level, OfficialDocument, Section } from '../../src/document/document.ts';

const TOPICS = [
  '项目建设',
  '招商引资',
  '党的建设',
  '安全生产',
  '营商环境',
  '科技创新',
  '民生保障',
  '生态环境',
  '产业发展',
  '改革开放',
  '队伍建设',
  '城市管理',
];
const VERBS = [
  '扎实推进',
  '全面加强',
  '持续优化',
  '着力提升',
  '统筹抓好',
  '不断深化',
  '稳步实施',
  '有序开展',
];
const FACTS = [
  '新开工项目29个',
  '完成投资12.80亿元，同比增长13.2%',
  '整改隐患352项',
  '召开座谈会12场',
  '兑付资金4156万元',
  '办结率达到98.5%',
  '培训干部540人次',
  '惠及企业168家',
];

const topic = fc.constantFrom(...TOPICS);
const clause = fc.oneof(
  fc.tuple(fc.constantFrom(...VERBS), topic).map(([verb, what]) => `${verb}${what}`),
  fc.constantFrom(...FACTS),
  topic.map((what) => `坚持把${what}摆在首位`),
);
const sentence = fc
  .array(clause, { minLength: 2, maxLength: 4 })
  .map((clauses) => `${clauses.join('，')}。`);
const prose = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((list) => `一年来，${list.join('')}`);
const paragraph = prose.map((text): Block => ({ type: 'paragraph', text }));
const items = fc
  .array(sentence, { minLength: 2, maxLength: 4 })
  .map((list): Block => ({ type: 'items', items: list }));
const points = fc
  .record({
    lead: fc.option(
      topic.map((what) => `${what}方面，重点做了以下工作：`),
      { nil: undefined },
    ),
    word: fc.constantFrom('是', '是', '要'),
    arrangement: fc.constantFrom('together', 'together', 'separate'),
    points: fc.array(sentence, { minLength: 2, maxLength: 4 }),
  })
  .map(
    ({ lead, ...rest }): Block => ({
      type: 'points',
      // On a line of its own it is a paragraph before the points.
      ...(lead === undefined || rest.arrangement === 'separate' ? {} : { lead }),
      ...(rest as { word: string; arrangement: 'together'; points: string[] }),
    }),
  );
const table = fc.uniqueArray(topic, { minLength: 2, maxLength: 4 }).map(
  (rows): Block => ({
    type: 'table',
    header: ['事项', '今年', '去年'],
    rows: rows.map((row, index) => [row, `${index + 2}个`, `${index + 1}个`]),
  }),
);

const isTogether = (block: Block) => block.type === 'points' && block.arrangement === 'together';

function section(levels: readonly Level[], depth: number): fc.Arbitrary<Section> {
  const [level = 1, ...below] = levels;
  const leaf = fc
    .tuple(
      fc.boolean(),
      fc.oneof(
        { weight: 4, arbitrary: paragraph },
        { weight: 2, arbitrary: points },
        { weight: 1, arbitrary: items },
      ),
    )
    .map(([alone, first]) => ({
      runIn: level > 1 && !alone && (first.type === 'paragraph' || isTogether(first)),
      children: [first] as Block[],
    }));
  const branch = () =>
    fc
      .record({
        lead: fc.array(paragraph, { maxLength: 1 }),
        sections: fc.array(section(below, depth - 1), { minLength: 2, maxLength: 3 }),
      })
      .map(({ lead, sections }) => ({
        runIn: false,
        children: [...lead, ...same(sections)] as Block[],
      }));
  const content =
    depth > 0 && below.length > 0
      ? fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: branch() })
      : leaf;
  return fc.record({ verb: fc.constantFrom(...VERBS), what: topic, content }).map(
    ({ verb, what, content: { runIn, children } }): Section => ({
      type: 'section',
      level,
      number: 0,
      heading: `${verb}${what}`,
      runIn,
      children,
    }),
  );
}

/** Sections side by side are written alike, and numbered. */
function same(sections: readonly Section[]): Section[] {
  const runIn = sections.every((each) => each.runIn);
  return sections.map((each, index) => ({ ...each, number: index + 1, runIn }));
}

const STYLES: readonly (readonly Level[])[] = [
  [1, 2, 3, 4],
  [1, 2, 3, 4],
  [1, 3, 4],
];

const body = fc
  .record({
    lead: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    style: fc.constantFrom(...STYLES),
    withTable: fc.boolean(),
    table,
  })
  .chain(({ lead, style, withTable, table: made }) =>
    fc.array(section(style, 2), { minLength: 2, maxLength: 3 }).map((sections) => [
      ...lead,
      ...same(sections).map((each, index): Block => {
        const isLeaf = each.children.every(({ type }) => type !== 'section');
        return withTable && index === 0 && isLeaf
          ? { ...each, children: [...each.children, made] }
          : each;
      }),
    ]),
  );

const ISSUERS = [
  ['云溪市青禾产业园区管理委员会'],
  ['中共云溪市青禾产业园区工作委员会', '云溪市青禾产业园区管理委员会'],
];
const year = fc.integer({ min: 2015, max: 2025 });
const date = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}年${m}月${d}日`);

export const usualPaper: fc.Arbitrary<OfficialDocument> = fc
  .record({
    kind: fc.constantFrom('工作总结', '工作要点', '工作计划'),
    year,
    issuers: fc.constantFrom(...ISSUERS),
    date: fc.option(date, { nil: undefined }),
    body,
  })
  .map(({ kind, year: of, issuers, date: on, body: blocks }) => ({
    kind,
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: issuers,
    title: `${of}年${kind}`,
    body: blocks,
    attachments: [],
    ...(on === undefined ? {} : { signature: { issuers, date: on, sealed: false } }),
  }));

export const usualNotice: fc.Arbitrary<OfficialDocument> = fc
  .record({
    issuers: fc.constantFrom(...ISSUERS),
    year,
    date,
    serial: fc.integer({ min: 1, max: 300 }),
    topic,
    isPublic: fc.boolean(),
    label: fc.constantFrom('抄送', '抄送', '分送'),
    secret: fc.option(fc.constantFrom({ level: '机密', term: '1年' }, { level: '秘密' }), {
      freq: 3,
      nil: undefined,
    }),
    urgency: fc.option(fc.constantFrom('特急', '加急'), { nil: undefined }),
    signatories: fc.constantFrom<string[][]>([], [], ['程禾生']),
    copies: fc.option(fc.constantFrom('市级有关部门，青禾街道、石屏镇'), { nil: undefined }),
    body,
    attachments: fc.uniqueArray(topic, { maxLength: 2 }),
    prose,
    issued: fc.option(usualPaper, { nil: undefined }),
  })
  .map((made): OfficialDocument => {
    const { issued, issuers } = made;
    const title = issued ? `关于印发《${issued.title}》的通知` : `关于做好${made.topic}工作的通知`;
    const usual = `《${issued?.title}》已经领导审议同意，现印发给你们，请认真贯彻执行。`;
    return {
      kind: made.signatories.length > 0 && !issued ? '报告' : '通知',
      format: 'document',
      draft: false,
      letterhead: { issuers, suffix: '文件' },
      documentNumber: `青禾园委发〔${made.year}〕${made.serial}号`,
      signatories: issued ? [] : made.signatories,
      ...(made.secret ? { classification: made.secret } : {}),
      ...(made.urgency ? { urgency: made.urgency } : {}),
      titleIssuers: issuers,
      title: made.signatories.length > 0 && !issued ? `关于${made.topic}情况的报告` : title,
      recipients: '各部门，园区各企业',
      body: issued ? [{ type: 'paragraph', text: usual }] : made.body,
      attachments: issued
        ? []
        : made.attachments.map((name) => ({
            title: `${name}任务分工表`,
            body: [{ type: 'paragraph', text: made.prose }],
          })),
      // Under a letterhead a seal is the rule, and no Word file shows it.
      signature: { issuers, date: made.date, sealed: true },
      ...(made.isPublic ? { note: '此件公开发布' } : {}),
      ...(issued ? { issued } : {}),
      imprint: {
        ...(made.copies ? { copies: { label: made.label, text: made.copies } } : {}),
        printingOffice: '云溪市青禾产业园区综合办公室',
        printDate: made.date,
      },
    };
  });
