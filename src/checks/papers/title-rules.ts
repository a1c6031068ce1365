/** Titles of whole papers: their kind, their frame, their marks, what they issue (regulation on papers, article 9). */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import { atLine, atWords, isSent, type Paper, paperOf } from './paper.ts';

const REGULATIONS = '《党政机关公文处理工作条例》';

/** Words that end titles of papers that are sent without one of the fifteen kinds, and are none of them. */
const NO_KINDS =
  /(?:申请|申请书|申请报告|汇报|情况汇报|请求|报批|公函|情况|事宜|事项|工作|问题|打算|安排|答复|说明|情况说明|总结|要点|计划)$/u;
/** Papers of their own, which are sent as they are. */
const OTHER_PAPERS =
  /(?:复函|来函|便函|议案|建议|提案|讲话|倡议书?|公约|章程|条例|规定|办法|细则|规则|方案|规划|措施|要求|标准|制度|预案|指南|清单|名单|[表书信]|解读|声明|启事|承诺|简报|信息)$/u;

function bare(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]$|[。；，：、]$/gu, '');
}

function checkKind(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind !== undefined || !isSent(paper)) return [];
  const { title, titleText, document } = paper;
  const words = bare(title);
  if (!/关于|转发|印发/u.test(words) || OTHER_PAPERS.test(words)) return [];
  const isHeaded = document.documentNumber !== undefined || document.letterhead !== undefined;
  const wrong = NO_KINDS.exec(words)?.[0];
  if (wrong === undefined && !isHeaded) return [];
  return [
    wrong && /申请|汇报|请求|报批|公函|答复|说明|总结|要点|计划|安排|打算/u.test(wrong)
      ? atLine(
          titleText,
          `“${wrong}”不是法定文种`,
          `${wrong} is none of the fifteen kinds`,
          '用十五种法定文种之一，如请示、报告、函；计划、总结一类用通知印发或用报告报送',
        )
      : atLine(
          titleText,
          '标题末尾没有文种',
          'The title ends without a kind',
          '写成“关于……的通知”这样',
        ),
  ];
}

/** 关于 missing, 关于 twice, 请求…的请示, several kinds. */
function checkFrame(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind === undefined || !paper.isTyped) return [];
  const { title, titleText } = paper;
  const outside = bare(title).replace(/《[^》]*》/gu, '《》');
  const doubt = doubts.find(([pattern]) => pattern.test(outside)) ?? withoutAbout(paper, outside);
  return doubt ? [atLine(titleText, doubt[1], doubt[2], doubt[3])] : [];
}

type Doubt = readonly [RegExp, string, string, string];

const doubts: readonly Doubt[] = [
  [
    /关于(?:请求|请示|申请|恳请|要求|呈请)[^的]*(?:的)?请示$/u,
    '“请求”一类的词和“请示”意思重复',
    'The request is said twice',
    '删掉“请求”，写成“关于……的请示”',
  ],
  [
    /关于(?:通知|通报|报告|汇报)[^的]*的(?:通知|通报|报告)$/u,
    '文种在标题里说了两遍',
    'The kind is said twice',
    '只在末尾写文种',
  ],
  [
    /关于.*关于/u,
    '标题里有两个“关于”',
    '关于 stands twice',
    '转发、印发时省去前一个“关于”，或给所转文件名称加书名号',
  ],
  [
    /(?:请示|报告|通知|通报|意见|函|决定)(?:[、和与及]|的)?(?:请示|报告|通知|通报|函|决定)$/u,
    '一个标题只用一个文种',
    'A title names one kind',
    '留下一个文种',
  ],
];

/** 做好防汛工作的通知: a verb begins it. */
function withoutAbout({ document }: Paper, outside: string): Doubt | undefined {
  const isFramed = /关于|转发|印发|批转|发布|公布|下达|会议|任免|任职|对|给/u.test(outside);
  const isLong =
    outside.length > 8 && /的(?:通知|通报|报告|请示|批复|函|意见|决定)$/u.test(outside);
  if (isFramed || !isLong || document.format === 'minutes') return undefined;
  return [/$/u, '标题里没有“关于”', 'The title lacks 关于', '写成“关于……的通知”这样'];
}

