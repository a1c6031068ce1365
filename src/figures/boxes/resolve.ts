/** Boxes of a text to finished text. */

import { nearest } from '../nearest.ts';
import { besideBoxes } from '../odd/beside.ts';
import { otherAspect } from '../odd/other-aspect.ts';
import { periodClaims } from '../odd/period-claims.ts';
import { respectively } from '../odd/respectively.ts';
import type { Named, Scope } from '../subject.ts';
import { wordNamed } from '../subject.ts';
import { OPEN, wordQuantity } from '../wording.ts';
import type { At, BoxProblem, BoxUse, Resolved } from './box.ts';
import {
  barsWithoutBox,
  boxesTwice,
  bracketsLikeBoxes,
  doubledBoxes,
  namesInBrackets,
  oddValue,
} from './brackets.ts';
import { contradictions } from './claims.ts';
import { fitToEdges, otherChange, otherFigure, otherPeriod, typedUnit } from './edges.ts';
import { blanksAt, fitted, printable, printedAs } from './fitted.ts';
import { knownOnce } from './known.ts';
import { namedClaims } from './named-claims.ts';
import { ownAspect, withDot } from './own-aspects.ts';
import { handFilled, isOpen, type Piece, readBoxes } from './read-boxes.ts';
import { notDigits, strayBracket, twoBars, unknownName } from './trouble.ts';
import { typedOtherwise } from './typed-otherwise.ts';
import { typedValues } from './typed-values.ts';

/**
 * Resolves every box of a text; linear in its length, never throws.
 * @param options aims: the text says what is to be done, so that its figures are not those of 指标; ofPart: they are
 * those of a part of the year
 */
export function resolveText(
  text: string,
  scope: Scope,
  options: { draft: boolean; aims?: boolean; ofPart?: boolean },
): Resolved {
  const resolved: Resolved = { text: '', spans: [], blanks: [], problems: [], uses: [] };
  const pieces = readBoxes(text);
  const out = resolved.spans;
  let dropped = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const next = pieces[index + 1];
    if (piece.type === 'text') {
      const before = pieces[index - 1];
      const from = before && before.type !== 'text' ? before.offset + before.length : 0;
      const to = next && next.type !== 'text' ? next.offset : text.length;
      out.push({
        text: piece.text.slice(dropped),
        isBox: false,
        offset: from + dropped,
        length: to - from - dropped,
      });
      dropped = 0;
    } else if (piece.type === 'stray') {
      const { offset, length, bracket } = piece;
      resolved.problems.push(strayBracket(text, offset, bracket));
      out.push({ text: bracket, isBox: false, offset, length });
    } else {
      const { offset, length } = piece;
      const at = { offset, length };
      const printed = resolveBox(
        resolved,
        { content: piece.content, text },
        at,
        scope,
        options.draft,
      );
      const after = next?.type === 'text' ? next.text : '';
      const worded = counted(printed, after);
      dropped = addFitted({ printed: worded, at, after }, resolved);
    }
  }
  for (const span of out) resolved.text += span.text;
  const hasBareBar = pieces.some((piece) => piece.type === 'text' && /[｜|]/.test(piece.text));
  const knownAt = knownOnce(text, resolved.uses);
  resolved.problems.push(
    ...bracketsLikeBoxes(text),
    ...namesInBrackets(text, scope),
    ...(hasBareBar ? barsWithoutBox(text) : []),
    ...doubledBoxes(text, scope),
    ...boxesTwice(text, resolved.uses),
    ...typedValues(text, resolved.uses, knownAt),
    ...(resolved.uses.some(({ figure }) => figure) ? ofFigures(text, resolved.uses, scope) : []),
    ...contradictions(text, resolved.uses, scope, knownAt),
    ...periodClaims(text, resolved.uses),
    ...respectively(text, resolved.uses, scope, knownAt),
    ...(options.aims ? [] : typedOtherwise(text, resolved.uses, scope)),
    ...(options.aims ? [] : namedClaims(text, resolved.uses, scope, options.ofPart === true)),
  );
  return resolved;
}

