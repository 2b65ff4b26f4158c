import { describe, expect, it } from 'vitest';
import type { Kind } from '../../utils/rules/define-platform';
import type { Flag } from '../../utils/unwrap/gate';
import type { Met } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { isAsShown, isSafeDirectly, keptAddress, mayOpen } from '../../utils/visit/visit';
import { MET } from './met';

const { destination: DESTINATION } = MET;
const met = (kind: Kind, flags: Flag[] = [], reason?: 'admin-block'): Met => ({
  ...MET,
  kind,
  ...(reason && { reason }),
  flags,
});

const shown: { name: string; kind: Kind; destination?: string; now: Kind; holds: boolean }[] = [
  { name: 'nothing changed', kind: 'notice', now: 'notice', holds: true },
  { name: 'nothing changed on a warning', kind: 'warning', now: 'warning', holds: true },
  { name: 'the page turned out to be harmless', kind: 'unknown', now: 'notice', holds: true },
  { name: 'the page turned out to be a warning', kind: 'notice', now: 'warning', holds: false },
  { name: 'a warning turned out to be a block', kind: 'warning', now: 'block', holds: false },
  {
    name: 'the tab leads elsewhere',
    kind: 'notice',
    destination: 'https://good.example/',
    now: 'notice',
    holds: false,
  },
];

describe('what a person was shown', () => {
  it.each(shown)('T1 $name: holds $holds', ({ kind, destination = DESTINATION, now, holds }) => {
    expect(isAsShown({ met: met(now) }, { destination, kind })).toBe(holds);
  });

  it('T1 holds no more where nothing can be opened now', () => {
    const gone: Met = { ...met('notice'), outcome: 'no-destination' };
    expect(isAsShown({ met: gone }, { destination: DESTINATION, kind: 'notice' })).toBe(false);
  });
});

const HARMLESS: Kind[] = ['notice', 'preview', 'wall'];
const OTHERS: Kind[] = ['warning', 'block', 'scan', 'login', 'app-only', 'gone', 'unknown'];
const FLAGS: Flag[] = ['ip', 'page-supplied', 'punycode', 'port', 'long'];

describe('opening without asking', () => {
  it.each(HARMLESS)('T18 may be chosen for a %s', (kind) =>
    expect(isSafeDirectly(met(kind), siteOf)).toBe(true),
  );
  it.each(OTHERS)('T18 is never for a %s', (kind) => expect(isSafeDirectly(met(kind), siteOf)).toBe(false));
  it.each(FLAGS)('T1 is never for a destination with the flag %s', (flag) =>
    expect(isSafeDirectly(met('notice', [flag]), siteOf)).toBe(false),
  );
});

it('T18 is never without asking by a rule of one’s own, at which nobody else has looked', () =>
  expect(isSafeDirectly({ ...met('notice'), platform: 'own-forum-example' }, siteOf)).toBe(false));

it('T19 is never without asking for a page whose address is not kept whole, by which no loop could be told', () => {
  const url = `https://link.zhihu.com/?${'a'.repeat(32_768)}`;
  for (const address of [url, keptAddress(url)])
    expect(isSafeDirectly({ ...met('notice'), url: address }, siteOf)).toBe(false);
});

describe('opening without asking, through several pages', () => {
  const plain = met('notice') as Extract<Met, { outcome: 'unwrapped' }>;
  it('T18 is never where one of them could still name a danger', () =>
    expect(isSafeDirectly({ ...plain, unsettled: true }, siteOf)).toBe(false));
  it('T18 is never where somebody else decides', () =>
    expect(isSafeDirectly(met('notice', [], 'admin-block'), siteOf)).toBe(false));
  it('T5 is never for a name that can be taken for another', () =>
    expect(isSafeDirectly({ ...plain, destination: 'https://paypa1.com/' }, siteOf)).toBe(false));
});

describe('opening on a click', () => {
  const careful = { question: '', answer: '' };
  it.each([
    ["is not for an administrator's block", met('block', [], 'admin-block'), false, false],
    ['is not for a log-in', met('login'), false, false],
    ['is for a warning, but in careful mode', met('warning'), true, false],
    ['is for a notice', met('notice'), true, true],
  ])('T18 %s', (_, page, may, mayCarefully) => {
    const nothing = { kind: 'notice' } as const;
    for (const pages of [[page], [nothing, page], [page, nothing]]) {
      expect(mayOpen(DESTINATION, pages, { careful: null }, siteOf)).toBe(may);
      expect(mayOpen(DESTINATION, pages, { careful }, siteOf)).toBe(mayCarefully);
    }
  });
  it('T5 is in careful mode not for a name that can be taken for another', () => {
    for (const pages of [[met('notice')], []]) {
      expect(mayOpen('https://taoba0.com/', pages, { careful: null }, siteOf)).toBe(true);
      expect(mayOpen('https://taoba0.com/', pages, { careful }, siteOf)).toBe(false);
      expect(mayOpen('https://taobao.com/', pages, { careful }, siteOf)).toBe(true);
    }
  });
});
