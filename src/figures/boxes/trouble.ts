/** What a person is told of a box that cannot be printed. */
import type { Words } from '../../problem.ts';
import { codePointOf, digitLike } from '../../text/index.ts';
import { nearest } from '../nearest.ts';
import { type Scope, VARIABLES } from '../subject.ts';
import type { BoxProblem } from './box.ts';
import { withDot } from './own-aspects.ts';

export const twoBars: Omit<BoxProblem, 'offset' | 'length'> = {
  severity: 'error',
  code: 'figures/odd-value',
  message: {
    zh: '一个方框里有两条竖线，分不清哪个是上年的数。',
    en: 'A box with two bars: which is last year’s?',
  },
  hint: { zh: '只写今年和上年：【29｜25】。', en: 'Write this year and last year: 【29｜25】.' },
};

/** 【l299】, 【8｜l6】: a letter among digits, on either side of the bar. */
export function notDigits(typed: string): Omit<BoxProblem, 'offset' | 'length'> | undefined {
  const found = digitLike(typed);
  if (found === undefined) return undefined;
  const { sign, digit, meant, isLetter } = found;
  return {
    severity: 'error',
    code: 'figures/odd-value',
    message: {
      zh: `方框里的“${sign}”${isLetter ? '是字母，' : ''}不是数字${digit}。`,
      en: `"${sign}" stands in a box where the digit ${digit} is meant.`,
    },
    hint: { zh: `写成 ${meant}。`, en: `Write ${meant}.` },
  };
}

/** A box that names nothing the form knows. */
export function unknownName(typed: string, scope: Scope): Omit<BoxProblem, 'offset' | 'length'> {
  const variable = VARIABLES.find((name) => name === typed);
  const shown = typed.slice(0, 30);
  if (variable !== undefined) return unknownVariable(variable);
  const mistyped = notDigits(typed);
  if (mistyped) return mistyped;
  if (/^[·・•‧∙⋅．]+$/u.test(typed)) return onlyDot(typed);
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
  const same = names.find((name) => bare(name) === bare(base));
  const near = same ?? withDot(typed, scope, names) ?? nearlyNamed(typed, base, names);
  return {
    severity: 'error',
    code: 'figures/unknown-name',
    about: base,
    message:
      near === undefined
        ? {
            zh: `【${shown}】里写的不是数，也不是“指标”里的名称。`,
            en: `【${shown}】 holds neither a number nor the name of a figure.`,
          }
        : { zh: `“指标”里没有“${shown}”。`, en: `There is no figure "${shown}".` },
    hint: unlike(near, base) ?? hintFor(near, base),
    ...(near === undefined && { instead: typed }),
  };
}

/** 【·】: neither whose, nor what. */
function onlyDot(typed: string): Omit<BoxProblem, 'offset' | 'length'> {
  return {
    severity: 'error',
    code: 'figures/unknown-name',
    message: {
      zh: `【${typed}】里只有一个点，没有写哪个指标、要什么。`,
      en: 'A box with nothing but a dot.',
    },
    hint: { zh: '写成【名称·同比】【名称·占比】这样；或者直接写数。', en: 'Write 【name·同比】.' },
    instead: typed,
  };
}

/** What is asked of the figure stays: 【税收收人·同比】 is 【税收收入·同比】. */
function nearlyNamed(typed: string, base: string, names: readonly string[]): string | undefined {
  const known = [...names, ...VARIABLES];
  const named = nearest(base, known) ?? partlyNamed(base, names);
  return named === undefined ? nearest(typed, known) : `${named}${typed.slice(base.length)}`;
}

/** 用电量 for 工业用电量, 工业投资（亿元） for 工业投资: the one name that has these words, or that they have. */
function partlyNamed(base: string, names: readonly string[]): string | undefined {
  const bare = base.replace(/[（(][^（()）]*[）)]$/u, '').trim();
  if (bare !== base && names.includes(bare)) return bare;
  if (bare.length < SHORTEST_PART) return undefined;
  const found = names.filter((name) => name.endsWith(bare) || name.startsWith(bare));
  return found.length === 1 ? found[0] : undefined;
}

