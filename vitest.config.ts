import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/count-reporter.ts';

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    // Only where it is asked for: `npm test` does, and holds what comes out (scripts/coverage.ts).
    coverage: {
      provider: 'v8',
      include: ['{utils,entrypoints,components}/**/*.{ts,tsx}'],
      // Data; what is in them the examples show.
      exclude: ['utils/rules/platforms/**'],
      reporter: ['json-summary'],
      reportsDirectory: '.coverage',
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers: 2,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/setup.ts'],
          // What takes a second takes five on a busy machine, with its coverage counted.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has browsers of its own, which wait more than they work; one for each of two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A real browser on a busy machine now and then loses a click or a frame; what is wrong fails again.
          retry: 2,
        },
      },
    ],
  },
});
