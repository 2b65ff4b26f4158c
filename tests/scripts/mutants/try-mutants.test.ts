import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryMutants } from '../../../scripts/mutants/try-mutants';

const FILE = 'tests/fixtures/mutants/count.ts';
const code = readFileSync(FILE, 'utf8');
const mutant = (from: string, to: string) => ({ line: 1, from, to, code: code.replace(from, to) });

let trial: Awaited<ReturnType<typeof tryMutants>>;
beforeAll(async () => {
  trial = await tryMutants(FILE, ['tests/fixtures/mutants/counts.ts'], 8_000);
});
afterAll(() => trial.end());

it.each([
  ['one that the test notices', mutant('let n = 1', 'let n = 2'), 'killed'],
  ['one that goes round in circles', mutant('numbers.push(n)', 'n = 0'), 'killed'],
  ['one that collects without an end', mutant('n += 1', 'n += 0'), 'killed'],
  ['one that is as good, whatever came before it', mutant('n += 1', 'n++'), 'survived'],
])('%s', async (_, mutant, told) => expect(await trial.tests(mutant)).toBe(told), 60_000);
