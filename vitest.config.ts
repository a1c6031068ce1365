import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A slow machine is no mistake: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    setupFiles: ['test/support/properties.ts'],
  },
});
