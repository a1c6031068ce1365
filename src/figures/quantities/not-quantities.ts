/**
 * Numbers that count nothing: dates and times, document numbers, labels, telephone numbers, codes, slogans,
 * placeholders. Each test looks at a few characters around the digits only, so the search stays linear.
 */

import { unitAt } from './units.ts';

/** Digits and what stands around them, full-width signs already made half-width. */
export interface NumberInText {
  /** The whole text, normalised sign by sign, so that places are those of the original. */
  text: string;
  start: number;
  end: number;
  digits: string;
}

type Test = (number: NumberInText, before: string, after: string) => boolean;

/** How far a test may look. */
const WINDOW = 16;

/** Whether the digits are something else than a quantity. */
export function isNoQuantity(number: NumberInText): boolean {
  const before = number.text.slice(Math.max(0, number.start - WINDOW), number.start);
  const after = number.text.slice(number.end, number.end + WINDOW);
  return TESTS.some((test) => test(number, before, after));
}

const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);
const isWhole = (digits: string) => /^\d+$/.test(digits);

const date: Test = ({ digits }, before, after) => {
  if (isYear(digits)) {
    // 2024年, 2024—2026年, （2018-2025）, 2024年度, and a year that stands alone
    if (/^\s*(?:年(?!以上|多|以内)|[-—–~～至到、]{1,2}\s*(?:19|20)\d\d)/u.test(after)) return true;
    if (/(?:19|20)\d\d年?\s*[-—–~～至到、/]{1,2}\s*$/u.test(before)) return true;
    if (/^[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/.test(after)) return true;
  }
  if (/^20\d\d\.\d{1,2}$/.test(digits) && /^(?:\.\d|\s*[-—–年）)]|$)/u.test(after)) return true;
  if (/(?:19|20)\d\d[-/.](?:\d{1,2}[-/.])?$/.test(before)) return true;
  if (!isWhole(digits)) return false;
  if (/^\s*(?:月(?!份额)|季度)/u.test(after)) return true;
  if (
    digits.length <= 2 &&
    /^\s*[-—–~～至到、]{1,2}\s*\d{1,2}\s*(?:月|季度|日(?!产|均|内|以))/u.test(after)
  )
    return true;
  if (/月\s*$/u.test(before) && /^\s*(?:日|号|[-—–~～至到、])/u.test(after)) return true;
  if (
    digits.length <= 2 &&
    /^\s*(?:日|号)(?!产|均|以|内|前完成|常)/u.test(after) &&
    Number(digits) <= 31
  )
    return true;
  // 19年6月
  return digits.length === 2 && /^年\d{1,2}月/.test(after);
};

/** 10³: the base of a power. */
const power: Test = (_number, _before, after) => /^[⁰¹²³⁴-⁹⁺⁻]/u.test(after);

const time: Test = ({ digits }, before, after) => {
  if (!isWhole(digits)) return false;
  if (/^[:：]\d\d(?!\d)/.test(after) || /\d\d?[:：]$/.test(before)) return true;
  if (/^(?:时(?!间|长|代)|点(?:\d|整|半|钟|前|以前|至|到|[，。]))/u.test(after))
    return Number(digits) <= 24;
  return /(?:时|点)$/u.test(before) && /^分/u.test(after);
};

/** 〔2024〕3号, 第3号, 7号炉, 319线, 500强, 402室. */
const numbered: Test = ({ digits }, before, after) => {
  if (/[〔[［【（(]$/u.test(before) && /^[〕\]］】）)]/u.test(after)) return isWhole(digits);
  if (/[〔[［【（(](?:19|20)?(?:\d\d|[x*×]{2,4})[〕\]］】）)]第?$/iu.test(before)) return true;
  if (!isWhole(digits)) return false;
  if (
    /^\s*(?:号|＃|#|线(?!上|下|以)|强|室|单元|楼|国道|省道|县道|乡道|高速|星|后(?:青年|干部|大学)|铺|路(?:公交)?车)/u.test(
      after,
    )
  )
    return true;
  return /(?:附件|附表|附图|(?<![代发])表|图|版本|编号|代码|序号|证号|车牌|专栏|[A-Za-z]\s?)[：:]?$/u.test(
    before,
  );
};

const label: Test = ({ text, start, digits }, _before, after) => {
  if (!isWhole(digits) || digits.length > 2) return false;
  if (!/^(?:[.．、)）](?!\d)|\s+\D)/u.test(after)) return false;
  let at = start - 1;
  while (at >= 0 && start - at < WINDOW && /[ \t\u3000（(]/u.test(text[at] ?? '')) at--;
  const previous = at < 0 ? '\n' : text[at];
  if (/^[.．、)）]/u.test(after) && previous === '\n') return true;
  return (
    /^[.．、](?!\d)/u.test(after) && /[。；：;:]/u.test(previous ?? '') && !after.startsWith('。')
  );
};

