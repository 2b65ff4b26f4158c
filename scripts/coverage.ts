import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** The rooms whose statements are counted together, and how many of a hundred the tests have to run. */
const ROOMS = [
  {
    room: 'shell',
    least: 85,
    holds: (file: string) => /^(entrypoints|components|utils\/(browser|page))\//.test(file),
  },
  { room: 'core', least: 95, holds: (file: string) => file.startsWith('utils/') },
] as const;

interface RoomCoverage {
  room: string;
  statements: number;
  /** Run by the tests, of a hundred. */
  percent: number;
  least: number;
}

type Summary = Record<string, { statements: { total: number; covered: number } }>;

/**
 * What the last run with `--coverage` has run of each room; a file no test imports counts with all its statements.
 *
 * @throws when there is no such run
 */
export function coverageByRoom(): RoomCoverage[] {
  const { total: _, ...files } = JSON.parse(
    readFileSync(resolve(ROOT, '.coverage/coverage-summary.json'), 'utf8'),
  ) as Summary;
  const counted = Object.entries(files).map(([path, { statements }]) => {
    const file = relative(ROOT, path).replaceAll('\\', '/');
    return { room: ROOMS.find(({ holds }) => holds(file))?.room, ...statements };
  });
  return ROOMS.map(({ room, least }) => {
    const own = counted.filter((file) => file.room === room);
    const statements = own.reduce((sum, { total }) => sum + total, 0);
    const run = own.reduce((sum, { covered }) => sum + covered, 0);
    return { room, least, statements, percent: statements === 0 ? 0 : (100 * run) / statements };
  });
}
