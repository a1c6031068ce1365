/** The files that hold facts, thresholds and lists of keys, each beside the tests that must see a change. */

/** Of the changes, so many must be seen by a test. */
export const WANTED_SCORE = 0.8;

export const FACTS = [
  {
    tests: ['test/figures/facts.test.ts'],
    files: ['src/figures/units.ts', 'src/figures/period.ts'],
  },
  {
    tests: [
      'test/figures/facts.test.ts',
      'test/figures/facts-aspects.test.ts',
      'test/figures/wording.test.ts',
    ],
    files: [
      'src/figures/wording.ts',
      'src/figures/numeral.ts',
      'src/figures/change.ts',
      'src/figures/aspects.ts',
    ],
  },
  {
    tests: ['test/figures/facts-aspects.test.ts', 'test/figures/checks.test.ts'],
    files: ['src/figures/sums.ts'],
  },
  {
    tests: ['test/document/facts.test.ts'],
    files: ['src/document/variants.ts', 'src/document/numbering.ts'],
  },
  {
    tests: ['test/outline/roll-facts.test.ts'],
    files: ['src/outline/roll/years.ts', 'src/outline/roll/dated-phrases.ts'],
  },
  {
    tests: ['test/outline/roll.test.ts', 'test/outline/roll-figures.test.ts'],
    files: ['src/outline/roll/roll-figures.ts'],
  },
  {
    tests: ['test/kinds/facts.test.ts'],
    files: ['src/kinds/kinds.ts', 'src/kinds/closing-formulas.ts'],
  },
  {
    tests: ['test/form/formats.test.ts'],
    files: ['src/form/values/formats.ts', 'src/form/values/widths.ts'],
  },
  {
    tests: ['test/form/kind-fields.test.ts', 'test/form/computed.test.ts'],
    files: ['src/form/fill/computed.ts'],
  },
  {
    tests: ['test/text/facts.test.ts'],
    files: ['src/text/dates.ts', 'src/text/numerals.ts', 'src/text/width.ts'],
  },
  {
    tests: ['test/layout/facts.test.ts'],
    files: [
      'src/layout/standard/gb9704.ts',
      'src/layout/standard/units.ts',
      'src/layout/word/word.ts',
    ],
  },
  {
    tests: ['test/layout/breaking.test.ts', 'test/layout/signatures.test.ts'],
    files: [
      'src/layout/lines/break-rules.ts',
      'src/layout/lines/traits.ts',
      'src/layout/signature/signature.ts',
    ],
  },
  {
    tests: ['test/layout/office-entries.test.ts', 'test/layout/office-sizes.test.ts'],
    files: ['src/layout/office/entries.ts', 'src/layout/office/units.ts'],
  },
  {
    tests: ['test/writers/docx/style-facts.test.ts'],
    files: ['src/writers/docx/styles/style-names.ts'],
  },
  {
    tests: ['test/layout/font-state.test.ts'],
    files: ['src/layout/fonts/fonts.ts'],
  },
];