/** Marks in titles but those of quotation, titles and brackets, dashes and pauses. */
function checkMarks(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind === undefined || paper.titleText === undefined) return [];
  const outside = paper.title.replace(/[《“（(][^》”）)]*[》”）)]/gu, '');
  const mark = /^关于.*([，。；：！？])./u.exec(outside)?.[1];
  if (mark === undefined || !/关于/u.test(outside)) return [];
  return [
    atWords(paper.titleText, mark, [
      `标题中间用了“${mark}”`,
      `The title has ${mark} inside`,
      '公文标题除书名号、引号、括号、顿号外一般不用标点',
    ]),
  ];
}

/** 关于转发《…转发…的通知》的通知: name the first paper only. */
function checkNesting(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper === undefined) return [];
  const { title, titleText } = paper;
  const times = title.match(/通知/gu)?.length ?? 0;
  const isNested = /印发[《〈]?(?:关于)?印发|印发《[^》]*印发|转发[^》]*转发|批转[^》]*批转/u.test(
    title,
  );
  if (!isNested && times < 3) return [];
  return [
    atLine(
      titleText,
      '标题里印发、转发层层相套',
      'Papers are issued within papers',
      '直接写最初的文件：“关于印发《……办法》的通知”“转发……关于……的通知”',
    ),
  ];
}

const VERBS = ['印发', '转发', '批转'] as const;

/** 关于转发…的通知 whose text says 现印发给你们. */
function checkVerb(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind !== '通知') return [];
  const outside = paper.title.replace(/《[^》]*》/gu, '');
  const inTitle = VERBS.find((verb) => outside.includes(verb));
  if (inTitle === undefined) return [];
  for (const text of paper.body.slice(0, 3)) {
    const said = /(印发|转发|批转)给?你们/u.exec(text.text)?.[1];
    if (said === undefined || said === inTitle) continue;
    return [
      atWords(text, said, [
        `标题写“${inTitle}”，正文写“${said}”`,
        `${inTitle} in the title, ${said} in the text`,
        '自己制定的用印发，上级和同级的用转发，下级的用批转',
      ]),
    ];
  }
  return [];
}

/** 《甲》 in the title, 现将《乙》印发给你们 in the text. */
function checkName(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const named = /(?:印发|转发|批转|发布)[^《]{0,20}《(.+)》/u.exec(paper?.title ?? '')?.[1];
  if (paper === undefined || named === undefined) return [];
  const text = paper.body.find((each) => /(?:印发|转发|批转)给?你们/u.test(each.text));
  const names = text?.text.match(/《[^《》]+》/gu) ?? [];
  const [only] = names;
  if (text === undefined || only === undefined || names.length > 1) return [];
  const [a, b] = [plain(named), plain(only)];
  if (a.includes(b) || b.includes(a)) return [];
  return [
    atWords(text, only, [
      `标题印发《${named}》，正文写的是${only}`,
      `The title issues 《${named}》, the text ${only}`,
      '两处名称应当一致',
    ]),
  ];
}

const plain = (title: string) => title.replace(/[《》〈〉\s]|（[^）]*）/gu, '');

/** 关于印发道路养护办法的通知: names of rules stand in 《》. */
function checkRules(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const name =
    /^(?:[^《]*)(?:印发|发布|公布)([^《》的]{4,40}(?:办法|规定|条例|细则|章程|规则))的通知$/u.exec(
      paper?.title ?? '',
    )?.[1];
  if (paper?.titleText === undefined || name === undefined) return [];
  return [
    atWords(paper.titleText, name, [
      `“${name}”没有加书名号`,
      'The name of rules stands without 《》',
      `写作“《${name}》”`,
    ]),
  ];
}

const head = { kind: '通知', documentNumber: '青园发〔2024〕3号' } as const;
const issue = (text: string) => [{ type: 'paragraph' as const, text }];
/** A paper as typed: its title and its lines. */
const typed = (title: string, text: string) => ({ text, document: { ...head, title } });

