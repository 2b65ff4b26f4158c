import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../utils/incidents/moment';
import { snoozedUntil } from '../../utils/visit/snooze';

const NOW = 1_800_000_000_000;
const rows: [name: string, until: number | undefined, is: boolean][] = [
  ['was never put away', undefined, false],
  ['was put away just now', NOW + DAY_MS, true],
  ['is put away for a moment more', NOW + 1, true],
  ['is to be seen again from now on', NOW, false],
  ['was put away by a clock that has been set back since', NOW + DAY_MS + 1, false],
];

describe('a strip', () => {
  it.each(rows)('%s', (_, until, is) => expect(snoozedUntil(until, NOW)).toBe(is ? until : undefined));
});
