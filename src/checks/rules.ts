/**
 * The table of all rules, family by family.
 *
 * Every text of every paper goes through all of them: a rule costs nothing where nothing of its kind is written. So:
 * - Patterns are asked through `text.matches(pattern)` or `findRows`, not `text.text.matchAll`: what each match must have
 *   is read off the pattern (`src/text/search/needed.ts`) and looked for first. Patterns need the flags g and u.
 * - A pattern, or `findRows`, is made once at the top of a module, not at each call.
 * - Name a word or a sign that every match has; a row of sets alone (`[^，。]{2,9}X?`) is tried at every place.
 * - What only some cases need (word lists, quantities, sentences) is asked after a cheap test has let them pass; lists are
 *   made by `once`.
 * - A rule whose severity is not error but has errors among its cases says so by rows or `looksTogether`: printing a form
 *   asks for those alone.
 */
import { averageRules } from './arithmetic/averages.ts';
import { boundRules } from './arithmetic/bounds.ts';
import { changeUnitRules } from './arithmetic/change-unit.ts';
import { changeRules } from './arithmetic/changes.ts';
import { personRules } from './arithmetic/counted/attendance.ts';
import { beyondWholeRules } from './arithmetic/counted/beyond-whole.ts';
import { completionRules } from './arithmetic/counted/completion.ts';
import { countedRules } from './arithmetic/counted/counted.ts';
import { thresholdRules } from './arithmetic/counted/thresholds.ts';
import { equationRules } from './arithmetic/equations/equations.ts';
import { investmentRules } from './arithmetic/investment/investment.ts';
import { listRules } from './arithmetic/lists.ts';
import { multipleRules } from './arithmetic/multiples.ts';
import { partUnitRules } from './arithmetic/part-unit.ts';
import { partRules } from './arithmetic/parts.ts';
import { partRoundingRules } from './arithmetic/parts-rounding.ts';
import { rankRules } from './arithmetic/ranks.ts';
import { otherChangeRules } from './arithmetic/rates-of-change.ts';
import { againstRules } from './arithmetic/reckoned/against.ts';
import { balanceRules } from './arithmetic/reckoned/balances.ts';
import { conversionRules } from './arithmetic/reckoned/conversions.ts';
import { fromToRules } from './arithmetic/reckoned/from-to.ts';
import { impossibleRules } from './arithmetic/reckoned/impossible.ts';
import { listedRules } from './arithmetic/reckoned/listed.ts';
import { ofBaseRules } from './arithmetic/reckoned/of-base.ts';
import { periodRules } from './arithmetic/reckoned/periods.ts';
import { planRules } from './arithmetic/reckoned/plans.ts';
import { productRules } from './arithmetic/reckoned/products.ts';
import { roundedRateRules } from './arithmetic/reckoned/rounded-rates.ts';
import { scheduleRules } from './arithmetic/reckoned/schedules.ts';
import { spanRules } from './arithmetic/reckoned/spans.ts';
import { wordedRules } from './arithmetic/reckoned/worded.ts';
import { shareRules } from './arithmetic/shares.ts';
import { structureRules } from './arithmetic/structures.ts';
import { tableChangeRules } from './arithmetic/tabled/changes.ts';
import { tableRowRules } from './arithmetic/tabled/rows.ts';
import { tableShareRules } from './arithmetic/tabled/shares.ts';
import { tableRules } from './arithmetic/tabled/tables.ts';
import { tableUnitRules } from './arithmetic/tabled/units.ts';
import { tiedRules } from './arithmetic/tied/tied.ts';
import { totalRules } from './arithmetic/totals.ts';
import { attachmentRules } from './attachments/attachments.ts';
import { announcedRules } from './counts/announced.ts';
import { comparedRules } from './counts/compared.ts';
import { ordinalRules } from './counts/ordinals.ts';
import { staleRules } from './counts/stale.ts';
import { clockRules } from './dates/clock.ts';
import { dateRules } from './dates/dates.ts';
import { planYearRules } from './dates/plan-years.ts';
import { digitRowRules } from './digits/digit-rows.ts';
import { digitRules } from './digits/digits.ts';
import { fixedNumberRules } from './digits/fixed-numbers.ts';
import { letterRules } from './digits/letters.ts';
import { sizeRules } from './digits/size-rows.ts';
import { styleRules } from './digits/style-rows.ts';
import { indicatorRules } from './indicators/indicators.ts';
import { lengthRules } from './length/length-rules.ts';
import { citedRules } from './letterhead/cited.ts';
import { issuerRules } from './letterhead/issuers.ts';
import { numberDateRules } from './letterhead/number-date.ts';
import { titleRules } from './letterhead/titles.ts';
import { nameRules } from './names/names.ts';
import { officeRules } from './names/office-rules.ts';
import { officeTitleRules } from './names/titles-of-offices.ts';
import { numberingRules } from './numbering/labels.ts';
import { pointRules } from './numbering/points.ts';
import { hedgeRules } from './numbers/hedges.ts';
import { rangeRules } from './numbers/ranges.ts';
import { roomRules } from './numbers/rooms.ts';
import { unitRules } from './numbers/units.ts';
import { paperRules } from './papers/index.ts';
import { formulationRules } from './phrases/formulation-rule.ts';
import { phraseRowRules } from './phrases/phrase-rows.ts';
import { phraseRules } from './phrases/phrase-rules.ts';
import { quotedNameRules } from './phrases/quoted-names.ts';
import { sequenceRules } from './phrases/sequence-rule.ts';
import { shortPhraseRules } from './phrases/short-phrase-rule.ts';
import { stemRules } from './phrases/stem-rule.ts';
import { placeholderRules } from './placeholders/placeholders.ts';
import { endRules } from './punctuation/ends.ts';
import { markRules } from './punctuation/marks.ts';
import { nameMarkRules } from './punctuation/name-rows.ts';
import { pairRules } from './punctuation/pairs.ts';
import { markPlaceRules } from './punctuation/place-rows.ts';
import { spaceRules } from './punctuation/spaces.ts';
import { standardMarkRules } from './punctuation/standard-rows.ts';
import { usageRules } from './punctuation/usage.ts';
import type { Rule } from './rule.ts';
import { orderRules } from './sentences/order-rules.ts';
import { sentenceRules } from './sentences/sentence-rules.ts';
import { contextRules } from './words/context-rule.ts';
import { homophoneRules } from './words/homophone-rule.ts';
import { idiomRules } from './words/idiom-rule.ts';
import { invisibleRules } from './words/invisible.ts';
import { lostRules } from './words/lost.ts';
import { pairWordRules } from './words/pairs.ts';
import { particleRules } from './words/particles.ts';
import { twiceRules } from './words/typed-twice.ts';
import { wordRules } from './words/word-rules.ts';

