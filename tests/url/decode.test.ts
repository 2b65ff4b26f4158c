import { describe, expect, it } from 'vitest';
import type { Decoder } from '../../utils/rules/define-platform';
import { decode } from '../../utils/url/decode';
import { grows } from '../growth';

const rows: { name: string; decoder: Decoder; text: string; gives: string | null }[] = [
  { name: 'an address encoded once more', decoder: 'uri', text: 'a%2Fb+c', gives: 'a/b+c' },
  {
    name: 'base64 in the alphabet of addresses',
    decoder: 'base64',
    text: 'aHR0cHM6Ly9leGFtcGxlLmNvbS_',
    gives: 'https://example.com/',
  },
  { name: 'base64 with padding', decoder: 'base64', text: 'aHR0cHM6Ly9hLmIvYw==', gives: 'https://a.b/c' },
  { name: 'base64 without padding', decoder: 'base64', text: 'aHR0cHM6Ly9hLmIvYw', gives: 'https://a.b/c' },
  { name: 'base64 whose plus became a blank', decoder: 'base64', text: '5Lit 5paH', gives: null },
  { name: 'base64 in either alphabet', decoder: 'base64', text: 'Pj4+Pj4-Pj4 ', gives: '>>>>>>>>>' },
  { name: 'three signs, which may be chance', decoder: 'base64', text: 'YWI', gives: null },
  { name: 'base64 and more behind its end', decoder: 'base64', text: 'YWJj=YWJj', gives: null },
  { name: 'base64 of bytes that are no UTF-8', decoder: 'base64', text: 'ytY=', gives: null },
  { name: 'base64 of half a character', decoder: 'base64', text: 'aHR0cHM65Lg=', gives: null },
  { name: 'no base64', decoder: 'base64', text: '不是', gives: null },
  { name: 'base64url', decoder: 'base64', text: 'aHR0cHM6Ly9hLmIvP_Ch', gives: null },
  { name: 'base64url of Chinese', decoder: 'base64', text: '5Lit5paH', gives: '中文' },
  {
    name: 'two base64 parts',
    decoder: 'base64-parts',
    text: 'aHR0cHM6Ly9hLmIv@eD0x',
    gives: 'https://a.b/?x=1',
  },
  { name: 'one base64 part', decoder: 'base64-parts', text: 'aHR0cHM6Ly9hLmIv', gives: 'https://a.b/' },
  { name: 'two parts, the second broken', decoder: 'base64-parts', text: 'aHR0cHM6Ly9hLmIv@!', gives: null },
  { name: 'base-36 triples', decoder: 'base36-triples', text: '02W038', gives: 'ht' },
  {
    name: 'base-36 triples beyond any address',
    decoder: 'base36-triples',
    text: '02W'.repeat(9000),
    gives: 'h'.repeat(8192),
  },
  { name: 'base-36 triples in small letters', decoder: 'base36-triples', text: '02w038', gives: 'ht' },
  { name: 'a triple and none', decoder: 'base36-triples', text: '02W!!!', gives: null },
  { name: 'none and a triple', decoder: 'base36-triples', text: '!!!02W', gives: null },
  { name: 'nothing', decoder: 'base36-triples', text: '', gives: null },
  { name: 'no triples', decoder: 'base36-triples', text: '02W0', gives: null },
  { name: 'character references', decoder: 'html', text: '&#x2f;a&amp;b&#38;c&quot;', gives: '/a&b&c"' },
  {
    name: 'character references in capitals',
    decoder: 'html',
    text: '&#X2F;&AMP;&Lt;&gT;&APOS;&NbSp;',
    gives: "/&<>'\u00a0",
  },
  {
    name: 'the last character there is',
    decoder: 'html',
    text: '&#x10fffF;&#1114111;',
    gives: '\u{10ffff}\u{10ffff}',
  },
  {
    name: 'a reference to nothing',
    decoder: 'html',
    text: '&#x110000;&#1114112;&#x0000041;&#00000065;&copy;&copy',
    gives: '&#x110000;&#1114112;&#x0000041;&#00000065;&copy;&copy',
  },
  { name: 'UTF-8 shown as Latin-1', decoder: 'latin1', text: 'ä¸\u00adæ\u0096\u0087', gives: '中文' },
  { name: 'real Latin-1, which stays', decoder: 'latin1', text: 'café', gives: 'café' },
  { name: 'Chinese, which stays', decoder: 'latin1', text: '世界', gives: '世界' },
  {
    name: 'a missing scheme',
    decoder: 'prepend-https',
    text: 'example.com/a',
    gives: 'https://example.com/a',
  },
  { name: 'a missing scheme and a port', decoder: 'prepend-https', text: 'a.b:81', gives: 'https://a.b:81' },
  ...['163.com', 'WWW.Example.com/a', '例子.中国/a', 'a.b?c', 'a.b#c', 'a.b:8/c', 'a.b:65535'].map(
    (text) => ({
      name: `a missing scheme before ${text}`,
      ...{ decoder: 'prepend-https' as const, text, gives: `https://${text}` },
    }),
  ),
  ...['a/b.c', 'a?b.c', 'a#b.c', 'a.b:', 'a.b:123456', 'a.b\\c', '-a.b', ' a.b'].map((text) => ({
    name: `no host that would miss its scheme: ${text}`,
    ...{ decoder: 'prepend-https' as const, text, gives: text },
  })),
  { name: 'a scheme-relative address', decoder: 'prepend-https', text: '//a.b/c', gives: 'https://a.b/c' },
  { name: 'a scheme that is there', decoder: 'prepend-https', text: 'http://a.b', gives: 'http://a.b' },
  {
    name: 'an address that is still encoded, which has its scheme',
    decoder: 'prepend-https',
    text: 'https%3A%2F%2Fa.b%2Fc',
    gives: 'https%3A%2F%2Fa.b%2Fc',
  },
  {
    name: 'a script, which stays one',
    decoder: 'prepend-https',
    text: 'javascript:a.b',
    gives: 'javascript:a.b',
  },
  { name: 'a user part, which gets no scheme', decoder: 'prepend-https', text: 'a.b@c.d', gives: 'a.b@c.d' },
  { name: 'a word, which gets no scheme', decoder: 'prepend-https', text: 'localhost', gives: 'localhost' },
  { name: 'the last word of a sentence', decoder: 'prepend-https', text: 'way.', gives: 'way.' },
  { name: 'a sentence, which gets no scheme', decoder: 'prepend-https', text: 'no. way', gives: 'no. way' },
  { name: 'a final double slash', decoder: 'one-slash', text: 'https://a.b/c//', gives: 'https://a.b/c/' },
  { name: 'a final encoded slash', decoder: 'one-slash', text: 'https://a.b/c%2F', gives: 'https://a.b/c/' },
  { name: 'a final single slash', decoder: 'one-slash', text: 'https://a.b/c/', gives: 'https://a.b/c/' },
  { name: 'no final slash', decoder: 'one-slash', text: 'https://a.b/c', gives: 'https://a.b/c' },
  { name: 'an address without s', decoder: 'web-address', text: 'http://a', gives: 'http://a' },
  { name: 'a scheme alone', decoder: 'web-address', text: 'https://', gives: null },
  { name: 'an address', decoder: 'web-address', text: 'HTTPS://a.b/c', gives: 'HTTPS://a.b/c' },
  { name: 'an address in a sentence', decoder: 'web-address', text: 'see https://a.b', gives: null },
  { name: 'an address and a sentence', decoder: 'web-address', text: 'https://a.b is it', gives: null },
  { name: 'a script', decoder: 'web-address', text: 'javascript:alert(1)', gives: null },
  {
    name: 'a meta refresh',
    decoder: 'refresh-url',
    text: "0; URL='https://a.b/?url=c'",
    gives: 'https://a.b/?url=c',
  },
  {
    name: 'a refresh without a time',
    decoder: 'refresh-url',
    text: 'url = https://a.b',
    gives: 'https://a.b',
  },
  { name: 'a refresh in quotation marks', decoder: 'refresh-url', text: '0;url="//a.b"', gives: '//a.b' },
  {
    name: 'a refresh that ends in quotation marks',
    decoder: 'refresh-url',
    text: "0;url=https://a.b/?'c'",
    gives: "https://a.b/?'c'",
  },
  { name: 'a refresh of nothing', decoder: 'refresh-url', text: "0;url=''", gives: '' },
  { name: 'a refresh that ends too early', decoder: 'refresh-url', text: '0;url=', gives: '' },
  {
    name: 'a refresh with a sign behind its quotation marks',
    decoder: 'refresh-url',
    text: "0;url='https://a.b/'c",
    gives: "'https://a.b/'c",
  },
  { name: 'a refresh of the same page', decoder: 'refresh-url', text: '5', gives: null },
  {
    name: 'a refresh without its word, and one in the address',
    decoder: 'refresh-url',
    text: '0;https://a.b/?url=https://c.d&b=/url=e',
    gives: null,
  },
  { name: 'a refresh behind a comma', decoder: 'refresh-url', text: '0,url=//a.b', gives: '//a.b' },
  {
    name: 'a refresh of two lines',
    decoder: 'refresh-url',
    text: '0;\nURL=\nhttps://a.b/\n',
    gives: 'https://a.b/',
  },
  {
    name: 'underscores for percent signs',
    decoder: 'underscore-hex',
    text: 'https_3A_2f_2Fa.b',
    gives: 'https://a.b',
  },
  { name: 'an underscore before one digit', decoder: 'underscore-hex', text: 'a_3x', gives: 'a_3x' },
  {
    name: 'a parameter',
    decoder: ['param', 'u'],
    text: '/x?a=1&u=https%3A%2F%2Fa.b#u=2',
    gives: 'https://a.b',
  },
  { name: 'a parameter that is not there', decoder: ['param', 'u'], text: '/x?a=u', gives: null },
  { name: 'a key of JSON text', decoder: ['json', 'u'], text: '{"u":"https://a.b"}', gives: 'https://a.b' },
  { name: 'a key that JSON inherits', decoder: ['json', 'constructor'], text: '{}', gives: null },
  { name: 'a key of nothing', decoder: ['json', 'u'], text: 'null', gives: null },
  { name: 'a key that is no text', decoder: ['json', 'u'], text: '{"u":1}', gives: null },
  { name: 'no JSON', decoder: ['json', 'u'], text: '{u:1}', gives: null },
  { name: 'a template', decoder: ['template', 'https://a.b/$1'], text: '$&', gives: 'https://a.b/$&' },
  {
    name: 'a parameter to drop',
    decoder: ['drop-param', 'n'],
    text: '/?a=%zz&n=1&b#n',
    gives: '/?a=%zz&b#n',
  },
  { name: 'the only parameter to drop', decoder: ['drop-param', 'n'], text: '/x?n=1#f', gives: '/x#f' },
  { name: 'no parameter to drop', decoder: ['drop-param', 'n'], text: '/x?nn=1', gives: '/x?nn=1' },
  { name: 'a beginning', decoder: ['strip-prefix', 'b'], text: 'bhttps://a.b', gives: 'https://a.b' },
  { name: 'another beginning', decoder: ['strip-prefix', 'b'], text: 'https://a.b', gives: null },
  { name: 'an end', decoder: ['strip-suffix', '//'], text: 'https://a.b//', gives: 'https://a.b' },
  { name: 'another end', decoder: ['strip-suffix', '//'], text: 'https://a.b', gives: 'https://a.b' },
  { name: 'what stands before', decoder: ['before', '&x='], text: 'a&x=1&x=2', gives: 'a' },
  { name: 'nothing where all follows', decoder: ['before', '&x='], text: '&x=1', gives: '' },
  { name: 'all where nothing follows', decoder: ['before', '&x='], text: 'a', gives: 'a' },
];

describe('decode', () => {
  it.each(rows)('$decoder: $name', ({ decoder, text, gives }) => expect(decode(text, decoder)).toBe(gives));

  it('T17 takes four times as long for a text that is four times as long, whichever the step', () => {
    const decoders = [...new Map(rows.map(({ decoder }) => [String(decoder), decoder])).values()];
    const slow: string[] = [];
    for (const decoder of decoders) {
      for (const piece of PIECES) {
        for (const end of ENDS) {
          if (grows((text) => decode(text, decoder), piece, end)) slow.push(`${decoder}: ${piece}…${end}`);
        }
      }
    }
    expect(slow).toEqual([]);
  }, 120_000);
});

const PIECES = [
  ...['a', '.', 'a.', '@', ':', '/', '&', '=', '?', '#', ' ', '_', '-', '!', '*', '中', '\\', "'"],
  ...['%', '%E4', '&amp;', '=a&', 'a=', 'url', 'url =', '_3A', '__', '__;', 'https://', 'www.'],
];
/** What a step that looks for an end may stumble over. */
const ENDS = ['', '@', ' '];
