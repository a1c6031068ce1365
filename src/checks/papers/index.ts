/** Rules over whole papers: head and foot, in files and in what a form prints. */
import type { Rule } from '../rule.ts';
import { paperAgreementRules } from './agreement-rules.ts';
import { paperAttachmentRules } from './attachment-rules.ts';
import { paperClosingRules } from './closing-rules.ts';
import { paperCopyRules } from './copy-rules.ts';
import { paperDateRules } from './date-rules.ts';
import { paperFootRules } from './foot-rules.ts';
import { paperHeadRules } from './head-rules.ts';
import { paperIssuingRules } from './issuing-rules.ts';
import { paperPartsRules } from './parts-rules.ts';
import { paperTitleRules } from './title-rules.ts';

export const paperRules: readonly Rule[] = [
  ...paperTitleRules,
  ...paperIssuingRules,
  ...paperHeadRules,
  ...paperClosingRules,
  ...paperAttachmentRules,
  ...paperDateRules,
  ...paperFootRules,
  ...paperCopyRules,
  ...paperAgreementRules,
  ...paperPartsRules,
];
