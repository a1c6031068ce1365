/** Which kind of form a document fits: its own, else the nearest that can say all it holds. */
import type { OfficialDocument } from '../../document/document.ts';
import { findKind, type Kind, kinds } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import { fieldsOf } from './fields.ts';
import { sectionsOf } from './levels.ts';

export interface KindOptions {
  /** Only kinds that a notice can issue. */
  family?: 'paper';
  /** The kind that a person asked for. */
  wanted?: string;
}

/** The kind of form for a document; a note where it is neither the document's own nor the one asked for. */
export function fittingKind(
  document: OfficialDocument,
  problems: Problem[],
  { family, wanted }: KindOptions = {},
): Kind {
  const named = candidates(document, family, wanted);
  const fitting = named.filter((each) => fits(document, each));
  const kind =
    fitting.find((each) => fieldsOf(document, each).lost.length === 0) ??
    fitting[0] ??
    lastResort(family);
  const isOwn = document.issued
    ? kind.name === '印发通知'
    : kind.name.endsWith(document.kind) || kind.name === document.kind;
  if (!isOwn && document.kind !== '' && kind.name !== wanted) {
    problems.push({
      severity: 'note',
      code: 'outline/other-form',
      message: {
        zh: `“${document.kind}”用“${kind.name}”的表单来写，印出来的文字一样。`,
        en: `${document.kind} is written as a form of kind ${kind.name}; its text is the same.`,
      },
    });
  }
  return kind;
}

function lastResort(family: 'paper' | undefined): Kind {
  const kind = findKind(family === 'paper' ? '工作总结' : '通知') ?? kinds[0];
  if (kind === undefined) throw new Error('there are no kinds of forms');
  return kind;
}

/** Kinds by name, best first. */
function candidates(
  document: OfficialDocument,
  family: 'paper' | undefined,
  wanted: string | undefined,
): Kind[] {
  const title = document.title.replaceAll('\n', '');
  const names =
    document.issued && family === undefined
      ? ['印发通知']
      : [
          ...(wanted === undefined ? [] : [wanted]),
          ...(document.kind === '工作总结' && /半年/u.test(title) ? ['半年工作总结'] : []),
          document.kind,
          ...paperNames(title),
          ...(document.signatories.length > 0 ? ['报告', '意见'] : []),
          '通知',
          '报告',
        ];
  return names
    .map((name) => findKind(name))
    .filter((kind) => kind !== undefined)
    .filter((kind) => (family === undefined ? true : kind.family === family))
    .filter(({ family: own }) => own === 'official' || own === 'paper');
}

/** The business papers, by the words of their titles. */
function paperNames(title: string): string[] {
  const names: string[] = [];
  if (/总结/u.test(title) && /计划|打算|思路|安排|要点/u.test(title)) names.push('总结和计划');
  if (/半年/u.test(title)) names.push('半年工作总结');
  if (/总结/u.test(title)) names.push('工作总结');
  if (/要点/u.test(title)) names.push('工作要点');
  if (/计划|方案|安排|规划|思路/u.test(title)) names.push('工作计划');
  return [...names, '工作总结'];
}

/** Whether a form of this kind has an entry for everything the document holds, and needs nothing more. */
function fits(document: OfficialDocument, kind: Kind): boolean {
  const { properties = {}, required = [] } = kind.schema;
  const keys = new Set(fieldsOf(document, kind).entries.map(({ key }) => key));
  if (document.titleNote !== undefined) keys.add('题注');
  if (document.attachments.length > 0) keys.add('附件');
  if (document.title !== '' || document.titleIssuers.length > 0) keys.add('标题');
  if ([...keys].some((key) => !Object.hasOwn(properties, key))) return false;
  const made = new Set([
    ...keys,
    ...['文种', '标题', '正文'],
    ...(document.issued ? ['印发内容'] : []),
    ...(hasTwoParts(document) ? ['总结', '计划'] : []),
  ]);
  return required.every((key) => made.has(key));
}

/** A summary and a plan: two headings of one level with their contents, and at most paragraphs around them. */
function hasTwoParts({ body }: OfficialDocument): boolean {
  const [summary, plan, ...more] = sectionsOf(body);
  if (summary === undefined || plan === undefined || more.length > 0) return false;
  const first = body.indexOf(summary);
  return (
    body[first + 1] === plan &&
    summary.level === plan.level &&
    [summary, plan].every(
      ({ heading, runIn, children }) => heading !== '' && !runIn && children.length > 0,
    )
  );
}