export const paperTitleRules: Rule[] = [
  {
    code: 'check/title-kind',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第八条、第九条`,
    words: {
      zh: '标题没有文种，或用了法定文种以外的词。',
      en: 'A title without one of the kinds.',
    },
    examples: {
      bad: [
        typed('关于做好防汛工作', '关于做好防汛工作'),
        typed('关于解决经费的申请', '关于解决经费的申请'),
      ],
      good: [
        typed('关于做好防汛工作的通知', '关于做好防汛工作的通知'),
        typed('2024年工作要点', '2024年工作要点'),
      ],
    },
    inWhole: checkKind,
  },
  {
    code: 'check/title-about',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第九条；公文标题由发文机关、事由、文种组成`,
    words: {
      zh: '标题没有“关于”、有两个“关于”，或把文种说了两遍。',
      en: 'A title without 关于, with two, or with its kind said twice.',
    },
    examples: {
      bad: [
        typed('做好汛期安全生产工作的通知', '做好汛期安全生产工作的通知'),
        typed('关于请求增加经费的请示', '关于请求增加经费的请示'),
        typed('关于转发市政府关于防汛工作意见的通知', '关于转发市政府关于防汛工作意见的通知'),
      ],
      good: [
        typed('关于增加经费的请示', '关于增加经费的请示'),
        typed(
          '关于转发《关于做好防汛工作的意见》的通知',
          '关于转发《关于做好防汛工作的意见》的通知',
        ),
      ],
    },
    inWhole: checkFrame,
  },
  {
    code: 'check/title-marks',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：标题除法规、规章名称加书名号外，一般不用标点',
    words: { zh: '公文标题中间用了句内标点。', en: 'A title has a mark inside.' },
    examples: {
      bad: [{ document: { title: '关于做好防汛，抗旱工作的通知' } }],
      good: [
        { document: { title: '关于做好防汛、抗旱工作的通知' } },
        { document: { title: '关于“放管服，优服务”活动的通知' } },
      ],
    },
    inWhole: checkMarks,
  },
  {
    code: 'check/title-nesting',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：转发通知标题只保留最初发文机关和事由',
    words: { zh: '标题里印发、转发层层相套。', en: 'A title issues what issues something.' },
    examples: {
      bad: [{ document: { title: '关于转发《市政府转发省政府防汛意见的通知》的通知' } }],
      good: [{ document: { title: '关于转发《关于做好防汛工作的通知》的通知' } }],
    },
    inWhole: checkNesting,
  },
  {
    code: 'check/title-verb',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：印发、转发、批转各有所用',
    words: { zh: '标题和正文的印发、转发、批转不一致。', en: 'Title and text issue and forward.' },
    examples: {
      bad: [
        {
          document: {
            title: '关于转发《工作方案》的通知',
            body: issue('现将《工作方案》印发给你们，请认真执行。'),
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于印发《工作方案》的通知',
            body: issue('现将《工作方案》印发给你们，请认真执行。'),
          },
        },
      ],
    },
    inWhole: checkVerb,
  },
  {
    code: 'check/issued-name',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：标题与正文所印文件名称一致',
    words: { zh: '标题与正文所印文件的名称不一致。', en: 'Title and text name other papers.' },
    examples: {
      bad: [
        {
          document: {
            title: '关于印发《防汛工作方案》的通知',
            body: issue('现将《抗旱工作要点》印发给你们。'),
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于印发《防汛工作方案》的通知',
            body: issue('现将《防汛工作方案》印发给你们。'),
          },
        },
      ],
    },
    inWhole: checkName,
  },
  {
    code: 'check/issued-marks',
    severity: 'note',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：标题中法规、规章名称加书名号',
    words: { zh: '标题里法规、规章的名称没有书名号。', en: 'Rules are named without 《》.' },
    examples: {
      bad: [{ document: { title: '关于印发园区道路养护办法的通知' } }],
      good: [{ document: { title: '关于印发《园区道路养护办法》的通知' } }],
    },
    inWhole: checkRules,
  },
];
