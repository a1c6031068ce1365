/** The tests that `npm run mutants` runs against changed facts: those whose paths begin as it says. */
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.config.ts';

const { MUTANT_TESTS = 'test/' } = process.env;
const include = MUTANT_TESTS.split(',').flatMap((start) => [
  `${start}*.test.ts`,
  `${start}/**/*.test.ts`,
]);

export default mergeConfig(shared, defineConfig({ test: { include } }));
