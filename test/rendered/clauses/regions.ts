/** 6, 7.1: binding, and the three regions of a document. */
import { findText, lowerEdge, textLines, upperEdge } from '../queries.ts';
import { titleStretches } from './body.ts';
import type { Clause } from './clause.ts';
import { headerRuleOf, printsRed } from './header.ts';
import { hasImprint, imprintTop } from './imprint.ts';
import { bodyParagraphs } from './page.ts';

export const regionClauses: Clause[] = [
  {
    clause: '6',
    says: 'the binding margin is the left one on odd and on even pages',
    applies: ({ body }) => body.length > 0,
    measure: (rendered, ruler) => {
      const flush = bodyParagraphs(rendered).flatMap(({ lines }) => lines.slice(1));
      const [first] = flush;
      for (const { page, x } of flush)
        ruler.near(page, 'mm of a flush line', x, first?.x ?? Number.NaN);
    },
  },
  {
    clause: '7.1',
    says: '版头 stands above the red rule, 主体 between it and the first rule of the imprint, 版记 below',
    applies: (document) =>
      document.format === 'document' && document.letterhead !== undefined && printsRed(document),
    measure: (rendered, ruler) => {
      const { pages, document } = rendered;
      const [page] = pages;
      const rule = headerRuleOf(page);
      if (page === undefined || rule === undefined) {
        ruler.missing(1, 'red rule');
        return;
      }
      const [number] = findText([page], document.documentNumber ?? '');
      if (number) ruler.atMost(page, 'foot of the number', number.bottom, upperEdge(rule));
      const [title] = titleStretches(rendered);
      if (title) ruler.atMost(page, 'rule above the title', lowerEdge(rule), title.top);
      for (const { lines } of bodyParagraphs(rendered)) {
        for (const line of lines) {
          const top = imprintTop(line.page, document);
          ruler.atMost(line.page, `foot of ${line.text}`, line.bottom, top);
        }
      }
      const last = pages.at(-1);
      const text = last && textLines(last).at(-1);
      if (last && text && hasImprint(document))
        ruler.atMost(last, 'imprint above the last line', imprintTop(last, document), text.top);
    },
  },
];
