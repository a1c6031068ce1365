/** Entries of a head that stand there with nothing in them: 附注:, 抄送机关: /. */
import type { Problem } from '../../problem.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import { asked, type Paper } from './asked.ts';

/** What is told elsewhere where it is empty: each is needed, or part of the body. */
const TOLD = new Set(
  '文种 单位 年度 标题 发文机关 发文字号 成文日期 印发日期 导语 引语 结语 正文 总结 计划 附件 部门 印发内容 审议 上年文字 待核对'.split(
    ' ',
  ),
);
/** What stands for nothing in other programs, and would be printed. */
const NOTHING = /^(?:~|[/／\\]|[-—－–_]{1,4}|null|NULL|空|空白|[xX×]{1,4}|\.{2,6}|…{1,2})$/u;

/** One doubt for each. */
export function* emptyEntriesOf({ root, kind }: Paper['form']): Generator<Problem> {
  for (const [name, { key, value }] of root.entries) {
    if (value.type !== 'text' || isTold(name, kind) || !isOptional(name, kind)) continue;
    const typed = value.text.trim();
    if (typed !== '' && !NOTHING.test(typed)) continue;
    const doubt = asked(
      typed === '' ? placeOfKey({ key, value }) : placeOf(value),
      'empty-entry',
      typed === ''
        ? { zh: `写了“${name}”却没有内容。`, en: `"${name}" stands there empty.` }
        : { zh: `“${name}”写的是“${typed}”，会照样印出来。`, en: `"${typed}" would be printed.` },
      { zh: '填上，或者删去这一行。', en: 'Fill it in, or delete the line.' },
    );
    yield { ...doubt, about: name };
  }
}

/** The office's file names its issuer once, for all papers. */
function isTold(name: string, { family }: Paper['form']['kind']): boolean {
  return TOLD.has(name) && !(family === 'settings' && name === '发文机关');
}

/** What a kind needs is told where it is empty. */
function isOptional(name: string, { schema }: Paper['form']['kind']): boolean {
  const { properties = {}, required = [] } = schema;
  return Object.hasOwn(properties, name) && !required.includes(name);
}
