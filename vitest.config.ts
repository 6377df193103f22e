import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Only a hanging test may fail for its time: a slow or busy machine must not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left idle; of the two that a small machine has, that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A third of the time would go into loading the same modules for every file. What a module keeps in memory,
          // it keeps for each database apart (src/platform/database/per-database.ts), and each file has a database of its own.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          setupFiles: ['test/openapi-first.ts', 'test/fixed-seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
