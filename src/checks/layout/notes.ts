/** What the layout had to decide, and a person should know: tightened lines, recipients moved, telephone numbers. */
import type { OfficialDocument } from '../../document/document.ts';
import {
  grid,
  linesOfText,
  type PageSettings,
  recipientsMoveToImprint,
} from '../../layout/index.ts';
import type { Problem } from '../../problem.ts';

/** @param isPublic the document goes on a web site */
export function layoutNotes(
  document: OfficialDocument,
  { words, isPublic = false }: PageSettings & { isPublic?: boolean },
): Problem[] {
  const settings = { words };
  const lines = linesOfText(document, settings);
  return [
    ...(lines === grid.lines ? [] : [tightened(lines)]),
    ...(recipientsMoveToImprint(document, settings) ? [recipientsMoved] : []),
    ...(isPublic && document.note !== undefined && TELEPHONE.test(document.note)
      ? [telephone(document.note)]
      : []),
  ];
}

function tightened(lines: number): Problem {
  return {
    severity: 'note',
    code: 'layout/tightened',
    message: {
      zh: `末页排不下署名和成文日期，正文行距已调为每页${lines}行，不让署名单独成页（GB/T 9704-2012，7.3.5.5）。`,
      en: `The signature found no room below the text: the text is set ${lines} lines a page, so that it does not stand alone (GB/T 9704-2012, 7.3.5.5).`,
    },
  };
}

const recipientsMoved: Problem = {
  severity: 'note',
  code: 'layout/recipients-moved',
  message: {
    zh: '主送机关太多，首页排不下正文，已移到版记里抄送机关的上面（GB/T 9704-2012，7.3.2、7.4.2）。',
    en: 'The recipients left page 1 no room for the body and stand in the imprint now (GB/T 9704-2012, 7.3.2, 7.4.2).',
  },
};

const TELEPHONE = /\d{3,4}[-－—]?\d{7,8}|1\d{10}/u;

function telephone(note: string): Problem {
  return {
    severity: 'warning',
    code: 'layout/public-telephone',
    message: {
      zh: `公开版的附注里有电话号码：${note}`,
      en: `The note of the public copy has a telephone number: ${note}`,
    },
    hint: {
      zh: '网上公开前看一看，能不能去掉。',
      en: 'See whether it can be left out on a web site.',
    },
  };
}
