/**
 * `npm run fuzz [-- inputs [seed]]`: so many generated inputs (a million, if not said) through unwrap and gate. Prints one line a
 * round; a broken promise ends it with the smallest input that breaks it. Exit code 1 then.
 */
import { fuzz } from './fuzz/fuzz';

/** Inputs of one round; memory is let go between rounds. */
const ROUND = 50_000;

const [wanted = '1000000', first = `${Date.now() % 1_000_000_000}`] = process.argv.slice(2);
const inputs = Number(wanted);
const started = performance.now();
let done = 0;
let accepted = 0;
while (done < inputs) {
  const runs = Math.min(ROUND, inputs - done);
  const tried = fuzz(runs, Number(first) + done);
  done += runs;
  accepted += tried.accepted;
  const seconds = (performance.now() - started) / 1000;
  console.log(`${done} inputs, ${accepted} led somewhere, ${seconds.toFixed(0)} s (seed ${first})`);
}
