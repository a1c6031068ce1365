/** What a paper says of itself in two places: its kind and its acts, whom it asks, what it is about. */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import { examplePaper } from './example-paper.ts';
import { atLine, atWords, isSent, namesIn, paperOf, plainOffice } from './paper.ts';
import { checkTheme } from './themes.ts';

const REGULATIONS = '《党政机关公文处理工作条例》';

interface Act {
  kind: string;
  pattern: RegExp;
  words: readonly [zh: string, en: string, hint: string];
}

/** Acts in the text that another kind is for; tones that a kind does not take. */
const ACTS: readonly Act[] = [
  {
    kind: '通知',
    // 对成效突出的城市给予通报表扬 promises it: only who decides does it now
    pattern: /(?<=(?:决定|现|经研究)[^。；]{0,60})(?:予以|给予)通报(?:表扬|表彰|批评)/u,
    words: ['表彰、批评用“通报”', 'Praise and blame go into a 通报', '文种改为“通报”'],
  },
  {
    kind: '通知',
    pattern: /决定(?:给予|对)[^。；]{1,16}(?:记过|警告|撤职|开除|降级|记大过)/u,
    words: ['奖惩用“决定”', 'Rewards and punishments go into a 决定', '文种改为“决定”'],
  },
  {
    kind: '通知',
    pattern: /(?:拟|特|现|今)?商请贵[\p{Script=Han}]{1,3}|[可妥当]否，请函复|请予函复|盼函复/u,
    words: ['商洽事情、请求答复用“函”', 'Offices ask each other by a 函', '文种改为“函”'],
  },
  {
    kind: '批复',
    pattern: /(?:可以考虑|似可|酌情(?:办理|处理|解决)|研究后再定|视情(?:办理|解决))/u,
    words: ['批复的态度不明确', 'A reply says yes or no', '明确写“同意”或“不同意”'],
  },
  {
    kind: '请示',
    pattern:
      /(?:务必|必须|尽快|速|限期|立即)(?:在?[^，。；]{0,12})(?:批准|批复|拨付|答复|同意|解决)/u,
    words: ['请示的语气生硬', 'A request does not press', '写作“妥否，请批示”'],
  },
  {
    kind: '函',
    pattern: /不得有误|(?:你|贵)[\p{Script=Han}]{1,3}(?:必须|务必)|责令|否则后果自负/u,
    words: [
      '函的语气不当：平行机关之间不用命令',
      'A letter gives no orders',
      '写作“请予支持”“请函复”',
    ],
  },
];

function checkActs(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || !isSent(paper)) return [];
  const acts = ACTS.filter(({ kind }) => kind === paper.kind);
  return acts.flatMap(({ pattern, words }) => {
    const text = paper.body.find((one) => pattern.test(one.text));
    const found = text && pattern.exec(text.text)?.[0];
    if (text === undefined || found === undefined) return [];
    return [atWords(text, found, words)];
  });
}

/** A reply names what it replies to. */
function checkReply(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind !== '批复' || !isSent(paper) || paper.body.length === 0)
    return [];
  const text = paper.body.map((one) => one.text).join('');
  if (text.length > 2000 || /收悉|来文|来函|《[^》]*(?:请示|报告|函)[^》]*》|请示/u.test(text))
    return [];
  return [
    atLine(
      paper.body[0],
      '批复没有引述来文',
      'A reply names the request',
      '写作“你委《关于……的请示》（……号）收悉”',
    ),
  ];
}

/** 你局 in one place, 贵委 in another. */
function checkAddress(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || !['函', '批复'].includes(paper.kind ?? '')) return [];
  const names = namesIn(paper.document.recipients ?? '');
  const said = paper.body.flatMap((text) =>
    [
      ...text.text.matchAll(
        /(?:你|贵)([局委厅部院校办区县市镇司])(?![\p{Script=Han}]{0,1}[办处])/gu,
      ),
    ].map((match) => ({ text, words: match[0], sign: match[1] ?? '' })),
  );
  const [first] = said;
  const other = said.find(({ sign }) => sign !== first?.sign);
  if (first === undefined || other === undefined || names.length !== 1) return [];
  return [
    atWords(other.text, other.words, [
      `对同一机关前面称“${first.words}”，这里称“${other.words}”`,
      `${first.words} and ${other.words} for one office`,
      '称谓前后一致',
    ]),
  ];
}

const ASKED =
  /(?:恳请|请求|特请|请)([市县区省](?:委|人民政府|政府))(?:予以|给予)?(?:批准|同意|解决|支持|拨付|审批|批示|批复)/u;

/** 恳请市政府批准 in a request to 市委编办. */
function checkAsked(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const recipients = paper?.document.recipients;
  if (!paper?.isTyped || paper.kind !== '请示' || recipients === undefined) return [];
  const names = namesIn(recipients).map(plainOffice);
  for (const text of paper.body) {
    const match = ASKED.exec(text.text);
    const office = plainOffice(match?.[1] ?? '');
    if (match === null || names.some((name) => name.includes(office) && !/办$|局$/u.test(name)))
      continue;
    return [
      atWords(text, match[0], [
        `主送的是“${recipients.replace(/[：:]$/u, '')}”，正文请求的是“${match[1]}”`,
        'The text asks another office',
        '向谁请示就请谁批准',
      ]),
    ];
  }
  return [];
}

const MATTER = '(?:进一步)?(?:切实|全面|认真)?(?:做好|加强|搞好|抓好|开展)';