/** What can be doubted of boxes that name figures; most are filled by hand. */
function* ofFigures(text: string, uses: readonly BoxUse[], scope: Scope): Generator<BoxProblem> {
  yield* otherFigure(text, uses, scope);
  yield* otherChange(text, uses);
  yield* otherPeriod(text, uses);
  yield* otherAspect(text, uses);
  yield* besideBoxes(text, uses);
}

/** 【小节数】个方面 is 两个方面 where there are two: 二 is no count of things. */
function counted(printed: string, after: string): string {
  return printed === '二' && /^\s*(?:大|个|项|条|点|件|类|种|家|处|方面)/u.test(after)
    ? '两'
    : printed;
}

/** Adds what a box prints, without words that the text beside it says already; returns how many follow it. */
function addFitted(
  { printed, at, after }: { printed: string; at: At; after: string },
  { spans, uses, problems }: Resolved,
): number {
  const use = uses.at(-1);
  const lead = spans.at(-1)?.text.length ?? 0;
  const gap = blanksAt(spans, after);
  if (gap > 0 || (spans.at(-1)?.text.length ?? 0) < lead)
    problems.push({
      ...at,
      ...fitted('方框旁边的空格没有印。', 'Blanks beside a box are not printed.'),
    });
  const box = { text: printed, isBox: true, ...at };
  const own = use?.offset === at.offset ? use.figure : undefined;
  const unit = own ? own.unit : typedUnit(printed);
  if (printed.startsWith(OPEN) || (own === undefined && unit === '')) {
    spans.push(box);
    return gap;
  }
  const shown = /(?:[%％‰]|个百分点)$/u.exec(printed)?.[0] ?? unit;
  const before = own ? spans.at(-1) : undefined;
  const words = before?.text ?? '';
  const { dropBefore, dropAfter, problem } = fitToEdges(words, printed, after.slice(gap), shown);
  const again = [words.slice(words.length - dropBefore), after.slice(gap, gap + dropAfter)];
  if (dropBefore + dropAfter > 0 && !problem) {
    const said = again.filter((part) => part !== '').join('”“');
    problems.push({
      ...at,
      ...fitted(`方框印出来已经有“${said}”，旁边写的没有再印。`, `"${said}" is printed once.`),
    });
  }
  if (problem && own) problems.push({ ...problem, ...at });
  if (before !== undefined && dropBefore > 0) {
    before.text = words.slice(0, words.length - dropBefore);
    before.length -= dropBefore;
  }
  spans.push(box);
  return gap + dropAfter;
}

function resolveBox(
  resolved: Resolved,
  { content, text }: { content: string; text: string },
  at: At,
  scope: Scope,
  draft: boolean,
): string {
  const filled = handFilled(isOpen(content) ? '' : content);
  if (filled) return resolveHandFilled(resolved, filled, at, scope);
  const named = wordNamed(isVariable(content) ? content.replace(/\s/gu, '') : content, scope);
  if (named) return resolveNamed(resolved, named, at, draft);
  const typed = content.trim();
  const own = ownAspect(typed, { text, offset: at.offset }, resolved.uses, scope);
  if (own) return resolveNamed(resolved, own, at, draft);
  if (isTyped(typed) && !isMistypedName(typed, scope)) {
    const end = at.offset + at.length;
    const trouble = oddValue(typed, text.slice(end, end + 2)) ?? notDigits(typed);
    if (trouble) resolved.problems.push({ ...trouble, ...at });
    resolved.uses.push({ ...at, now: typed, text: typed });
    return printedAs(typed, at, resolved);
  }
  if (
    isProse(typed, at, { text, hasFigures: hasNames(scope) }) &&
    !isMistypedName(typed, scope, false) &&
    withDot(typed, scope, [...scope.names()]) === undefined
  )
    return typed;
  resolved.problems.push({ ...unknownName(typed, scope), ...at });
  return typed;
}

