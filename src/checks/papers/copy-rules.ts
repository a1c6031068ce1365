/** 抄送机关: how they end, their order, none twice, none below (GB/T 9704-2012, 7.4.2; regulation on papers, article 15). */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import {
  atLine,
  CONTACT,
  COPIES,
  namesIn,
  type Paper,
  PRINTED,
  paperOf,
  plainOffice,
} from './paper.ts';

const STANDARD = 'GB/T 9704—2012';
const REGULATIONS = '《党政机关公文处理工作条例》';

/** Lines that hold the copies: from 抄送 to the printing line. */
function copyLines({ foot }: Paper): Text[] {
  const from = foot.findIndex(({ text }) => COPIES.test(text));
  if (from < 0) return [];
  const rest = foot.slice(from + 1);
  const to = rest.findIndex(
    ({ text }) => PRINTED.test(text) || /年.*日/u.test(text) || CONTACT.test(text),
  );
  const more = (to < 0 ? rest : rest.slice(0, to)).filter(({ part }) => part === 'copies');
  return [...foot.slice(from, from + 1), ...more];
}

function checkCopiesEnd(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const last = paper && copyLines(paper).at(-1);
  if (!paper?.isTyped || last === undefined) return [];
  const end = last.text.trimEnd().length;
  if (last.text[end - 1] === '。') return [];
  const isMark = /[，、；,;.]/u.test(last.text[end - 1] ?? '');
  return [
    {
      text: last,
      start: isMark ? end - 1 : end,
      end,
      message: { zh: '抄送机关后面没有句号', en: 'The copies end with a full stop' },
      hint: { zh: '最后一个抄送机关后标句号', en: 'Add 。' },
      fixes: [{ start: isMark ? end - 1 : end, end, text: '。' }],
    },
  ];
}

/** Party, congress, government, consultative conference, supervision, court, procuratorate. */
const RANKS: readonly RegExp[] = [
  /^(?:中共)?(省|自治区|市|州|县|区|旗)委(?:各部门|各部委|办公[厅室])?$/u,
  /^(省|自治区|市|州|县|区|旗)人大(?:常委会)?(?:办公[厅室])?$/u,
  /^(省|自治区|市|州|县|区|旗)(?:人民)?政府(?:各部门|办公[厅室])?$/u,
  /^(省|自治区|市|州|县|区|旗)政协(?:办公[厅室])?$/u,
  /^(省|自治区|市|州|县|区|旗)(?:高级|中级)?(?:人民)?法院$/u,
  /^(省|自治区|市|州|县|区|旗)(?:人民)?检察院$/u,
];

/** The level of an office's rank and the rank, from 0. */
function rankOf(name: string): readonly [level: string, rank: number] | undefined {
  for (const [rank, pattern] of RANKS.entries()) {
    const level = pattern.exec(name)?.[1];
    if (level !== undefined) return [level, rank];
  }
  return undefined;
}

/** The first office that stands behind one of its level that it goes before. */
function outOfOrder(names: readonly string[]): { name: string; before: string } | undefined {
  const seen = new Map<string, { rank: number; name: string }>();
  for (const name of names) {
    const [level, rank] = rankOf(name) ?? [];
    if (level === undefined || rank === undefined) continue;
    const before = seen.get(level);
    if (before && rank < before.rank) return { name, before: before.name };
    if (before === undefined || rank > before.rank) seen.set(level, { rank, name });
  }
  return undefined;
}

/** Words for it, at the line of the list. */
export function orderMistake(line: Text | undefined, names: readonly string[]): PlacedMistake[] {
  const found = outOfOrder(names);
  if (found === undefined) return [];
  return [
    atLine(
      line,
      `“${found.name}”排在了“${found.before}”后面`,
      `${found.name} stands behind ${found.before}`,
      '同级机关按党委、人大、政府、政协、法院、检察院的顺序排列',
    ),
  ];
}

function checkCopiesOrder(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const copies = paper?.document.imprint?.copies?.text;
  if (paper === undefined || copies === undefined) return [];
  return orderMistake(copyLine(paper), namesIn(copies));
}

const copyLine = ({ foot }: Paper) =>
  foot.find(({ part, text }) => part === 'copies' || COPIES.test(text));

function checkCopiesTwice(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const { imprint, recipients } = paper?.document ?? {};
  if (paper === undefined || imprint?.copies === undefined) return [];
  const main = new Set(namesIn(recipients ?? '').map(plainOffice));
  const seen = new Set<string>();
  for (const name of namesIn(imprint.copies.text)) {
    const plain = plainOffice(name);
    const isMain = main.has(plain);
    if (isMain || seen.has(plain)) {
      return [
        atLine(
          copyLine(paper),
          isMain ? `“${name}”已经是主送机关，又写在抄送里` : `抄送里“${name}”写了两次`,
          `${name} stands twice`,
          '删掉重复的一个',
        ),
      ];
    }
    seen.add(plain);
  }
  return [];
}

