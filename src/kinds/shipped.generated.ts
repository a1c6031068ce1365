/** The schemas of the shipped kinds, by the names of their files. Written by src/tools/kinds.mjs. */
import announcement from '../../schemas/announcement.schema.json' with { type: 'json' };
import bill from '../../schemas/bill.schema.json' with { type: 'json' };
import circular from '../../schemas/circular.schema.json' with { type: 'json' };
import communique from '../../schemas/communique.schema.json' with { type: 'json' };
import decision from '../../schemas/decision.schema.json' with { type: 'json' };
import department from '../../schemas/department.schema.json' with { type: 'json' };
import halfYearSummary from '../../schemas/half-year-summary.schema.json' with { type: 'json' };
import issuingNotice from '../../schemas/issuing-notice.schema.json' with { type: 'json' };
import keyPoints from '../../schemas/key-points.schema.json' with { type: 'json' };
import letter from '../../schemas/letter.schema.json' with { type: 'json' };
import minutes from '../../schemas/minutes.schema.json' with { type: 'json' };
import notice from '../../schemas/notice.schema.json' with { type: 'json' };
import office from '../../schemas/office.schema.json' with { type: 'json' };
import opinion from '../../schemas/opinion.schema.json' with { type: 'json' };
import order from '../../schemas/order.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import publicNotice from '../../schemas/public-notice.schema.json' with { type: 'json' };
import reply from '../../schemas/reply.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import request from '../../schemas/request.schema.json' with { type: 'json' };
import resolution from '../../schemas/resolution.schema.json' with { type: 'json' };
import summary from '../../schemas/summary.schema.json' with { type: 'json' };
import summaryAndPlan from '../../schemas/summary-and-plan.schema.json' with { type: 'json' };
import type { Schema } from './schema.ts';

export const shippedSchemas = {
  announcement,
  bill,
  circular,
  communique,
  decision,
  department,
  'half-year-summary': halfYearSummary,
  'issuing-notice': issuingNotice,
  'key-points': keyPoints,
  letter,
  minutes,
  notice,
  office,
  opinion,
  order,
  plan,
  'public-notice': publicNotice,
  reply,
  report,
  request,
  resolution,
  summary,
  'summary-and-plan': summaryAndPlan,
} as unknown as Readonly<Record<string, Schema>>;