export const rules: readonly Rule[] = [
  ...changeUnitRules,
  ...changeRules,
  ...otherChangeRules,
  ...partRules,
  ...partUnitRules,
  ...partRoundingRules,
  ...totalRules,
  ...tableRules,
  ...tableShareRules,
  ...tableRowRules,
  ...tableChangeRules,
  ...tableUnitRules,
  ...shareRules,
  ...completionRules,
  ...boundRules,
  ...listRules,
  ...multipleRules,
  ...averageRules,
  ...rankRules,
  ...structureRules,
  ...periodRules,
  ...balanceRules,
  ...productRules,
  ...conversionRules,
  ...listedRules,
  ...countedRules,
  ...beyondWholeRules,
  ...personRules,
  ...thresholdRules,
  ...planRules,
  ...roundedRateRules,
  ...againstRules,
  ...ofBaseRules,
  ...spanRules,
  ...scheduleRules,
  ...fromToRules,
  ...impossibleRules,
  ...investmentRules,
  ...wordedRules,
  ...equationRules,
  ...tiedRules,
  ...unitRules,
  ...rangeRules,
  ...hedgeRules,
  ...roomRules,
  ...dateRules,
  ...planYearRules,
  ...clockRules,
  ...announcedRules,
  ...ordinalRules,
  ...comparedRules,
  ...staleRules,
  ...numberingRules,
  ...pointRules,
  ...markRules,
  ...pairRules,
  ...endRules,
  ...spaceRules,
  ...usageRules,
  ...standardMarkRules,
  ...markPlaceRules,
  ...nameMarkRules,
  ...digitRules,
  ...letterRules,
  ...digitRowRules,
  ...fixedNumberRules,
  ...sizeRules,
  ...styleRules,
  ...nameRules,
  ...officeRules,
  ...officeTitleRules,
  ...wordRules,
  ...twiceRules,
  ...lostRules,
  ...invisibleRules,
  ...homophoneRules,
  ...contextRules,
  ...idiomRules,
  ...particleRules,
  ...pairWordRules,
  ...phraseRules,
  ...phraseRowRules,
  ...sequenceRules,
  ...shortPhraseRules,
  ...stemRules,
  ...formulationRules,
  ...quotedNameRules,
  ...sentenceRules,
  ...orderRules,
  ...numberDateRules,
  ...titleRules,
  ...issuerRules,
  ...citedRules,
  ...lengthRules,
  ...paperRules,
  ...attachmentRules,
  ...placeholderRules,
  ...indicatorRules,
];