const BELOW =
  /^(?:各|本[局委办厅院校公]|我[局委办厅院校]|所属|下属|直属|内设|园区各|机关各|[局委办厅院校]属|[局委办厅]机关)/u;

/** Requests and reports are not copied to offices below (article 15). */
function checkCopiesDown(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const copies = paper?.document.imprint?.copies?.text;
  if (copies === undefined || (paper?.kind !== '请示' && paper?.kind !== '报告')) return [];
  const isCounty = paper.document.titleIssuers.some((name) =>
    /[县区市](?:人民政府|委|委员会)$/u.test(name),
  );
  const name = namesIn(copies).find(
    (one) =>
      BELOW.test(one) ||
      (isCounty && /[镇乡](?:人民政府|党委)?$|街道(?:办事处)?$|村委会$/u.test(one)),
  );
  if (name === undefined) return [];
  return [
    atLine(
      copyLine(paper),
      `上行文抄送了下级机关“${name}”`,
      'An upward paper is copied to an office below',
      '请示、报告不抄送下级机关',
    ),
  ];
}

const PERSON =
  /^(?:尊敬的|各位)|(?:书记|主任|[市县区省州镇乡局部厅处科院校]长|主席|经理|董事长|同志|先生|女士|领导)$/u;

/** A paper is copied to offices; 王主任 is none. */
function checkCopiesPerson(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const copies = paper?.document.imprint?.copies?.text;
  // 分送：局领导，各股室: minutes go to leaders as well
  if (paper?.document.imprint?.copies?.label === '分送') return [];
  const name = namesIn(copies ?? '').find((one) => PERSON.test(one) && one.length <= 8);
  if (paper === undefined || name === undefined) return [];
  return [
    atLine(
      copyLine(paper),
      `抄送了个人“${name}”`,
      'A paper is copied to offices',
      '抄送机关写机关名称，不写个人',
    ),
  ];
}

const imprint = (text: string) => ({ copies: { label: '抄送', text } });
const notice = { title: '关于做好防汛工作的通知' } as const;

export const paperCopyRules: Rule[] = [
  {
    code: 'check/copies-end',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.4.2`,
    words: { zh: '最后一个抄送机关后面没有句号。', en: 'The copies do not end with a full stop.' },
    examples: {
      bad: [{ text: '抄送：市财政局，市水利局', document: { ...notice } }],
      good: [{ text: '抄送：市财政局，市水利局。', document: { ...notice } }],
    },
    inWhole: checkCopiesEnd,
  },
  {
    code: 'check/copies-order',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：抄送机关按党、政、军、群排列，同级按党委、人大、政府、政协、法院、检察院',
    words: { zh: '抄送机关的次序不对。', en: 'The copies are out of order.' },
    examples: {
      bad: [{ document: { ...notice, imprint: imprint('市法院，市人大常委会办公室') } }],
      good: [
        { document: { ...notice, imprint: imprint('市委办公室，市人大常委会办公室，市法院') } },
      ],
    },
    inWhole: checkCopiesOrder,
  },
  {
    code: 'check/copies-twice',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：同一机关不重复主送、抄送',
    words: { zh: '一个机关抄送两次，或既主送又抄送。', en: 'An office gets a paper twice.' },
    examples: {
      bad: [{ document: { ...notice, imprint: imprint('市财政局，市水利局，市财政局') } }],
      good: [{ document: { ...notice, imprint: imprint('市财政局，市水利局') } }],
    },
    inWhole: checkCopiesTwice,
  },
  {
    code: 'check/copies-down',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第十五条`,
    words: { zh: '上行文抄送了下级机关。', en: 'An upward paper is copied down.' },
    examples: {
      bad: [
        {
          document: {
            kind: '请示',
            title: '关于增加经费的请示',
            imprint: imprint('市财政局，各片区办'),
          },
        },
      ],
      good: [
        {
          document: { kind: '请示', title: '关于增加经费的请示', imprint: imprint('市财政局') },
        },
      ],
    },
    inWhole: checkCopiesDown,
  },
  {
    code: 'check/copies-person',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第九条：抄送机关是需要执行或者知晓公文内容的其他机关`,
    words: { zh: '公文抄送了个人。', en: 'A paper is copied to a person.' },
    examples: {
      bad: [{ document: { ...notice, imprint: imprint('王主任，李书记') } }],
      good: [{ document: { ...notice, imprint: imprint('市委办公室，市水利局') } }],
    },
    inWhole: checkCopiesPerson,
  },
];
