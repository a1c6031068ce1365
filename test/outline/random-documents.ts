/** Random official documents, of every shape that a form can say. */
import fc from 'fast-check';
import type { Block, Level, OfficialDocument, Section } from '../../src/document/document.ts';
import { SisterNumbers } from '../../src/document/numbering.ts';
import { heading, sentence, word } from './random-text.ts';

const paragraph = sentence.map((text): Block => ({ type: 'paragraph', text }));
const texts = fc.array(sentence, { minLength: 1, maxLength: 4 });
const items = texts.map((list): Block => ({ type: 'items', items: list }));
const points = fc
  .record({
    lead: fc.option(sentence, { nil: undefined }),
    word: fc.constantFrom('是', '是', '要', '抓'),
    arrangement: fc.constantFrom('together', 'together', 'separate', 'firstRunsIn'),
    points: texts,
  })
  .map(
    ({ lead, ...rest }): Block => ({
      type: 'points',
      ...(lead === undefined ? {} : { lead }),
      ...(rest as { word: string; arrangement: 'together'; points: string[] }),
    }),
  );
const cell = fc.oneof(word, fc.constantFrom('7.46', '1', '', 'a, b', '[甲]', '2019年', '1,292'));
const table = fc
  .record({
    caption: fc.option(word, { nil: undefined }),
    hasHeader: fc.boolean(),
    turned: fc.boolean(),
    rows: fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 4,
      }),
    ),
  })
  .map(({ caption, hasHeader, turned, rows }): Block => {
    const [first = [], ...rest] = rows;
    return {
      type: 'table',
      ...(caption === undefined ? {} : { caption }),
      header: hasHeader ? first : [],
      rows: hasHeader ? rest : rows,
      ...(turned ? { turned } : {}),
    };
  });
const plain = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: items },
  { weight: 2, arbitrary: points },
  { weight: 1, arbitrary: table },
);

/** Sections of one level, sometimes with one of another among them, and blocks before, between and after. */
function blocks(levels: readonly Level[], depth: number): fc.Arbitrary<Block[]> {
  if (depth === 0) return fc.array(plain, { minLength: 1, maxLength: 3 });
  return fc
    .record({
      lead: fc.array(plain, { maxLength: 2 }),
      level: fc.constantFrom(...levels),
      sections: fc.array(
        fc.tuple(section(levels, depth), fc.nat(9), fc.array(plain, { maxLength: 1 })),
        {
          maxLength: 4,
        },
      ),
      tail: fc.array(plain, { maxLength: 1 }),
      mixes: fc.nat(9),
    })
    .map(({ lead, level, sections, tail, mixes }) => [
      ...lead,
      ...sections.flatMap(([made, odd, between]): Block[] => [
        { ...made, level: odd === 0 ? made.level : level },
        ...(mixes === 0 ? between : []),
      ]),
      ...tail,
    ])
    .filter((list) => list.length > 0);
}

function section(levels: readonly Level[], depth: number): fc.Arbitrary<Section> {
  const below = levels.slice(1);
  return fc
    .record({
      heading: fc.option(heading, { freq: 8, nil: '' }),
      numbered: fc.integer({ min: 0, max: 5 }),
      runIn: fc.boolean(),
      children: blocks(below.length > 0 ? below : levels, below.length > 0 ? depth - 1 : 0),
    })
    .map(({ heading: text, numbered, runIn, children }) => ({
      type: 'section',
      level: levels[0] ?? 1,
      number: numbered === 0 && text !== '' ? null : 0,
      heading: text,
      runIn: text === '' ? true : runIn,
      children,
    }));
}

const ALL: readonly Level[] = [1, 2, 3, 4];
const body = fc
  .constantFrom(ALL, [1, 3, 4] as const, [2, 3, 4] as const, [3, 4] as const)
  .chain((levels) => blocks(levels, 2).map((list) => numbered(list, levels)));

/** Gives every section its ordinal among its siblings; headings without a number have the natural level. */
function numbered(list: readonly Block[], [natural = 4, ...below]: readonly Level[]): Block[] {
  const numbers = new SisterNumbers();
  return list.map((block) => {
    if (block.type !== 'section') return block;
    const children = numbered(block.children, below);
    if (block.number === null) return { ...block, level: natural, children };
    return { ...block, number: numbers.next(block) ?? 0, children };
  });
}

