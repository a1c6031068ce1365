/** What follows from lines, names and signs that were mistyped, lost or pasted. */

/**
 * A cause, and what it brings along; `line`: only on the cause's own line; `beside`: only on the next to it, too;
 * `within`: so many lines away at most; `above`: so many lines above the cause at most, or on its own; `named`: only where it speaks of the name that the cause has.
 */
export interface Consequence {
  readonly cause: RegExp;
  readonly followers: RegExp;
  readonly line?: true;
  readonly beside?: true;
  readonly within?: number;
  readonly above?: number;
  readonly named?: true;
}

export const TYPING_CONSEQUENCES: readonly Consequence[] = [
  // what stands a level too far out is missing where it belongs
  { cause: /^form\/unknown-key$/u, followers: /^form\/required$/u, beside: true },
  { cause: /^form\/joined-lines$/u, followers: /^form\/closing$/u, beside: true },
  {
    cause: /^form\/unknown-key$/u,
    followers: /^(?:figures\/no-(?:last-year|plan|unit|whole)|form\/document-number)$/u,
  },
  { cause: /^form\/(?:unknown-key|empty-box)$/u, followers: /^form\/kind$/u, line: true },
  {
    cause: /^form\/duplicate-key$/u,
    followers: /^figures\/(?:unknown-name|no-(?:last-year|plan|whole))$/u,
  },
  { cause: /^form\/typed-number$/u, followers: /^check\/label-order$/u },
  { cause: /^form\/typed-number$/u, followers: /^form\/(?:quoted|word-remains)$/u, line: true },
  {
    cause: /^form\/lost-dash$/u,
    followers: /^(?:form\/(?:joined-lines|indent-text|end)|check\/paragraph-end)$/u,
    line: true,
  },
  // 点: for 要点, below what leads to it
  { cause: /^form\/unknown-key$/u, followers: /^form\/end$/u, beside: true },
  // 要点: | above a list
  { cause: /^form\/type$/u, followers: /^form\/word-remains$/u, within: 2 },
  // 字体: 仿宋 above its own entries
  { cause: /^form\/type$/u, followers: /^form\/unknown-key$/u, beside: true },
  { cause: /^form\/duplicate-key$/u, followers: /^figures\/sum$/u },
  // 正文: typed twice, one of them with nothing below it
  {
    cause: /^form\/duplicate-key$/u,
    followers: /^form\/(?:empty-box|required)$/u,
    beside: true,
  },
  // a heading pasted twice, one of them with nothing below it
  { cause: /^form\/twice$/u, followers: /^form\/empty-box$/u, beside: true },
  { cause: /^form\/excel-remains$/u, followers: /^figures\/unknown-name$/u, line: true },
  { cause: /^form\/word-remains$/u, followers: /^form\/(?:straight-quote|quoted)$/u, line: true },
  { cause: /^form\/typed-signature$/u, followers: /^form\/end$/u, line: true },
  {
    cause: /^form\/cut-by-comment$/u,
    followers: /^(?:form\/(?:end|yaml|title)|check\/)/u,
    line: true,
  },
  {
    cause: /^form\/printed-comment$/u,
    followers: /^(?:form\/(?:end|spaces|title)|check\/)/u,
    line: true,
  },
  // the sentence that is cut may begin lines above
  { cause: /^form\/cut-by-comment$/u, followers: /^form\/end$/u },
  {
    cause: /^form\/(?:word|excel)-remains$/u,
    followers: /^(?:form\/(?:end|spaces|joined-lines)|check\/)/u,
    line: true,
  },
  { cause: /^form\/pasted-rows$/u, followers: /^check\/tab$/u },
  {
    cause: /^form\/typed-number$/u,
    followers: /^(?:check\/(?:label-|tab$|private-use$)|form\/spaces$)/u,
    line: true,
  },
  // what stands in an entry that there is not
  {
    cause: /^form\/unknown-key$/u,
    followers:
      /^form\/(?:contact|title|document-number|copies|closing|print-date|odd-date|spaces|end|issuers|signatory)$/u,
    line: true,
  },
  { cause: /^form\/duplicate-key$/u, followers: /^(?:form\/type|figures\/sum(?:-rounding)?)$/u },
  { cause: /^form\/dash-in-text$/u, followers: /^form\/joined-lines$/u },
  { cause: /^form\/dash-in-text$/u, followers: /^form\/(?:yaml|empty-box)$/u, within: 4 },
  { cause: /^form\/dash-in-text$/u, followers: /^(?:check|form)\/announced/u, above: 8 },
  { cause: /^form\/lost-dash$/u, followers: /^(?:check|form)\/announced/u, above: 8 },
  {
    cause: /^form\/heading-exchanged$/u,
    followers: /^(?:form\/end|check\/(?:heading|title|paragraph)-end)$/u,
    beside: true,
  },
  // what stands in the place of another entry is wrong there in many ways
  {
    cause: /^form\/exchanged$/u,
    followers: /^(?!form\/(?:exchanged|dash-in-text)$)(?:form|check|figures)\//u,
    beside: true,
  },
  {
    cause: /^form\/exchanged$/u,
    followers:
      /^(?:form\/(?:required|years-differ|secrecy)|figures\/unknown-variable|check\/(?:number-year|stale-year|print-date))$/u,
  },
  // what continues the line above is no value of it
  {
    cause: /^form\/dash-in-text$/u,
    followers: /^(?!form\/dash-in-text$)(?:form|check|figures)\//u,
    beside: true,
  },
  { cause: /^form\/joined-lines$/u, followers: /^(?:form\/end|check\/paragraph-end)$/u },
  { cause: /^form\/file-as-text$/u, followers: /^(?:form\/(?:end|announced)|check\/)/u },
  {
    cause: /^form\/straight-quote$/u,
    followers: /^check\/(?:quotation|unpaired-mark)$/u,
    line: true,
  },
  // what the office's file holds is not missing where the file is
  { cause: /^form\/missing-file$/u, followers: /^form\/required$/u },
  { cause: /^form\/choice$/u, followers: /^form\/kind$/u, line: true },
  { cause: /^form\/twice$/u, followers: /^(?:check|form)\/announced/u, above: 8 },
  { cause: /^figures\/closed-box$/u, followers: /^form\/table-width$/u, line: true },
  {
    cause: /^form\/(?:table-width|type|twice)$/u,
    followers: /^form\/typed-number$/u,
    beside: true,
  },
  { cause: /^form\/type$/u, followers: /^form\/missing-heading$/u, line: true },
  { cause: /^form\/unknown-key$/u, followers: /^form\/years-differ$/u },
  // a part that stands under no name, or under another, is missing in the sum
  { cause: /^form\/unknown-key$/u, followers: /^figures\/(?:sum|no-parts)$/u, within: 8 },
  {
    cause: /^check\/typed-twice$/u,
    followers: /^check\/(?:edit-remains|mixed-sentence|half-width-mark)$/u,
    line: true,
  },
  {
    cause: /^form\/(?:contact|lost-dash|joined-lines)$/u,
    followers: /^check\/typed-twice$/u,
    beside: true,
  },
  {
    cause: /^form\/(?:issuers|recipients)$/u,
    followers: /^check\/(?:half-width-mark|typed-twice)$/u,
    line: true,
  },
  {
    cause: /^form\/(?:choice|copy-number|placeholder|empty-box)$/u,
    followers: /^form\/empty-entry$/u,
    line: true,
  },
  {
    cause: /^form\/twice$/u,
    followers: /^(?:check\/typed-twice|form\/(?:title|closing|table-width))$/u,
    line: true,
  },
  { cause: /^form\/missing-file$/u, followers: /^form\/file-as-text$/u, beside: true },
  { cause: /^form\/closing$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^form\/end$/u, followers: /^check\/heading-end$/u, beside: true },
  { cause: /^figures\/circle$/u, followers: /^figures\/no-whole$/u },
  { cause: /^figures\/odd-unit$/u, followers: /^figures\/no-(?!unit)/u, named: true },
  { cause: /^form\/exchanged$/u, followers: /^figures\/no-/u },
  {
    cause: /^form\/values-exchanged$/u,
    followers:
      /^(?:figures\/(?:jump|share-exceeds|claim-differs|odd-value)|check\/(?:over-hundred|average))/u,
    named: true,
  },
  {
    cause: /^figures\/odd-value$/u,
    followers: /^check\/(?:parts-sum|total|listed-sum|counted|beyond-whole|share|rate)$/u,
    line: true,
  },
  { cause: /^figures\/open-box$/u, followers: /^figures\/closed-box$/u, line: true },
  { cause: /^form\/twice$/u, followers: /^figures\/other-figure$/u, line: true },
  { cause: /^form\/table-width$/u, followers: /^form\/unit$/u, line: true },
  { cause: /^form\/required$/u, followers: /^form\/reference$/u, within: 8 },
  { cause: /^figures\/no-unit$/u, followers: /^check\/missing-unit$/u, named: true },
];
