import { setFlagsFromString } from 'node:v8';
import { measure } from 'mitata';
import { type Spread, spreadOf } from './spread';

// On a machine that is busy, the compiler's own thread may wait for seconds and the interpreter be measured.
setFlagsFromString('--no-concurrent-recompilation');

/** Short slices in many rounds: what else the machine does then falls on all subjects alike. */
const ROUNDS = 15;
const SLICE_MS = 25;

/**
 * Times some subjects in turn, round after round, and compares each with the yardstick of its own round. Times
 * of a shared machine drift by half; ratios within a round do not.
 *
 * @param subjects what to do once, over all the addresses it is about
 * @returns for each subject its time as a multiple of the yardstick's
 */
export async function ratiosInRounds<Name extends string>(
  yardstick: () => void,
  subjects: Readonly<Record<Name, () => void>>,
): Promise<Record<Name, Spread>> {
  const named = Object.entries<() => void>(subjects);
  const ratios = named.map((): number[] => []);
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const unit = await slice(yardstick);
    for (const [i, [, subject]] of named.entries()) {
      const time = await slice(subject);
      if (round > 0) ratios[i]?.push(time / unit);
    }
  }
  const spreads = named.map(([name], i) => [name, spreadOf(ratios[i] ?? [])]);
  return Object.fromEntries(spreads) as Record<Name, Spread>;
}

/** Nanoseconds of one call, the median of a slice of time. */
async function slice(subject: () => void): Promise<number> {
  return (await measure(() => subject(), { min_cpu_time: SLICE_MS * 1e6, gc: false })).p50;
}
