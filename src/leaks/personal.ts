/** Numbers and addresses of persons in a line: telephones, identity cards, bank cards, certificates, e-mail, homes. */
import type { Words } from '../problem.ts';
import { foldWidth } from '../text/index.ts';
import type { Leak } from './leak.ts';

interface Pattern {
  code: Leak['code'];
  severity: Leak['severity'];
  /** Over the line in half width; the group `what` is the stretch, else all of it. */
  pattern: RegExp;
  isOne?(digits: string): boolean;
  name: Words;
  hint: Words;
}

const SPACE = '[ -]?';
const LEAVE_OUT: Words = {
  zh: '公开前删去，或者换成办公电话、单位名称。',
  en: 'Leave it out of the public copy, or name the office instead.',
};
const NEVER: Words = {
  zh: '个人信息不能公开：删去，或者只留前几位，其余写成*。',
  en: 'Personal data must not be published: leave it out, or mask it with *.',
};

/** One place is told once: what stands first in this list wins. */
const PATTERNS: readonly Pattern[] = [
  {
    code: 'identity-number',
    severity: 'error',
    pattern: new RegExp(`(?<!\\d)\\d{6}${SPACE}(?:19|20)\\d{6}${SPACE}\\d{3}[\\dXx](?!\\d)`, 'gu'),
    isOne: (typed) => isBirthDate(typed.slice(6, 14)),
    name: { zh: '身份证号', en: 'an identity number' },
    hint: NEVER,
  },
  {
    code: 'identity-number',
    severity: 'error',
    pattern: /身份证[^\d，。；]{0,8}(?<what>\d{15}(?:\d{2}[\dXx])?)(?!\d)/gu,
    name: { zh: '身份证号', en: 'an identity number' },
    hint: NEVER,
  },
  {
    code: 'certificate-number',
    severity: 'error',
    pattern:
      /(?:护照|通行证|军官证|士兵证|社保卡?|医保卡?|驾驶证|学籍|证件)(?:号码|号|编号)?\s*[:：为是]?\s*(?<what>[A-Za-z]{0,2}[-A-Za-z\d]{7,20})(?![A-Za-z\d])/gu,
    isOne: (typed) => /\d{5}/u.test(typed),
    name: { zh: '证件号码', en: 'the number of a certificate' },
    hint: NEVER,
  },
  {
    code: 'bank-card',
    severity: 'error',
    pattern: /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/gu,
    isOne: isCardNumber,
    name: { zh: '银行卡号', en: 'the number of a bank card' },
    hint: NEVER,
  },
  {
    code: 'bank-card',
    severity: 'error',
    pattern: /(?:账号|账户|帐号|帐户|卡号)[^\d，。；]{0,6}(?<what>\d(?:[ -]?\d){8,24})(?!\d)/gu,
    name: { zh: '银行账号', en: 'the number of an account' },
    hint: LEAVE_OUT,
  },
  {
    code: 'telephone',
    severity: 'warning',
    pattern: new RegExp(
      `(?<![\\d.])(?:\\+?86${SPACE})?1[3-9]\\d${SPACE}\\d{4}${SPACE}\\d{4}(?![\\d.]\\d|\\d)`,
      'gu',
    ),
    name: { zh: '手机号', en: 'the number of a mobile telephone' },
    hint: LEAVE_OUT,
  },
  {
    code: 'telephone',
    severity: 'warning',
    pattern:
      /(?<![\d.-])(?:[(（]\d{3,4}[)）]\s?[-－—–]?|\d{3,4}\s?[-－—–])\s?\d{7,8}(?:\s?[-－—转]\s?\d{1,5})?(?![\d-])/gu,
    name: { zh: '电话号码', en: 'a telephone number' },
    hint: LEAVE_OUT,
  },
  {
    code: 'telephone',
    severity: 'warning',
    pattern:
      /(?:电话|手机|传真|联系方式|值班室?|热线|[Tt][Ee][Ll])[^\d，。；]{0,6}(?<what>\d{7,12})(?!\d)/gu,
    name: { zh: '电话号码', en: 'a telephone number' },
    hint: LEAVE_OUT,
  },
  {
    code: 'e-mail',
    severity: 'warning',
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    name: { zh: '电子邮箱', en: 'an e-mail address' },
    hint: LEAVE_OUT,
  },
  {
    code: 'e-mail',
    severity: 'warning',
    pattern: /(?:QQ|qq|微信)(?:群|号|号码)?\s*[:：为]?\s*(?<what>[A-Za-z\d_-]{5,20})/gu,
    name: { zh: 'QQ 或微信号', en: 'the number of a chat account' },
    hint: LEAVE_OUT,
  },
  {
    code: 'home-address',
    severity: 'warning',
    pattern:
      /(?:家庭|户籍)?(?:住址|地址所在地|户籍地|籍贯)\s*[:：]\s*(?<what>[^，。；、\s]{4,40})/gu,
    name: { zh: '个人住址', en: 'the address of a home' },
    hint: NEVER,
  },
];

/** In the order of the line; stretches do not overlap. */
export function personalLeaks(text: string): Leak[] {
  // Sign for sign, so that places stay what they are.
  const plain = foldWidth(text);
  const found: Leak[] = [];
  for (const { code, severity, pattern, isOne, name, hint } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const what = match.groups?.what ?? match[0];
      const start = match.index + match[0].lastIndexOf(what);
      const end = start + what.length;
      if (isOne && !isOne(what.replace(/[ -]/gu, ''))) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const typed = text.slice(start, end);
      found.push({
        code,
        severity,
        start,
        end,
        message: { zh: `这里有${name.zh}：${typed}`, en: `There is ${name.en}: ${typed}` },
        hint,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** @param digits YYYYMMDD */
function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** By its check digit (ISO/IEC 7812). */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
