/** What a notice issues, held against the paper itself: its title and its day. */
import { titleWords } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import type { FilledData } from '../fill/data.ts';
import { textOf } from '../source/tree.ts';
import { asked, type Paper } from './asked.ts';
import { dateOf } from './days.ts';
import { fullName } from './issuers.ts';

/** What 关于印发…的通知 names; a name in 《》 is the proofreader's. */
const NAMED = new RegExp(
  `^关于(?:印发|公布|发布)(?<name>[^《》]{4,}?)的?(?:${titleWords.join('|')})$`,
  'u',
);
/** Not one paper, or words about it. */
const LOOSE = /等|[、和及与]|\d个|有关|文件|材料/u;

/** At most one doubt: of the title, else of the day. */
export function* issuedProblems(
  paper: Paper,
  issued: { form: Form; data: FilledData },
): Generator<Problem> {
  const title = bare(issued.data.标题 ?? '');
  const node = textOf(paper.form.root, '标题');
  const named = bare(NAMED.exec((paper.data.标题 ?? '').replaceAll('\n', ''))?.groups?.name ?? '');
  if (node && named !== '' && title !== '' && !isSame(named, title)) {
    yield asked(
      node,
      'title',
      {
        zh: `通知说印发“${named}”，所印文件的标题是“${title}”。`,
        en: `The notice issues "${named}", the paper is called "${title}".`,
      },
      { zh: '核对两个标题，以及“引用”的是不是这份文件。', en: 'Check both titles and 引用.' },
    );
    return;
  }
  const date = dateOf(paper, '成文日期');
  const own = dateOf(issued, '成文日期');
  if (date === undefined || own === undefined || own.day <= date.day) return;
  yield asked(
    date.node,
    'odd-date',
    {
      zh: `通知的成文日期是${date.node.text.trim()}，早于所印文件的${own.node.text.trim()}。`,
      en: 'The notice is dated before the paper that it issues.',
    },
    { zh: '核对两个成文日期。', en: 'Check both dates.' },
  );
}

function bare(title: string): string {
  return fullName(title)
    .replace(/[《》【】\n]/gu, '')
    .replace(/年度/gu, '年');
}

/** Either may name the office, or the trial, too; a notice may issue several papers. */
function isSame(named: string, title: string): boolean {
  const from = (words: string) => words.replace(/^.*?(?=\d{4}年)/u, '').replace(/[（(].*$/u, '');
  if (named.endsWith(title) || title.endsWith(named) || from(named) === from(title)) return true;
  if (named.includes(from(title))) return true;
  return LOOSE.test(named) && !/\d{4}年/u.test(named);
}
