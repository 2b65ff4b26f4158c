import { expect, it } from 'vitest';
import type { Incident } from '../../utils/incidents/incident';
import { staleRules } from '../../utils/incidents/stale-rules';

const met = (rule: string, last: string, more: Partial<Incident> = {}, count = 1) =>
  ({
    rule: { id: rule, verified: '2026-08', extension: '1' },
    platform: { id: rule.split('/')[0]!, host: 'a.example' },
    outcome: 'no-destination',
    destination: 'none',
    repeats: { count, first: last, last },
    ...more,
  }) as Incident;

it('lists the rules that found nothing, the most often first, beside how often they did', () => {
  const rules = staleRules([
    met('csdn/link', '2026-11-01T00:00:00.000Z'),
    met('zhihu/link', '2026-11-03T00:00:00.000Z', {}, 2),
    met('zhihu/link', '2026-11-02T00:00:00.000Z'),
    met('zhihu/link', '2026-11-09T00:00:00.000Z', { outcome: 'unwrapped' }, 5),
    met('zhihu/link', '2026-11-10T00:00:00.000Z', { outcome: 'refused' }, 7),
    met('zhihu/link', '2026-11-11T00:00:00.000Z', { destination: 'withheld' }, 9),
    met('qq/middle', '2026-11-02T00:00:00.000Z', { outcome: 'unwrapped' }),
    met('wechat/block', '2026-11-02T00:00:00.000Z', { destination: 'withheld' }),
    met('steam/link', '2026-11-02T00:00:00.000Z', { outcome: 'refused' }),
  ]);
  expect(rules).toEqual([
    { rule: 'zhihu/link', platform: 'zhihu', missed: 3, found: 5, last: '2026-11-03T00:00:00.000Z' },
    { rule: 'csdn/link', platform: 'csdn', missed: 1, found: 0, last: '2026-11-01T00:00:00.000Z' },
  ]);
});