const attachment = fc.record({
  title: word,
  body: fc.array(plain, { minLength: 1, maxLength: 2 }),
});
const issuers = fc.uniqueArray(
  fc.constantFrom(
    '中共云溪市青禾产业园区工作委员会',
    '云溪市青禾产业园区管理委员会',
    '云溪市财政局',
  ),
  { minLength: 1, maxLength: 3 },
);
const date = fc
  .tuple(
    fc.integer({ min: 2015, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}年${month}月${day}日`);
const year = fc.integer({ min: 2015, max: 2025 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const randomPaper: fc.Arbitrary<OfficialDocument> = fc
  .record({
    kind: fc.constantFrom('工作总结', '半年工作总结', '工作要点', '工作计划'),
    year,
    issuers,
    hasIssuers: fc.boolean(),
    signed: optional(date),
    body,
    attachments: fc.array(attachment, { maxLength: 2 }),
  })
  .map(({ kind, year: of, issuers: names, hasIssuers, signed, ...rest }) => ({
    kind,
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: hasIssuers ? names : [],
    title: `${of}年${kind}`,
    ...rest,
    ...(signed === undefined ? {} : { signature: { issuers: names, date: signed, sealed: false } }),
  }));

export const randomNotice: fc.Arbitrary<OfficialDocument> = fc
  .record({
    issuers,
    year,
    date,
    serial: fc.integer({ min: 1, max: 300 }),
    topic: word,
    suffix: fc.constantFrom('文件', '文件', ''),
    hasLetterhead: fc.boolean(),
    hasTitleIssuers: fc.boolean(),
    isSigned: fc.integer({ min: 0, max: 5 }),
    sealed: fc.boolean(),
    recipients: optional(fc.constantFrom('各部门，园区各企业', '市政府')),
    note: optional(fc.constantFrom('此件公开发布', '联系人：王五')),
    label: fc.constantFrom('抄送', '分送'),
    copies: optional(fc.constantFrom('市级有关部门，青禾街道、石屏镇')),
    printed: optional(date),
    secret: optional(fc.constantFrom({ level: '机密', term: '1年' }, { level: '秘密' })),
    noteNames: optional(fc.uniqueArray(word, { minLength: 1, maxLength: 2 })),
    body,
    attachments: fc.array(attachment, { maxLength: 2 }),
    issued: optional(randomPaper.map((paper) => ({ ...paper, attachments: [] }))),
    isUsual: fc.boolean(),
  })
  .map((made): OfficialDocument => {
    const issued = made.issued;
    const isUsual = issued !== undefined && made.isUsual;
    const title = issued
      ? `关于印发《${issued.title}》的通知`
      : `关于做好${made.year}年${made.topic}的通知`;
    return {
      kind: '通知',
      format: made.hasLetterhead ? 'document' : 'plain',
      draft: false,
      signatories: [],
      titleIssuers: made.hasTitleIssuers ? made.issuers : [],
      title,
      body: isUsual
        ? [
            {
              type: 'paragraph',
              text: `《${issued.title}》已经领导审议同意，现印发给你们，请认真贯彻执行。`,
            },
          ]
        : made.body,
      attachments: made.attachments,
      ...(made.hasLetterhead
        ? {
            letterhead: { issuers: made.issuers, suffix: made.suffix },
            documentNumber: `青禾园委发〔${made.year}〕${made.serial}号`,
          }
        : {}),
      ...(made.secret && { classification: made.secret }),
      ...(made.recipients && { recipients: made.recipients }),
      ...(made.isSigned === 0
        ? {}
        : { signature: { issuers: made.issuers, date: made.date, sealed: made.sealed } }),
      ...(made.note && { note: made.note }),
      ...(made.noteNames && made.attachments.length === 0
        ? { attachmentNote: made.noteNames }
        : {}),
      ...(issued && { issued }),
      ...(made.copies || made.printed
        ? {
            imprint: {
              ...(made.copies && { copies: { label: made.label, text: made.copies } }),
              ...(made.printed && { printingOffice: '综合办公室', printDate: made.printed }),
            },
          }
        : {}),
    };
  });
