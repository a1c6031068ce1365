/** Above and below the title: number, urgency, issuers, recipients (GB/T 9704-2012, 7.2, 7.3.2). */
import { GOVERNMENT_OFFICE, PARTY_OFFICE } from '../../document/offices.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { orderMistake } from './copy-rules.ts';
import { atLine, atWords, namesIn, type Paper, paperOf, plainOffice } from './paper.ts';

const STANDARD = 'GB/T 9704—2012';
const REGULATIONS = '《党政机关公文处理工作条例》';

const PERSON =
  /^(?:尊敬的|敬爱的)|(?:书记|(?<!班)主任|[市县区省州镇乡局部厅处科院校]长|主席|经理|董事长|同志|先生|女士|领导)$/u;
const OFFICE =
  /(?:政府|委员会|管委会|党委|党组|[市县区省]委|局|厅|办|办公室|部|处|科|室|院|所|站|中心|街道|公司|单位|企业|部门|法院|检察院)$/u;

function checkRecipients(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind === undefined || paper.document.format === 'minutes') return [];
  const line = paper.recipients;
  const names = namesIn(paper.document.recipients ?? '');
  const person = names.find((name) => PERSON.test(name));
  const at = (zh: string, en: string, hint: string) => [
    atLine(line ?? paper.titleText, zh, en, hint),
  ];
  if (person !== undefined && paper.kind !== '函' && paper.kind !== '公告')
    return strong(
      at(`主送了个人“${person}”`, 'A paper goes to an office', '主送机关写机关名称，不写个人'),
    );
  const twice = twiceIn(paper.document.recipients ?? '');
  if (twice !== undefined)
    return at(`主送机关里“${twice}”写了两次`, `${twice} stands twice`, '删掉重复的一个');
  return names.length === 0 ? withoutColon(paper) : orderMistake(line ?? paper.titleText, names);
}

const strong = (found: readonly PlacedMistake[]): PlacedMistake[] =>
  found.map((mistake) => ({ ...mistake, strong: true }));

/** 各省教育厅、民政厅，新疆生产建设兵团教育局、民政局: each group has its own. */
function twiceIn(recipients: string): string | undefined {
  const groups = recipients.includes('、') ? recipients.split(/[，,；;]/u) : [recipients];
  for (const group of groups) {
    const names = namesIn(group);
    const plain = names.map(plainOffice);
    const twice = names.find((_, index) => plain.indexOf(plain[index] ?? '') !== index);
    if (twice !== undefined) return twice;
  }
  return undefined;
}

/** The first line below the title names offices, and nothing else. */
function withoutColon(paper: Paper): PlacedMistake[] {
  const [first, second] = paper.body;
  if (!paper.isTyped || first === undefined || second === undefined) return [];
  const words = first.text.trim();
  const bare = words.replace(/[，、；。,;.:]$/u, '');
  if (
    words.length > 80 ||
    /[。；！？]/u.test(bare) ||
    /[：:]$/u.test(words) ||
    second.text.length < 8
  )
    return [];
  const names = namesIn(bare);
  if (
    !names.every(
      (name) => OFFICE.test(name) && name.length <= 24 && !/^[一二三四五\d（]/u.test(name),
    )
  )
    return [];
  return [
    atLine(first, '主送机关后面没有冒号', 'The recipients end with a colon', '末尾用全角冒号'),
  ];
}

/** The first lines: the number may have been taken for a part of the title. */
const top = ({ texts }: Whole) => texts.filter(({ text }) => text.trim() !== '').slice(0, 12);

/** 青园发〔2024〕12 without 号, 〔2024年〕12号, 青园发2024年12号, in the head. */
function checkNumber(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped) return [];
  return top(whole).flatMap((line): PlacedMistake[] => {
    const words = line.text.trim().replace(/[\s　]*签发人.*$/u, '');
    const doubt = numberDoubts.find(([pattern]) => pattern.test(words));
    return doubt ? [atWords(line, words, [doubt[1], doubt[2], doubt[3]])] : [];
  });
}

