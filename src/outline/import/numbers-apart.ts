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
      for (const [words] of value.matchAll(APART)) found.push(notInBox(words));
    }
    return value;
  });
  return found;
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
