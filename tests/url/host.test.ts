import { describe, expect, it } from 'vitest';
import { LOCAL_NAMES } from '../../scripts/fuzz/local-names';
import { authorityEnd, isHostOf, isPublicHost, mayShareSite, plainHost } from '../../utils/url/host';
import { siteOf } from '../../utils/url/site';

const plain: { name: string; text: string; host: string | null }[] = [
  { name: 'nothing', text: '', host: null },
  { name: 'a word', text: 'example.com', host: null },
  { name: 'another scheme', text: 'ftp://example.com', host: null },
  { name: 'one slash', text: 'https:/example.com', host: null },
  { name: 'a blank before', text: ' https://example.com', host: null },
  { name: 'a host alone', text: 'https://example.com', host: 'example.com' },
  { name: 'capitals', text: 'HTTPS://Example.COM/A', host: 'example.com' },
  { name: 'capitals without encryption', text: 'HTTP://Example.COM/A', host: 'example.com' },
  { name: 'a port', text: 'http://example.com:8080/a', host: 'example.com' },
  { name: 'a query at once', text: 'https://example.com?a=b', host: 'example.com' },
  { name: 'a fragment at once', text: 'https://example.com#/a', host: 'example.com' },
  { name: 'a backslash, which ends it', text: 'https://good.example\\.evil.example', host: 'good.example' },
  {
    name: 'a user part, which it takes for the host',
    text: 'https://a@evil.example/',
    host: 'a@evil.example',
  },
  { name: 'an encoded dot, which stays', text: 'https://a%2eb/', host: 'a%2eb' },
  { name: 'Unicode, which stays', text: 'https://例子.example/', host: '例子.example' },
  { name: 'an IPv6 literal', text: 'http://[::FFFF:1]:80/', host: '[::ffff:1]' },
  { name: 'no host', text: 'https://', host: '' },
];

const places: { host: string; isPublic: boolean }[] = [
  { host: 'example.com', isPublic: true },
  { host: 'example.com.', isPublic: true },
  { host: '8.8.8.8', isPublic: true },
  { host: '[2606:4700::1111]', isPublic: true },
  { host: '192.168.0.1', isPublic: false },
  { host: '[::1]', isPublic: false },
  { host: 'printer.local', isPublic: false },
  { host: 'localhost', isPublic: false },
  { host: 'xn--55555577', isPublic: false },
  { host: 'www.xn--55555577', isPublic: false },
  { host: 'router', isPublic: false },
  { host: 'router.', isPublic: false },
  { host: '', isPublic: false },
  { host: 'a..example.com', isPublic: false },
  { host: 'a%2e.example.com', isPublic: false },
];

describe('a host', () => {
  it.each(plain)('is scanned: $name', ({ text, host }) => expect(plainHost(text)).toBe(host));

  it.each(plain)('is told from every other one: $name', ({ text }) => {
    const hosts = plain.flatMap(({ host }) => host || []);
    const told = hosts.filter((host) => isHostOf(text, host));
    expect(told.filter((host) => host !== plainHost(text))).toEqual([]);
    // A text in capitals is left to the scan.
    if (text === text.toLowerCase()) expect(told).toEqual(hosts.filter((host) => host === plainHost(text)));
  });

  it.each(places)('T4 $host is public: $isPublic', ({ host, isPublic }) =>
    expect(isPublicHost(host)).toBe(isPublic),
  );

  it('is private under every name that the registries keep from the internet', () => {
    const told = LOCAL_NAMES.flatMap((name) => [`nas.${name}`, `nas.${name}.`]).filter(isPublicHost);
    expect(told).toEqual([]);
  });

  it('is never told from one of its own site', () => {
    const hosts =
      'a.example www.a.example. b.example co.uk a.co.uk b.co.uk x.a.co.uk router 1.2.3.4 9.2.3.4 [::1]';
    for (const one of hosts.split(' ')) {
      for (const other of hosts.split(' ')) {
        if (siteOf(one) === siteOf(other)) expect([one, other, mayShareSite(one, other)]).toContain(true);
      }
    }
    expect(mayShareSite('a.example', 'b.example')).toBe(false);
    expect(mayShareSite('a.com', 'a.con')).toBe(false);
    expect(mayShareSite('www.a.example', 'a.example')).toBe(true);
    expect(mayShareSite('www.a.example', 'm.a.example')).toBe(true);
  });

  it('ends where the authority ends', () => {
    expect(authorityEnd('https://a@b.example:1/c?d')).toBe('https://a@b.example:1'.length);
    expect(authorityEnd('https://b.example')).toBe('https://b.example'.length);
  });
});
