/**
 * `npm run fuzz -- [inputs [seed]]`: so many generated inputs (a million, if not said) through unwrap and gate. Prints one line a
 * round; a broken promise ends it with the smallest input that breaks it. Exit 1 then, 2 on bad usage.
 */
import { fuzz } from './fuzz/fuzz';
import { endWithUsage, givenArguments } from './usage';

/** Inputs of one round; memory is let go between rounds. */
const ROUND = 50_000;

const given = givenArguments();
const [inputs = 1_000_000, seed = Date.now() % 1_000_000_000] = given.map(Number);
if (given.length > 2 || !Number.isSafeInteger(inputs) || inputs < 1 || !Number.isSafeInteger(seed)) {
  endWithUsage('npm run fuzz -- [inputs [seed]]');
}
const started = performance.now();
let done = 0;
let accepted = 0;
while (done < inputs) {
  const runs = Math.min(ROUND, inputs - done);
  const tried = fuzz(runs, seed + done);
  done += runs;
  accepted += tried.accepted;
  const seconds = (performance.now() - started) / 1000;
  console.log(`${done} inputs, ${accepted} led somewhere, ${seconds.toFixed(0)} s (seed ${seed})`);
}