/** Two signs stand in many names. */
const SHORTEST_PART = 3;

/** Two names that look the same: which sign of one font's own parts them. */
function unlike(near: string | undefined, name: string): Words | undefined {
  if (near === undefined || near === name || bare(near) !== bare(name)) return undefined;
  const whose = bare(near) === near ? name : near;
  const code = codePointOf(PRIVATE.exec(whose)?.[0] ?? '');
  const where =
    whose === near ? { zh: '“指标”里', en: 'under 指标' } : { zh: '方框里', en: 'in the box' };
  return {
    zh: `${where.zh}的名称多一个字（${code}），是某种字体自造的，看上去可能是空的：删去它。`,
    en: `The name ${where.en} holds one sign more (${code}), of one font's own, which may show nothing: take it out.`,
  };
}

const PRIVATE = /\p{Co}/u;
const bare = (name: string) => name.replace(/\p{Co}+/gu, '');

/** 【报】, 【为做好安全生产工作】: no figure is named so. */
const SENTENCE = /^(?:\p{Script=Han}$|为了?[^了]{3}|根据|按照|关于|经研究|现将|现就|请|各)/u;

function hintFor(near: string | undefined, name: string): Words {
  if (near !== undefined) return { zh: `是不是【${near}】？`, en: `Is it 【${near}】?` };
  if (SENTENCE.test(name))
    return { zh: '去掉两边的方括号，直接写文字。', en: 'Take the brackets away.' };
  return {
    zh: `这是要印出来的文字，就去掉两边的方括号，只留文字；是指标，先在“指标”里写上“${name.slice(0, 20)}”；要印方括号本身，写两遍：【【 】】。`,
    en: `Is it text to be printed, take the brackets away; is it a figure, add "${name.slice(0, 20)}" under 指标; brackets that are to be printed are doubled: 【【 】】.`,
  };
}

function unknownVariable(name: string): Omit<BoxProblem, 'offset' | 'length'> {
  const isYear = name.endsWith('年度') || name === '年度';
  return {
    severity: 'error',
    code: 'figures/unknown-variable',
    ...(isYear && { about: '年度' }),
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

/** A bracket without its other half. */
export function strayBracket(text: string, offset: number, bracket: '【' | '】'): BoxProblem {
  const doubled = doubledHalf(text, offset, bracket);
  if (doubled) return doubled;
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

/** What is looked for before and behind a bracket is no longer. */
const LONGEST_BOX = 120;

/** 【【6】, 【6】】: one half of a box typed twice, not the other half left out. */
function doubledHalf(text: string, offset: number, bracket: '【' | '】'): BoxProblem | undefined {
  const before = /【【(?<inside>[^【】]*)$/u.exec(
    text.slice(Math.max(0, offset - LONGEST_BOX), offset),
  )?.groups?.inside;
  const isAgain = text[offset - 1] === '】';
  const after = /^【(?<inside>[^【】]*)】】/u.exec(text.slice(offset, offset + LONGEST_BOX))?.groups
    ?.inside;
  const inside = bracket === '【' ? after : (before ?? (isAgain ? '' : undefined));
  if (inside === undefined) return undefined;
  const more = bracket === '】' && before !== undefined ? '【' : '】';
  return {
    offset,
    length: 1,
    severity: 'error',
    code: bracket === '【' ? 'figures/open-box' : 'figures/closed-box',
    message: { zh: `这个方框多打了一个“${more}”。`, en: `This box has a ${more} too many.` },
    hint: {
      zh: inside === '' ? `删掉一个“${more}”。` : `删掉一个，写成【${inside}】。`,
      en: `Take one ${more} out.`,
    },
  };
}

/** What was probably meant to stand in the box. */
function excerpt(text: string, from: number): string {
  return /^[^【】，。；：、！？\s]{0,12}/u.exec(text.slice(from, from + 12))?.[0] ?? '';
}
