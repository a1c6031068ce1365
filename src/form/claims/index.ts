/** What the texts of a form claim of its figures, of times and of offices, and the form itself does not bear out. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { type MapNode, type TextNode, textOf } from '../source/tree.ts';
import { askedBeyond } from './asked-beyond.ts';
import { congressProblems } from './congresses.ts';
import { dailyTwice, doubledWords, pastedAgain } from './doubled.ts';
import { turnedInBody } from './entries.ts';
import { exchangedTexts, exchangedValues } from './exchanged.ts';
import { addedToTotal, aimReached, halfDone, leftToInvest, listedInBox } from './figures.ts';
import { beyondRevenue, lowerAims, tooManyDays } from './lower-aims.ts';
import { misspeltParts } from './parts.ts';
import {
  begunBefore,
  type Day,
  dayOfEntries,
  forecastOver,
  reportedBefore,
  stagesOverlap,
} from './times.ts';
import { barLost, turnedAbout } from './turned.ts';

/** When a paper was signed, as far as it says so. */
interface Signed {
  year: number;
  day?: number;
  by?: string;
  isBack: boolean;
}

/** What one form's texts say. */
export function* claimsOfForm(
  form: Form,
  maps: readonly MapNode[],
  texts: readonly TextNode[],
  signed: Signed | undefined,
  title: string,
): Generator<Problem> {
  const day = dayOf(form, signed);
  yield* turnedInBody(form, texts);
  for (const map of maps)
    yield* [
      ...stagesOverlap(map, day),
      ...exchangedTexts(map),
      ...doubledWords(map),
      ...pastedAgain(map),
    ];
  for (const node of texts) {
    yield* addedToTotal(node);
    yield* barLost(node);
    yield* leftToInvest(node);
    yield* listedInBox(node);
    yield* reportedBefore(node);
    yield* dailyTwice(node);
    yield* tooManyDays(node, title);
    if (day) yield* [...begunBefore(node, day), ...forecastOver(node, day)];
    const month = day ? new Date(day.day * 86_400_000).getUTCMonth() + 1 : 1;
    if (signed) yield* congressProblems(node, { year: signed.year, month });
  }
}

/** What the texts of all forms of a paper say. */
export function* claimsOfPaper(
  forms: readonly Form[],
  texts: readonly TextNode[],
): Generator<Problem> {
  yield* halfDone(forms, texts);
  yield* askedBeyond(texts);
  yield* aimReached(forms, texts);
  yield* turnedAbout(texts);
  yield* misspeltParts(forms, texts);
  yield* lowerAims(
    forms,
    forms.flatMap((form) => [...textsBelow(form.root, '')]),
  );
  yield* beyondRevenue(forms);
  for (const form of forms) yield* exchangedValues(form);
}

function dayOf(form: Form, signed: Signed | undefined): Day | undefined {
  const own = signed?.day === undefined ? dayOfEntries(form) : undefined;
  if (own) return { ...own, isBack: false };
  if (signed?.day === undefined) return undefined;
  const { year, day, by = '成文日期', isBack } = signed;
  const words = `${by}是${new Date(day * 86_400_000).toISOString().slice(0, 10)}`;
  return { year, day, isBack, words };
}

/** The texts below each heading, with all headings above them. */
function* textsBelow(map: MapNode, above: string): Generator<readonly [string, TextNode]> {
  const heading = map.entries.has('文种') ? '' : `${above}${textOf(map, '标题')?.text ?? ''}`;
  for (const [key, { value }] of map.entries) {
    if (key === '指标' || key === '标题') continue;
    for (const item of value.type === 'list' ? value.items : [value]) {
      if (item.type === 'map') yield* textsBelow(item, heading);
      else if (item.type === 'text') yield [heading, item];
    }
  }
}
