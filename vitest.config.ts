import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Copies of the project that `npm run mutants` changes lie there.
    exclude: [...configDefaults.exclude, 'test/output/**'],
    // A slow machine is no mistake: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // Vitest would leave a processor free, and with two take one: much of the time is spent waiting for other programs.
    maxWorkers: '100%',
    setupFiles: ['test/support/properties.ts'],
  },
});