function resolveHandFilled(
  resolved: Resolved,
  { now, last }: { now: string; last?: string },
  at: At,
  scope: Scope,
): string {
  if (now === '') {
    resolved.blanks.push({ ...at, ...(last ? { last } : {}) });
    resolved.uses.push({ ...at, ...(last ? { last } : {}), text: OPEN });
    return OPEN;
  }
  const name = isTyped(now) ? undefined : wordNamed(now, scope) && now;
  if (name !== undefined) {
    resolved.problems.push({
      ...at,
      severity: 'error',
      code: 'figures/name-with-bar',
      message: {
        zh: `“${name}”是指标的名称，竖线前面要写今年的数。`,
        en: `"${name}" is a figure, not a value.`,
      },
      hint: {
        zh: `写成【${name}】，上年的数写在“指标”里。`,
        en: `Write 【${name}】; 上年 belongs to 指标.`,
      },
    });
  }
  const trouble =
    notDigits(now) ??
    (last ? notDigits(last) : undefined) ??
    oddValue(now) ??
    (last ? oddValue(last) : undefined) ??
    (/[｜|]/u.test(last ?? '') ? twoBars : undefined);
  if (trouble) resolved.problems.push({ ...trouble, ...at });
  const text = printedAs(now, at, resolved);
  const { offset, length } = at;
  const use: BoxUse = { offset, length, now: text, text };
  if (last) use.last = printable(last);
  resolved.uses.push(use);
  return text;
}

function resolveNamed(resolved: Resolved, named: Named, at: At, draft: boolean): string {
  const { figure, aspect } = named;
  const use = (text: string) => {
    if (figure) resolved.uses.push({ ...at, figure, ...(aspect ? { aspect } : {}), text });
    return text;
  };
  if ('text' in named) return use(named.text);
  if ('missing' in named) {
    const { last, unit, path, waitsFor } = named.missing;
    resolved.blanks.push({
      ...at,
      ...(last ? { last: wordQuantity(last.digits, unit) } : {}),
      ...(waitsFor === 'error' ? { explained: true } : {}),
      name: waitsFor && waitsFor !== 'error' ? waitsFor.path : path,
    });
    return use(`${OPEN}${named.unit}`);
  }
  const { code, trouble, hint } = named;
  const isUnknown = code.startsWith('no-') && draft;
  resolved.problems.push({
    ...at,
    severity: isUnknown ? 'warning' : 'error',
    code: `figures/${code}`,
    message: trouble,
    ...(figure ? { about: figure.path } : {}),
    hint,
  });
  return use(OPEN);
}

/** No name of a figure is longer. */
const LONGEST_NAME = 16;
/** A whole value of so many words is none in a form that has figures. */
const SURE_WORDS = 8;

function hasNames(scope: Scope): boolean {
  for (const _ of scope.names()) return true;
  return false;
}

/** Words written into a box that stood for words: a whole value, or what has marks or is too long for a name. */
function isProse(
  typed: string,
  { offset, length }: At,
  { text, hasFigures }: { text: string; hasFigures: boolean },
): boolean {
  if (!/\p{Script=Han}/u.test(typed) || /[·•]/u.test(typed) || isVariable(typed)) return false;
  const before = text.slice(0, offset);
  const after = text.slice(offset + length);
  const isWhole = /^[《“]?$/u.test(before) && /^[》”]?[。；：]?$/u.test(after);
  const isFree = typed.length > SURE_WORDS || /[。；：]$/u.test(after) || !hasFigures;
  return (
    (isWhole && isFree) || typed.length > LONGEST_NAME || /[，。；：、！？《》“”]/u.test(typed)
  );
}

function isVariable(typed: string): boolean {
  return /^(?:[上下]?年度|(?:小节|条目|要点)数?)$/u.test(typed.replace(/\s/gu, ''));
}

/** 5G基占 begins with a digit and is still a name: 5G基站 is one. */
function isMistypedName(typed: string, scope: Scope, fromFirst = true): boolean {
  if (!/\p{Script=Han}{2}/u.test(typed)) return false;
  const alike = [...scope.names()].filter((name) => !fromFirst || name[0] === typed[0]);
  return nearest(typed, alike) !== undefined;
}

/** Filled in by hand: digits, a date, a Chinese number; everything else is meant as a name. */
function isTyped(text: string): boolean {
  return /^(?:[-+−±约近超￥¥$]?\s*[\d０-９.．]|[〇零一二三四五六七八九十百千万亿两几]+(?:点[〇零一二三四五六七八九]+)?[个家户项处套件条名座辆台栋宗起亩人次元]{0,2}$|第[一二三四五六七八九十百\d]+)/u.test(
    text,
  );
}
