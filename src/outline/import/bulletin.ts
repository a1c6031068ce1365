/** A bulletin (简报) is no official document: its masthead becomes title and note, 报：送：发： its last lines. */
import type { Block, OfficialDocument } from '../../document/document.ts';
import type { Words } from '../../problem.ts';

const SERIES = /(?:简报|专报|快报)$/u;
const ISSUE = /期[)）]?$/u;

/** What is said of the masthead of a bulletin. */
export const IN_NOTE: Words = {
  zh: '简报的期号、编印单位和日期写进了“题注”，印在标题下面的括号里。',
  en: 'Number, office and day of the bulletin went into 题注, printed in brackets below the title.',
};

/** A bulletin as a paper that prints the same lines; any other document as it is. */
export function bulletinAsPaper(document: OfficialDocument): OfficialDocument {
  const { letterhead, documentNumber, masthead, titleNote, imprint = {}, ...others } = document;
  const [series = '', ...more] = letterhead?.issuers ?? [];
  const isIssue = documentNumber === undefined || ISSUE.test(documentNumber);
  if (more.length > 0 || !SERIES.test(series) || !isIssue) return document;
  const { copies, ...printed } = imprint;
  const lists = copies ? `${copies.label}：${copies.text}`.split('\n') : [];
  const last = lists.map((text): Block => ({ type: 'paragraph', text: `${text}。` }));
  const number = documentNumber === undefined ? undefined : withoutBrackets(documentNumber);
  // Of a bulletin with a headline the note says which bulletin it is.
  const named = document.title === '' ? number : `${series}${number ?? ''}`;
  const notes = [named, masthead?.printed, titleNote].filter((text) => text !== undefined);
  return {
    ...others,
    format: 'plain',
    title: document.title === '' ? series : document.title,
    ...(notes.length > 0 && { titleNote: notes.join('　') }),
    body: [...document.body, ...last],
    ...(Object.keys(printed).length > 0 && { imprint: printed }),
  };
}

/** A note is printed in brackets of its own: 第7期（总第43期） becomes 第7期，总第43期. */
function withoutBrackets(number: string): string {
  return number
    .replace(/^[（(](.*)[)）]$/u, '$1')
    .replace(/[（(](.*)[)）]$/u, '，$1')
    .trim();
}
