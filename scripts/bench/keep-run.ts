import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../../BENCHMARKS.md');
const START = '<!-- the last run: written by `npm run bench -- --keep` -->';

/** Puts a run in the place of the last one, which is the end of BENCHMARKS.md. */
export function keepRun(machine: string, table: string): void {
  const [explained = ''] = readFileSync(FILE, 'utf8').split(START);
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(FILE, `${explained}${START}\n\n${day}, ${machine}.\n\n${table}\n`);
}
