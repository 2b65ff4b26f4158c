import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command was given; npm's own `--` in front is not part of it. */
export function givenArguments(): string[] {
  const given = process.argv.slice(2);
  return given[0] === '--' ? given.slice(1) : given;
}

/** Reads the options of a command. What it does not know ends it, with its usage. */
export function readOptions<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs({ args: givenArguments(), ...config });
  } catch (error) {
    return endWithUsage(usage, error);
  }
}

/** Ends a command that was called wrongly. Nothing was done. */
export function endWithUsage(usage: string, problem?: unknown): never {
  if (problem !== undefined) console.error(problem instanceof Error ? problem.message : problem);
  console.error(`usage: ${usage}`);
  process.exit(2);
}

/** Ends a command in silence once its reader has read enough, as `head` has: that is no failure. */
export function endWithReader(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
}
