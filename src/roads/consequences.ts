/** What brings along what: the pairs of codes by which causes stand for what follows from them. */
import { type Consequence, TYPING_CONSEQUENCES } from './consequences-of-typing.ts';

export const CONSEQUENCES: readonly Consequence[] = [
  ...TYPING_CONSEQUENCES,
  {
    cause: /^form\/years-differ$/u,
    followers:
      /^(?:form\/(?:print-date|odd-date|figures-disagree)|check\/(?:print-date|number-year|stale-year))$/u,
  },
  {
    cause: /^form\/other-kind$/u,
    followers:
      /^(?:form\/(?:closing|required|one-recipient|recipients|title|unknown-key|wrong-kind)|check\/(?:kind-title|asking|recipients|signatory|formulation))$/u,
  },
  {
    cause: /^form\/(?:recipients|one-recipient|required)$/u,
    followers: /^check\/recipient-line$/u,
  },
  { cause: /^form\/recipients$/u, followers: /^form\/one-recipient$/u, line: true },
  { cause: /^form\/title$/u, followers: /^check\/issued-title$/u },
  {
    cause: /^figures\/(?:other-figure|typed-otherwise|claim-differs)$/u,
    followers:
      /^check\/(?:rate|average|total|parts-sum|listed-sum|remainder|balance|share|change|growth|percentage-points)$/u,
    line: true,
  },
  {
    cause: /^figures\/(?:other-figure|typed-otherwise|claim-differs)$/u,
    followers: /^check\/table-/u,
  },
  // a difference below nothing, and what is reckoned from it
  { cause: /^figures\/negative$/u, followers: /^check\/(?:impossible-figure|rate|number-sign)$/u },
  {
    cause: /^figures\/(?:odd-unit|jump|odd-value|negative)$/u,
    followers: /^form\/figures-disagree$/u,
    line: true,
  },
  { cause: /^figures\/jump$/u, followers: /^figures\/claim-differs$/u, line: true },
  {
    cause: /^figures\/jump$/u,
    followers: /^(?:figures\/share-exceeds|check\/(?:average|counted|digit-form|rate|total))$/u,
    named: true,
  },
  { cause: /^check\/name-variant$/u, followers: /^check\/name$/u, line: true },
  { cause: /^form\/review$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^figures\/box-twice$/u, followers: /^check\/typed-twice$/u },
  { cause: /^form\/contact$/u, followers: /^check\/doubled-mark$/u, line: true },
  { cause: /^check\/doubled-mark$/u, followers: /^check\/mark-form$/u, line: true },
  { cause: /^form\/(?:twice|empty-cell)$/u, followers: /^check\/table-/u },
  // a wrong cell spoils its row, and the total of its column
  { cause: /^check\/table-row$/u, followers: /^check\/table-(?:total|share|change)$/u },
  { cause: /^check\/table-share$/u, followers: /^check\/table-total$/u },
  { cause: /^form\/table-width$/u, followers: /^check\/table-/u, line: true },
  // cells that are missing are missing in the totals of their columns
  { cause: /^form\/table-width$/u, followers: /^check\/table-total$/u },
  { cause: /^check\/(?:double-)?hedge$/u, followers: /^check\/mixed-sentence$/u, line: true },
  { cause: /^form\/copies$/u, followers: /^check\/copies-(?:twice|order|person)$/u },
  { cause: /^check\/copies-twice$/u, followers: /^check\/typed-twice$/u },
  { cause: /^figures\/other-bracket$/u, followers: /^form\/word-remains$/u, line: true },
  { cause: /^form\/recipients$/u, followers: /^form\/spaces$/u, line: true },
  {
    cause: /^figures\/(?:two-units|odd-value|no-unit)$/u,
    followers: /^check\/(?:size-form|missing-unit|typed-twice)$/u,
    line: true,
  },
  { cause: /^form\/issuers$/u, followers: /^check\/(?:issuer-order|title-issuer)$/u },
  { cause: /^check\/issuer-signature$/u, followers: /^check\/title-issuer$/u },
  { cause: /^check\/recipients$/u, followers: /^check\/recipient-line$/u },
  { cause: /^check\/issued-title$/u, followers: /^check\/issued-name$/u },
  { cause: /^check\/asking$/u, followers: /^check\/(?:report-asks|closing)$/u },
  {
    cause: /^check\/title-frame$/u,
    followers: /^(?:check\/(?:typed-twice|kind-title|asking)|form\/other-kind)$/u,
  },
  { cause: /^form\/year$/u, followers: /^figures\/unknown-variable$/u },
  { cause: /^figures\/unknown-name$/u, followers: /^figures\/no-whole$/u },
  { cause: /^form\/number$/u, followers: /^figures\/(?:no-(?:last-year|plan)|unit)$/u },
  { cause: /^form\/number$/u, followers: /^figures\/period-missing$/u, line: true },
  { cause: /^form\/one-formula$/u, followers: /^figures\/unit$/u },
  { cause: /^form\/title$/u, followers: /^check\/(?:quotation|mark-usage|word-pair)$/u },
  { cause: /^check\/half-width-mark$/u, followers: /^check\/mark-usage$/u, line: true },
  { cause: /^form\/required$/u, followers: /^form\/document-number$/u },
  // 联系人 and 联系电话 are printed as one
  { cause: /^form\/placeholder$/u, followers: /^check\/placeholder$/u, beside: true },
  { cause: /^form\/missing-file$/u, followers: /^form\/years-differ$/u },
  { cause: /^form\/missing-file$/u, followers: /^form\/title$/u, beside: true },
  {
    cause: /^(?:form\/empty-box|figures\/unknown-name)$/u,
    followers: /^form\/(?:placeholder|spaces)$/u,
    line: true,
  },
  {
    cause: /^(?:form|check)\/placeholder$/u,
    followers: /^(?:form\/end|check\/(?:half-width-mark|mark-form|spaces|paragraph-end))$/u,
    line: true,
  },
  // a date that is last year's is told once, whatever else is wrong with it
  {
    cause: /^outline\/to-check$/u,
    followers: /^(?:form\/(?:odd-date|years-differ)|check\/stale-year)$/u,
    line: true,
  },
  { cause: /^form\/spaces$/u, followers: /^check\/spaces$/u, line: true },
  { cause: /^form\/empty-box$/u, followers: /^(?:check\/asking|figures\/unknown-variable)$/u },
  { cause: /^figures\/no-box$/u, followers: /^figures\/(?:open|closed)-box$/u, line: true },
  { cause: /^figures\/no-unit$/u, followers: /^figures\/unit$/u },
  {
    cause: /^figures\/no-unit$/u,
    followers:
      /^check\/(?:change-direction|change|growth|rate|share|missing-unit|size-form|average|counted)$/u,
    within: 4,
  },
  {
    cause: /^figures\/unknown-period$/u,
    followers: /^figures\/no-(?:last-year|period|series)$/u,
  },
  {
    cause: /^form\/unit$/u,
    followers: /^(?:figures\/(?:odd-value|jump)|check\/(?:counted|digit-form))$/u,
  },
  { cause: /^figures\/typed-otherwise$/u, followers: /^figures\/odd-unit$/u },
  { cause: /^form\/number$/u, followers: /^form\/empty-box$/u },
  { cause: /^check\/size-form$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^check\/recipients$/u, followers: /^check\/half-width-mark$/u, line: true },
  { cause: /^check\/remainder$/u, followers: /^check\/balance$/u, line: true },
  {
    cause: /^figures\/odd-unit$/u,
    followers: /^(?:figures\/(?:unit|no-unit|jump)|check\/(?:unit-name|part-unit|parts-sum))$/u,
  },
  {
    cause: /^figures\/odd-unit$/u,
    followers:
      /^(?:figures\/(?:points|claim-differs)|check\/(?:number-sign|size-form|rate|average|over-hundred|percentage-points))$/u,
    named: true,
  },
  { cause: /^form\/unit$/u, followers: /^figures\/no-(?:last-year|plan)$/u },
  { cause: /^form\/unit$/u, followers: /^check\/table-unit$/u, line: true },
  { cause: /^figures\/jump$/u, followers: /^check\/(?:parts-sum|worded-figures)$/u, line: true },
  {
    cause: /^form\/table-width$/u,
    followers: /^(?:form\/straight-quote|figures\/other-figure)$/u,
    line: true,
  },
  // a number of persons that a list contradicts is wrong in their sum, too
  { cause: /^form\/announced$/u, followers: /^check\/persons$/u, within: 6 },
  { cause: /^check\/stale-year$/u, followers: /^check\/anniversary$/u, line: true },
  {
    cause: /^figures\/odd-value$/u,
    followers: /^check\/(?:range-order|range-scale|number-sign|letter-digit)$/u,
    line: true,
  },
  { cause: /^form\/issuers$/u, followers: /^layout\/(?:signature-alone|tightened)$/u },
  { cause: /^form\/(?:wrong-kind|outside)$/u, followers: /^form\/years-differ$/u },
  // a day that there is not has no weekday, and is neither past nor to come
  {
    cause: /^check\/impossible-date$/u,
    followers: /^(?:check\/weekday|form\/(?:odd-date|weekday))$/u,
    line: true,
  },
  // 二〇二五年四月十五日: that it is past matters more than how it is written
  { cause: /^form\/odd-date$/u, followers: /^check\/chinese-date$/u, line: true },
  // signed before what it issues: printed long after
  { cause: /^form\/odd-date$/u, followers: /^form\/print-date$/u, within: 8 },
  { cause: /^form\/print-date$/u, followers: /^check\/print-date$/u },
  { cause: /^figures\/share-exceeds$/u, followers: /^check\/counted$/u, named: true },
  // all, done, left and the rate: one of them is the slip
  { cause: /^check\/remainder$/u, followers: /^check\/rate$/u, within: 4 },
  { cause: /^figures\/jump$/u, followers: /^check\/(?:over-hundred|under-one)$/u, named: true },
  { cause: /^figures\/share-exceeds$/u, followers: /^check\/over-hundred$/u, named: true },
  // its number and its 占 are lines of one figure
  { cause: /^check\/parts-sum$/u, followers: /^figures\/share-exceeds$/u, within: 4 },
  {
    cause: /^(?:form\/title|check\/attachment-name)$/u,
    followers: /^check\/(?:title-end|quotation)$/u,
    line: true,
  },
  {
    cause: /^form\/end$/u,
    followers: /^check\/(?:paragraph-end|heading-end|title-end|attachment-name)$/u,
    line: true,
  },
  { cause: /^form\/odd-date$/u, followers: /^check\/stale-year$/u, line: true },
  { cause: /^form\/(?:issuers|one-recipient)$/u, followers: /^form\/spaces$/u, line: true },
  { cause: /^form\/required$/u, followers: /^form\/empty-box$/u, line: true },
  { cause: /^figures\/(?:open|closed)-box$/u, followers: /^form\/years-differ$/u, line: true },
  { cause: /^figures\/jump$/u, followers: /^figures\/sum$/u, within: 8 },
  { cause: /^form\/number$/u, followers: /^form\/excel-remains$/u, line: true },
  { cause: /^form\/closing$/u, followers: /^check\/asking$/u },
  { cause: /^check\/announced-/u, followers: /^form\/announced$/u },
  {
    cause: /^form\/contact$/u,
    followers: /^check\/(?:full-width-|dash|mark-form$)/u,
    line: true,
  },
  { cause: /^check\/title-end$/u, followers: /^check\/mark-form$/u },
  { cause: /^check\/number-style$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^check\/period-order$/u, followers: /^check\/time-form$/u, line: true },
];
