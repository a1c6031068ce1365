/** 校对 of an office: rules under 不查 that there are not. */
import { type Form, itemsOf, mapOf, placeOf, valueAt } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';

/** 不查: [标点符合]: nothing is switched off by it. */
export async function unknownRules(form: Form | undefined): Promise<Problem[]> {
  const typed = form?.office && mapOf(form.office, '校对');
  const list = typed && valueAt(typed, '不查');
  if (list === undefined) return [];
  const { isRuleOrFamily } = await import('../../checks/index.ts');
  return itemsOf(list).flatMap((item): Problem[] => {
    if (item.type !== 'text' || isRuleOrFamily(item.text.trim())) return [];
    return [
      {
        severity: 'warning',
        code: 'form/choice',
        message: {
          zh: `“不查”里的“${item.text.trim()}”不是规则的代号，也不是一类规则的名称，什么也没有关掉。`,
          en: `There is no rule, or family of rules, "${item.text.trim()}".`,
        },
        place: placeOf(item),
        hint: {
          zh: '运行 hongtou check --rules 看全部规则；写代号，如 check/confusable-word，或者写一类的名称，如 标点。',
          en: 'hongtou check --rules lists them all.',
        },
      },
    ];
  });
}
