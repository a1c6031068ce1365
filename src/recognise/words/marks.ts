/** The marks of a head (GB/T 9704-2012, 7.2.2–7.2.5) and of a telegram: secrecy, urgency, numbers still empty. */
import { anyOf, beginsWith } from '../../text/index.ts';

/** 密级, and how long. */
export const CLASSIFICATION = new RegExp(
  `^(${anyOf('绝密 机密 秘密 内部(?:(?:资料|文件|材料)(?:[，,\\s]*(?:注意保存|严禁外传|请勿外传))?)?')})(?:\\s*[★☆*]\\s*((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:年|个?月)|长期))?[★☆]?$`,
  'u',
);
/** What stands below 内部资料 on a line of its own. */
export const KEPT_INSIDE = /^(?:注意保存|严禁外传|请勿外传)$/u;
const OF_TELEGRAMS = '特提 特急 加急 平急';
export const URGENCY = new RegExp(
  `^(?:紧急程度[:：]\\s*)?(${anyOf('特急 加急 特提 平急 急件 紧急')})$`,
  'u',
);
/** A number that is not filled in yet: 第　　号, [文号], 云园发〔2024〕　号. */
export const EMPTY_NUMBER = new RegExp(
  `^(?:[（(]?第[\\s_＿]+号[)）]?|[（([［【〔](?:发文|文件)?${anyOf('字号 文号 编号')}[)）\\]］】〕]|[\\p{Script=Han}]{1,12}[〔[［【]\\d{4}[〕\\]］】]第?[\\s_＿]+号)$`,
  'u',
);
/** An order's number behind the name of who gives it: 云溪市人民政府令第12号. */
export const NAMED_ORDER = new RegExp(
  `^[^\\s。，：:《》]{0,30}${anyOf('令 公告 通告')}(?:[〔[［【（(]?\\d{4}[〕\\]］】)）]?年?)?第[\\d一二三四五六七八九十百]{1,5}号(?:令)?$`,
  'u',
);
/** The same below a title, its figures also one by one: 云溪园区管理局公告第三五零号. */
export const OF_ORDER = new RegExp(
  `^[^\\s，。：:《》]{4,30}${anyOf('令 公告 通告')}第?[\\d〇○零一二三四五六七八九十百]{1,5}号$`,
  'u',
);

const DONE = anyOf('印发 下发 通过 公布 发布 颁布 批准 修订 修正 制定 施行 实施 废止');
/** What is done with a paper on a day: no part of a 代字. */
export const DONE_ON_DAY = new RegExp(DONE, 'u');
/** A day, or what was done on it, run together with a number: 2024年1月1日印发青园管发〔2024〕3号. */
export const DONE_BEFORE_NUMBER = new RegExp(
  `^[（(]?(?:\\d{4}年|[^〔[［【（(]{0,20}${DONE}[^〔[［【（(]+[〔[［【（(])`,
  'u',
);

/** What a telegram is called. */
export const TELEGRAM = /^.{2,30}(?:发电|传真电报|内部明电|密码电报)$|^(?:内部)?传真电报$/u;
/** What stands in the frame above its text. */
export const TELEGRAM_FRAME = beginsWith(
  '发电单位 签批盖章 收电单位 等级\\s 等级[:：] 紧急程度\\s.*电 电报等级',
);
export const TELEGRAM_URGENCY = new RegExp(anyOf(OF_TELEGRAMS), 'u');

/** When a rule was revised, behind its number: 校教字〔2002〕5号（2010年7月修订）. */
export const NUMBER_AND_NOTE = new RegExp(
  `^(.+?号)\\s*([（(]\\s*\\d{4}\\s*年[^（）()]{0,20}${anyOf('修订 修正 修改 印发')}[)）])$`,
  'u',
);
