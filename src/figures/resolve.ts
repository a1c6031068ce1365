/** Boxes of a text to finished text. */
import type { Problem, Words } from '../problem.ts';
import { handFilled, readBoxes } from './boxes.ts';
import type { Figure } from './figure.ts';
import { nearest } from './nearest.ts';
import type { Named, Scope } from './subject.ts';
import { VARIABLES, wordNamed } from './subject.ts';
import { OPEN, wordQuantity } from './wording.ts';

/** A problem at characters of the text that was resolved. */
export interface BoxProblem extends Omit<Problem, 'place' | 'related'> {
  offset: number;
  length: number;
}

export interface Blank {
  offset: number;
  length: number;
  /** Last year's value, where the form knows it. */
  last?: string;
  /** The figure that has no value yet: the one that the box names, or one that it is computed from. */
  name?: string;
  /** An error has said why there is none. */
  explained?: boolean;
}

/** A box that was printed: what it names or holds, and what came of it. */
export interface BoxUse {
  offset: number;
  length: number;
  /** Absent in a box that was filled by hand. */
  figure?: Figure;
  aspect?: string;
  /** This year's and last year's value of a box filled by hand. */
  now?: string;
  last?: string;
  text: string;
}

export interface Resolved {
  text: string;
  blanks: Blank[];
  problems: BoxProblem[];
  uses: BoxUse[];
}

/** Resolves every box of a text; linear in its length, never throws. */
export function resolveText(text: string, scope: Scope, options: { draft: boolean }): Resolved {
  const resolved: Resolved = { text: '', blanks: [], problems: [], uses: [] };
  const out: string[] = [];
  for (const piece of readBoxes(text)) {
    if (piece.type === 'text') out.push(piece.text);
    else if (piece.type === 'stray') {
      resolved.problems.push(strayBracket(text, piece.offset, piece.bracket));
      out.push(piece.bracket);
    } else {
      const { offset, length } = piece;
      out.push(resolveBox(resolved, piece.content, { offset, length }, scope, options.draft));
    }
  }
  resolved.text = out.join('');
  return resolved;
}

interface At {
  offset: number;
  length: number;
}

function resolveBox(
  resolved: Resolved,
  content: string,
  at: At,
  scope: Scope,
  draft: boolean,
): string {
  const filled = handFilled(isOpen(content) ? '' : content);
  if (filled) return resolveHandFilled(resolved, filled, at, scope);
  const named = wordNamed(content, scope);
  if (named) return resolveNamed(resolved, named, at, draft);
  const typed = content.trim();
  if (isTyped(typed) && !isMistypedName(typed, scope)) {
    resolved.uses.push({ ...at, now: typed, text: typed });
    return printable(typed);
  }
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
  const text = printable(now);
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
    hint,
  });
  return use(OPEN);
}

/** What people write into a box that they do not know the content of yet. */
function isOpen(content: string): boolean {
  return /^\s*(?:[_＿?？…\s]*|待填|待定|待补|待核实?|暂缺|空)\s*$/u.test(content);
}

/** 5G基占 begins with a digit and is still a name: 5G基站 is one. */
function isMistypedName(typed: string, scope: Scope): boolean {
  if (!/\p{Script=Han}{2}/u.test(typed)) return false;
  const alike = [...scope.names()].filter((name) => name[0] === typed[0]);
  return nearest(typed, alike) !== undefined;
}

/** Filled in by hand: digits, a date, a Chinese number; everything else is meant as a name. */
function isTyped(text: string): boolean {
  return /^(?:[-+−±约近超]?\s*[\d０-９.．]|[〇零一二三四五六七八九十百千万亿两几]+(?:点[〇零一二三四五六七八九]+)?$|第[一二三四五六七八九十百\d]+)/u.test(
    text,
  );
}

