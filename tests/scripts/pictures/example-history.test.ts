import { expect, it } from 'vitest';
import { exampleHistory } from '../../../scripts/pictures/example-history';
import type { Stored } from '../../../utils/browser/incidents/stored';

it.each([
  ['a minute after midnight', new Date(2026, 10, 29, 0, 1)],
  ['in the small hours', new Date(2026, 10, 29, 0, 25)],
  ['at noon', new Date(2026, 2, 30, 12, 0)],
  ['a minute before midnight', new Date(2026, 10, 29, 23, 59)],
])('the example history is whole %s, and of the past', async (_, now) => {
  const { incidents } = await exampleHistory(now.getTime(), 'zh_CN', Number.POSITIVE_INFINITY);
  const last = incidents?.map(({ value }) => Date.parse((value as Stored).incident.repeats.last));
  expect(last?.length).toBeGreaterThan(50);
  expect(last?.filter((at) => !(at <= now.getTime()))).toEqual([]);
});