/** Telephone numbers, postcodes and other long rows of digits. */
const longCode: Test = ({ text, end, digits }, before, after) => {
  if (!isWhole(digits)) return false;
  if (digits.length >= 9 || (digits.length > 1 && digits.startsWith('0'))) return true;
  if (/\d{3,4}[-—–－]$/u.test(before) && digits.length >= 7) return true;
  if (/^[-—–－]\d{7,8}(?!\d)/u.test(after)) return true;
  // 热线受理5216件, 微信粉丝12000人: counted, whatever is said before.
  if (CONTACT.test(before) && !unitAt(text, end) && !/^\s*[万亿]/u.test(after)) return true;
  return /^(?:[”"]?(?:热线|平台电话|报警|火警))/u.test(after);
};

/** What is said before numbers by which people, places and accounts are reached. */
const CONTACT =
  /(?:电话|热线|邮编|邮政编码|号码|传真|手机|联系人|联系方式|值班室|账号|账户|卡号|QQ|微信|代码|会议号|密码|验证码|证件号)[^，。；]{0,6}[\d\s-]*$/iu;
/** The groups of a telephone number that stand before another: 0731 8888, (0731) , 139-0000-. */
const GROUPS_BEFORE =
  /(?:^|[^\d.])(?:[（(]0\d{2,3}[)）]\s?|(?:0\d{2,3}|1[3-9]\d|[48]00)[\s-]{1,2})(?:\d{3,4}[\s-])?$/u;
const EXTENSION_BEFORE = /\d{3}\s*(?:转|分机)\s*(?:分机)?\s*$/u;
/** An eight-digit number of the countryside has seven. */
const TELEPHONE_DIGITS = [7, 8];

/** 0731 8888 1234 转 8001, 88881234/88881235, 512会议室, 410000@…: the parts of what is no yearly figure. */
const contact: Test = ({ text, end, digits }, before, after) => {
  if (!isWhole(digits)) return false;
  if (/^[\w.-]*@/u.test(after)) return true;
  if (digits.length >= 3 && /^\s*(?:会议室|办公室|房间|教室|诊室)/u.test(after)) return true;
  if (/^(?:[48]00|1[3-9]\d)$/u.test(digits) && /^[\s-]\d{3,4}[\s-]\d{3,4}(?!\d)/u.test(after))
    return true;
  if (/^\d{3,4}$/u.test(digits) && GROUPS_BEFORE.test(before) && !unitAt(text, end)) return true;
  if (digits.length >= 3 && /^\s*(?:转|分机)\s*\d/u.test(after)) return true;
  if (digits.length <= 5 && EXTENSION_BEFORE.test(before)) return true;
  // 2000000万元: of a scale
  if (/^\s*[百千万亿]/u.test(after)) return false;
  return TELEPHONE_DIGITS.includes(digits.length) && !unitAt(text, end);
};

/** 5G, 110kV, PM2.5, A4, 3+2, 2.0, 7×24, 211、985. */
const code: Test = ({ text, end, digits }, before, after) => {
  if (/[A-Za-z]$/.test(before)) return true;
  if (/(?:\d|[”"])\s*[+＋×✕*]\s*$/u.test(before) || /^\s*[+＋×✕]\s*(?:\d|[“"N])/u.test(after))
    return true;
  if (/^[a-zA-Z]/.test(after) && !LATIN_UNIT.test(after)) return true;
  if (/^\.\d/.test(after) || /\d\.$/.test(before)) return true;
  if (/^\d\.0$/.test(digits) && !/^\s*[%千万亿]/u.test(after) && !unitAt(text, end)) return true;
  if (/^[:：∶比]\d/u.test(after) || /\d[:：∶比]$/u.test(before)) return true;
  if (/^\/\d/.test(after) || /\d\/$/.test(before)) return true;
  return ['211', '985'].includes(digits) && !/^\s*[万亿个家人项件元%]/u.test(after);
};

const LATIN_UNIT =
  /^(?:mg|μg|km|kWh?|cm|mm|m[²³23]?|kg|g|t|MWh?|GWh?|GB|TB|MB|TEU|ha|L)(?![A-Za-z])/;

/** xx家, **年, 20xx年: an anonymised number, also where some digits are left. */
const placeholder: Test = (_number, before, after) =>
  /[xX*＊×✕](?:[.．])?$/u.test(before) || /^(?:[.．])?[xX*＊]/u.test(after);

/** The whole of a quotation: “1210”工程, “985”. */
const slogan: Test = (_number, before, after) => /[“"‘]$/u.test(before) && /^[”"’]/u.test(after);

/** 24小时值班, 365天不打烊, 15分钟生活圈, 3·15: numbers of a standing phrase, the same every year. */
const phrase: Test = ({ digits }, before, after) => {
  if (digits === '24' && /^\s*小时(?!内|以内|后|前|左右|[，。；、])/u.test(after)) return true;
  if (digits === '365' && /^\s*(?:天|日)(?:不|全|如一日|\s*[×xX、])/u.test(after)) return true;
  if (/^\s*分钟[^，。；]{0,4}圈/u.test(after)) return true;
  return /^[·•]\d/u.test(after) || /\d[·•]$/u.test(before);
};

const TESTS: readonly Test[] = [
  power,
  placeholder,
  date,
  time,
  numbered,
  label,
  longCode,
  contact,
  code,
  slogan,
  phrase,
];
