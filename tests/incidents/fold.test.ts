import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, foldKey, NO_MEETINGS, type RecentMeetings } from '../../utils/incidents/fold';
import {
  dayLater,
  daysBefore,
  localDay,
  localIso,
  localText,
  localWeek,
  momentOf,
} from '../../utils/incidents/moment';
import { moment, seen } from './samples';

const morning = moment('2026-11-20T01:00:00.000Z');
const key = foldKey(seen(), morning);
const other: [string, string][] = [
  [
    'another destination',
    foldKey(
      seen({
        destination: {
          url: 'https://example.com/b',
          host: 'example.com',
          site: 'example.com',
          how: 'param target',
          flags: [],
          hops: 1,
        },
      }),
      morning,
    ),
  ],
  ['another platform', foldKey(seen({ platform: { id: 'juejin', host: 'link.zhihu.com' } }), morning)],
  ['another kind', foldKey(seen({ kind: 'warning' }), morning)],
  ['another reason', foldKey(seen({ reason: { code: 'unknown-block' } }), morning)],
  ['no reason', foldKey(seen({ reason: {} }), morning)],
  ['one that was opened directly', foldKey(seen({ openedDirectly: true }), morning)],
  [
    'another rule',
    foldKey(seen({ rule: { id: 'zhihu/other', verified: '2026-08', extension: '0.1.0' } }), morning),
  ],
  ['another local day', foldKey(seen(), moment('2026-11-20T16:00:00.000Z'))],
  ['no destination', foldKey(seen({ destination: 'none' }), morning)],
];

describe('meetings that are one incident', () => {
  it('fold within the local day, from another page and another version too', () => {
    const again = seen({
      page: { url: 'https://link.zhihu.com/?target=https%3A//example.com/a&from=x' },
      rule: { id: 'zhihu/link', verified: '2026-09', extension: '0.2.0' },
      reason: { code: 'leave-notice', words: '即将离开知乎，请注意' },
    });
    expect(foldKey(again, moment('2026-11-20T15:59:59.999Z'))).toBe(key);
  });

  it('are looked up by a short key', () => expect(key).toMatch(/^[0-9a-f]{32}$/));

  it('has near-misses', () => expect(other.length).toBeGreaterThan(4));
  it.each(other)('do not fold with %s', (_, otherKey) => expect(otherKey).not.toBe(key));

  it('fold by page where there is no destination', () => {
    const withheld = (url: string) => foldKey(seen({ destination: 'withheld', page: { url } }), morning);
    expect(withheld('https://w.example/1')).toBe(withheld('https://w.example/1'));
    expect(withheld('https://w.example/1')).not.toBe(withheld('https://w.example/2'));
  });

  it('fold by host where only sites are kept', () => {
    const site = seen({
      destination: { host: 'example.com', site: 'example.com', how: '', flags: [], hops: 1 },
    });
    expect(foldKey(site, morning)).toBe(
      foldKey({ ...site, page: { url: 'https://link.zhihu.com/' } }, morning),
    );
  });

  it('fold exactly when day, platform, link, kind and rule are equal, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' });
    const parts = fc.record({ platform: text, url: text, rule: text });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const of = (p: typeof a) =>
          foldKey(
            seen({
              platform: { id: p.platform, host: '' },
              destination: 'none',
              page: { url: p.url },
              rule: { id: p.rule, verified: '', extension: '' },
            }),
            morning,
          );
        expect(of(a) === of(b)).toBe(a.platform === b.platform && a.url === b.url && a.rule === b.rule);
      }),
    );
  });
});

