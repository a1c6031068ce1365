/** The kinds of forms: a row for each. A new kind is a schema in `schemas/` and a row here. */
import announcement from '../../../schemas/announcement.schema.json' with { type: 'json' };
import bill from '../../../schemas/bill.schema.json' with { type: 'json' };
import circular from '../../../schemas/circular.schema.json' with { type: 'json' };
import communique from '../../../schemas/communique.schema.json' with { type: 'json' };
import decision from '../../../schemas/decision.schema.json' with { type: 'json' };
import department from '../../../schemas/department.schema.json' with { type: 'json' };
import halfYearSummary from '../../../schemas/half-year-summary.schema.json' with { type: 'json' };
import issuingNotice from '../../../schemas/issuing-notice.schema.json' with { type: 'json' };
import keyPoints from '../../../schemas/key-points.schema.json' with { type: 'json' };
import letter from '../../../schemas/letter.schema.json' with { type: 'json' };
import minutes from '../../../schemas/minutes.schema.json' with { type: 'json' };
import notice from '../../../schemas/notice.schema.json' with { type: 'json' };
import office from '../../../schemas/office.schema.json' with { type: 'json' };
import opinion from '../../../schemas/opinion.schema.json' with { type: 'json' };
import order from '../../../schemas/order.schema.json' with { type: 'json' };
import plan from '../../../schemas/plan.schema.json' with { type: 'json' };
import publicNotice from '../../../schemas/public-notice.schema.json' with { type: 'json' };
import reply from '../../../schemas/reply.schema.json' with { type: 'json' };
import report from '../../../schemas/report.schema.json' with { type: 'json' };
import request from '../../../schemas/request.schema.json' with { type: 'json' };
import resolution from '../../../schemas/resolution.schema.json' with { type: 'json' };
import summary from '../../../schemas/summary.schema.json' with { type: 'json' };
import summaryAndPlan from '../../../schemas/summary-and-plan.schema.json' with { type: 'json' };
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
  /** How a document of this kind differs from a notice. */
  habits?: Habits;
}

/** What the standard and the regulations on official documents fix for a kind. */
export interface Habits {
  /** 格式 where the form names none; without it 文件. 白纸: no letterhead unless the form names one. */
  format?: '信函' | '命令' | '纪要' | '白纸';
  /** What follows the issuer's name in the letterhead; without it 文件 (7.2.4, 10.1 to 10.3). */
  suffix?: string;
  /** Recipients and copies are the form's own: the office's usual ones are its subordinates. */
  ownRecipients?: true;
  /** One recipient only: 请示. */
  oneRecipient?: true;
  /** The date stands in 题注 or nowhere. */
  undated?: true;
}

const letterHabits: Habits = { format: '信函', suffix: '', ownRecipients: true };

export const kinds: readonly Kind[] = [
  { name: '印发通知', family: 'official', schema: issuingNotice },
  { name: '通知', family: 'official', schema: notice },
  { name: '报告', family: 'official', schema: report, habits: { ownRecipients: true } },
  {
    name: '请示',
    family: 'official',
    schema: request,
    habits: { ownRecipients: true, oneRecipient: true },
  },
  { name: '批复', family: 'official', schema: reply, habits: { ownRecipients: true } },
  { name: '函', family: 'official', schema: letter, habits: letterHabits },
  {
    name: '纪要',
    family: 'official',
    schema: minutes,
    habits: { format: '纪要', suffix: '会议纪要', undated: true, ownRecipients: true },
  },
  { name: '意见', family: 'official', schema: opinion },
  { name: '决定', family: 'official', schema: decision },
  {
    name: '决议',
    family: 'official',
    schema: resolution,
    habits: { format: '白纸', undated: true, ownRecipients: true },
  },
  { name: '通报', family: 'official', schema: circular },
  { name: '公告', family: 'official', schema: announcement, habits: { ownRecipients: true } },
  { name: '通告', family: 'official', schema: publicNotice, habits: { ownRecipients: true } },
  {
    name: '公报',
    family: 'official',
    schema: communique,
    habits: { format: '白纸', undated: true, ownRecipients: true },
  },
  {
    name: '命令',
    family: 'official',
    schema: order,
    habits: { format: '命令', suffix: '令', ownRecipients: true },
  },
  { name: '议案', family: 'official', schema: bill, habits: { ownRecipients: true } },
  { name: '工作总结', family: 'paper', schema: summary },
  { name: '半年工作总结', family: 'paper', schema: halfYearSummary },
  { name: '工作要点', family: 'paper', schema: keyPoints },
  { name: '工作计划', family: 'paper', schema: plan },
  { name: '总结和计划', family: 'paper', schema: summaryAndPlan },
  { name: '部门稿', family: 'part', schema: department },
  { name: '单位', family: 'settings', schema: office },
];

/** The kind of that name; 命令（令） has three. */
export function findKind(name: string): Kind | undefined {
  const usual = /^(?:命令[（(]令[）)]|令)$/u.test(name) ? '命令' : name;
  return kinds.find((kind) => kind.name === usual);
}

/** The kinds that have a key of this name at the top. */
export function kindsWithKey(key: string): Kind[] {
  return kinds.filter(({ schema }) => Object.hasOwn(schema.properties ?? {}, key));
}
