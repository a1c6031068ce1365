/** The files that hold facts, thresholds and lists of keys, each group beside the tests that must see a change. */

/** Of the changes, so many must be seen by a test. */
export const WANTED_SCORE = 0.8;

export const FACTS = [
  {
    tests: [
      'test/figures/facts',
      'test/figures/wording',
      'test/figures/computed',
      'test/figures/checks',
      'test/figures/odd',
    ],
    files: [
      'src/figures/wording.ts',
      'src/figures/units.ts',
      'src/figures/numeral.ts',
      'src/figures/change.ts',
      'src/figures/sums.ts',
      'src/figures/aspects.ts',
      'src/figures/period.ts',
    ],
  },
  {
    tests: ['test/document'],
    files: ['src/document/variants.ts', 'src/document/numbering.ts'],
  },
  {
    tests: [
      'test/outline/roll.',
      'test/outline/roll-months',
      'test/outline/roll-texts',
      'test/outline/roll-facts',
    ],
    files: [
      'src/outline/roll/years.ts',
      'src/outline/roll/dated-phrases.ts',
      'src/outline/roll/roll.ts',
      'src/outline/roll/roll-notes.ts',
      'src/outline/roll/roll-texts.ts',
      'src/outline/roll/roll-tables.ts',
      'src/outline/roll/last-year.ts',
      'src/outline/roll/roll-document.ts',
    ],
  },
  {
    tests: ['test/kinds/fields', 'test/form/values', 'test/form/kind-fields'],
    files: ['src/kinds/facts.ts', 'src/kinds/kinds.ts', 'src/form/values/formats.ts'],
  },
  {
    tests: ['test/text', 'test/form/values', 'test/recognise/ending'],
    files: ['src/text/dates.ts', 'src/text/numerals.ts', 'src/text/width.ts'],
  },
  {
    tests: [
      'test/layout/facts',
      'test/layout/line-breaks',
      'test/layout/elements',
      'test/writers/docx/styles',
      'test/writers/docx/style-list',
    ],
    files: [
      'src/layout/standard/gb9704.ts',
      'src/layout/standard/units.ts',
      'src/layout/lines/break-rules.ts',
      'src/layout/word/word.ts',
      'src/layout/word/indents.ts',
      'src/layout/signature/signature.ts',
      'src/writers/docx/styles/style-names.ts',
    ],
  },
];
