/** Why a form cannot be rolled over, in words. */
import type { Form } from '../../form/index.ts';
import { placeOf, valueAt } from '../../form/index.ts';
import type { Place, Problem } from '../../problem.ts';

export function otherKind(form: Form, kind: string): Problem {
  const { name } = form.kind;
  return {
    severity: 'error',
    code: 'outline/other-kind',
    message: {
      zh: `上年的表单是“${name}”，不是“${kind}”。`,
      en: `Last year's form is of kind ${name}, not ${kind}.`,
    },
    place: placeAt(form, '文种'),
    hint: {
      zh: `文种写“${name}”，或者换一张“${kind}”的表单。`,
      en: `Ask for ${name}, or name a form of kind ${kind}.`,
    },
  };
}

export function noYear(form: Form): Problem {
  return {
    severity: 'error',
    code: 'outline/no-year',
    message: {
      zh: '上年的表单没有写“年度”，标题和日期里也看不出是哪一年。',
      en: "Last year's form does not say its year (年度), nor do its title and date.",
    },
    place: { ...placeOf(form.root), length: 0 },
    hint: { zh: '加一行“年度: 2023”这样。', en: 'Add a line like "年度: 2023".' },
  };
}

export function notLater(form: Form, from: number, to: number): Problem {
  return {
    severity: 'error',
    code: 'outline/not-later',
    message: {
      zh: `上年的表单写的是${from}年，新年度${to}年不在它后面。`,
      en: `Last year's form is about ${from}; ${to} is not later.`,
    },
    place: placeAt(form, '年度'),
    hint: {
      zh: `新年度要写${from + 1}这样的年份。`,
      en: `Name a later year, such as ${from + 1}.`,
    },
  };
}

export function yearsLeftOut(form: Form, from: number, to: number): Problem {
  return {
    severity: 'warning',
    code: 'outline/years-left-out',
    message: {
      zh: `从${from}年到${to}年隔了不止一年：“上年”里填的是${from}年的数。`,
      en: `There is more than a year from ${from} to ${to}: 上年 holds figures of ${from}.`,
    },
    place: placeAt(form, '年度'),
    hint: {
      zh: `把各处“上年”改成${to - 1}年的数。`,
      en: `Replace them by the figures of ${to - 1}.`,
    },
  };
}

function placeAt(form: Form, key: string): Place {
  const value = valueAt(form.root, key);
  return value ? placeOf(value) : { ...placeOf(form.root), length: 0 };
}