describe('the limits', () => {
  const page = { tab: 1, url: 'https://a.example/', platform: 'zhihu' };

  it('T20 admit a page once in 10 s, and again afterwards', () => {
    const first = admit(NO_MEETINGS, page, 0);
    expect(first.verdict).toBe('admitted');
    expect(admit(first.recent, page, 0).verdict).toBe('same-page');
    expect(admit(first.recent, page, 9_999).verdict).toBe('same-page');
    expect(admit(first.recent, page, 10_000).verdict).toBe('admitted');
    expect(admit(first.recent, { ...page, tab: 2 }, 1).verdict).toBe('admitted');
  });

  it('T20 admit 20 of a platform a minute, and other platforms still', () => {
    let recent = NO_MEETINGS;
    const verdicts = Array.from({ length: 30 }, (_, tab) => {
      const result = admit(recent, { ...page, tab }, tab);
      recent = result.recent;
      return result.verdict;
    });
    expect(verdicts.filter((verdict) => verdict === 'admitted')).toHaveLength(20);
    expect(verdicts.at(-1)).toBe('too-many');
    expect(admit(recent, { ...page, tab: 99, platform: 'juejin' }, 31).verdict).toBe('admitted');
    const next = { ...page, tab: 98 };
    expect(admit(recent, next, 59_999).verdict).toBe('too-many');
    expect(admit(recent, next, 60_000).verdict).toBe('admitted');
  });

  it('T20 lock nobody out when the clock is put back', () => {
    const { recent } = admit(NO_MEETINGS, page, 1_000_000_000);
    expect(admit(recent, page, 5).verdict).toBe('admitted');
  });

  it('T20 hold in any flood, and remember little', () => {
    const meeting = fc.record({
      tab: fc.nat(5),
      url: fc.constantFrom('a', 'b', 'c'),
      platform: fc.constantFrom('p', 'q'),
      wait: fc.nat(3000),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 300, size: 'max' }), (flood) => {
        let recent: RecentMeetings = NO_MEETINGS;
        let ms = 0;
        const admitted: { ms: number; platform: string; place: string }[] = [];
        for (const { wait, ...met } of flood) {
          ms += wait;
          const result = admit(recent, met, ms);
          recent = result.recent;
          if (result.verdict === 'admitted')
            admitted.push({ ms, platform: met.platform, place: `${met.tab} ${met.url}` });
        }
        for (const { ms: end, platform, place } of admitted) {
          const minute = admitted.filter(
            (m) => m.platform === platform && m.ms <= end && end - m.ms < 60_000,
          );
          const pause = admitted.filter((m) => m.place === place && m.ms <= end && end - m.ms < 10_000);
          expect(minute.length).toBeLessThanOrEqual(20);
          // A page belongs to one platform; here it may be drawn with both.
          expect(pause.length).toBe(1);
        }
        expect(recent.length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 60 },
    );
  });
});

describe('local time', () => {
  it('knows day, week and offset where it happened', () => {
    const night = moment('2026-11-22T16:30:00.000Z');
    expect([localDay(night), localWeek(night), localIso(night)]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23T00:30:00+08:00',
    ]);
    expect(localWeek(moment('2026-11-22T10:00:00.000Z'))).toBe('2026-11-16');
    const farWest = moment('2026-11-20T00:00:00.000Z', -210);
    expect(localIso(farWest)).toBe('2026-11-19T20:30:00-03:30');
    expect(localText(farWest)).toBe('2026-11-19 20:30:00 UTC-03:30');
    expect(localIso(moment('2026-11-20T00:00:00.000Z', 0))).toBe('2026-11-20T00:00:00+00:00');
    expect(localIso(moment('2026-11-20T00:00:59.999Z', 1))).toBe('2026-11-20T00:01:59+00:01');
  });

  it('counts days on and back, across months and leap days', () => {
    expect([dayLater('2028-02-28', 1), dayLater('2028-03-01', -1), dayLater('2026-12-31', 1)]).toEqual([
      '2028-02-29',
      '2028-02-29',
      '2027-01-01',
    ]);
    expect(daysBefore(Date.parse('2026-03-01T09:31:05.120Z'), 30)).toBe('2026-01-30T09:31:05.120Z');
  });

  it('is taken from the device', () => {
    const date = new Date('2026-11-20T09:31:05.120Z');
    expect(momentOf(date)).toEqual({
      utc: '2026-11-20T09:31:05.120Z',
      offsetMin: -date.getTimezoneOffset() || 0,
      clock: 'device',
    });
  });
});
