/**
 * `npm test`: everything that must hold before a change is merged. Arguments go to vitest (`npm test -- tests/url`).
 * The last line is `N passed, N failed, N skipped`; each step that is not vitest counts as one test.
 */
import { browserNames, findBrowser, howToInstall, installMissing } from './browsers/find';
import { coverageByRoom } from './coverage';
import { runStep, type Step, type StepResult } from './steps';

const build = (browser: string): Step => ({
  name: `build for ${browser}`,
  program: 'wxt/bin/wxt.mjs',
  args: ['build', '-b', browser],
});
const prepare: Step = { name: 'prepare', program: 'wxt/bin/wxt.mjs', args: ['prepare'] };
const types: Step = { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit'] };
const lint: Step = {
  name: 'lint',
  program: '@biomejs/biome/bin/biome',
  args: ['check', '--error-on-warnings', '.'],
};
const linter: Step = {
  name: 'Firefox add-on linter',
  program: 'addons-linter/bin/addons-linter',
  args: ['.output/firefox-mv3'],
};

const wanted = process.argv.slice(2);
const results: StepResult[] = [];

checkBrowsers();
if (await passes(prepare)) {
  // Two lanes for two cores: what reads the sources beside what needs the builds.
  const reading = Promise.all([passes(lint), passes(types)]);
  const isBuilt = (await passes(build('chrome'))) && (await passes(build('firefox')));
  if (!isBuilt)
    console.log('End to end and the add-on linter: skipped, because there is no build to run them on.');
  const linting = isBuilt ? passes(linter) : undefined;
  const counts = await runVitest(isBuilt ? [] : ['--project', 'unit*']);
  await Promise.all([reading, linting]);
  report({ ...counts, skipped: counts.skipped + (isBuilt ? 0 : 2) });
} else {
  report({ passed: 0, failed: 0, skipped: 1 });
}

type Counts = { passed: number; failed: number; skipped: number };

function checkBrowsers(): void {
  const started = performance.now();
  try {
    installMissing();
    const missing = browserNames.filter((name) => findBrowser(name) === undefined);
    for (const name of missing) console.log(`${howToInstall(name)} Its end-to-end tests are skipped.`);
    if (missing.length > 0 && !process.env.CI) return;
    note(missing.length === 0);
  } catch (error) {
    console.log(String(error));
    note(false);
  }

  function note(passed: boolean): void {
    console.log(`${passed ? '✓' : '✗'} browsers`);
    results.push({ name: 'browsers', passed, seconds: (performance.now() - started) / 1000 });
  }
}

async function passes(step: Step): Promise<boolean> {
  const result = await runStep(step);
  results.push(result);
  return result.passed;
}

/** Streams vitest's lines, holding back its count, which is only a part of ours. */
async function runVitest(projects: string[]): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const step = {
    name: 'vitest',
    program: 'vitest/vitest.mjs',
    // A part of the tests says nothing about what all of them run.
    args: ['run', ...projects, ...(wanted.length > 0 ? wanted : ['--coverage'])],
  };
  const { passed } = await runStep(step, (line) => {
    const found = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line);
    if (!found) return console.log(line);
    const [, ...numbers] = found.map(Number);
    [counts.passed = 0, counts.failed = 0, counts.skipped = 0] = numbers;
  });
  // It failed without a failed test: a wrong argument, no such file, a crash.
  if (!passed && counts.failed === 0) results.push({ name: 'vitest', passed: false, seconds: 0 });
  if (wanted.length === 0) holdCoverage();
  return counts;
}

/** Says what the tests have run of our statements, and fails where it is less than each room promises. */
function holdCoverage(): void {
  for (const { room, percent, statements, least } of coverageByRoom()) {
    const passed = percent >= least;
    console.log(
      `${passed ? '✓' : '✗'} coverage: ${percent.toFixed(1)} % of the ${statements} statements of the ${room} (at least ${least} %)`,
    );
    results.push({ name: `coverage of the ${room}`, passed, seconds: 0 });
  }
}

function report({ passed, failed, skipped }: Counts): void {
  const broken = results.filter((result) => !result.passed);
  if (broken.length > 0) console.log(`Failed steps: ${broken.map(({ name }) => name).join(', ')}`);
  const sum = { passed: passed + results.length - broken.length, failed: failed + broken.length };
  process.exitCode = sum.failed > 0 ? 1 : 0;
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${skipped} skipped`);
}
