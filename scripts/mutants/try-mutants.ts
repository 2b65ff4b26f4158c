import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { Plugin } from 'vite';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import type { Mutant } from './mutate';

/** Longer than any of the tests takes: whatever is not done by then goes round in circles. */
const PATIENCE_MS = 60_000;
/** Far more than any of the tests takes: what needs more collects without an end. */
const MEMORY_MB = 500;

/** Tells of a mutant whether the tests noticed it. */
interface Trial {
  tests(mutant: Mutant): Promise<'killed' | 'survived'>;
  end(): Promise<void>;
}

/**
 * Runs the tests of a room on mutants of one file, one after the other, in one vitest: only what depends on the
 * file is loaded anew.
 *
 * @param file from the root of the repository
 * @param patience milliseconds
 */
export async function tryMutants(
  file: string,
  tests: readonly string[],
  patience = PATIENCE_MS,
): Promise<Trial> {
  const path = resolve(file);
  let code: string | null = null;
  const mutating: Plugin = {
    name: 'mutant',
    enforce: 'pre',
    // In the file's place, not behind what was made of it: what it asks of its environment a test may have put there.
    load: (id) => (code !== null && id.split('?')[0] === path ? { code, map: null } : undefined),
  };
  // What a process prints as a mutant brings it down is not shown.
  const saysUnmutated = new Writable({
    write(chunk, _, done) {
      if (code === null) process.stderr.write(chunk);
      done();
    },
  });
  let vitest: Vitest | null = null;
  let specifications: TestSpecification[] = [];

  async function start(): Promise<Vitest> {
    const started = await createVitest(
      'test',
      {
        config: false,
        watch: false,
        reporters: [{}],
        bail: 1,
        include: [...tests],
        // Processes: one that goes round in circles is ended, and one that runs out of memory ends alone.
        pool: 'forks',
        execArgv: [`--max-old-space-size=${MEMORY_MB}`],
        isolate: false,
        maxWorkers: 1,
        testTimeout: 20_000,
      },
      { plugins: [mutating], server: { watch: null } },
      { stderr: saysUnmutated },
    );
    specifications = await started.globTestSpecifications();
    const order = ({ moduleId }: TestSpecification) => tests.findIndex((test) => moduleId.endsWith(test));
    specifications.sort((a, b) => order(a) - order(b));
    if (specifications.length !== tests.length) throw new Error(`not all of ${tests.join(', ')} are tests`);
    return started;
  }

  async function passes(): Promise<boolean> {
    vitest ??= await start();
    vitest.state.clearErrors();
    vitest.invalidateFile(path);
    const run = vitest.runTestSpecifications(specifications);
    const late = new Promise<null>((done) => setTimeout(() => done(null), patience).unref());
    const result = await Promise.race([run, late]);
    if (result === null) {
      // Only a vitest that is told twice stops waiting.
      void vitest.cancelCurrentRun('keyboard-input');
      await vitest.cancelCurrentRun('keyboard-input');
      return false;
    }
    return result.unhandledErrors.length === 0 && result.testModules.every((module) => module.ok());
  }

  if (!(await passes())) throw new Error(`the tests of ${file} fail without any mutant`);
  return {
    async tests(mutant) {
      code = mutant.code;
      return (await passes()) ? 'survived' : 'killed';
    },
    async end() {
      code = null;
      await vitest?.close();
    },
  };
}
