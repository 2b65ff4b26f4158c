/**
 * `npm run mutants [-- gate unwrap]`: changes one thing at a time in the rooms of `mutants/rooms.ts` and runs
 * the room's tests on it. Fails where fewer than nine of ten mutants are noticed, where one survives whose reason
 * `mutants/survivors.md` does not give, or none survives where it gives one; what is to be changed there is printed.
 * Exit 1 then, 2 on bad usage.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Mutant, mutantsOf } from './mutants/mutate';
import { ROOMS } from './mutants/rooms';
import { tryMutants } from './mutants/try-mutants';
import { endWithUsage, givenArguments } from './usage';

const LEAST = 90;
const wanted = givenArguments();
const names: readonly string[] = ROOMS.map(({ room }) => room);
if (wanted.some((name) => !names.includes(name))) {
  endWithUsage(`npm run mutants -- [${names.join('] [')}]`);
}
const rooms = ROOMS.filter(({ room }) => wanted.length === 0 || wanted.includes(room));
const explained = readFileSync(join(import.meta.dirname, 'mutants/survivors.md'), 'utf8');

/** As the list of survivors names it: by what stands there, so that a line further up changes nothing. */
const nameOf = (file: string, { from, to }: Mutant) => `\`${file}\` \`${from}\` → \`${to}\``;

let isGood = true;
for (const { room, files, tests } of rooms) {
  let killed = 0;
  const survivors: string[] = [];
  for (const file of files) {
    const mutants = mutantsOf(readFileSync(file, 'utf8'));
    // A file's own tests notice most of what is wrong with it.
    const isOwn = (test: string) => basename(test) === `${basename(file, '.ts')}.test.ts`;
    const trial = await tryMutants(file, [...tests.filter(isOwn), ...tests.filter((test) => !isOwn(test))]);
    for (const mutant of mutants) {
      if ((await trial.tests(mutant)) === 'killed') killed++;
      else {
        survivors.push(nameOf(file, mutant));
        console.log(`  survived: ${file}:${mutant.line} ${mutant.from} → ${mutant.to}`);
      }
    }
    await trial.end();
  }
  const percent = (100 * killed) / (killed + survivors.length);
  const unexplained = survivors.filter((survivor) => !explained.includes(survivor));
  console.log(`${room}: ${killed} of ${killed + survivors.length} mutants killed (${percent.toFixed(1)} %)`);
  if (unexplained.length > 0)
    console.log(`Without a reason:\n${unexplained.map((each) => `- ${each}:`).join('\n')}`);
  const needless = explained
    .split('\n')
    .filter((line) => files.some((file) => line.startsWith(`- \`${file}\` `)))
    .filter((line) => !survivors.includes(line.slice(2)));
  if (needless.length > 0) console.log(`Noticed by now:\n${needless.join('\n')}`);
  isGood &&= percent >= LEAST && unexplained.length === 0 && needless.length === 0;
}

// Vitest has left a code of its own, by which each test that failed on a mutant is a failure.
process.exit(isGood ? 0 : 1);
