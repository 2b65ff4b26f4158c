import { describe, expect, it, vi } from 'vitest';
import { namedPlatforms } from '../../../entrypoints/incidents/names';
import { viewOf } from '../../../entrypoints/incidents/view-of';
import incidents from '../../../locales/en/incidents.json';
import kinds from '../../../locales/en/kinds.json';
import words from '../../../locales/en/words.json';
import type { Destination, Incident } from '../../../utils/incidents/incident';
import { localText, momentOf } from '../../../utils/incidents/moment';
import { createTranslate, LANGUAGES } from '../../../utils/language/translate';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { siteOf } from '../../../utils/url/site';
import { textsOf } from '../../language/texts-of';

vi.mock('../../../utils/browser/api', () => ({ browser: {} }));

const t = createTranslate('en', { ...kinds, ...words, ...incidents });
const OWN = ownPlatform('forum.example', []);
const platforms = namedPlatforms([
  { platform: { ...OWN, name: { en: 'My forum', zh_CN: '我的论坛' } }, on: false },
]);
const context = { language: 'en' as const, t, platforms, siteOf, today: '2026-12-05' };

const DESTINATION: Destination = {
  url: 'https://www.example.org/a',
  host: 'www.example.org',
  site: 'example.org',
  how: 'param target',
  flags: [],
  hops: 1,
};
const INCIDENT: Incident = {
  id: 'one',
  chain: 'chain-of-this-device',
  seq: 3,
  time: { utc: '2026-11-20T23:31:05.120Z', offsetMin: 480, clock: 'device' },
  platform: { id: 'zhihu', host: 'link.zhihu.com' },
  page: { url: 'https://link.zhihu.com/?target=https%3A%2F%2Fwww.example.org%2Fa' },
  redacted: [],
  outcome: 'unwrapped',
  destination: DESTINATION,
  kind: 'notice',
  reason: { code: 'leave-notice' },
  rule: { id: 'zhihu/link', verified: '2026-08', extension: '0.1.0' },
  action: { did: 'none' },
  control: 'not-tried',
  repeats: { count: 1, first: '2026-11-20T23:31:05.120Z', last: '2026-11-20T23:31:05.120Z' },
  note: '',
  tags: [],
  openedDirectly: false,
};
const view = (change: Partial<Incident>, isCareful = false) =>
  viewOf(
    { ...INCIDENT, ...change },
    { ...context, settings: { careful: isCareful ? { question: '', answer: '' } : null } },
  );
const { url: _, ...HOST_ONLY } = DESTINATION;
const LOOK_ALIKE = { ...DESTINATION, url: 'https://taoba0.com/', host: 'taoba0.com' };

