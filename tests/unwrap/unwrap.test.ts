import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { type PageTexts, pageSourcesOf, sourceKey } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';
import { type Outcome, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';

const at = (url: string, texts?: PageTexts): Outcome =>
  unwrap(texts ? { url, texts } : { url }, catalogue, siteOf);

const ZHIHU = 'https://link.zhihu.com/?target=';
const WRAPPERS = [
  ZHIHU,
  'https://link.juejin.cn/?target=',
  'https://gitee.com/link?target=',
  'https://www.douban.com/link2/?url=',
  'https://game.bilibili.com/linkfilter/?url=',
  'https://link.wtturl.cn/?target=',
  'https://links.jianshu.com/go?to=',
];

/** The address wrapped so many times, by one wrapper after the other. */
function nested(url: string, times: number): string {
  let wrapped = url;
  for (let i = 0; i < times; i++) wrapped = WRAPPERS[i % WRAPPERS.length] + encodeURIComponent(wrapped);
  return wrapped;
}

const rows: { name: string; url: string; outcome: object }[] = [
  { name: 'no address', url: '', outcome: { outcome: 'unmatched' } },
  { name: 'half an address', url: 'https://', outcome: { outcome: 'unmatched' } },
  { name: 'a script', url: 'javascript:alert(1)', outcome: { outcome: 'unmatched' } },
  { name: 'an ordinary page', url: 'https://www.zhihu.com/question/1', outcome: { outcome: 'unmatched' } },
  {
    name: 'an imitation on another host',
    url: 'https://link.zhihu.com.evil.example/?target=https%3A%2F%2Fexample.com',
    outcome: { outcome: 'unmatched' },
  },
  {
    name: 'a wrapped address',
    url: `${ZHIHU}https%3A//example.com/a%3Fb%3D1`,
    outcome: {
      outcome: 'unwrapped',
      platform: 'zhihu',
      rule: 'zhihu/link',
      kind: 'notice',
      reason: 'leave-notice',
      destination: 'https://example.com/a?b=1',
      how: 'param target',
      hops: 1,
      flags: [],
    },
  },
  {
    name: 'a rule that finds nothing',
    url: 'https://link.zhihu.com/',
    outcome: { outcome: 'no-destination', rule: 'zhihu/link' },
  },
  {
    name: 'a destination that is refused',
    url: `${ZHIHU}javascript%3Aalert(1)`,
    outcome: { outcome: 'refused', refusal: 'not-http', candidate: 'javascript:alert(1)' },
  },
  ...[
    ['turns the reading order', 'https%3A%2F%2Fexample.com%2F%E2%80%AEmoc.elgoog', '/%E2%80%AEmoc.elgoog'],
    ['nobody sees', 'https%3A%2F%2Fexample.com%2Fa%E2%80%8B%0Ab', '/a%E2%80%8B%0Ab'],
    ['is half a sign', 'https%3A%2F%2Fexample.com%2F\ud800', '/\ufffd'],
  ].map(([what, target, shown]) => ({
    name: `a refused destination, with what ${what} written out`,
    url: `${ZHIHU}${target}`,
    outcome: {
      outcome: 'refused',
      refusal: 'hidden-characters',
      candidate: `https://example.com${shown}`,
    } as const,
  })),
  {
    name: 'what is no address, and one that may not be opened: why that one may not',
    url: 'https://www.pixiv.net/jump.php?url=http%3A%2F%2F192.168.0.1%2F',
    outcome: { outcome: 'refused', refusal: 'private-host', candidate: 'http://192.168.0.1/' },
  },
  {
    name: 'an address that may not be opened, and what is none: why that address may not',
    url: 'https://www.google.com/url?q=words&url=javascript%3Aalert(1)',
    outcome: { outcome: 'refused', refusal: 'not-http', candidate: 'javascript:alert(1)' },
  },
  {
    name: 'a parameter twice: the first that may be opened',
    url: `${ZHIHU}javascript%3Aalert(1)&target=https%3A%2F%2Fexample.com`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/' },
  },
  {
    name: 'a parameter twice, both sound: the first',
    url: `${ZHIHU}https%3A%2F%2Ffirst.example.com&target=https%3A%2F%2Fsecond.example.com`,
    outcome: { outcome: 'unwrapped', destination: 'https://first.example.com/' },
  },
  {
    name: 'an address encoded three times',
    url: `${ZHIHU}https%25253A%25252F%25252Fexample.com%25252F`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/' },
  },
  {
    name: 'GBK bytes, which stay as they are',
    url: `${ZHIHU}http%3A%2F%2Fexample.com%2F%3Fq%3D%25B5%25E7%25CA%25D3`,
    outcome: { outcome: 'unwrapped', destination: 'http://example.com/?q=%B5%E7%CA%D3' },
  },
  {
    name: 'GBK bytes that nobody encoded again',
    url: `${ZHIHU}http%3A%2F%2Fexample.com%2F%3Fq%3D%B5%E7%CA%D3`,
    outcome: { outcome: 'unwrapped', destination: 'http://example.com/?q=%B5%E7%CA%D3' },
  },
  {
    name: 'broken percent-encoding',
    url: `${ZHIHU}https%3A%2F%2Fexample.com%2F100%%E4%B`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/100%%E4%B' },
  },
  {
    name: 'half a surrogate pair',
    url: `${ZHIHU}https%3A%2F%2Fexample.com%2F\ud800`,
    outcome: { outcome: 'refused', refusal: 'hidden-characters' },
  },
  {
    name: '1 MB of destination',
    url: `${ZHIHU}https%3A%2F%2Fexample.com%2F${'a'.repeat(1 << 20)}`,
    outcome: { outcome: 'refused', refusal: 'too-long' },
  },
  {
    name: '1 MB of parameters',
    url: `https://link.zhihu.com/?${'a&'.repeat(1 << 19)}target=https%3A%2F%2Fexample.com`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/' },
  },
  {
    name: 'two wrappers, one in the other',
    url: nested('https://example.com/', 2),
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/', hops: 2, flags: [] },
  },
  {
    name: 'two wrappers, and what is noticeable about the innermost address',
    url: nested('http://example.com/', 2),
    outcome: { outcome: 'unwrapped', destination: 'http://example.com/', hops: 2, flags: ['http'] },
  },
  {
    name: 'five wrappers',
    url: nested('https://example.com/', 5),
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/', hops: 5 },
  },
  {
    name: 'six wrappers, one too many',
    url: nested('https://example.com/', 6),
    outcome: { outcome: 'refused', refusal: 'still-wrapped' },
  },
  {
    name: 'a wrapper inside its own like, as copies of links are wrapped once more',
    url: `${ZHIHU}${encodeURIComponent(`${ZHIHU}https%3A%2F%2Fexample.com`)}`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/', hops: 2 },
  },
  {
    name: 'a wrapper inside its own like inside another, as Google Docs exports links',
    url: `${ZHIHU}${encodeURIComponent('https://www.google.com/url?q=https://www.google.com/url?q%3Dhttps://example.com/%26sa%3DD')}`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/', hops: 3 },
  },
  {
    name: 'a wrapper inside its own like that leads back to their site',
    url: `${ZHIHU}${encodeURIComponent(`${ZHIHU}https%3A%2F%2Fwww.zhihu.com%2Fquestion%2F1`)}`,
    outcome: { outcome: 'refused', refusal: 'same-site' },
  },
  {
    name: 'a wrapper inside its own like that leads nowhere',
    url: `${ZHIHU}${encodeURIComponent('https://link.zhihu.com/')}`,
    outcome: { outcome: 'refused', refusal: 'same-site', candidate: 'https://link.zhihu.com/' },
  },
  {
    name: 'a wrapper of another site that leads nowhere, which is where it leads',
    url: `${ZHIHU}${encodeURIComponent('https://link.juejin.cn/')}`,
    outcome: { outcome: 'unwrapped', destination: 'https://link.juejin.cn/', hops: 1 },
  },
  {
    name: 'a wrapper on its own site, and another address beside it',
    url: `https://www.google.com/url?url=${encodeURIComponent('https://www.google.com/url?x=1')}&q=https%3A%2F%2Fexample.com%2F`,
    outcome: { outcome: 'unwrapped', destination: 'https://example.com/', hops: 1 },
  },
  {
    name: 'a log-in on the site of its wrapper',
    url: `https://www.linkedin.com/safety/go?url=${encodeURIComponent('https://www.linkedin.com/authwall?sessionRedirect=x')}`,
    outcome: { outcome: 'refused', refusal: 'same-site', kind: 'login' },
  },
  {
    name: 'a wrapper inside its own like, longer than anything that is opened',
    url: `${ZHIHU}${encodeURIComponent(`${ZHIHU}https%3A%2F%2Fexample.com%2F${'a'.repeat(8200)}`)}`,
    outcome: { outcome: 'refused', refusal: 'too-long' },
  },
  {
    name: 'a wrapper whose destination is refused inside another',
    url: `https://link.juejin.cn/?target=${encodeURIComponent(`${ZHIHU}javascript:alert(1)`)}`,
    outcome: { outcome: 'refused', rule: 'juejin/link', refusal: 'not-http' },
  },
  {
    name: 'a chain that is as serious as its most serious part',
    url: `${ZHIHU}${encodeURIComponent('https://bitly.com/a/warning?url=https%3A%2F%2Fexample.com')}`,
    outcome: { outcome: 'unwrapped', rule: 'zhihu/link', kind: 'warning', reason: 'security-risk', hops: 2 },
  },
  {
    name: 'a log-in that looks like a wrapper',
    url: 'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fexample.com',
    outcome: { outcome: 'no-destination', kind: 'login' },
  },
];

describe('unwrap', () => {
  it.each(rows)('$name', ({ url, outcome }) => expect(at(url)).toMatchObject({ url, ...outcome }));

  it('T19 gives up on 50 wrappers at once, and on as many encodings', () => {
    const wrapped = nested('https://example.com/', 50);
    expect(wrapped.length).toBeGreaterThan(1000);
    expect(at(wrapped).outcome).toBe('refused');
    let encoded = 'https://example.com/';
    for (let i = 0; i < 50; i++) encoded = encodeURIComponent(encoded);
    expect(at(ZHIHU + encoded)).toMatchObject({ outcome: 'refused', refusal: 'not-a-url' });
  });

  it('keeps of what was refused as much as a person would read', () => {
    const said = `javascript:${'a'.repeat(400)}`;
    expect(at(ZHIHU + said)).toMatchObject({ outcome: 'refused', candidate: said.slice(0, 300) });
  });

  it('has no words and no reason where there are none, not even empty ones', () => {
    expect(Object.keys(at(`${ZHIHU}https%3A%2F%2Fexample.com`))).not.toContain('words');
    expect(Object.keys(at('https://link.zhihu.com/'))).not.toContain('words');
  });

  it('T18 takes no harmless word from an address that the page repeats, wherever that was found', () => {
    const sentence = '即将离开';
    const url = `https://steamcommunity.com/linkfilter/?url=${encodeURIComponent(`https://evil.example/?${sentence}`)}`;
    const words = matchRule(url, catalogue)?.rule.reading?.words ?? [];
    const read = at(url, Object.fromEntries(words.map((source) => [sourceKey(source), [sentence]])));
    expect(read).toMatchObject({ outcome: 'unwrapped', kind: 'warning' });
  });

  it('leaves a read-first rule without a reason, even inside a harmless one', () => {
    const steam = 'https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fexample.com';
    expect(at(steam)).not.toHaveProperty('reason');
    const wrapped = at(ZHIHU + encodeURIComponent(steam));
    expect(wrapped).toMatchObject({ outcome: 'unwrapped', kind: 'unknown', hops: 2 });
    expect(wrapped).not.toHaveProperty('reason');
  });

  it('says that the page supplied a destination, through every wrapper', () => {
    const outcome = at('https://t.cn/A6uN06Qy', {
      'attribute .open-url a @href': [`${ZHIHU}https%3A%2F%2Fexample.com`],
    });
    expect(outcome).toMatchObject({ outcome: 'unwrapped', destination: 'https://example.com/', hops: 2 });
    expect(outcome).toMatchObject({ flags: ['page-supplied'] });
  });

  it('never throws, and only ever calls a public web address a destination', () => {
    const starts = catalogue.platforms.flatMap(({ rules }) =>
      rules.map(({ match: [pattern = ''] }) =>
        pattern.replace('*://', 'https://').replace('//*.', '//www.').replaceAll('*', 'x'),
      ),
    );
    const part = fc.oneof(
      fc.constantFrom(
        '?url=',
        '?target=',
        '&u=',
        '#',
        '%',
        '%2F',
        '%00',
        '@',
        '\\',
        '//',
        'javascript:',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }).map(encodeURIComponent),
      fc.constantFrom(...starts).map(encodeURIComponent),
    );
    const address = fc
      .tuple(fc.constantFrom(...starts), fc.array(part, { maxLength: 6 }))
      .map(([start, parts]) => start + parts.join(''));
    const said = fc.array(fc.oneof(part, fc.webUrl(), fc.constant('网页存在安全风险')), { maxLength: 3 });
    fc.assert(
      fc.property(address, said, (url, texts) => {
        const sources = pageSourcesOf(matchRule(url, catalogue)?.rule ?? NO_RULE);
        const outcome = at(url, Object.fromEntries(sources.map((source) => [sourceKey(source), texts])));
        expect(outcome.url).toBe(url);
        if (outcome.outcome !== 'unwrapped') return;
        const { protocol, username, hostname, href } = new URL(outcome.destination);
        expect(['http:', 'https:']).toContain(protocol);
        expect(username).toBe('');
        expect(hostname).toMatch(/\.|^\[/);
        expect(href).toBe(outcome.destination);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

const NO_RULE = {
  id: 'none/none',
  match: [],
  kind: 'unknown',
  destination: [],
  verified: '2026-08',
} as const;
