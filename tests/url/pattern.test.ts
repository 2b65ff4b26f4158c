import { describe, expect, it } from 'vitest';
import {
  bitOf,
  bitsOfPath,
  browserPatterns,
  fitsGlob,
  fitsHost,
  fitsPath,
  parsePattern,
  readGlob,
} from '../../utils/url/pattern';

const paths: { path: string; pathname: string; fits: boolean }[] = [
  { path: '/*', pathname: '/', fits: true },
  { path: '/*', pathname: '/a/b', fits: true },
  { path: '/go', pathname: '/go', fits: true },
  { path: '/go', pathname: '/go/', fits: true },
  { path: '/go', pathname: '/go//', fits: false },
  { path: '/go', pathname: '/gone', fits: false },
  { path: '/go', pathname: '/gos', fits: false },
  { path: '/go', pathname: '/Go', fits: false },
  { path: '/go/', pathname: '/go', fits: false },
  { path: '/go*', pathname: '/gone', fits: true },
  { path: '/p/*/link-jump', pathname: '/p/1/link-jump', fits: true },
  { path: '/p/*/link-jump', pathname: '/p/1/2/link-jump/', fits: true },
  { path: '/p/*/link-jump', pathname: '/p/link-jump', fits: false },
  { path: '/p/*/link-jump', pathname: '/p/1/link-jumper', fits: false },
];

const globs: { glob: string; text: string; fits: boolean }[] = [
  { glob: '', text: '', fits: true },
  { glob: 'a', text: 'a', fits: true },
  { glob: 'a', text: 'ab', fits: false },
  { glob: '*', text: '', fits: true },
  { glob: 'a*a', text: 'a', fits: false },
  { glob: 'a*a', text: 'aa', fits: true },
  { glob: 'a*b*c', text: 'a-b-b-c', fits: true },
  { glob: 'a*b*c', text: 'a-c-b', fits: false },
  { glob: '*b*b', text: 'ab', fits: false },
  { glob: 'a*x*c', text: 'a-c', fits: false },
  { glob: '*a*c', text: 'abc', fits: true },
];

const malformed = [
  '',
  'example.com',
  '*://example.com',
  '*://*/go',
  '*://com/*',
  'ftp://example.com/*',
  '*://jump*.example.com/*',
  '*://google.*/url',
  '*://a.*.example.com/*',
  '*://.example.com/*',
  '*://example..com/*',
  '*://example.com./*',
  '*://Example.com/*',
  '*://例子.example/*',
  '*://example.com:8080/*',
  '*://example.com/go?url=*',
  '*://example.com/去往/*',
  '*://example.com/go to',
  '*://example.com/go\n',
  'http*://example.com/*',
  '*://*.*.example.com/*',
  '*://example.com/#/go',
];

const written: { pattern: string; browser: string[] }[] = [
  { pattern: '*://a.example/*', browser: ['*://a.example/*'] },
  { pattern: 'https://*.a.example/', browser: ['https://*.a.example/', 'https://*.a.example/?*'] },
  {
    pattern: '*://a.example/go',
    browser: ['*://a.example/go', '*://a.example/go?*', '*://a.example/go/', '*://a.example/go/?*'],
  },
  { pattern: 'http://a.example/*', browser: ['http://a.example/*'] },
  { pattern: '*://a.example/go/https://*', browser: ['*://a.example/go/https://*'] },
];

describe('a match pattern', () => {
  it.each(paths)('$path fits $pathname: $fits', ({ path, pathname, fits }) => {
    expect(fitsPath(parsePattern(`*://a.example${path}`), pathname)).toBe(fits);
  });

  it.each(globs)('"$glob" fits "$text": $fits', ({ glob, text, fits }) => {
    expect(fitsGlob(readGlob(glob), text)).toBe(fits);
  });

  it.each(malformed)('"%s" is none', (text) =>
    expect(() => parsePattern(text)).toThrow(new TypeError(`not a match pattern: ${text}`)),
  );

  it('is read', () => {
    expect(parsePattern('https://*.a.example/go/*')).toEqual({
      scheme: 'https',
      host: 'a.example',
      subdomains: true,
      path: '/go/*',
      pieces: ['/go/', ''],
    });
  });

  it.each([
    ['*://a.example/*', 'a.example', true],
    ['*://a.example/*', 'www.a.example', false],
    ['*://*.a.example/*', 'a.example', true],
    ['*://*.a.example/*', 'www.a.example', true],
    ['*://*.a.example/*', 'nota.example', false],
    ['*://*.a.example/*', 'a.example.org', false],
  ])('%s is about the host %s: %s', (pattern, host, is) => {
    expect(fitsHost(parsePattern(pattern), host)).toBe(is);
  });

  it.each([
    ['/', -1],
    ['/*', -1],
    ['/go', 1 << 7],
    ['/g*', 1 << 7],
    ['/~', 1 << 30],
  ])('%s lets such signs stand first: %i', (path, bits) => {
    expect(bitsOfPath(parsePattern(`*://a.example${path}`))).toBe(bits);
    if (bits !== -1) expect(bitOf(path, 1)).toBe(bits);
  });

  it.each(written)('$pattern is written for browsers', ({ pattern, browser }) => {
    expect(browserPatterns(parsePattern(pattern))).toEqual(browser);
  });

  it('is fitted to 1 MB in its stride', () => {
    const glob = readGlob('/*a*b*a*b*c');
    for (const text of ['a', 'ab', '/']) expect(fitsGlob(glob, `/${text.repeat(1 << 19)}`)).toBe(false);
  }, 30_000);
});
