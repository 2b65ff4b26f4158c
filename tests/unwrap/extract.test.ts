import { describe, expect, it } from 'vitest';
import type { Extractor } from '../../utils/rules/define-platform';
import { extract, placeOf } from '../../utils/unwrap/extract';

const texts = {
  'text .link': [' https://a.example/ ', 'https://b.example/'],
  'attribute a @href': ['//c.example'],
};

const encoded = (text: string, times: number): string =>
  times === 0 ? text : encoded(encodeURIComponent(text), times - 1);
const LONGEST = `${encodeURIComponent('https://a.example/')}`.padEnd(65_536, 'a');

const rows: { name: string; extractor: Extractor; url: string; gives: string[] }[] = [
  {
    name: 'each value of a parameter',
    extractor: { from: 'param', name: 'u' },
    url: 'https://w.example/?u=https%3A%2F%2Fa.example&x=1&u=b',
    gives: ['https://a.example', 'b'],
  },
  {
    name: 'a value that is encoded as a whole, however often',
    extractor: { from: 'param', name: 'u' },
    url: 'https://w.example/?u=https%25253A%25252F%25252Fa.example%25252F%25253Fb%25253D%25252526',
    gives: ['https://a.example/?b=%26'],
  },
  {
    name: 'a script that is encoded as a whole, so that it is called one',
    extractor: { from: 'param', name: 'u' },
    url: 'https://w.example/?u=javascript%253Aalert(1)&u=weixin%25253A%25252F%25252Fdl',
    gives: ['javascript:alert(1)', 'weixin://dl'],
  },
  {
    name: 'a value that is encoded more often than any address, as it stands',
    extractor: { from: 'param', name: 'u' },
    url: `https://w.example/?u=${encoded('https://a.example', 5)}`,
    gives: ['https%3A%2F%2Fa.example'],
  },
  {
    name: 'a value of the longest text that is decoded, and of a longer one as it stands',
    extractor: { from: 'param', name: 'u' },
    url: `https://w.example/?u=${encodeURIComponent(LONGEST)}&u=${encodeURIComponent(`${LONGEST}a`)}`,
    gives: [decodeURIComponent(LONGEST), `${LONGEST}a`],
  },
  {
    name: 'an address that carries an encoded one, which stays so',
    extractor: { from: 'param', name: 'u' },
    url: 'https://w.example/?u=https%3A%2F%2Fa.example%2F%3Fb%3Dhttps%253A%252F%252Fc.example&u=%253Aa',
    gives: ['https://a.example/?b=https%3A%2F%2Fc.example', '%3Aa'],
  },
  {
    name: 'nothing of an empty value',
    extractor: { from: 'param', name: 'u' },
    url: 'https://w.example/?u=&u=%20',
    gives: [],
  },
  {
    name: 'the query to the end, fragment and all',
    extractor: { from: 'raw-query' },
    url: 'https://w.example/transfer?https://a.example/?b=1&c=2#d',
    gives: ['https://a.example/?b=1&c=2#d'],
  },
  {
    name: 'a query that is encoded as a whole, without what the wrapper has behind it',
    extractor: { from: 'raw-query', after: 'url=' },
    url: 'https://w.example/?x=1&url=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2&from=y&z=%2F#d',
    gives: ['https://a.example/?b=1&c=2#d'],
  },
  {
    name: 'one without encryption, likewise',
    extractor: { from: 'raw-query' },
    url: 'https://w.example/?http%3A%2F%2Fa.example&',
    gives: ['http://a.example'],
  },
  {
    name: 'a query of which no more than the beginning is encoded, to the end',
    extractor: { from: 'raw-query' },
    url: 'https://w.example/?https%3A//a.example/?b=1&c=2#d',
    gives: ['https://a.example/?b=1&c=2#d'],
  },
  {
    name: 'a query that carries an encoded address, to the end',
    extractor: { from: 'raw-query' },
    url: 'https://w.example/?https://a.example/?b=https%3A%2F%2Fc.example&d=e',
    gives: ['https://a.example/?b=https%3A%2F%2Fc.example&d=e'],
  },
  {
    name: 'the query behind a marker',
    extractor: { from: 'raw-query', after: 'url=' },
    url: 'https://w.example/?x=1&url=https://a.example/?url=2',
    gives: ['https://a.example/?url=2'],
  },
  {
    name: 'the query behind a marker that begins a parameter',
    extractor: { from: 'raw-query', after: 'url=' },
    url: 'https://w.example/?pfurl=https://b.example/&url=https://a.example/',
    gives: ['https://a.example/'],
  },
  {
    name: 'nothing without the marker',
    extractor: { from: 'raw-query', after: 'url=' },
    url: 'https://w.example/?x=https://a.example/',
    gives: [],
  },
  {
    name: 'a path that lost one slash of two, which it gets back',
    extractor: { from: 'path', after: '/v3/' },
    url: 'https://w.example/v3/__https:/a.example//b?c=d#e',
    gives: ['__https://a.example//b?c=d#e'],
  },
  ...['https:/', 'http:/', 'HTTPS:/'].map((start) => ({
    name: `a path that lost one slash of two, but not what it carries: ${start}`,
    extractor: { from: 'path', after: '/v3/' } as const,
    url: `https://w.example/v3/${start}a.example/https:/b.example`,
    gives: [`${start}/a.example/https:/b.example`],
  })),
  {
    name: 'a path that carries one that lost a slash of two, which stays lost',
    extractor: { from: 'path', after: '/v3/' },
    url: 'https://w.example/v3/https://a.example/https:/b.example',
    gives: ['https://a.example/https:/b.example'],
  },
  {
    name: 'the fragment, all of it',
    extractor: { from: 'fragment' },
    url: 'https://w.example/#https://a.example/',
    gives: ['https://a.example/'],
  },
  {
    name: 'the fragment behind a marker',
    extractor: { from: 'fragment', after: 'to=' },
    url: 'https://w.example/#to=https://a.example/',
    gives: ['https://a.example/'],
  },
  {
    name: 'path and query behind a text',
    extractor: { from: 'path', after: '/go/' },
    url: 'https://w.example/x/go/https://a.example/b?c#d',
    gives: ['https://a.example/b?c#d'],
  },
  {
    name: 'a path that holds an address with its query encoded, without the query behind it',
    extractor: { from: 'path', after: '/go/' },
    url: 'https://w.example/go/https%3A%2F%2Fa.example%2Fb%3Fc?from=w#d',
    gives: ['https://a.example/b?c#d'],
  },
  {
    name: 'path and query behind so many segments',
    extractor: { from: 'path', skip: 1 },
    url: 'https://w.example/x/https://a.example/b?c',
    gives: ['https://a.example/b?c'],
  },
  {
    name: 'a segment, from the front',
    extractor: { from: 'segment', index: 1 },
    url: 'https://w.example/x/https%3A%2F%2Fa.example/y',
    gives: ['https://a.example'],
  },
  {
    name: 'a segment, from the back',
    extractor: { from: 'segment', index: -1 },
    url: 'https://w.example/x/y',
    gives: ['y'],
  },
  {
    name: 'no segment where there is none',
    extractor: { from: 'segment', index: 5 },
    url: 'https://w.example/x',
    gives: [],
  },
  {
    name: 'each text of the page, trimmed',
    extractor: { from: 'text', select: '.link' },
    url: 'https://w.example/',
    gives: ['https://a.example/', 'https://b.example/'],
  },
  {
    name: 'an attribute of the page, decoded',
    extractor: { from: 'attribute', select: 'a', name: 'href', decode: ['prepend-https'] },
    url: 'https://w.example/',
    gives: ['https://c.example'],
  },
  {
    name: 'nothing the page does not say',
    extractor: { from: 'text', select: '.other' },
    url: 'https://w.example/',
    gives: [],
  },
  {
    name: 'nothing of a text that a decoder turns down',
    extractor: { from: 'param', name: 'u', decode: ['base64'] },
    url: 'https://w.example/?u=!!!&u=aHR0cHM6Ly9hLmI',
    gives: ['https://a.b'],
  },
  {
    name: 'a fragment that belongs to the destination',
    extractor: { from: 'param', name: 'u', fragment: 'keep' },
    url: 'https://w.example/?u=https://a.example/b#c',
    gives: ['https://a.example/b#c'],
  },
  {
    name: 'no second fragment',
    extractor: { from: 'param', name: 'u', fragment: 'keep' },
    url: 'https://w.example/?u=https://a.example/b%23c#d',
    gives: ['https://a.example/b#c'],
  },
  {
    name: 'what is far too long as it stands, for the gate to refuse',
    extractor: { from: 'param', name: 'u', decode: ['base64'] },
    url: `https://w.example/?u=${'aHR0'.repeat(20_000)}`,
    gives: ['aHR0'.repeat(20_000)],
  },
];

describe('extract', () => {
  it.each(rows)('gives $name', ({ extractor, url, gives }) => {
    expect(extract(extractor, new URL(url), texts)).toEqual(gives);
  });

  it('says where it looks', () => {
    expect(placeOf({ from: 'param', name: 'u' })).toBe('param u');
    expect(placeOf({ from: 'raw-query', after: 'u=' })).toBe('raw-query');
    expect(placeOf({ from: 'text', select: '.link' })).toBe('text .link');
    const json = { from: 'inline-json', at: 'a.b' } as const;
    expect(placeOf({ ...json, variable: 'data' })).toBe('inline-json data .a.b');
    expect(placeOf({ ...json, select: '#data' })).toBe('inline-json #data .a.b');
  });

  it('gives nothing of a page that was not read', () => {
    expect(extract({ from: 'text', select: '.link' }, new URL('https://w.example/'), undefined)).toEqual([]);
  });
});
