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
    // One load of the source for all files of a worker: no test changes what others share, and reading it anew for each
    // takes a third of the processor's time.
    isolate: false,
    setupFiles: ['test/support/properties.ts'],
  },
});
