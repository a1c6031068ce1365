/** Numbers of a document that may be one or two: 2 4小时. They stand in the form as they were, and that is told. */
import type { OfficialDocument } from '../../document/document.ts';
import type { Problem } from '../../problem.ts';

/** Two numbers of a sentence with nothing but spaces between, and what is counted. */
const APART = /(?<![\d.．])\d{1,4}[ \t\u3000]+\d{1,4}(?:\.\d{1,4})?[\p{Script=Han}%％]{1,2}/gu;
/** What holds no sentences. */
const OTHERS = new Set(['rows', 'header', 'image', 'date', 'documentNumber']);

export function numbersApart(document: OfficialDocument): Problem[] {
  const found: Problem[] = [];
  JSON.stringify(document.body, (key, value: unknown) => {
    if (OTHERS.has(key)) return undefined;
    if (typeof value === 'string') {
      for (const match of value.matchAll(APART)) {
        if (!isTelephone(value, match)) found.push(notInBox(match[0]));
      }
    }
    return value;
  });
  return found;
}

/** 电话：0731 8888 1234转8001: a number to call is written in groups. */
const CALLED =
  /(?:电话|热线|手机|传真|座机|号码|联系方式|邮编|账号|帐号|卡号|转)[\d\s（）()\-－—+、/：:为是或和]*$/u;
const LONGEST_CALLED = 40;

function isTelephone(value: string, { 0: words, index }: RegExpExecArray): boolean {
  if (/\d转|\d分机/u.test(words)) return true;
  return CALLED.test(value.slice(Math.max(0, index - LONGEST_CALLED), index));
}

function notInBox(words: string): Problem {
  return {
    severity: 'warning',
    code: 'outline/not-in-box',
    message: {
      zh: `“${words}”里的数中间有空格，看不出是一个数还是两个：照原文写着，请核对。`,
      en: `"${words}" may be one number or two: it stands as it was; please check.`,
    },
  };
}