/** 关于做好防汛工作的通知 that begins 为做好森林防火工作. */
function checkMatter(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind !== '通知') return [];
  const titled = new RegExp(`关于${MATTER}([\\p{Script=Han}]{2,16}?)(?:工作)?的通知$`, 'u').exec(
    paper.title,
  )?.[1];
  const [text] = paper.body;
  const match = new RegExp(
    `^[\\s　]*为了?${MATTER}([\\p{Script=Han}]{2,16}?)(?:工作)?，`,
    'u',
  ).exec(text?.text ?? '');
  const said = match?.[1];
  if (titled === undefined || said === undefined || text === undefined || match === null) return [];
  const isShared = [
    ...said.replace(
      /工作|安全|管理|有关|相关|全[市区县]|园区|我[市区县]|今年|\d+年|[防抗治护]/gu,
      '',
    ),
  ].some((sign) => titled.includes(sign));
  if (isShared || said.length < 2 || /[本这该]|上述|此/u.test(said)) return [];
  return [
    atWords(text, match[0].trim(), [
      `标题是“${titled}”，正文是“${said}”`,
      `The title is about ${titled}, the text about ${said}`,
      '标题和正文的事由一致',
    ]),
  ];
}

const MEETING =
  /(?:定于|拟于|将于|决定于)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日[^。；]{0,20}?(?:召开|举行|举办|开展|开幕|启动)/gu;

/** A meeting that will be, on a day before the paper's own. */
function checkMeeting(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const date = /^(\d{4})年0?(\d{1,2})月0?(\d{1,2})日$/u.exec(paper?.document.signature?.date ?? '');
  if (
    !paper?.isTyped ||
    date === null ||
    !['通知', '函', '通告', '公告'].includes(paper.kind ?? '')
  )
    return [];
  const signed = Number(date[1]) * 10_000 + Number(date[2]) * 100 + Number(date[3]);
  return paper.body.flatMap((text) =>
    [...text.matches(MEETING)].flatMap((match): PlacedMistake[] => {
      const { year, month, day } = match.groups ?? {};
      if (year === undefined && Math.abs(Number(month) - Number(date[2])) > 4) return [];
      const held = Number(year ?? date[1]) * 10_000 + Number(month) * 100 + Number(day);
      if (held >= signed) return [];
      return [
        atWords(text, match[0], [
          '会议（活动）日期早于成文日期',
          'It would be held before the paper’s date',
          '核对两处日期',
        ]),
      ];
    }),
  );
}

export const paperAgreementRules: Rule[] = [
  {
    code: 'check/kind-of-act',
    severity: 'warning',
    family: 'letterhead',
    basis: 'regulation',
    source: `${REGULATIONS}第八条：各文种的适用范围`,
    words: {
      zh: '正文所做的事或语气属于另一个文种；批复没有引述来文或态度不明。',
      en: 'The text acts or speaks as another kind does, or a reply names no request.',
    },
    examples: {
      bad: [
        examplePaper('通知', '安全生产先进单位', '各企业', '决定对10家企业「予以通报表彰」。'),
        examplePaper('批复', '调整园区规划', '青禾产业园管委会', '经研究，同意调整园区规划。'),
        examplePaper('函', '协助疏导交通', '市交警支队', '「贵队务必」派警力。'),
        examplePaper('通知', '支援讲解员', '市博物馆', '请选派两名讲解员，「可否，请函复」。'),
      ],
      good: [
        examplePaper('通报', '表彰先进单位', '各企业', '决定对10家企业予以通报表彰。'),
        examplePaper(
          '批复',
          '调整园区规划',
          '青禾产业园管委会',
          '你委《关于调整园区规划的请示》收悉。经研究，同意调整。',
        ),
        examplePaper('函', '协助疏导交通', '市交警支队', '请贵队派警力协助。'),
      ],
    },
    inWhole: (whole) => [...checkActs(whole), ...checkReply(whole)],
  },
  {
    code: 'check/paper-agrees',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文校核通例：标题、主送、正文、落款前后一致',
    words: {
      zh: '主送与请求的机关、对同一机关的称谓、标题与正文的事由、会议日期与成文日期不一致。',
      en: 'Recipients, forms of address, matter or dates of a paper do not agree.',
    },
    examples: {
      bad: [
        examplePaper('请示', '增加编制', '市委编办', '需增加10名，「恳请市政府批准」。'),
        examplePaper('函', '商请提供数据', '市统计局', '商请你局提供数据，望「贵委」支持。'),
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          '「为做好森林防火工作，」现将有关事项通知如下：',
        ),
        examplePaper('通知', '召开会议', '各企业', '「定于5月30日上午召开」会议。'),
        examplePaper('通知', '做好防火工作', '各企业', '请安排部署今年「防汛」工作。'),
      ],
      good: [
        examplePaper('请示', '增加编制', '市政府', '需增加10名，恳请市政府批准。'),
        examplePaper('函', '商请提供数据', '市统计局', '商请你局提供数据，望贵局支持。'),
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          '为做好防汛备汛工作，现将有关事项通知如下：',
        ),
        examplePaper('通知', '召开会议', '各企业', '定于6月12日上午召开会议。'),
      ],
    },
    inWhole: (whole) => [
      ...checkAddress(whole),
      ...checkAsked(whole),
      ...checkMatter(whole),
      ...checkTheme(whole),
      ...checkMeeting(whole),
    ],
  },
];
