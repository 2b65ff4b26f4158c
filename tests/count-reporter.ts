import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed, N skipped` as the last line of a run, and before it what passed only when it was tried
 * again: in a state that the first try has left, what is wrong can pass. A file or suite that could not even run its
 * tests, and an error nobody caught, count as one failure each: they must not look like fewer tests.
 */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[] = []): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0).length + unhandled.length;
    const count = (state: string) => states.filter((each) => each === state).length;
    // A pending test never ran: the run was interrupted.
    const failed = count('failed') + count('pending') + broken;
    for (const test of tests) {
      if (test.diagnostic()?.flaky) process.stdout.write(`passed when tried again: ${test.fullName}\n`);
    }
    process.stdout.write(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`);
  }
}
