/** Names of offices: what letterheads, signatures and recipients are made of. */
import { anyOf, endsWith } from '../../text/index.ts';

/** What names of offices end with, some with what may not stand before it: 举办 is no 办. */
const OFFICE_END = endsWith(`
  委员会 常委会 中央军委 中共中央 管委会 党工委 工委 党委 县委 市委 区委 省委 旗委 州委 政府
  改革委 发改委 经贸委 国资委 卫健委 健康委 卫计委 计生委 科委 经信委 信息化委 建委 建设委 农委 农业农村委 教委 体改委 计委 编委 民委 商务委 交通委 城管委 政法委 安委会 爱卫会 专委会 残联 文联 科协 工商联
  (?<!举|承|主|督|交|包|领|代|创|开|帮|经|协|查|合|照|怎么|如何)办 办公室 办公厅 办事处 领导小组 指挥部
  [^干全内外]部 (?<!结|时|布|格|僵|全|大|开|当)局 厅 署 法院 检察院 [^医法学]院 医院 学院 研究院 中心
  公司 集团 分行 银行 支行 大学 学校 中学 小学 幼儿园 总队 支队 大队 中队 调查队 总站 [^网]站 总会 协会 学会 基金会 促进会 研究会 理事会
  商会 联合会 工会 团委 妇联 支部 总支 党组 纪委 监委 街道 开发区 高新区 产业园 工业园 工业园区
  产业园区 园区 示范区 试验区 合作区 镇 乡 县 社区 村 村委会 居委会 联社 合作社 馆 台 报社 所 基地
  [银证保]监会 (?<![公上官])司 [一二三四五六七八九十]中 附中 联合社 海关 人大 政协 军分区 法庭 [农林牧渔]场 [组评筹编业]委会 关工委 工作队
  学生会 研究生会 校友会 筹备组 工作组 专班 [^各]处 科 室 组`);
/** What no name holds. */
const NOT_A_NAME = new RegExp(
  anyOf('[。；！？，,;!?：:《》] 关于 印发 转发 批转 通知 总结 如下 情况 工作要点 工作计划'),
  'u',
);
/** Where a seal goes: （盖章） behind a name. */
const SEAL = /[（(](?:盖?\s*(?:公\s*)?章|印章?|代章)[)）]$/u;

/** Offices that others ask or charge, before a colon; sections of one office (口腔科) head what they report. */
export const ASSIGNED = new RegExp(`${anyOf('局 厅 委 办 部 署 政府 街道 委员会')}[：:]$`, 'u');

/** Text with the spaces taken out that spread a name over its line: 青 禾 产 业 园. */
export function unspread(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}（）〇])[\s\u3000]+(?=[\p{Script=Han}（）〇])/gu, '')
    .trim();
}

/** Whether a line may be an office's name and nothing else. */
export function isOffice(text: string): boolean {
  const name = unspread(text)
    .replace(SEAL, '')
    .replace(/[（(][^（）()]{1,12}[)）]$/u, '');
  const length = name.length;
  return length >= 3 && length <= 40 && !NOT_A_NAME.test(name) && OFFICE_END.test(name);
}

