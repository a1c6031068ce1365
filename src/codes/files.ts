/** What can be wrong with files: reading, recognising, rolling over, editing, reviewing them. */
export const cli = ['file'] as const;

export const edit = ['not-readable', 'not-writable', 'nothing-there'] as const;

export const merge = [
  'blank',
  'both',
  'box',
  'break',
  'cells',
  'computed',
  'digits',
  'follows',
  'footnote',
  'look',
  'margin',
  'no-origin',
  'not-printable',
  'not-word',
  'numbering',
  'office',
  'other-paper',
  'picture',
  'place',
  'signs',
  'spot',
  'other-unit',
  'unknown',
  'unmarked',
  'wording',
  'writing',
] as const;

export const outline = [
  'dated-phrase',
  'missing-starter',
  'names',
  'no-year',
  'not-in-box',
  'not-in-form',
  'not-later',
  'only-numbers-changed',
  'other-form',
  'other-kind',
  'same-as-last-year',
  'table',
  'to-check',
  'unknown-kind',
  'years-left-out',
] as const;

export const readers = [
  'blank',
  'broken-file',
  'control',
  'damaged-text',
  'embedded-document',
  'empty-field',
  'empty-file',
  'encrypted',
  'formula',
  'merged-cells',
  'needs-conversion',
  'nested-table',
  'no-text',
  'not-a-document',
  'not-text',
  'overprinted',
  'prompt',
  'raised-text',
  'struck-text',
  'text-box',
  'too-deep',
  'too-large',
  'tracked-changes',
  'unknown-element',
] as const;

export const recognise = [
  'another-document',
  'empty-number',
  'from-card',
  'heading-or-sentence',
  'heading-without-mark',
  'issued-without-title',
  'kind-guessed',
  'no-title',
  'number-mended',
  'numbering-repeated',
  'numbering-restarted',
  'numbering-skipped',
  'numbering-start',
  'points-broken',
  'run-together',
  'telegram',
  'title-without-kind',
  'unnumbered-heading',
  'wrapped-or-new',
] as const;

export const review = ['no-word-file'] as const;

export const window = ['moved-away'] as const;
