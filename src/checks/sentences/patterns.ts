/** Sentences that are built wrong, as patterns; from what practitioners publish as 语病 of official prose. */

/** A pattern, what is wrong with it, and what to write instead. */
export type SentenceRow = readonly [pattern: string, zh: string, en: string, hint: string];

/** Parts of one clause. */
export const IN = '[^，。；：！？]';

/** A clause that lacks its subject or its object. */
export const LACKING: readonly SentenceRow[] = [
  [
    `(?:^|(?<=[。；]\\s*))(?:通过|经过|由于|随着|为了)${IN}{2,40}，(?:还|也|进一步|切实|真正|从而)?(?:使|令)(?![用命馆得馆节])`,
    '“通过……，使……”使句子没有主语',
    '通过…，使… leaves the sentence without a subject',
    '删去“通过”或“使”',
  ],
  [
    `(?:^|(?<=[。；]\\s*))在${IN}{2,30}(?:下|中|后)，(?:使|令)(?![用命馆节])`,
    '“在……下，使……”使句子没有主语',
    '在…下，使… leaves the sentence without a subject',
    '删去“在……下”或“使”',
  ],
  [
    `(?:加强|加大|强化|开展|进行|完善|深化|实行|实施)(?:了)?对${IN}{2,25}的(?=[，。；])`,
    '“的”后面缺少宾语的中心词',
    'The object has no head after 的',
    '补出“管理”“监督”等中心词',
  ],
  [
    `(?<=(?:^|[，。；]))在(?!于)${IN}{2,24}(?:正确领导|坚强领导|亲切关怀|关心支持|大力支持|共同努力|精心指导|鼎力支持|积极配合|统一部署)(?=，)`,
    '“在……”缺“下”',
    '在 lacks its 下',
    '写作“在……下，”',
  ],
  [
    `(?:开展|举办|组织)(?:了)?以${IN}{2,25}为(?:主题|内容|重点)的(?=[，。；])`,
    '“的”后面缺少宾语',
    'The object is missing after 的',
    '补出“活动”等宾语',
  ],
];

/** Negations that say the opposite. */
export const NEGATED: readonly SentenceRow[] = [
  [
    `(?:防止|避免|杜绝|谨防|严防|以防|以免|避免了)${IN}{0,16}(?:不再|不会再|不要再|不致|不得再)`,
    '“防止”之后多了否定',
    'A negation too many after 防止',
    '删去“不”',
  ],
  [
    `(?:防止|避免|杜绝|谨防|严防|以防|以免)${IN}{0,16}(?:不发生|不出现|不反弹|不返贫|不流失|不泄露|不外泄|不被)`,
    '“防止”之后多了否定',
    'A negation too many after 防止',
    '删去“不”',
  ],
  [
    `(?:切忌|切莫|切勿|严禁|禁止|力戒)(?:不要|不能|不得|不准|不许|勿|不可|随意不|不)(?!作为|到位|合格|规范|文明|法|正|当|良|实|符|按|经|顾|计|切实际)`,
    '两个否定，意思相反',
    'Two negations say the opposite',
    '删去“不要”',
  ],
  [
    `无时无刻(?:都在|在|地|都|忘)`,
    '“无时无刻”要与“不”连用',
    '无时无刻 goes with 不',
    '写作“无时无刻不”或“时时刻刻都”',
  ],
  [
    `(?:无法|难以|不能)(?:不被|不受)${IN}{1,10}所`,
    '否定失当',
    'A negation too many',
    '删去一处否定',
  ],
  [
    `(?:否认|否定)${IN}{0,8}(?:没有|不是|不存在)`,
    '两个否定，意思相反',
    'Two negations say the opposite',
    '删去一处否定',
  ],
  [
    `(?:缺乏|缺少|欠缺)${IN}{1,12}(?:不足|不够|不强|薄弱)(?=[，。；])`,
    '“缺乏”与“不足”重复',
    'A lack is said twice',
    '只留一处',
  ],
];

/** Two sides on one hand and one on the other, and persons counted twice. */
export const UNEVEN: readonly SentenceRow[] = [
  [
    `(?:能否|是否|能不能)[^，。；]{2,30}，?(?:就|将|也)?是(?!否|对|衡量|检验|考验|判断|评价|决定|摆在)[^，。；]{1,30}(?:的)?(?:关键|关键所在|保证|保障|前提|条件|基础|重要因素)(?=[，。；])(?<!能否[^，]{0,12}关键)`,
    '前面两面（“能否”），后面只有一面',
    'Two sides before, one after',
    '删去“能否”，或后面也说两面',
  ],
  [
    `(?:^|(?<=[，。；]))(?:提高|提升|做好|搞好|实现|推动|促进|加强|保证|保障|完成)${IN}{2,20}，?(?:的)?(?:关键|前提|基础|根本)(?:就|还)?(?:在于|是|取决于)(?:能否|是否|能不能)`,
    '前面一面，后面两面（“能否”）',
    'One side before, two after',
    '删去“能否”',
  ],
  [
    `(?:\\d+|[一二三四五六七八九十百千]+|数|几|许多|众多|广大|各位|一些|多)(?:多|余)?[名位个](?:\\p{Script=Han}{0,6})(?:干部|职工|同志|代表|委员|党员|群众|专家|企业家|志愿者|员工|学生|教师|老师|村民|居民|市民|工人)们`,
    '有数量时不再用“们”',
    'After a number no 们',
    '删去“们”',
  ],
  [
    `(?:大量|大批|全体|广大|众多|许多|部分)(?:干部|职工|代表|委员|党员|群众|专家|企业家|志愿者|员工|学生|教师|村民|居民|市民|工人|党员干部|干部职工)们`,
    '有数量时不再用“们”',
    'After a number no 们',
    '删去“们”',
  ],
];
