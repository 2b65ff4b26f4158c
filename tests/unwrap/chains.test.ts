import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Kind, Platform, Reading, ReasonCode, Rule } from '../../utils/rules/define-platform';
import { sourceKey } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';
import { SERIOUSNESS } from '../../utils/unwrap/seriousness';
import { type Met, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { isSafeDirectly, mayOpen } from '../../utils/visit/visit';

/** A platform that wraps what its parameter `to` says, on `<id>.example`. */
function platform(id: string, rule: Partial<Rule> = {}): Platform {
  return {
    id,
    name: { en: id, zh_CN: id },
    pack: 'international',
    rules: [
      {
        id: `${id}/link`,
        match: [`*://${id}.example/*`],
        kind: 'notice',
        destination: [{ from: 'param', name: 'to' }],
        verified: '2026-08',
        ...rule,
      },
    ],
  };
}

/** One platform for each kind of page, and one for an administrator's block: `notice.example`, `admin.example`. */
const NAMES: readonly (Kind | 'admin')[] = [...SERIOUSNESS, 'admin'];
const kinds = createCatalogue(
  NAMES.map((name) =>
    platform(name, {
      kind: name === 'admin' ? 'block' : name,
      ...(name === 'admin' && { reason: 'admin-block' }),
      ...(name === 'scan' && { reason: 'rewritten-for-scan' }),
    }),
  ),
);

const wrapped = (names: readonly string[], url: string): string =>
  names.reduceRight((inner, name) => `https://${name}.example/?to=${encodeURIComponent(inner)}`, url);
const throughAll = (...names: string[]): Met =>
  unwrap({ url: wrapped(names, 'https://www.example.org/') }, kinds, siteOf) as Met;
const pairs = NAMES.flatMap((one) => NAMES.map((other) => ({ one, other })));

describe('wrappers in wrappers', () => {
  it('has pairs', () => expect(pairs.length).toBe((SERIOUSNESS.length + 1) ** 2));

  it.each(pairs)('T18 $one before $other is as serious as the other way round', ({ one, other }) => {
    const [met, turned] = [throughAll(one, other), throughAll(other, one)];
    expect(met.outcome).toBe('unwrapped');
    expect([met.kind, met.reason]).toEqual([turned.kind, turned.reason]);
    const index = Math.max(NAMES.indexOf(one), NAMES.indexOf(other));
    expect(met.kind).toBe(index === SERIOUSNESS.length ? 'block' : NAMES[index]);
  });

  it.each(NAMES)('T18 %s opens neither an administrator’s block nor a log-in', (name) => {
    for (const held of ['admin', 'login']) {
      for (const chain of [
        [name, held],
        [held, name],
        [name, held, 'notice'],
        ['warning', name, held, 'unknown'],
      ]) {
        const met = throughAll(...chain);
        const leadsOn =
          met.outcome === 'unwrapped' && mayOpen(met.destination, [met], { careful: null }, siteOf);
        expect(leadsOn, chain.join(' ')).toBe(false);
        expect(isSafeDirectly(met, siteOf), chain.join(' ')).toBe(false);
      }
    }
  });

  it('T18 keeps the administrator’s reason beside every other', () => {
    for (const name of NAMES) {
      expect(throughAll(name, 'admin').reason, name).toBe('admin-block');
      expect(throughAll('admin', name).reason, name).toBe('admin-block');
    }
  });

  it('T18 is as serious as a page on the way that keeps its destination', () => {
    const at = (name: string) =>
      unwrap({ url: wrapped(['notice'], `https://${name}.example/`) }, kinds, siteOf);
    for (const name of ['admin', 'login', 'block', 'warning'] as const) {
      const met = at(name) as Met;
      expect(met).toMatchObject({ outcome: 'unwrapped', kind: name === 'admin' ? 'block' : name });
    }
    // Nobody has read it, and whoever goes there does.
    expect(at('unknown')).toMatchObject({ outcome: 'unwrapped', kind: 'notice' });
  });

  it('T18 is as serious as a page on the way whose destination is refused', () => {
    const url = wrapped(['notice', 'warning'], 'javascript:alert(1)');
    expect(unwrap({ url }, kinds, siteOf)).toMatchObject({ outcome: 'refused', kind: 'warning' });
  });
});

const danger: Reading = {
  words: [{ from: 'text', select: 'p' }],
  says: [
    ['危险', 'warning', 'security-risk'],
    ['离开', 'notice', 'leave-notice'],
  ],
};
const readable = createCatalogue([
  platform('talks', { reading: danger }),
  platform('silent'),
  platform('grave', { kind: 'block' }),
]);
const open = (names: readonly string[], says?: string) =>
  unwrap(
    { url: wrapped(names, 'https://www.example.org/'), ...(says && { texts: { 'text p': [says] } }) },
    readable,
    siteOf,
  );

describe('a chain with a page that may still name a danger', () => {
  const UNSETTLED = { outcome: 'unwrapped', kind: 'notice', unsettled: true };

  it.each([[['talks']], [['talks', 'silent']], [['silent', 'talks']]])('T18 is open: %j', (names) =>
    expect(open(names)).toMatchObject(UNSETTLED),
  );

  it('T18 is open also where the page itself was read, and said nothing of a danger', () => {
    expect(open(['talks'], '离开')).not.toHaveProperty('unsettled');
    expect(open(['talks', 'silent'], '离开')).not.toHaveProperty('unsettled');
    const both = createCatalogue([
      platform('talks', { reading: danger }),
      platform('also', { reading: danger }),
    ]);
    const url = wrapped(['talks', 'also'], 'https://www.example.org/');
    expect(unwrap({ url, texts: { 'text p': ['离开'] } }, both, siteOf)).toMatchObject(UNSETTLED);
  });

  it('T18 is open where the page repeats a harmless word of the destination that it names', () => {
    const destination = [{ from: 'text' as const, select: 'a' }];
    const naming = createCatalogue([platform('talks', { reading: danger, destination })]);
    const at = (to: string) =>
      unwrap(
        { url: 'https://talks.example/', texts: { 'text p': ['离开'], 'text a': [to] } },
        naming,
        siteOf,
      );
    expect(at('https://www.example.org/')).not.toHaveProperty('unsettled');
    expect(at('https://www.example.org/?离开')).toMatchObject(UNSETTLED);
  });

  it('T18 is open where the address names another destination in the same place, and not where it names one twice', () => {
    const naming = (other: string) => {
      const url = `${wrapped(['silent'], 'https://www.example.org/')}&to=${encodeURIComponent(other)}`;
      return unwrap({ url }, readable, siteOf);
    };
    expect(naming('https://www.example.com/')).toMatchObject(UNSETTLED);
    expect(naming('https://www.example.org/')).not.toHaveProperty('unsettled');
  });

  it('T18 is as serious as it is known to be, and open all the same', () => {
    expect(open(['talks', 'grave'])).toMatchObject({ kind: 'block', unsettled: true });
    expect(open(['silent', 'grave'])).not.toHaveProperty('unsettled');
    expect(Object.keys(open(['silent']))).not.toContain('unsettled');
  });
});

const EVIL = 'https%3A%2F%2Fevil.example';
const VK = `https://vk.com/away.php?to=${EVIL}`;
const CSDN = `https://link.csdn.net/?target=${EVIL}`;
const STEAM = `https://steamcommunity.com/linkfilter/?url=${EVIL}`;
const BITLY = `https://bitly.com/a/warning?url=${EVIL}`;
const SAFE = 'https://eur01.safelinks.protection.outlook.com/?url=';
const FEISHU_BLOCK = 'https://security.feishu.cn/link/safety/block_template?target=';
const SHIMO_BLACK = `https://shimo.im/outlink/black?url=${encodeURIComponent(EVIL)}`;

const real: { name: string; url: string; says?: string; kind: Kind; reason: ReasonCode; opens: boolean }[] = [
  ...[VK, CSDN, STEAM, BITLY].map((inner) => ({
    name: 'an administrator’s block before a page that has to be read',
    url: FEISHU_BLOCK + encodeURIComponent(inner),
    kind: 'block' as const,
    reason: 'admin-block' as const,
    opens: false,
  })),
  ...[BITLY, STEAM, VK].map((inner) => ({
    name: 'an administrator’s block by the page’s words',
    url: SAFE + encodeURIComponent(inner),
    says: 'This website was blocked by your admin',
    kind: 'block' as const,
    reason: 'admin-block' as const,
    opens: false,
  })),
  {
    name: 'an administrator’s block behind a page that nobody knows',
    url: `https://cnb.cool/goto?url=${encodeURIComponent(SHIMO_BLACK)}`,
    kind: 'block',
    reason: 'admin-block',
    opens: false,
  },
  {
    name: 'a scan behind a page that has to be read',
    url: `https://vk.com/away.php?to=${encodeURIComponent(SAFE + EVIL)}`,
    kind: 'scan',
    reason: 'rewritten-for-scan',
    opens: true,
  },
];

describe('wrappers in wrappers of real platforms', () => {
  it.each(real)('T18 $name: $url', ({ url, says, kind, reason, opens }) => {
    const words = matchRule(url, catalogue)?.rule.reading?.words ?? [];
    const texts = says && Object.fromEntries(words.map((source) => [sourceKey(source), [says]]));
    const met = unwrap({ url, ...(texts && { texts }) }, catalogue, siteOf) as Extract<
      Met,
      { outcome: 'unwrapped' }
    >;
    expect(met).toMatchObject({ outcome: 'unwrapped', kind, reason });
    expect(mayOpen(met.destination, [met], { careful: null }, siteOf)).toBe(opens);
  });
});
