/** Which kind of form a document fits: its own, else the nearest that can say all it holds. */
import type { OfficialDocument } from '../../document/document.ts';
import type { Family, Kind, Kinds } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { has } from '../yaml/entries.ts';
import { fieldsOf } from './fields.ts';
import { labelledEntries } from './labelled.ts';
import { sectionsOf } from './levels.ts';

export interface KindOptions {
  /** The kinds there are. */
  kinds: Kinds;
  /** Only kinds that a notice can issue. */
  family?: 'paper';
  /** The kind that a person asked for. */
  wanted?: string;
}

/** The kind of form for a document; a note where it is neither the document's own nor the one asked for. */
export function fittingKind(
  document: OfficialDocument,
  problems: Problem[],
  options: KindOptions,
): Kind {
  const { family, wanted, kinds } = options;
  const asked = askedFor(document, options);
  if (asked !== undefined) return asked;
  const named = candidates(document, kinds, options);
  const fitting = named.filter((each) => fits(document, each));
  const kind =
    fitting.find((each) => fieldsOf(document, each).lost.length === 0) ??
    fitting[0] ??
    // What issues a paper never becomes a form that has no place for it.
    (document.issued && family === undefined ? named[0] : undefined) ??
    lastResort(kinds, family ?? 'official');
  const isOwn = document.issued
    ? has(kind, '印发内容')
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

/** The kind that a person asked for, wherever its form can hold the text; what else it lacks is told. */
function askedFor(
  document: OfficialDocument,
  { wanted, kinds, family }: KindOptions,
): Kind | undefined {
  const kind = wanted === undefined ? undefined : kinds.find(wanted);
  if (kind === undefined || (family !== undefined && kind.family !== family)) return undefined;
  if (kind.family !== 'official' && kind.family !== 'paper') return undefined;
  // What issues another paper is asked for by its own kind only.
  if (document.issued !== undefined && !has(kind, '印发内容')) return undefined;
  return hasAllNeeded(document, kind) ? kind : undefined;
}

function lastResort(kinds: Kinds, family: Family): Kind {
  const kind = kinds.all.find((each) => each.family === family && each.habits.usual);
  if (kind === undefined) throw new Error('there is no usual kind of form');
  return kind;
}

/** Kinds by name, best first. */
function candidates(document: OfficialDocument, kinds: Kinds, options: KindOptions): Kind[] {
  const { family, wanted = '' } = options;
  const byTitle = byTitleOf(document, kinds);
  const own = kinds.find(document.kind);
  const wouldIssue = document.issued !== undefined && family === undefined;
  const found = wouldIssue
    ? [...kinds.withKey('印发内容')].sort((a, b) => Number(b === own) - Number(a === own))
    : [
        kinds.find(wanted),
        // 半年工作总结 says more of a title than 工作总结.
        ...byTitle.filter((kind) => kind !== own && own && kind.name.endsWith(own.name)),
        own,
        ...byTitle,
        ...usualKinds(kinds, 'paper'),
        ...(document.signatories.length > 0 ? upward(kinds) : []),
        ...usualKinds(kinds, 'official'),
      ];
  return found
    .filter((kind) => kind !== undefined)
    .filter((kind) => (family === undefined ? true : kind.family === family))
    .filter(({ family: each }) => each === 'official' || each === 'paper');
}

function usualKinds({ all }: Kinds, family: Family): Kind[] {
  return all.filter((kind) => kind.family === family && kind.habits.usual);
}

/** What names its signatories; a 请示 asks for more than that. */
function upward(kinds: Kinds): Kind[] {
  return kinds.withKey('签发人').filter(({ habits }) => !habits.oneRecipient);
}

/** The kinds that are known by words of the title, those that say most first. */
function byTitleOf({ title }: OfficialDocument, { all }: Kinds): Kind[] {
  const line = title.replaceAll('\n', '');
  const weight = ({ habits: { titles = [], halfYear } }: Kind) =>
    titles.length * 2 + (halfYear ? 1 : 0);
  return all
    .filter(({ habits: { titles } }) =>
      titles?.every((words) => words.some((word) => line.includes(word))),
    )
    .sort((a, b) => weight(b) - weight(a));
}

/** Whether a form of this kind has an entry for everything the document holds, and needs nothing more. */
function fits(document: OfficialDocument, kind: Kind): boolean {
  const { properties = {} } = kind.schema;
  const keys = new Set(fieldsOf(document, kind).entries.map(({ key }) => key));
  for (const { key } of labelledEntries(document, kind).entries) keys.add(key);
  if (document.titleNote !== undefined) keys.add('题注');
  if (document.attachments.length > 0) keys.add('附件');
  if (document.title !== '' || document.titleIssuers.length > 0) keys.add('标题');
  return [...keys].every((key) => Object.hasOwn(properties, key)) && hasAllNeeded(document, kind);
}

/** Whether a document makes every entry that a form of this kind must have. */
function hasAllNeeded(document: OfficialDocument, kind: Kind): boolean {
  const made = new Set([
    ...fieldsOf(document, kind).entries.map(({ key }) => key),
    ...labelledEntries(document, kind).entries.map(({ key }) => key),
    ...['文种', '标题', '正文'],
    ...(document.issued ? ['印发内容'] : []),
    ...(hasTwoParts(document) ? ['总结', '计划'] : []),
  ]);
  return (kind.schema.required ?? []).every((key) => made.has(key));
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
