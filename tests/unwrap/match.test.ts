import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Rule } from '../../utils/rules/define-platform';
import { matchRule } from '../../utils/unwrap/match';

const rule = (id: string, more: Partial<Rule>): Rule => ({
  id: `example/${id}`,
  match: [],
  kind: 'unknown',
  destination: [],
  verified: '2026-08',
  ...more,
});

const catalogue = createCatalogue([
  {
    id: 'example',
    name: { en: 'Example', zh_CN: '例子' },
    pack: 'chinese',
    rules: [
      rule('link', { match: ['*://link.example.com/*'], exclude: ['*://link.example.com/help'] }),
      rule('secure', { match: ['https://secure.example.com/go'] }),
      rule('plain', { match: ['http://plain.example.com/go'] }),
      rule('family', { match: ['*://*.family.example/out'] }),
      rule('cousins', { match: ['*://*.cousin.example/jump*', '*://*.cousin.example/out'] }),
      rule('several', {
        match: ['*://several.example/go', '*://several.example/*/to', '*://a.several.example/to'],
      }),
      rule('query', { match: ['*://www.example.com/'], params: { url: true, t: 'leave*' } }),
    ],
  },
]);

const rows: { name: string; url: string; fits: string | null }[] = [
  { name: 'a host of the catalogue', url: 'https://link.example.com/?a', fits: 'link' },
  { name: 'a host in capitals', url: 'HTTPS://LINK.example.COM/', fits: 'link' },
  { name: 'a host alone', url: 'http://link.example.com', fits: 'link' },
  { name: 'a port', url: 'http://link.example.com:8080/', fits: 'link' },
  { name: 'a dot behind the host', url: 'https://link.example.com./?a', fits: 'link' },
  { name: 'a dot behind a subdomain, and a port', url: 'https://a.family.example.:443/out', fits: 'family' },
  { name: 'what is excluded, with a dot behind the host', url: 'https://link.example.com./help', fits: null },
  { name: 'two dots behind the host', url: 'https://link.example.com../?a', fits: null },
  { name: 'what is excluded', url: 'https://link.example.com/help?x', fits: null },
  { name: 'another scheme than the rule has', url: 'http://secure.example.com/go', fits: null },
  { name: 'the scheme that it has', url: 'https://secure.example.com/go/', fits: 'secure' },
  { name: 'a scheme without encryption that it has', url: 'http://plain.example.com/go', fits: 'plain' },
  { name: 'a scheme with encryption that it has not', url: 'https://plain.example.com/go', fits: null },
  { name: 'a known host at a port there is none', url: 'https://link.example.com:99999/', fits: null },
  { name: 'another path', url: 'https://secure.example.com/going', fits: null },
  { name: 'a path with dot segments', url: 'https://secure.example.com/a/../go', fits: 'secure' },
  { name: 'a path in capitals', url: 'https://secure.example.com/GO', fits: null },
  { name: 'a subdomain', url: 'https://a.b.family.example/out', fits: 'family' },
  { name: 'the parent itself', url: 'https://family.example/out', fits: 'family' },
  {
    name: 'a subdomain of a parent as long as another',
    url: 'https://a.cousin.example/out',
    fits: 'cousins',
  },
  { name: 'another of its paths', url: 'https://a.cousin.example/jumps', fits: 'cousins' },
  { name: 'one of several paths', url: 'https://several.example/go', fits: 'several' },
  { name: 'one that begins with anything', url: 'https://several.example/x/to', fits: 'several' },
  { name: 'a path of another host of the rule', url: 'https://several.example/to', fits: null },
  { name: 'a path alone and one slash more', url: 'https://www.example.com//?t=leave&url=', fits: 'query' },
  { name: 'a subdomain that the parser reads otherwise', url: 'https://ä.family.example/out', fits: null },
  { name: 'a host that only ends alike', url: 'https://evilfamily.example/out', fits: null },
  { name: 'a host that only begins alike', url: 'https://link.example.com.evil.example/', fits: null },
  { name: 'both parameters', url: 'https://www.example.com/?t=leave-now&url=', fits: 'query' },
  { name: 'a parameter with another value', url: 'https://www.example.com/?t=stay&url=', fits: null },
  { name: 'one parameter alone', url: 'https://www.example.com/?t=leave', fits: null },
  { name: 'parameters in the fragment', url: 'https://www.example.com/#?t=leave&url=', fits: null },
  { name: 'the host as a user', url: 'https://link.example.com@evil.example/', fits: null },
  { name: 'the host behind a user', url: 'https://a@link.example.com/', fits: null },
  { name: 'the host behind a backslash', url: 'https://evil.example\\link.example.com/', fits: null },
  { name: 'another scheme', url: 'ftp://link.example.com/', fits: null },
  { name: 'a parser needed for the host', url: 'https://link%2eexample.com/', fits: null },
  { name: 'nothing', url: '', fits: null },
  { name: 'half an address', url: 'https://', fits: null },
];

describe('matchRule', () => {
  it.each(rows)('$name: $fits', ({ url, fits }) => {
    expect(matchRule(url, catalogue)?.rule.id ?? null).toBe(fits && `example/${fits}`);
  });
});
