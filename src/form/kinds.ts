/** The kinds of forms: a row for each. A new kind is a schema in `schemas/` and a row here. */
import department from '../../schemas/department.schema.json' with { type: 'json' };
import halfYearSummary from '../../schemas/half-year-summary.schema.json' with { type: 'json' };
import issuingNotice from '../../schemas/issuing-notice.schema.json' with { type: 'json' };
import keyPoints from '../../schemas/key-points.schema.json' with { type: 'json' };
import notice from '../../schemas/notice.schema.json' with { type: 'json' };
import office from '../../schemas/office.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import summary from '../../schemas/summary.schema.json' with { type: 'json' };
import summaryAndPlan from '../../schemas/summary-and-plan.schema.json' with { type: 'json' };
import type { Schema } from './schema.ts';

/**
 * official: printed under a letterhead, with issuers and a date; paper: stands alone or is issued by a notice;
 * part: a piece of another form; settings: no document at all.
 */
export type Family = 'official' | 'paper' | 'part' | 'settings';

export interface Kind {
  /** 文种 as typed in the form. */
  name: string;
  family: Family;
  schema: Schema;
}

export const kinds: readonly Kind[] = [
  { name: '印发通知', family: 'official', schema: issuingNotice },
  { name: '通知', family: 'official', schema: notice },
  { name: '报告', family: 'official', schema: report },
  { name: '工作总结', family: 'paper', schema: summary },
  { name: '半年工作总结', family: 'paper', schema: halfYearSummary },
  { name: '工作要点', family: 'paper', schema: keyPoints },
  { name: '工作计划', family: 'paper', schema: plan },
  { name: '总结和计划', family: 'paper', schema: summaryAndPlan },
  { name: '部门稿', family: 'part', schema: department },
  { name: '单位', family: 'settings', schema: office },
];

/** The kind of that name. */
export function findKind(name: string): Kind | undefined {
  return kinds.find((kind) => kind.name === name);
}

/** The kinds that have a key of this name at the top. */
export function kindsWithKey(key: string): Kind[] {
  return kinds.filter(({ schema }) => Object.hasOwn(schema.properties ?? {}, key));
}