const CODE = '^[\\p{Script=Han}]{2,12}';
const YEAR = '(?:字第?)?(?:19|20)\\d\\d(?:年|[-－—·.第])';
const numberDoubts: readonly (readonly [RegExp, string, string, string])[] = [
  [
    new RegExp(`${CODE}〔\\d{4}〕\\d{1,4}$`, 'u'),
    '发文顺序号后面没有“号”',
    'The number lacks 号',
    '写作“青禾园委发〔2024〕3号”这样',
  ],
  [
    new RegExp(`${CODE}[〔（([［【]\\d{4}年度?[〕）)\\]］】]第?\\d{1,4}号?$`, 'u'),
    '发文字号的年份后面不加“年”',
    'No 年 in the brackets',
    '写作“青禾园委发〔2024〕3号”这样',
  ],
  [
    new RegExp(`${CODE}(?<!公告|通告|令)${YEAR}\\s*第?\\d{1,4}号?$`, 'u'),
    '发文字号的年份没有用六角括号括入',
    'The year stands in 〔 〕',
    '写作“青禾园委发〔2024〕3号”这样',
  ],
  [
    new RegExp(`${CODE}[<＜〈﹝{｛「『《]\\d{4}[>＞〉﹞}｝」』》]第?\\d{1,4}号?$`, 'u'),
    '发文字号的年份没有用六角括号括入',
    'The year stands in 〔 〕',
    '写作“青禾园委发〔2024〕3号”这样',
  ],
];

/** The Party's committee stands before the government of the same level. */
function checkOrder(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper === undefined) return [];
  const { letterhead, titleIssuers, signature } = paper.document;
  const list = [letterhead?.issuers ?? [], titleIssuers, signature?.issuers ?? []].find((names) => {
    const government = names.findIndex(
      (name) => GOVERNMENT_OFFICE.test(name) && !PARTY_OFFICE.test(name),
    );
    return government >= 0 && names.slice(government + 1).some((name) => PARTY_OFFICE.test(name));
  });
  if (list === undefined) return [];
  const line = whole.texts.find(
    ({ text }) => list.some((name) => text.includes(name)) && GOVERNMENT_OFFICE.test(text),
  );
  return [
    atLine(
      line ?? paper.titleText,
      '党的机关排在了行政机关后面',
      'The Party’s office comes first',
      '联合行文时党的机关在前',
    ),
  ];
}

/** The office that the title begins with, beside those that sign. */
function checkIssuer(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const { signature, letterhead } = paper?.document ?? {};
  const signed = signature?.issuers ?? [];
  if (paper?.kind === undefined || signed.length === 0) return [];
  const typed = /^(\p{Script=Han}{4,24}?)关于/u.exec(paper.title)?.[1];
  const titled = paper.document.titleIssuers.length > 0 ? paper.document.titleIssuers : [];
  const named = titled.length === 0 && typed && !/转发|印发|批转/u.test(typed) ? [typed] : titled;
  if (named.length !== 1 || signed.length !== 1 || (letterhead?.issuers.length ?? 0) > 1) return [];
  const [a = '', b = ''] = [named[0], signed[0]];
  if (isSameOffice(a, b)) return [];
  const line = whole.texts.find(({ part, text }: Text) => part === 'issuer' && text.trim() === b);
  return [
    atLine(
      line ?? paper.titleText,
      `标题里的发文机关是“${a}”，署名是“${b}”`,
      `The title names ${a}, signed by ${b}`,
      '发文机关署名用全称或规范化简称，与标题一致',
    ),
  ];
}

/** One name is the end of the other, or both say the same in words of one office. */
function isSameOffice(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => short(plainOffice(name))) as [string, string];
  return one.endsWith(other) || other.endsWith(one);
}

const short = (name: string) =>
  name
    .replace(/^中(?:国)?共(?:产党)?/u, '')
    .replace(/委员会/gu, '委')
    .replace(/产业园区?|工业园区?/gu, '园')
    .replace(/(?:党政|综合)?办公[室厅]$/u, '办');

