/** The texts of a form, held against each other and against the day of signing. */
import type { Problem } from '../../problem.ts';
import { claimsOfForm, claimsOfPaper } from '../claims/index.ts';
import type { Form } from '../compose/form.ts';
import { yearOf } from '../figures/scopes.ts';
import type { FilledData } from '../fill/data.ts';
import { brokenAddresses, phonesIn } from '../head/contacts.ts';
import { type MapNode, type TextNode, textOf } from '../source/tree.ts';
import { tableProblems } from '../tables/index.ts';
import { aheadOfSigning, pastDeadlines, signedLate } from './ahead.ts';
import { looksAhead, staleAims } from './aims.ts';
import { announcedProblems } from './announced.ts';
import { answerProblems } from './answers.ts';
import { citedProblems, honourOfOtherYear } from './cited.ts';
import { dateProblems, impossibleDates, type Signed, signedAt, staleProblems } from './dates.ts';
import { endProblems, headingEnds, leadsNowhere } from './ends.ts';
import { eventProblems } from './events.ts';
import {
  leftoverProblems,
  nextYearBelowHalf,
  onlyYearStale,
  openingOfOtherYear,
  otherPartOfYear,
  reportedOtherwise,
  yearBeforeBox,
} from './leftovers.ts';
import { namesOtherwise } from './names/abbreviations.ts';
import { absentSpeakers, chairAway, misspeltPersons } from './names/absent.ts';
import { addressProblems, askedOfOthers, repliedTo, selfProblems } from './names/addressed.ts';
import {
  brokenName,
  departmentsJoined,
  leadingAndHelping,
  leadingInTable,
  otherDepartment,
  partsTwice,
} from './names/roles.ts';
import {
  ASKS,
  brokenDates,
  calledOtherwise,
  monthsAhead,
  otherPeriodInHeading,
  otherPeriodNamed,
  pastRange,
  shortOfYear,
  thisYearBelow,
} from './periods.ts';
import { attachmentNames, attachmentsJoined, missingTable, pointerProblems } from './pointers.ts';
import { printedComment } from './printed-comments.ts';
import { referenceProblems } from './references.ts';
import { doubtedRemains } from './remains/remains.ts';
import { moreThanAll, otherScales, raisedToLess } from './scales.ts';
import { groupsCounted, loneNumber, ordinalTwice, partsNamed, traditionalSigns } from './slips.ts';
import { wideSpaces } from './spaces.ts';
import { filesTwice, paragraphsTwice, twiceProblems } from './twice.ts';
import { type BodyText, formsOf, mapsOf, textsIn } from './walk.ts';

/** Texts of one line beside the sentences. */
const SHORT = ['标题', '题名', '主送机关', '抄送机关', '发文机关', '印发机关'] as const;

/** Entries with dates that are printed outside the body. */
const DATED = ['题注', '审议', '附注'] as const;

/**
 * What a person is asked of the texts of a form and of all it refers to.
 * @param printed its title, which tells whether a paper looks back, and its number
 */
export function textDoubts(
  entry: Form,
  {
    标题: title = '',
    发文字号: number,
    发文机关: issuers,
  }: Pick<FilledData, '标题' | '发文字号' | '发文机关'>,
): Problem[] {
  const signed = signedAt(entry, title);
  const forms = formsOf(entry);
  const problems = [
    ...forms.flatMap((form) => [
      ...inForm(form, signed, {
        ...(form === entry ? { title, number, issuers } : partOf(form, issuers)),
        year: yearOf(entry.root),
      }),
    ]),
    ...forms.flatMap((form) => [...moreThanAll(form, forms)]),
    ...claimsOfPaper(
      forms,
      forms.flatMap((form) => [...textsIn(form)].map(({ node }) => node)),
    ),
    ...filesTwice(forms),
    ...paragraphsTwice(forms),
  ];
  return signedLate(entry, problems);
}

/** A department's piece speaks with the office's voice; a paper that is issued has its own. */
function partOf({ kind }: Form, issuers: readonly string[] | undefined) {
  return kind.family === 'part' && issuers ? { title: '', issuers } : { title: '' };
}

