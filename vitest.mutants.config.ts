/** Only the tests that `npm run mutants` names: those that must see a change of the facts in hand. */
import { defineConfig } from 'vitest/config';

const include = (process.env.MUTANT_TESTS ?? 'test/**/*.test.ts').split(',');

export default defineConfig({ test: { include, testTimeout: 60_000 } });