/** 急件 for 特急 or 加急; 秘密三年 for 秘密★3年. */
function checkMarks(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped) return [];
  return paper.head.slice(0, 8).flatMap((line): PlacedMistake[] => {
    const words = line.text.replace(/[\s　]/gu, '');
    if (/^(?:急件?|紧急|火急|十万火急|特级|急办|速办)$/u.test(words))
      return [
        atLine(line, `紧急程度不写“${words}”`, 'Urgency is 特急 or 加急', '写“特急”或“加急”'),
      ];
    if (/^(?:绝密|机密|秘密)[^★]{1,8}$/u.test(words) && /[年月日长期*☆]/u.test(words))
      return [
        atLine(line, '密级和保密期限之间用“★”', 'A star stands between', '写作“秘密★3年”这样'),
      ];
    return [];
  });
}

const office = '青禾产业园管理委员会';
const notice = { title: '关于做好防汛工作的通知' } as const;
const signed = (...issuers: string[]) => ({ signature: { issuers, sealed: true } });

export const paperHeadRules: Rule[] = [
  {
    code: 'check/recipient-line',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.2；${REGULATIONS}第十五条`,
    words: {
      zh: '主送了个人、同一机关写了两次、同级机关的次序颠倒，或主送机关后面没有冒号。',
      en: 'Recipients are persons, stand twice or out of order, or lack the colon.',
    },
    examples: {
      bad: [
        { document: { ...notice, recipients: '李市长' } },
        { document: { ...notice, recipients: '各科室、各片区办、各科室' } },
        { document: { ...notice, recipients: '市政府办公室、市委办公室' } },
        {
          text: '各科室、各片区办\n为做好今年的防汛工作，现将有关事项通知如下：',
          document: { ...notice },
        },
      ],
      good: [
        { document: { ...notice, recipients: '各科室、各片区办' } },
        { document: { ...notice, recipients: '市委办公室、市政府办公室' } },
        { document: { ...notice, recipients: '各县教育局、工商联，云园教育局、工商联' } },
        {
          text: '各科室、各片区办：\n为做好今年的防汛工作，现将有关事项通知如下：',
          document: { ...notice },
        },
      ],
    },
    inWhole: checkRecipients,
  },
  {
    code: 'check/number-line',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.2.5`,
    words: { zh: '发文字号写得不完整。', en: 'The number of a paper is not whole.' },
    examples: {
      bad: [
        {
          text: '青园发〔2024〕12\n关于做好防汛工作的通知',
          document: { ...notice },
        },
        {
          text: '青园发〔2024年〕12号\n关于做好防汛工作的通知',
          document: { ...notice },
        },
      ],
      good: [
        {
          text: '青园发〔2024〕12号\n关于做好防汛工作的通知',
          document: { ...notice },
        },
      ],
    },
    inWhole: checkNumber,
  },
  {
    code: 'check/head-marks',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.2.2、7.2.3`,
    words: { zh: '紧急程度或密级的写法不规范。', en: 'Urgency or secrecy is not in its form.' },
    examples: {
      bad: [{ text: '急件\n关于做好防汛工作的通知', document: { ...notice } }],
      good: [{ text: '特急\n关于做好防汛工作的通知', document: { ...notice } }],
    },
    inWhole: checkMarks,
  },
  {
    code: 'check/issuer-order',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：联合行文党的机关在前',
    words: { zh: '党的机关排在了行政机关后面。', en: 'The government stands before the Party.' },
    examples: {
      bad: [{ document: { ...notice, ...signed('云溪市人民政府', '中共云溪市委') } }],
      good: [{ document: { ...notice, ...signed('中共云溪市委', '市政府', '共青团市委') } }],
    },
    inWhole: checkOrder,
  },
  {
    code: 'check/title-issuer',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.1、7.3.5`,
    words: { zh: '标题里的发文机关与署名不一致。', en: 'Title and signature name other offices.' },
    examples: {
      bad: [{ document: { ...notice, titleIssuers: ['云溪市水务局'], ...signed('云溪市水利局') } }],
      good: [{ document: { ...notice, titleIssuers: [`云溪市${office}`], ...signed(office) } }],
    },
    inWhole: checkIssuer,
  },
];
