import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/count-reporter.ts';

/** Unit tests that put something in a module's place: each of these files needs modules of its own. */
const MOCKING = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/e2e/'))
  .filter((path) => readFileSync(path, 'utf8').includes('vi.mock('));

/** What puppeteer throws when a page or a browser goes before it has answered. */
const LOST_ANSWERS = ['ProtocolError', 'TargetCloseError', 'ConnectionClosedError'];

const unit = {
  setupFiles: ['tests/real-timers.ts', 'tests/full-tables.ts'],
  maxWorkers: 2,
  // What takes a second takes five on a busy machine, with its coverage counted.
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // An answer of the browser's that nobody waits for any more, as when a test that failed is tried again.
    onUnhandledError: ({ name = '' }) => !LOST_ANSWERS.includes(name),
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
          ...unit,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...MOCKING],
          // To load a hundred platforms for each file anew takes longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...unit,
          setupFiles: [...unit.setupFiles, 'tests/stall-proof.ts'],
          name: 'unit-mocking',
          include: MOCKING,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // What takes ten seconds takes a minute on a busy machine; a browser may have to be started twice.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Each file has browsers of its own, which wait more than they work; one for each of two cores.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 2 },
          // A real browser on a busy machine now and then loses a click or a frame; what is wrong fails again.
          retry: 2,
        },
      },
    ],
  },
});