describe('viewOf', () => {
  it('tells day and time of the place where it was met', () => {
    expect(view({})).toMatchObject({ day: '2026-11-21', clock: '07:31', platform: 'Zhihu' });
  });

  it.each([
    ['own rules by the name they were given', { id: OWN.id, host: 'forum.example' }, 'My forum'],
    ['a page that no rule fitted by its host', { id: 'unknown', host: 'go.x.example' }, 'go.x.example'],
    ['own rules that are gone by their host', { id: 'own-x-example', host: 'x.example' }, 'x.example'],
    ['what the catalogue knows no more by its host', { id: 'gone-away', host: 'x.example' }, 'x.example'],
  ])('names %s', (_, platform, name) => {
    expect(view({ platform }).platform).toBe(name);
  });

  const ways: readonly [
    what: string,
    change: Partial<Incident>,
    careful: boolean,
    may: [boolean, boolean, boolean],
  ][] = [
    // may open, in two steps, may be passed on
    ['a notice', {}, false, [true, false, true]],
    ['a site without its address', { destination: HOST_ONLY }, false, [false, false, false]],
    ['nothing found', { destination: 'none', outcome: 'no-destination' }, false, [false, false, false]],
    ['a warning', { kind: 'warning', reason: { code: 'complaints' } }, false, [true, true, true]],
    ['a danger', { kind: 'warning', reason: { code: 'security-risk' } }, false, [true, true, false]],
    ['a name that can be taken for another', { destination: LOOK_ALIKE }, false, [true, false, true]],
    ['such a name in careful mode', { destination: LOOK_ALIKE }, true, [false, false, false]],
    ['a notice in careful mode', {}, true, [true, false, true]],
    ['a warning in careful mode', { kind: 'warning', reason: {} }, true, [false, true, false]],
    [
      "an administrator's block",
      { kind: 'block', reason: { code: 'admin-block' } },
      false,
      [false, true, false],
    ],
    ['a login', { kind: 'login', reason: { code: 'login-wall' } }, false, [false, false, false]],
  ];
  it.each(ways)('offers for %s what may be done', (_, change, careful, may) => {
    const { mayOpen, isGrave, mayPassOn } = view(change, careful);
    expect([mayOpen, isGrave, mayPassOn]).toEqual(may);
  });

  it.each([
    ['notice', 'outcome.no-destination'],
    ['app-only', 'outcome.nowhere'],
  ] as const)('says of a page that hides no destination that it leads nowhere else: %s', (kind, says) => {
    const { destination } = view({ kind, destination: 'none', outcome: 'no-destination' });
    expect(destination).toEqual({ state: 'unknown', says: words[says] });
  });

  it.each<[string, Partial<Incident>, object]>([
    [
      'where it is kept back',
      { destination: 'withheld' },
      { state: 'unknown', says: words['words.withheld'] },
    ],
    ['where all of it is known', {}, { state: 'known', isWhole: true }],
    [
      'where only its site is',
      { destination: HOST_ONLY },
      { state: 'known', isWhole: false, address: { href: 'https://www.example.org/' } },
    ],
    [
      'where a file holds what is no address',
      { destination: { ...DESTINATION, url: 'http://' } },
      { state: 'unknown', says: words['outcome.no-destination'], raw: 'http://' },
    ],
  ])('shows a destination as far as it may: %s', (_, change, destination) => {
    expect(view(change).destination).toMatchObject(destination);
  });

  it('says why the page was there, and what was done', () => {
    expect(view({})).toMatchObject({
      because: words['reason.leave-notice'],
      did: incidents['incidents.did-none'],
    });
    expect(view({ reason: {} }).because).toBe('');
    expect(view({ openedDirectly: true }).did).toBe(incidents['incidents.did-opened-directly']);
    expect(view({ action: { did: 'copied' }, control: 'failed' }).did).toBe(
      incidents['incidents.did-copied'],
    );
  });

  it('tells all that is known of it, and nothing of what is not', () => {
    const told = (change: Partial<Incident>) =>
      view(change).facts.map(({ label, value, isAddress = false }) => [label, value, isAddress]);
    const fact = (name: string, value: string, isAddress = false) => [
      incidents[`incidents.fact-${name}` as keyof typeof incidents],
      value,
      isAddress,
    ];
    const time = fact('time', '2026-11-21 07:31:05 UTC+08:00');
    const rule = fact('rule', 'zhihu/link · 2026-08 · 0.1.0');
    const entry = fact('entry', 'chain-of#3');
    const page = fact('page', INCIDENT.page.url, true);
    const how = fact('how', t('words.at-param', { name: 'target' }));
    expect(told({})).toEqual([
      time,
      fact('destination', DESTINATION.url ?? '', true),
      page,
      how,
      rule,
      entry,
    ]);
    expect(told({ destination: 'none', page: { url: '' } })).toEqual([
      time,
      fact('page', 'link.zhihu.com', true),
      rule,
      entry,
    ]);
    const flags = ['punycode', 'of-a-later-version'] as never;
    const referrerHost = 'www.zhihu.com';
    expect(
      told({
        destination: { ...HOST_ONLY, flags },
        page: { ...INCIDENT.page, referrerHost },
        redacted: ['page', 'referrer'],
      }),
    ).toEqual([
      time,
      fact('destination', 'www.example.org', true),
      page,
      fact('referrer', referrerHost, true),
      how,
      fact('flags', `${words['flag.punycode']} · of-a-later-version`),
      rule,
      fact('redacted', 'page referrer'),
      entry,
    ]);
  });

  it('shows a refused candidate as text, with the reason in words', () => {
    const refusal = { code: 'not-http', raw: 'javascript:alert(1)' };
    const { destination } = view({ destination: 'none', outcome: 'refused', refusal });
    expect(destination).toEqual({
      state: 'unknown',
      says: words['refusal.not-http'],
      raw: 'javascript:alert(1)',
    });
  });

  it('tells the times of a day by the clock of the place it was met in', () => {
    const repeats = { count: 2, first: '2026-11-20T23:31:05.120Z', last: '2026-11-20T23:59:00.000Z' };
    const { facts } = view({ repeats, time: { utc: repeats.first, offsetMin: 480, clock: 'device' } });
    const times = ['incidents.fact-time', 'incidents.fact-first', 'incidents.fact-last'] as const;
    expect(times.map((key) => facts.find(({ label }) => label === context.t(key))?.value)).toEqual([
      '2026-11-21 07:31:05 UTC+08:00',
      '2026-11-21 07:31:05 UTC+08:00',
      '2026-11-21 07:59:00 UTC+08:00',
    ]);
  });

  it.each([
    ['en', 'When, by the device’s clock'],
    ['zh_CN', '时间（设备时钟）'],
    ['zh_TW', '時間（裝置時鐘）'],
  ] as const)('says whose clock it is: %s', (language, label) => {
    const t = createTranslate(language, textsOf(language));
    const [time] = viewOf(INCIDENT, { ...context, language, t, settings: { careful: null } }).facts;
    expect(time).toEqual({ label, value: '2026-11-21 07:31:05 UTC+08:00' });
  });

  it.each(LANGUAGES)('says only once that it was opened, and then whether that worked: %s', (language) => {
    const spoken = {
      ...context,
      language,
      t: createTranslate(language, textsOf(language)),
      settings: { careful: null },
    };
    for (const control of ['opened-ok', 'failed'] as const) {
      const opened = { ...INCIDENT, action: { did: 'opened' } as const, control };
      for (const openedDirectly of [true, false]) {
        const [, then] = viewOf({ ...opened, openedDirectly }, spoken).did.split(' · ');
        expect(then).toMatch(/work|成功/);
        expect(then).not.toMatch(/open|打开|開啟/i);
      }
    }
  });

  it('knows whether it opened once somebody has said so', () => {
    const action = { did: 'opened' } as const;
    expect(view({ action, control: 'unknown' }).whetherOpened).toBe('unknown');
    expect(view({ action, control: 'not-tried' }).whetherOpened).toBe('unknown');
    expect(view({ action, control: 'opened-ok' }).whetherOpened).toBe('opened-ok');
    expect(view({ control: 'failed' }).whetherOpened).toBeNull();
    const again = { action, control: 'opened-ok', repeats: { ...INCIDENT.repeats, count: 2 } } as const;
    expect(view(again).whetherOpened).toBe('unknown');
    expect(view({ ...again, answered: '2026-11-20T23:32:00.000Z' }).whetherOpened).toBe('opened-ok');
  });

  it.each([
    ['the person', { control: 'failed' }, 'incidents.said-by-person'],
    ['the browser', { control: 'opened-ok', answeredBy: 'browser' }, 'incidents.seen-opening'],
    ['the browser', { control: 'failed', answeredBy: 'browser' }, 'incidents.seen-failing'],
  ] as const)('tells that %s said whether it opened, and when', (_, said, words) => {
    const answered = '2026-11-20T23:32:00.000Z';
    const fact = (change: Partial<Incident>) =>
      view(change).facts.find(({ label }) => label === context.t('incidents.fact-answered'))?.value;
    expect(fact({ action: { did: 'opened' }, ...said, answered })).toBe(
      `${context.t(words)} · ${localText(momentOf(new Date(answered)))}`,
    );
    expect(fact({ control: 'unknown' })).toBeUndefined();
  });

  it('tells after how long the person did something, where they did it themselves', () => {
    const fact = (change: Partial<Incident>) =>
      view(change).facts.find(({ label }) => label === context.t('incidents.fact-after'))?.value;
    const action = { did: 'copied', afterMs: 2100 } as const;
    expect(fact({ action })).toBe('2.1 seconds');
    expect(fact({ action, openedDirectly: true })).toBeUndefined();
    expect(fact({})).toBeUndefined();
  });

  it('tells a complaint from the tags the person wrote', () => {
    expect(view({ tags: ['work', 'complaint-sent:2026-11-20'] })).toMatchObject({
      tags: ['work'],
      complaint: { sent: '2026-11-20', answerBy: '2026-12-04', term: 'answer-late' },
    });
    expect(view({ tags: ['work'] }).complaint).toBeNull();
  });

  it('survives codes that nobody knows', () => {
    const odd = view({
      reason: { code: 'toString', words: 'x' },
      refusal: { code: 'constructor', raw: 'y' },
    });
    expect(odd.because).toBe('');
    expect(odd.words).toBe('x');
  });
});
