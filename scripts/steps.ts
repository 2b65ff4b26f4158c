import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One thing a check consists of: a program of `node_modules`, its arguments, and what to call it. */
export interface Step {
  name: string;
  /** Path of the program's JavaScript inside `node_modules`. */
  program: string;
  args: readonly string[];
}

export interface StepResult {
  name: string;
  passed: boolean;
  seconds: number;
}

/** Called with each line the step writes. */
type LineReader = (line: string) => void;

/**
 * Runs one step to its end. Without `onLine` its output is held back and shown only if it fails.
 * Never rejects: a program that cannot be started is a step that failed.
 */
export async function runStep(step: Step, onLine?: LineReader): Promise<StepResult> {
  const started = performance.now();
  const held: string[] = [];
  // What this script runs in says `development`, and a build would take that for itself.
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn(process.execPath, [`node_modules/${step.program}`, ...step.args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  const read = onLine ?? ((line: string) => void held.push(line));
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read);
  const passed = await new Promise<boolean>((done) => {
    child.on('error', (error) => {
      held.push(String(error));
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
  const seconds = (performance.now() - started) / 1000;
  if (!passed && held.length > 0) console.log(held.join('\n'));
  console.log(`${passed ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`);
  return { name: step.name, passed, seconds };
}
