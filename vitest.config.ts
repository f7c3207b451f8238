import { defineConfig } from 'vitest/config';

const browserTests = 'test/e2e/**/*.test.ts';
const serverTests = 'test/live/**/*.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Only what hangs takes so long, however loaded the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest would leave one core idle: half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Loading the engine anew for each file would take longer than the tests.
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [browserTests, serverTests],
          setupFiles: ['test/readers.ts', 'test/property-runs.ts'],
          isolate: false,
        },
      },
      // Servers change their process: each file has its own.
      { extends: true, test: { name: 'live', include: [serverTests], setupFiles: 'test/readers.ts' } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [browserTests],
          globalSetup: 'test/e2e/provide-extension.ts',
          // A wait's own patience ends sooner than that of the test.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