function* inForm(
  form: Form,
  around: Signed | undefined,
  {
    title,
    number,
    issuers = [],
    year,
  }: {
    title: string;
    number?: string | undefined;
    issuers?: readonly string[];
    year: number | undefined;
  },
): Generator<Problem> {
  const own = signedAt(form, textOf(form.root, '标题')?.text ?? '');
  // a piece is of its whole's time, and a paper that is issued of its own
  const signed = form.kind.family === 'part' ? around : (own ?? around);
  const sentTo = textOf(form.root, '主送机关')?.text ?? '';
  // a paper that goes to its own issuer is told as such
  const recipients = issuers.includes(sentTo.trim()) ? '' : sentTo;
  let isAsking = false;
  // a title that lost its 半年 is told as such
  const about = /半年/u.test(form.kind.name) && !/半年/u.test(title) ? '' : title;
  for (const text of textsIn(form)) {
    yield* inText(text, { recipients, issuers, year: yearOf(form.root) ?? year });
    // a report of this year may well be about the last
    if (form.kind.family !== 'official')
      yield* onlyYearStale(text.node, yearOf(form.root) ?? year, around?.isBack === true);
    if (signed === undefined) continue;
    yield* monthsAhead(text.node, signed);
    if (isAsking) yield* pastRange(text.node, signed);
    isAsking ||= ASKS.test(text.node.text);
    yield* dateProblems(text.node, signed);
    yield* aheadOfSigning(text.node, signed);
    const isOpening = text.key === '导语' && text.map === form.root;
    yield* staleProblems(text.node, signed, { isOpening });
    if (isOpening) yield* againstTitle(text.node, about);
  }
  if (signed) yield* eventProblems(form, signed);
  for (const map of mapsOf(form)) {
    yield* inMap(map, { isRoot: map === form.root, about, signed });
  }
  const texts = [...textsIn(form)].map(({ node }) => node);
  yield* tableProblems(form.root, [...mapsOf(form)], texts, about);
  yield* claimsOfForm(form, mapsOf(form), texts, signed, title);
  for (const key of DATED) {
    const node = textOf(form.root, key);
    if (node) {
      yield* impossibleDates(node);
      yield* printedComment(node);
    }
  }
  yield* belowHeadings(form.root, '', yearOf(form.root), signed);
  yield* honourOfOtherYear(form, title);
  yield* answerProblems(form, { title, issuers, signed });
  yield* absentSpeakers(form);
  yield* chairAway(form);
  yield* misspeltPersons(form);
  yield* referenceProblems(form);
  yield* otherPartOfYear(form, about);
  yield* shortOfYear(form, about);
  yield* pointerProblems(form);
  yield* attachmentNames(form);
  yield* attachmentsJoined(form);
  yield* missingTable(form);
  yield* citedProblems(form, { number, signed });
  yield* namesOtherwise(form, title);
  yield* otherScales(form);
  yield* raisedToLess(form);
  yield* groupsCounted(form);
  yield* otherDepartment(form);
  yield* doubtedRemains(form);
  yield* twiceProblems(form);
}

/** What a text says whenever it is signed. */
function* inText(
  text: BodyText,
  {
    recipients,
    issuers,
    year,
  }: { recipients: string; issuers: readonly string[]; year: number | undefined },
): Generator<Problem> {
  yield* endProblems(text);
  yield* leftoverProblems(text);
  yield* loneNumber(text);
  yield* wideSpaces(text);
  yield* printedComment(text.node);
  yield* phonesIn(text.node);
  yield* brokenAddresses(text.node);
  yield* brokenDates(text.node);
  yield* leadingAndHelping(text.node);
  yield* departmentsJoined(text.node);
  yield* partsTwice(text.node);
  yield* partsNamed(text.node);
  yield* ordinalTwice(text);
  yield* traditionalSigns(text.node);
  yield* yearBeforeBox(text.node, year);
  yield* addressProblems(text.node, recipients);
  yield* repliedTo(text.node, recipients);
  yield* askedOfOthers(text.node, recipients);
  yield* selfProblems(text.node, issuers);
}

/** The opening names the period of the title. */
function* againstTitle(node: TextNode, title: string): Generator<Problem> {
  yield* otherPeriodNamed(node, title);
  yield* calledOtherwise(node, title);
  yield* reportedOtherwise(node, title);
  yield* openingOfOtherYear(node, title);
}

function* inMap(
  map: MapNode,
  { isRoot, about, signed }: { isRoot: boolean; about: string; signed: Signed | undefined },
): Generator<Problem> {
  yield* headingEnds(map);
  yield* leadsNowhere(map);
  yield* nextYearBelowHalf(map);
  if (!isRoot) yield* otherPeriodInHeading(map, about);
  yield* announcedProblems(map, isRoot);
  yield* leadingInTable(map);
  if (signed) yield* pastDeadlines(map, signed);
  for (const key of SHORT) {
    const node = textOf(map, key);
    if (node) {
      yield* wideSpaces({ node, key });
      yield* printedComment(node);
    }
  }
  for (const key of ['填报', '部门']) {
    const node = textOf(map, key);
    if (node) yield* brokenName(node, key);
  }
}

/** The texts below each heading about what is to come. */
function* belowHeadings(
  map: MapNode,
  above: string,
  year: number | undefined,
  signed: Signed | undefined,
): Generator<Problem> {
  const heading = `${above}${textOf(map, '标题')?.text ?? ''}`;
  for (const [key, { value }] of map.entries) {
    for (const item of value.type === 'list' ? value.items : [value]) {
      // 计划 beside 总结 is of the next year without a heading of its own
      const below = key === '计划' && map.entries.has('总结') ? '【下年度】' : '';
      const isRoot = map.entries.has('文种');
      if (item.type === 'map') yield* belowHeadings(item, isRoot ? below : heading, year, signed);
      else if (item.type === 'text' && key !== '标题')
        yield* aimsBelow(item, { heading, year, signed });
    }
  }
}

function* aimsBelow(
  node: TextNode,
  {
    heading,
    year,
    signed,
  }: { heading: string; year: number | undefined; signed: Signed | undefined },
): Generator<Problem> {
  yield* thisYearBelow(node, heading, year);
  if (!signed?.isBack) return;
  const [stale] = [...staleAims(node, heading, year)];
  if (stale) yield stale;
  // what is to be done below a paper that looks back has deadlines that are to come
  else if (
    looksAhead(heading) &&
    !/未|逾期|没有/u.test(node.text) &&
    [...dateProblems(node, signed)].length === 0
  )
    yield* dateProblems(node, { ...signed, isBack: false });
}