/** Full-width digits become half-width, as everywhere in print (GB/T 15835). */
function printable(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  return text
    .replace(/[０-９．％＋－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/−/gu, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

function unknownName(typed: string, scope: Scope): Omit<BoxProblem, 'offset' | 'length'> {
  const variable = VARIABLES.find((name) => name === typed);
  const shown = typed.slice(0, 30);
  if (variable !== undefined) return unknownVariable(variable);
  const hasHints = scope.hints === undefined || scope.hints.left > 0;
  if (scope.hints) scope.hints.left -= 1;
  const names = hasHints ? [...scope.names()] : [];
  const base = typed.split(/[·・•‧∙⋅．]/u)[0]?.trim() ?? typed;
  const sharing = names.filter((name) => name.endsWith(`/${base}`));
  if (sharing.length > 1) {
    return {
      severity: 'error',
      code: 'figures/ambiguous-name',
      message: {
        zh: `“${base}”有${sharing.length}个，分不清是哪个。`,
        en: `There are ${sharing.length} figures "${base}".`,
      },
      hint: {
        zh: `写全：${sharing
          .slice(0, 3)
          .map((name) => `【${name}】`)
          .join('或')}。`,
        en: `Write ${sharing
          .slice(0, 3)
          .map((name) => `【${name}】`)
          .join(' or ')}.`,
      },
    };
  }
  const near = nearest(base, [...names, ...VARIABLES]) ?? nearest(typed, [...names, ...VARIABLES]);
  return {
    severity: 'error',
    code: 'figures/unknown-name',
    message: { zh: `“指标”里没有“${shown}”。`, en: `There is no figure "${shown}".` },
    hint: hintFor(near, base),
  };
}

function hintFor(near: string | undefined, name: string): Words {
  if (near !== undefined) return { zh: `是不是【${near}】？`, en: `Is it 【${near}】?` };
  return {
    zh: `先在“指标”里写上“${name.slice(0, 20)}”；不是填空的方括号要写两遍：【【 】】。`,
    en: `Add "${name.slice(0, 20)}" under 指标; a bracket that is no box is doubled: 【【 】】.`,
  };
}

function unknownVariable(name: string): Omit<BoxProblem, 'offset' | 'length'> {
  const isYear = name.endsWith('年度') || name === '年度';
  return {
    severity: 'error',
    code: 'figures/unknown-variable',
    message: isYear
      ? {
          zh: `用了【${name}】，但是表里没有写“年度”。`,
          en: `【${name}】 is used, but the form has no 年度.`,
        }
      : {
          zh: `这里没有可以数的内容，【${name}】是空的。`,
          en: `There is nothing here for 【${name}】 to count.`,
        },
    hint: isYear
      ? { zh: '在表的开头写上“年度: 2024”这样一行。', en: 'Add a line like 年度: 2024.' }
      : {
          zh: '挪到有小节、条目或要点的地方，或者直接写数。',
          en: 'Move it to where there are some, or write the number.',
        },
  };
}

/** The bracket and a few characters beside it. */
function strayBracket(text: string, offset: number, bracket: '【' | '】'): BoxProblem {
  return {
    offset,
    length: 1,
    severity: 'error',
    code: bracket === '【' ? 'figures/open-box' : 'figures/closed-box',
    message:
      bracket === '【'
        ? { zh: '从这里开始的方框没有收尾，少了“】”。', en: 'The box opened here is not closed.' }
        : { zh: '这个“】”前面没有“【”。', en: 'This 】 closes no box.' },
    hint:
      bracket === '【'
        ? {
            zh: `补上“】”：【${excerpt(text, offset + 1)}】；只是要印出方括号，就写两遍：【【。`,
            en: 'Add 】, or double it (【【) to print a bracket.',
          }
        : {
            zh: '补上“【”；只是要印出方括号，就写两遍：】】。',
            en: 'Add 【, or double it (】】) to print a bracket.',
          },
  };
}

/** What was probably meant to stand in the box. */
function excerpt(text: string, from: number): string {
  return /^[^【】，。；：、！？\s]{0,12}/u.exec(text.slice(from, from + 12))?.[0] ?? '';
}
