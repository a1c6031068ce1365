/** An empty box, told with what may be meant. */
import { type Blank, namedBefore } from '../../figures/index.ts';
import type { Problem, Words } from '../../problem.ts';
import { type Prose, placeInProse } from '../body/prose.ts';
import { type FormScope, placeOfFigure } from '../figures/scopes.ts';

const USED: Words = { zh: '在这里用到', en: 'used here' };

/** What is told of a box that is not filled in. */
export function emptyBox(
  prose: Prose,
  { offset, length, last, name }: Blank,
  scope: FormScope,
): Problem {
  const place = placeInProse(prose, offset, length);
  if (name !== undefined) {
    const own = placeOfFigure(scope, name);
    return {
      severity: 'error',
      code: 'form/empty-box',
      message: { zh: `“${name}”还没有填数。`, en: `"${name}" has no value yet.` },
      place: own ?? place,
      ...(own && { related: [{ place, message: USED }] }),
      about: name,
      hint: { zh: `在“指标”里填上“${name}”的值。`, en: `Fill in "${name}" under 指标.` },
    };
  }
  return {
    severity: 'error',
    code: 'form/empty-box',
    message: {
      zh: last === undefined ? '这个空还没有填。' : `这个空还没有填（去年是 ${last}）。`,
      en: last === undefined ? 'This box is empty.' : `This box is empty (last year: ${last}).`,
    },
    place,
    hint:
      last === undefined
        ? withinBox(prose, offset, scope)
        : {
            zh: `今年的数写在竖线前面，如【29｜${last}】。`,
            en: `Write before the bar, like 【29｜${last}】.`,
          },
  };
}

/** 规上企业达到【】: what 指标 has need not be typed. */
function withinBox({ text }: Prose, offset: number, scope: FormScope): Words {
  const meant = namedBefore(text, offset, scope.figures.names());
  return meant === undefined
    ? { zh: '写在方框里，如【29】。', en: 'Write within the box, like 【29】.' }
    : {
        zh: `写在方框里，如【29】；说的是指标“${meant}”，就写【${meant}】。`,
        en: `Write within the box, like 【29】, or 【${meant}】 for that figure.`,
      };
}