/** The offices that stand on one line, side by side or joined with 、; empty where it is no such line. */
export function officesOn(text: string): string[] {
  const whole = unspread(text);
  const apart = text
    .split(/\s{2,}|\t|\u3000+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Names spread evenly have single characters between their spaces.
  if (apart.length > 1 && apart.every(isApart)) return apart;
  const listed = text
    .split(/[、\s]+/u)
    .filter((part) => part !== '')
    .flatMap(partsOfPlace);
  if (listed.length > 1 && listed.every((part) => part.length >= 3 && isOffice(part))) {
    return listed;
  }
  return isOffice(whole) ? [whole] : [];
}

/** Names that begin with the same place, run together: 青禾省财政厅青禾省民政厅, 青禾市财政局中共青禾市委办公室. */
const PLACE = /^(?:中共|共青团|国家税务总局|中国人民银行)?(\p{Script=Han}{2,4}?[省市县区州])/u;
const ENDS = /[厅局委办部署会室院行府]$/u;
const AHEAD = ['中共', '共青团', '国家税务总局', '中国人民银行', ''];

function partsOfPlace(name: string): string[] {
  const parts: string[] = [];
  let rest = name.length > LONGEST_ROW ? '' : name;
  while (rest !== '') {
    const first = firstOfPlace(rest);
    parts.push(first);
    rest = rest.slice(first.length);
  }
  return parts.length > 1 && parts.every(isOffice) ? parts : [name];
}

/** Names that stand on one line. */
const LONGEST_ROW = 240;

/** The first name of some, up to where the place that it begins with comes again. */
function firstOfPlace(names: string): string {
  const place = PLACE.exec(names)?.[1];
  if (place === undefined) return names;
  for (let at = names.indexOf(place, 4); at > 0; at = names.indexOf(place, at + 1)) {
    const front = AHEAD.find((words) => names.slice(0, at).endsWith(words)) ?? '';
    const first = names.slice(0, at - front.length);
    if (ENDS.test(first) && isOffice(first)) return first;
  }
  return names;
}

/** A name beside others; shorter ones are pieces of a name that is spread. */
function isApart(part: string): boolean {
  return (part.length >= 4 || /^(?:国务院|..部)$/u.test(part)) && isOffice(part);
}

/** What the first line of a name on two begins with: a place, a ministry, a party. */
const NAME_BEGINS =
  /^(?:中共|中国|中央|国家|国务院|全国|共青团|\p{Script=Han}{1,7}?(?:省|市|县|区|州|盟|旗|镇|乡|园|厅|局|部|委|署|院|校|大学|集团|公司))/u;
/** What only the second line of a name begins with. */
const GOES_ON = /^(?:的|和|及|与|暨)/u;
/** Offices within others, which bear no place in their names: 职称改革办公室. */
const INNER =
  /^(?!\p{Script=Han}{0,7}[省市县区州盟旗镇乡]|国|中[共国央]|全国|共青团)\p{Script=Han}{0,24}(?:办公室|领导小组|工作小组|指挥部|专班|党组)$/u;

/**
 * Whether a name stands on two lines.
 * @param isKnown whether the head of the document has the whole name
 */
export function isNameOnTwoLines(above: string, below: string, isKnown: boolean): boolean {
  if (NOT_A_NAME.test(above) || !(isOffice(below) || INNER.test(below))) return isKnown;
  if (isSentence(above)) return isKnown;
  // 国家发展改革委 over 国家能源局: two names, though a title runs them together.
  const inner = INNER.test(withoutSeal(below)) && above.slice(0, 2) !== below.slice(0, 2);
  if (isOffice(above)) return inner && !INNER_ENDS.test(above);
  if (isKnown) return true;
  const whole = above.length >= SHORTEST_LINE && NAME_BEGINS.test(above);
  const isCut = !WHOLE.test(above) && !ENDS_SENTENCE.test(above);
  const isBare = BARE.test(above) && isCut && !OWN_PLACE.test(below);
  const goesOn = inner || GOES_ON.test(below) || isBare;
  return whole && goesOn && isOffice(`${above}${below}`);
}

/** What can begin a name that is broken off: no figures, and short. */
const BARE = /^\p{Script=Han}{4,16}$/u;
const OWN_PLACE = /^(?:\p{Script=Han}{0,7}[省市县区州盟旗镇乡]|国|中[共国央]|全国|共青团)/u;
const SHORTEST_LINE = 4;
const INNER_ENDS = /(?:办公室|小组|指挥部|专班)$/u;

/** Whether both lines of a name may be names of their own: 青禾县教体局 over 关工委办公室. */
export function mayBeTwoNames(above: string, below: string): boolean {
  if (below.length <= LONGEST_TAIL || !isOffice(above)) return false;
  return !(/(?:委员会|领导小组)$/u.test(above) && below.endsWith('办公室'));
}

/** 办公室, 领导小组: no office by itself. */
const LONGEST_TAIL = 4;

/** What ends a name of those that need no place among offices: 学生会; 代表大会 goes on. */
const WHOLE = /(?:(?<![大社])会|[处部局厅室组院社团校])$/u;

/** What a sentence begins with, and no name: 请各学院……, 望各校……; 望城区 and 全国 are names. */
const BEGINS_SENTENCE = new RegExp(
  `^(?:${[
    '请|敬请|恳请|欢迎|希|以上|以下|上述|特此|兹|此|凡|须|各|并(?!州)|逾期|未经|违者|妥否|当否|是否|届时|如有|谢谢',
    '望(?![城江奎都谟])|全(?![国南椒州])|现(?!代)|为|由|让|使|把|务(?!川)|应(?![急城县])|从(?!江)|将(?!乐)|按|对(?!外)|在(?!线)',
  ].join('|')})`,
  'u',
);
/** Whom a sentence asks, and how: no name says so. */
const ASKS =
  /各(?![界族])|全体|认真|切实|自觉|及时|抓好|务必|必须|不得|尽快|立即|遵照|遵守|周知|知照|知悉|查收|为[盼荷要]|予以|给予/u;
/** What a sentence ends with; 领导小组 may go on behind some. */
const ENDS_SENTENCE = /(?:落实|配合|组织|实施|贯彻|办理|学习|开展|完成|支持)$/u;
const ENDS_FIRMLY = /(?:执行|公布|到位|负责|解释|施行|生效|废止|参加|报送|上报|转发|传达|反馈)$/u;

/** Whether a line without a mark is the end of a text and no part of a name: 请各学院遵照执行. */
function isSentence(line: string): boolean {
  return BEGINS_SENTENCE.test(line) || ASKS.test(line) || ENDS_FIRMLY.test(line);
}

/** Whether a line asks its readers, whatever office it ends with: 请将名单报校办公室. */
export function asksReader(line: string): boolean {
  return /^(?:请|敬请|恳请|希|望(?![城江奎都谟])|特此|以上|上述)/u.test(line);
}

/** Whether the place of a seal is marked behind a name. */
export function isSealed(text: string): boolean {
  return SEAL.test(text.trim());
}

/** An office's name without the mark of its seal. */
export function withoutSeal(name: string): string {
  return name.replace(SEAL, '').trim();
}
