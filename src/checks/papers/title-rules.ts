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
  if (!paper?.isTyped || !isSent(paper)) return [];
  if (paper.kind === bare(paper.title) && paper.document.recipients !== undefined)
    return [
      atLine(
        paper.titleText,
        '标题只有文种，没有事由',
        'The title is a kind and nothing else',
        '写成“关于……的通知”这样',
      ),
    ];
  if (paper.kind !== undefined) return [];
  const { title, titleText, document } = paper;
  const words = bare(title);
  if (!/关于|转发|印发/u.test(words) || OTHER_PAPERS.test(words)) return [];
  const isHeaded =
    document.documentNumber !== undefined ||
    document.letterhead !== undefined ||
    (isNamed(words) && document.signature?.date !== undefined);
  const wrong = NO_KINDS.exec(words)?.[0];
  if (wrong === undefined && !isHeaded) return [];
  // the headline of a site: 管委会印发《办法》
  if (/(?:印发|发布|转发|出台)《[^》]+》$/u.test(title.trim()) && !/关于(?:印发|转发)/u.test(title))
    return [];
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

/** 云园管理委员会关于开展清查: an office, and what it writes about. */
const isNamed = (title: string) =>
  /^[\p{Script=Han}]{2,20}(?:委员会|政府|局|厅|办公室|公司|中心|委|院|校|所|站)关于(?:开展|做好|加强|召开|举办|组织|推进|调整|给予|解决|增加|申请|成立|设立)[\p{Script=Han}\d]{2,30}$/u.test(
    title,
  );

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
    /关于(?:请求|请示|恳请|要求|呈请)[^的]*(?:的)?请示$/u,
    '“请求”一类的词和“请示”意思重复',
    'The request is said twice',
    '删掉“请求”，写成“关于……的请示”',
  ],
  [
    /关于(?:上报|呈报|呈送)[^的]*的?报告$/u,
    '“上报”和“报告”意思重复',
    'To report is said twice',
    '写成“关于……情况的报告”',
  ],
  [
    /关于(?:通知|通报|报告|汇报)[^的]*的(?:通知|通报|报告)$/u,
    '文种在标题里说了两遍',
    'The kind is said twice',
    '只在末尾写文种',
  ],
  [
    /关于(?:对|就|有关|针对)(?!.*(?:予以|给予|进行|加以|实施|开展|作出|的(?:处理|处分|表彰|批复|答复|复函|意见|决定|通报|通知|函)))[^的]*的/u,
    '“关于”与“对”“就”重复',
    '关于 and 对 say the same',
    '只留“关于”',
  ],
  [
    /(?:请求|申请|恳请|商请)(?:批准|同意|解决|支持)?的函$(?<=关于[^的]*的(?:请求|申请|恳请)(?:批准|同意|解决|支持)?的函)/u,
    '事由说不清：“请求批准”放在事项前面',
    'What is asked stands last',
    '写成“关于商请批准……的函”',
  ],
  [
    /关于“[^”]{2,14}”的(?:通知|通报|请示|报告|函|意见|决定)$/u,
    '事由里没有动词，说不清要做什么',
    'The title does not say what is to be done',
    '写成“关于开展……的通知”这样',
  ],
  [
    /关于.*关于/u,
    '标题里有两个“关于”',
    '关于 stands twice',
    '转发、印发时省去前一个“关于”，或给所转文件名称加书名号',
  ],
  [
    /(?:请示|报告|通知|通报|意见|函|决定)(?:[、和与及])?(?:请示|报告|通知|通报|函|决定)$|(?:请示的(?:报告|函)|通知的通知|函的函)$/u,
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

const head = { documentNumber: '青园发〔2024〕3号' } as const;
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
        { text: '通知', document: { ...head, title: '通知', recipients: '各科室' } },
      ],
      good: [
        typed('关于做好防汛工作的通知', '关于做好防汛工作的通知'),
        typed('关于做好防汛工作的通知\n云园管理委员会', '关于做好防汛工作的通知\n云园管理委员会'),
        typed('2024年工作要点', '2024年工作要点'),
        typed(
          '云园管委会印发《关于支持园区建设的若干措施》',
          '云园管委会印发《关于支持园区建设的若干措施》',
        ),
        typed('公告', '公告'),
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
        typed('关于“一站式服务”的通知', '关于“一站式服务”的通知'),
        typed('关于上报法治建设情况的报告', '关于上报法治建设情况的报告'),
        typed('关于转发市政府关于防汛工作意见的通知', '关于转发市政府关于防汛工作意见的通知'),
      ],
      good: [
        typed('关于增加经费的请示', '关于增加经费的请示'),
        typed('关于推行“一站式服务”的通知', '关于推行“一站式服务”的通知'),
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
];
