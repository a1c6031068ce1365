/** Title, kind, recipients and issuers: whether they agree. */
import type { OfficialDocument } from '../../document/document.ts';
import { shippedKinds, titleWords } from '../../kinds/index.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { located } from './number-date.ts';

export const REGULATIONS = '《党政机关公文处理工作条例》';
/** The fifteen kinds (article 8) that a title ends with. */
const KINDS = titleWords.join('|');
const KIND_AT_END = new RegExp(`(?:${KINDS})$`, 'u');

/** The kind that a title ends with. */
export function kindInTitle(title: string): string | undefined {
  return KIND_AT_END.exec(title.replaceAll('\n', ''))?.[0];
}

function documentsOf(document: OfficialDocument | undefined): OfficialDocument[] {
  return document ? [document, ...documentsOf(document.issued)] : [];
}

/** A finding about the title of a document. */
export function atTitle(
  whole: Whole,
  document: OfficialDocument,
  zh: string,
  en: string,
  hint: string,
): PlacedMistake {
  return {
    ...located(whole, 'title', document.title.replaceAll('\n', '')),
    message: { zh, en },
    hint: { zh: hint, en: hint },
  };
}

const DOUBLED =
  /关于关于|的的|关于转发关于|关于印发关于|(?:的通知){2}|(?:通知的通知|报告的报告|请示的请示|意见的意见)/gu;
const MIXED = /请示报告$|的(?:请示函|通知函|报告函)$/gu;

/** 关于…的通知: the frame of a title. */
function checkTitle(text: Text): Mistake[] {
  if (text.part !== 'title') return [];
  const frame = eachMatch(
    text,
    new RegExp(
      `^(?!.*(?:总结|要点|计划|规划|方案|办法|规定|细则))(?:[^关]*)?关于[^的]*?(?<!的)(?:${KINDS})$`,
      'gu',
    ),
    (match) => ({
      start: match[0].length - 2,
      end: match[0].length,
      message: { zh: '标题“关于……”与文种之间缺“的”', en: 'The title lacks 的 before its kind' },
      hint: { zh: '写作“关于……的通知”', en: 'As 关于……的通知' },
    }),
  );
  const doubled = eachMatch(text, DOUBLED, (match) =>
    mistakeAt(match, {
      message: { zh: `标题里“${match[0]}”重复`, en: `${match[0]} is doubled in the title` },
      hint: { zh: '删去重复的字', en: 'Delete the second' },
    }),
  );
  const mixed = eachMatch(text, MIXED, (match) =>
    mistakeAt(match, {
      message: { zh: '一个标题只用一个文种', en: 'A title names one kind' },
      hint: { zh: '请示和报告分开行文', en: 'A request is no report' },
    }),
  );
  return [...frame, ...doubled, ...mixed];
}

/** 文种 of the form and the last words of the title. */
function checkKind(whole: Whole): PlacedMistake[] {
  return documentsOf(whole.document).flatMap((document) => {
    const typed = kindInTitle(document.title);
    if (typed === undefined || typed === document.kind) return [];
    const kind = titleWords.includes(document.kind) ? shippedKinds.find(document.kind) : undefined;
    // An order has no title.
    if (!Object.hasOwn(kind?.schema.properties ?? {}, '标题')) return [];
    return [
      atTitle(
        whole,
        document,
        `标题的文种是“${typed}”，文种写的是“${document.kind}”`,
        `The title says ${typed}, the kind is ${document.kind}`,
        '核对文种',
      ),
    ];
  });
}

/** 关于印发《工作要点》的通知, and the title of what is printed below it. */
function checkIssued(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const named = /(?:印发|发布|转发)[^《]{0,20}《(.+)》/u.exec(
    document?.title.replaceAll('\n', '') ?? '',
  )?.[1];
  const issued = document?.issued;
  if (!document || named === undefined || issued === undefined) return [];
  const title = issued.title.replaceAll('\n', '');
  const full = `${issued.titleIssuers.join('')}${title}`;
  if (
    plain(named) === plain(title) ||
    plain(full).endsWith(plain(named)) ||
    plain(named).endsWith(plain(title)) ||
    // what follows stands on the same line
    plain(full).startsWith(plain(named))
  )
    return [];
  return [
    {
      ...atTitle(
        whole,
        document,
        `通知说印发《${named}》，后面的标题是“${title}”`,
        `The notice issues 《${named}》, below stands ${title}`,
        '两处名称应当一致',
      ),
      strong: isNearly(plain(named), plain(title)),
    },
  ];
}

/** One name with a few signs typed, left out or added: most signs of the shorter one stand in the longer one in order. */
export function isNearly(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let [head, tail] = [0, 0];
  while (head < short.length && short[head] === long[head]) head++;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++;
  return long.length - head - tail <= FEW;
}
const FEW = 4;

/** （2004年6月16日国务院第54次常务会议通过）: a note below the title. */
const plain = (title: string) =>
  title.replace(/[《》〈〉\s]/gu, '').replace(/[（(][^（）()]*[）)]$/u, '');

/** A notice that issues a paper of this title. */
function issuing(title: string): Partial<OfficialDocument> {
  const issued: OfficialDocument = {
    kind: title.replace(/^\d{4}年/u, ''),
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: [],
    title,
    body: [],
    attachments: [],
  };
  return { title: '关于印发《2024年工作要点》的通知', issued };
}

export const titleRules: Rule[] = [
  {
    code: 'check/title-frame',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第九条；GB/T 9704—2012，7.3.1`,
    words: {
      zh: '标题缺“的”、字词重复，或用了两个文种。',
      en: 'A title lacks 的, doubles a word, or names two kinds.',
    },
    examples: {
      bad: [
        { document: { title: '关于做好防汛工作通知' } },
        { document: { title: '关于关于做好防汛工作的通知' } },
        { document: { title: '关于申请经费的请示报告' } },
      ],
      good: [
        { document: { title: '关于做好防汛工作的通知' } },
        { document: { title: '2024年工作总结' } },
      ],
    },
    inText: checkTitle,
  },
  {
    code: 'check/kind-title',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第八条`,
    words: {
      zh: '文种与标题末尾的文种不同。',
      en: 'The kind is not the one that the title ends with.',
    },
    examples: {
      bad: [{ document: { kind: '通知', title: '关于做好防汛工作的通报' } }],
      good: [{ document: { kind: '通知', title: '关于做好防汛工作的通知' } }],
    },
    inWhole: checkKind,
  },
  {
    code: 'check/issued-title',
    severity: 'error',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：印发通知与所印文件名称一致',
    words: {
      zh: '印发通知标题里的文件名与后面文件的标题不一致。',
      en: 'The notice names another title than what it issues.',
    },
    examples: {
      bad: [{ document: issuing('2023年工作要点') }],
      good: [{ document: issuing('2024年工作要点') }],
    },
    inWhole: checkIssued,
  },
];
