/** Title, kind, recipients and issuers: whether they agree. */
import type { OfficialDocument } from '../../document/document.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { located } from './number-date.ts';

const REGULATIONS = '《党政机关公文处理工作条例》';
/** The fifteen kinds (article 8) that a title ends with. */
const KINDS = '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要';

function documentsOf(document: OfficialDocument | undefined): OfficialDocument[] {
  return document ? [document, ...documentsOf(document.issued)] : [];
}

/** A finding about the title of a document. */
function atTitle(
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
  const doubled = eachMatch(
    text,
    /关于关于|的的|关于转发关于|关于印发关于|(?:的通知){2}|(?:通知的通知|报告的报告|请示的请示|意见的意见)/gu,
    (match) =>
      mistakeAt(match, {
        message: { zh: `标题里“${match[0]}”重复`, en: `${match[0]} is doubled in the title` },
        hint: { zh: '删去重复的字', en: 'Delete the second' },
      }),
  );
  const mixed = eachMatch(text, /请示报告$|的(?:请示函|通知函|报告函)$/gu, (match) =>
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
    const title = document.title.replaceAll('\n', '');
    const typed = new RegExp(`(${KINDS})$`, 'u').exec(title)?.[1];
    const isKind = new RegExp(`^(?:${KINDS})$`, 'u').test(document.kind);
    if (typed === undefined || !isKind || typed === document.kind || document.kind === '命令')
      return [];
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

/** What a kind asks of its recipients (articles 8, 15). */
function checkRecipients(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  if (document === undefined || document.format === 'minutes' || document.format === 'order')
    return [];
  const kind =
    new RegExp(`(${KINDS})$`, 'u').exec(document.title.replaceAll('\n', ''))?.[1] ?? document.kind;
  const recipients = document.recipients ?? '';
  const place = located(whole, 'recipients', document.recipients);
  if (kind === '请示' && /[、，；]/u.test(recipients)) {
    return [
      {
        ...place,
        message: { zh: '请示一般只写一个主送机关', en: 'A request has one recipient' },
        hint: { zh: '其他需要知道的机关用抄送', en: 'Send copies to others' },
      },
    ];
  }
  const needs = ['请示', '报告', '批复', '函'].includes(kind);
  if (needs && recipients === '' && document.format !== 'plain') {
    return [
      atTitle(whole, document, `${kind}没有主送机关`, `A ${kind} has no recipient`, '补上主送机关'),
    ];
  }
  if (/[：:。]$/u.test(recipients)) {
    return [
      {
        ...place,
        message: { zh: '主送机关末尾多了标点', en: 'The recipients end with a mark' },
        hint: { zh: '冒号由版式加上', en: 'The colon is added by the layout' },
      },
    ];
  }
  return [];
}

/** A 报告 asks nothing; a 请示 asks at its end. */
function checkAsking(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const title = document?.title.replaceAll('\n', '') ?? '';
  if (document === undefined || !/(?:报告|请示)$/u.test(title)) return [];
  const asking =
    /(?:妥否|当否|可否|是否妥当|以上请示)[^。]{0,6}(?:请|恳请|望)?(?:批示|批复|审批|审示|指示)|请(?:予)?批复/u;
  const found = whole.texts.flatMap((text): PlacedMistake[] => {
    const match = text.part === 'body' ? asking.exec(text.text) : null;
    return match ? [{ ...mistakeAt(match, { message: { zh: '', en: '' } }), text }] : [];
  });
  if (title.endsWith('报告')) {
    return found.map((mistake) => ({
      ...mistake,
      message: { zh: '报告中不得夹带请示事项', en: 'A report asks for nothing' },
      hint: { zh: '改用请示，或删去', en: 'Write a request, or delete it' },
    }));
  }
  if (found.length > 0 || document.body.length === 0) return [];
  return [
    atTitle(
      whole,
      document,
      '请示没有请求批复的结语',
      'The request does not ask',
      '如“妥否，请批示。”',
    ),
  ];
}

/** Issuers of letterhead, title and signature are the same offices. */
function checkIssuers(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const signed = document?.signature?.issuers ?? [];
  if (!document || signed.length === 0) return [];
  const printed =
    (document.letterhead?.issuers.length ?? 0) > 0
      ? (document.letterhead?.issuers ?? [])
      : document.titleIssuers;
  if (printed.length === 0) return [];
  return signed.flatMap((issuer): PlacedMistake[] => {
    if (printed.some((name) => sameOffice(name, issuer)) || printed.length < signed.length)
      return [];
    return [
      {
        ...located(whole, 'issuer', issuer),
        message: {
          zh: `署名“${issuer}”与发文机关“${printed.join('、')}”不一致`,
          en: `Signed by ${issuer}, issued by ${printed.join('、')}`,
        },
        hint: { zh: '核对发文机关和署名', en: 'Check issuer and signature' },
      },
    ];
  });
}

/** A full name and its short form are one office: the short one's signs stand in the full one in order. */
function sameOffice(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  // names of one length are not a name and its short form
  if (short.length === long.length) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
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
    plain(named).endsWith(plain(title))
  )
    return [];
  return [
    atTitle(
      whole,
      document,
      `通知说印发《${named}》，后面的标题是“${title}”`,
      `The notice issues 《${named}》, below stands ${title}`,
      '两处名称应当一致',
    ),
  ];
}

const plain = (title: string) => title.replace(/[《》〈〉\s]/gu, '');

/** 签发人 stands on upward documents, and on no others. */
function checkSignatory(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  if (document?.letterhead === undefined || document.format !== 'document') return [];
  const title = document.title.replaceAll('\n', '');
  if (/(?:请示)$/u.test(title) && document.signatories.length === 0) {
    return [
      atTitle(
        whole,
        document,
        '上行文没有标注签发人',
        'An upward document names who signed it',
        '补上签发人',
      ),
    ];
  }
  if (/(?:通知|通报|批复|公告|通告|决定)$/u.test(title) && document.signatories.length > 0) {
    return [
      atTitle(
        whole,
        document,
        '只有上行文标注签发人',
        'Only upward documents name who signed them',
        '删去签发人',
      ),
    ];
  }
  return [];
}

const body = [{ type: 'paragraph' as const, text: '现将有关情况报告如下。' }];

export const titleRules: Rule[] = [
  {
    code: 'check/title-frame',
    severity: 'warning',
    family: 'letterhead',
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
    code: 'check/recipients',
    severity: 'warning',
    family: 'letterhead',
    source: `${REGULATIONS}第十五条；GB/T 9704—2012，7.3.2`,
    words: { zh: '文种与主送机关不相配。', en: 'Kind and recipients do not go together.' },
    examples: {
      bad: [
        {
          document: {
            kind: '请示',
            title: '关于增加经费的请示',
            recipients: '市政府、市财政局',
            body: [{ type: 'paragraph', text: '妥否，请批示。' }],
          },
        },
        { document: { kind: '报告', title: '关于工作情况的报告', body } },
      ],
      good: [
        {
          document: {
            kind: '请示',
            title: '关于增加经费的请示',
            recipients: '市政府',
            body: [{ type: 'paragraph', text: '妥否，请批示。' }],
          },
        },
      ],
    },
    inWhole: checkRecipients,
  },
  {
    code: 'check/asking',
    severity: 'warning',
    family: 'letterhead',
    source: `${REGULATIONS}第十五条`,
    words: {
      zh: '报告夹带了请示事项，或请示没有结语。',
      en: 'A report asks, or a request does not.',
    },
    examples: {
      bad: [
        {
          document: {
            kind: '报告',
            title: '关于工作情况的报告',
            recipients: '市政府',
            body: [{ type: 'paragraph', text: '妥否，请批示。' }],
          },
        },
        { document: { kind: '请示', title: '关于增加经费的请示', recipients: '市政府', body } },
      ],
      good: [
        {
          document: {
            kind: '报告',
            title: '关于工作情况的报告',
            recipients: '市政府',
            body: [{ type: 'paragraph', text: '特此报告。' }],
          },
        },
      ],
    },
    inWhole: checkAsking,
  },
  {
    code: 'check/issuer-signature',
    severity: 'error',
    family: 'letterhead',
    source: 'GB/T 9704—2012，7.2.4、7.3.5',
    words: {
      zh: '署名与发文机关标志或标题中的发文机关不一致。',
      en: 'Signed by another office than issued it.',
    },
    examples: {
      bad: [
        {
          document: {
            letterhead: { issuers: ['青禾产业园管理委员会'], suffix: '文件' },
            signature: { issuers: ['青禾产业园管理委员圆'], sealed: true },
          },
        },
      ],
      good: [
        {
          document: {
            letterhead: { issuers: ['青禾产业园管委会'], suffix: '文件' },
            signature: { issuers: ['云溪市青禾产业园管理委员会'], sealed: true },
          },
        },
      ],
    },
    inWhole: checkIssuers,
  },
  {
    code: 'check/issued-title',
    severity: 'error',
    family: 'letterhead',
    source: '公文惯例：印发通知与所印文件名称一致',
    words: {
      zh: '印发通知标题里的文件名与后面文件的标题不一致。',
      en: 'The notice names another title than what it issues.',
    },
    examples: {
      bad: [
        {
          document: {
            title: '关于印发《2024年工作要点》的通知',
            issued: {
              kind: '工作要点',
              format: 'plain',
              draft: false,
              signatories: [],
              titleIssuers: [],
              title: '2023年工作要点',
              body: [],
              attachments: [],
            },
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于印发《2024年工作要点》的通知',
            issued: {
              kind: '工作要点',
              format: 'plain',
              draft: false,
              signatories: [],
              titleIssuers: [],
              title: '2024年工作要点',
              body: [],
              attachments: [],
            },
          },
        },
      ],
    },
    inWhole: checkIssued,
  },
  {
    code: 'check/signatory',
    severity: 'warning',
    family: 'letterhead',
    source: `${REGULATIONS}第九条`,
    words: {
      zh: '上行文应当标注签发人，其他公文不标注。',
      en: 'Upward documents name who signed them, others do not.',
    },
    examples: {
      bad: [
        {
          document: {
            title: '关于做好防汛工作的通知',
            signatories: ['李明'],
            letterhead: { issuers: ['青禾产业园'], suffix: '文件' },
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于做好防汛工作的通知',
            letterhead: { issuers: ['青禾产业园'], suffix: '文件' },
          },
        },
      ],
    },
    inWhole: checkSignatory,
  },
];
