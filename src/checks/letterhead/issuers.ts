/** Recipients, issuers and signatories: whether they go with the kind and with each other. */
import { type Kind, shippedKinds } from '../../kinds/index.ts';
import { mistakeAt } from '../pattern.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import { located } from './number-date.ts';
import { atTitle, kindInTitle, REGULATIONS } from './titles.ts';

/** What a kind asks of its recipients (articles 8, 15). */
function checkRecipients(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  if (document === undefined || document.format === 'minutes' || document.format === 'order')
    return [];
  const word = kindInTitle(document.title) ?? document.kind;
  const kind = shippedKinds.find(word);
  const recipients = document.recipients ?? '';
  const place = located(whole, 'recipients', document.recipients);
  if (kind?.habits.oneRecipient && /[、，；]/u.test(recipients)) {
    return [
      {
        ...place,
        message: { zh: `${word}一般只写一个主送机关`, en: `A ${word} has one recipient` },
        hint: { zh: '其他需要知道的机关用抄送', en: 'Send copies to others' },
      },
    ];
  }
  const needs = kind?.schema.required?.includes('主送机关') ?? false;
  if (needs && recipients === '' && document.format !== 'plain') {
    return [
      atTitle(whole, document, `${word}没有主送机关`, `A ${word} has no recipient`, '补上主送机关'),
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

function kindOfTitle(title: string): Kind | undefined {
  return shippedKinds.find(kindInTitle(title) ?? '');
}

/** A 报告 asks nothing; a 请示 asks at its end. */
function checkAsking(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const asks = kindOfTitle(document?.title ?? '')?.habits.asks;
  if (document === undefined || asks === undefined) return [];
  const asking =
    /(?:妥否|当否|可否|是否妥当|以上请示)[^。]{0,6}(?:请|恳请|望)?(?:批示|批复|审批|审示|指示)|请(?:予以?)?批[复示]/u;
  const found = whole.texts.flatMap((text): PlacedMistake[] => {
    const match = text.part === 'body' ? asking.exec(text.text) : null;
    return match ? [{ ...mistakeAt(match, { message: { zh: '', en: '' } }), text }] : [];
  });
  if (asks === 'never') {
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

/** 签发人 stands on upward documents, and on no others. */
function checkSignatory(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  if (document?.letterhead === undefined || document.format !== 'document') return [];
  const { signatory } = kindOfTitle(document.title)?.habits ?? {};
  if (signatory === 'always' && document.signatories.length === 0) {
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
  if (signatory === 'never' && document.signatories.length > 0) {
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

export const issuerRules: Rule[] = [
  {
    code: 'check/recipients',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
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
    basis: 'regulation',
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
    basis: 'standard',
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
    code: 'check/signatory',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
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
