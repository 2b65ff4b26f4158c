import { describe, expect, it } from 'vitest';
import type { SeenEvent } from '../../utils/incidents/journal';
import { type Meeting, seenEvent } from '../../utils/incidents/seen';
import { siteOf } from '../../utils/url/site';
import { moment } from './samples';

const at = moment('2026-11-20T09:31:05.120Z');
const SECRET = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const DESTINATION = `https://www.example.com/a?token=${SECRET}`;
const page = `https://link.zhihu.com/?target=${encodeURIComponent(DESTINATION)}&ticket=${SECRET}`;
const shared = { url: page, platform: 'zhihu', rule: 'zhihu/link', kind: 'notice' } as const;
const UNWRAPPED: Meeting['outcome'] = {
  ...shared,
  outcome: 'unwrapped',
  destination: DESTINATION,
  flags: ['http'],
  how: 'param target',
  hops: 2,
};
const REFUSED: Meeting['outcome'] = {
  ...shared,
  outcome: 'refused',
  refusal: 'not-http',
  candidate: 'javascript:1',
};
const NONE: Meeting['outcome'] = { ...shared, outcome: 'no-destination' };

const written = (
  outcome: Meeting['outcome'],
  meeting: Partial<Meeting> = {},
  keep?: 'addresses' | 'sites',
): SeenEvent => seenEvent({ outcome, verified: '2026-08', extension: '1.0.0', ...meeting }, at, siteOf, keep);

describe('what is written down of a meeting', () => {
  it('is the page without its secrets, and the destination whole', () => {
    const reason = { reason: 'leave-notice', words: '即将离开知乎' } as const;
    expect(written({ ...UNWRAPPED, ...reason }, { referrer: 'https://www.zhihu.com/question/1' })).toEqual({
      type: 'seen',
      at,
      platform: { id: 'zhihu', host: 'link.zhihu.com' },
      page: { url: page.replace(`&ticket=${SECRET}`, '&ticket=REDACTED'), referrerHost: 'www.zhihu.com' },
      redacted: ['page.query.ticket'],
      outcome: 'unwrapped',
      destination: {
        url: DESTINATION,
        host: 'www.example.com',
        site: 'example.com',
        how: 'param target',
        flags: ['http'],
        hops: 2,
      },
      kind: 'notice',
      reason: { code: 'leave-notice', words: '即将离开知乎' },
      rule: { id: 'zhihu/link', verified: '2026-08', extension: '1.0.0' },
      openedDirectly: false,
    });
  });

  it('T12 is hosts and sites, and no address, where the person keeps no more', () => {
    const words = `请复制 ${DESTINATION} 访问`;
    const event = written({ ...UNWRAPPED, words }, { referrer: page }, 'sites');
    expect(event).toMatchObject({
      page: { url: 'https://link.zhihu.com/', referrerHost: 'link.zhihu.com' },
      redacted: ['page.path'],
      reason: { words: '请复制 https://www.example.com/ 访问' },
    });
    expect(event.destination).toEqual({
      host: 'www.example.com',
      site: 'example.com',
      how: 'param target',
      flags: ['http'],
      hops: 2,
    });
    expect(written({ ...REFUSED, candidate: DESTINATION }, {}, 'sites').refusal).toEqual({
      code: 'not-http',
      raw: '',
    });
    expect(JSON.stringify([event, written(NONE, {}, 'sites')])).not.toContain(SECRET);
  });

  it('says what came of it where there is no destination', () => {
    const refusal = { code: 'not-http', raw: 'javascript:1' };
    expect(written(REFUSED)).toMatchObject({ outcome: 'refused', destination: 'none', refusal });
    expect(written(REFUSED, { withheld: true }).destination).toBe('none');
    expect(written(NONE)).toMatchObject({ outcome: 'no-destination', destination: 'none' });
    expect(written(NONE, { withheld: true }).destination).toBe('withheld');
    for (const event of [written(NONE), written(UNWRAPPED)]) expect(event).not.toHaveProperty('refusal');
    expect(written(NONE).reason).toEqual({});
  });

  it('is cut where a page says more than an import takes', () => {
    const long = 'a'.repeat(301);
    expect(written({ ...NONE, words: long }).reason.words).toHaveLength(300);
    expect(written({ ...REFUSED, candidate: long }).refusal?.raw).toHaveLength(300);
    expect(written({ ...UNWRAPPED, how: long }).destination).toMatchObject({ how: 'a'.repeat(300) });
  });

  it('says that it was opened directly, and nothing of where the person was where that is no page', () => {
    expect(written(UNWRAPPED, { openedDirectly: true }).openedDirectly).toBe(true);
    for (const referrer of ['', 'about:newtab', 'android-app://com.example/'])
      expect(written(UNWRAPPED, { referrer }).page).not.toHaveProperty('referrerHost');
  });
});
