import { describe, expect, it } from 'vitest';
import { type Flag, gate, type Refusal } from '../../utils/unwrap/gate';
import { siteOf } from '../../utils/url/site';

const context = { wrapperSite: 'wrapper.example', siteOf };

/** What the gate says of a text: the refusal, or the address it lets pass. */
function verdict(text: string): string {
  const result = gate(text, context);
  return 'url' in result ? result.url.href : result.refusal;
}

const refusedTexts: { name: string; text: string; refusal: Refusal }[] = [
  { name: 'nothing', text: '', refusal: 'not-a-url' },
  { name: 'a sentence', text: '已停止访问该网页', refusal: 'not-a-url' },
  { name: 'a scheme alone', text: 'https:', refusal: 'not-a-url' },
  { name: 'an address without a scheme', text: '//evil.example', refusal: 'not-a-url' },
  { name: 'a blank in the host', text: 'https://a b.example', refusal: 'not-a-url' },
  { name: 'a bracket left open', text: 'https://[::1', refusal: 'not-a-url' },
  { name: 'a script', text: 'javascript:alert(1)', refusal: 'not-http' },
  { name: 'a script with a tab inside', text: 'java\tscript:alert(1)', refusal: 'not-http' },
  { name: 'a script behind a blank', text: ' javascript:alert(1)', refusal: 'not-http' },
  { name: 'a script that holds ://', text: 'javascript://%0aalert(1)', refusal: 'not-http' },
  { name: 'a script that names a host', text: 'javascript://example.com/%0aalert(1)', refusal: 'not-http' },
  { name: 'a page made of text', text: 'data:text/html,<script>alert(1)</script>', refusal: 'not-http' },
  { name: 'a blob', text: 'blob:https://example.com/1', refusal: 'not-http' },
  { name: 'an old script', text: 'vbscript:msgbox(1)', refusal: 'not-http' },
  { name: 'a file', text: 'file:///etc/passwd', refusal: 'not-http' },
  { name: 'a page of the browser', text: 'about:blank', refusal: 'not-http' },
  { name: "the browser's settings", text: 'chrome://settings', refusal: 'not-http' },
  { name: "an extension's page", text: 'moz-extension://0f2c/options.html', refusal: 'not-http' },
  { name: 'a page source', text: 'view-source:https://example.com', refusal: 'not-http' },
  { name: 'an Android intent', text: 'intent://example.com#Intent;scheme=https;end', refusal: 'not-http' },
  { name: "an app's scheme", text: 'weixin://dl/business', refusal: 'not-http' },
  { name: 'a file server', text: 'ftp://example.com/', refusal: 'not-http' },
  { name: 'a user part', text: 'https://good.example@evil.example', refusal: 'credentials' },
  { name: 'a user and a password', text: 'https://a:b@evil.example/', refusal: 'credentials' },
  { name: 'an empty user part', text: 'https://@evil.example/', refusal: 'credentials' },
  { name: 'a user part without slashes', text: 'https:li@evil.example', refusal: 'credentials' },
  { name: 'a password without slashes', text: 'https::pw@evil.example', refusal: 'credentials' },
  { name: 'an encoded @ in the host', text: 'https://good.example%40evil.example', refusal: 'not-a-url' },
  { name: 'backslashes for slashes', text: 'https:\\\\evil.example', refusal: 'hidden-characters' },
  {
    name: 'a backslash in the host',
    text: 'https://good.example\\.evil.example',
    refusal: 'hidden-characters',
  },
  { name: 'a backslash in the path', text: 'https://example.com/a\\b', refusal: 'hidden-characters' },
  {
    name: 'text that runs backwards',
    text: 'https://example.com/\u202egnp.exe',
    refusal: 'hidden-characters',
  },
  { name: 'a bidi isolate', text: 'https://example.com/\u2066a\u2069', refusal: 'hidden-characters' },
  {
    name: 'a zero-width blank in the host',
    text: 'https://ex\u200bample.com/',
    refusal: 'hidden-characters',
  },
  { name: 'a newline in the host', text: 'https://exam\nple.com', refusal: 'hidden-characters' },
  { name: 'a newline in the path', text: 'https://example.com/a\nb', refusal: 'hidden-characters' },
  { name: 'a tab in the query', text: 'https://example.com/?a\tb', refusal: 'hidden-characters' },
  { name: 'a NUL', text: 'https://example.com/\0', refusal: 'hidden-characters' },
  { name: 'half a surrogate pair', text: 'https://example.com/\ud800', refusal: 'hidden-characters' },
  { name: 'a wide blank', text: 'https://example.com/\u3000a', refusal: 'hidden-characters' },
  { name: 'no slash behind the scheme', text: 'https:evil.example', refusal: 'host-mismatch' },
  {
    name: 'three slashes before an IPv6 address',
    text: 'https:///[2606:4700::1111]',
    refusal: 'host-mismatch',
  },
  { name: 'no slash before an IPv6 address', text: 'https:[2606:4700::1111]', refusal: 'host-mismatch' },
  { name: 'one slash behind the scheme', text: 'https:/evil.example', refusal: 'host-mismatch' },
  {
    name: 'an encoded dot in the host',
    text: 'https://good.example%2eevil.example',
    refusal: 'host-mismatch',
  },
  { name: 'an ideographic stop', text: 'https://evil\u3002example/', refusal: 'host-mismatch' },
  { name: 'fullwidth letters', text: 'https://ｅｘａｍｐｌｅ.com/', refusal: 'host-mismatch' },
  { name: 'a decimal IP address', text: 'http://2130706433/', refusal: 'host-mismatch' },
  { name: 'a hexadecimal IP address', text: 'http://0x7f.1/', refusal: 'host-mismatch' },
  { name: 'an octal IP address', text: 'http://0177.0.0.1/', refusal: 'host-mismatch' },
  { name: 'a short IP address', text: 'http://127.1/', refusal: 'host-mismatch' },
  { name: "the wrapper's own site", text: 'https://wrapper.example/x', refusal: 'same-site' },
  { name: "a host of the wrapper's site", text: 'https://www.wrapper.example/x', refusal: 'same-site' },
  { name: 'the same with a final dot', text: 'https://wrapper.example./x', refusal: 'same-site' },
  { name: '8,193 characters', text: `https://example.com/${'a'.repeat(8173)}`, refusal: 'too-long' },
  { name: '1 MB', text: `https://example.com/${'a'.repeat(1 << 20)}`, refusal: 'too-long' },
  {
    name: 'what grows too long by encoding',
    text: `https://example.com/${'中'.repeat(2000)}`,
    refusal: 'too-long',
  },
];

const hosts: { host: string; passes: boolean }[] = [
  { host: 'example.com', passes: true },
  { host: 'a.b.c.example.co.uk', passes: true },
  { host: 'xn--fiqs8s.cn', passes: true },
  { host: '中国.cn', passes: true },
  { host: 'example.com.', passes: true },
  { host: '8.8.8.8', passes: true },
  { host: '172.15.0.1', passes: true },
  { host: '172.32.0.1', passes: true },
  { host: '100.128.0.1', passes: true },
  { host: '192.167.1.1', passes: true },
  { host: '[2606:4700::1111]', passes: true },
  { host: '[2a00:1450:4001::1]', passes: true },
  { host: 'localhost', passes: false },
  { host: 'localhost.', passes: false },
  { host: 'app.localhost', passes: false },
  { host: 'router', passes: false },
  { host: 'router.local', passes: false },
  { host: 'nas.lan', passes: false },
  { host: 'db.internal', passes: false },
  { host: 'printer.home.arpa', passes: false },
  { host: 'wiki.corp', passes: false },
  { host: 'localhost.localdomain', passes: false },
  { host: 'nas.localdomain', passes: false },
  { host: 'router.home', passes: false },
  { host: 'router.home.', passes: false },
  { host: 'home.example', passes: true },
  { host: 'api.svc', passes: false },
  { host: 'api.default.svc', passes: false },
  { host: 'nas.private', passes: false },
  { host: 'mx.mail', passes: false },
  { host: 'mail.example', passes: true },
  { host: 'a.alt', passes: false },
  { host: '1.168.192.in-addr.arpa', passes: false },
  { host: '192.88.99.1', passes: false },
  { host: '192.88.98.255', passes: true },
  { host: '192.88.100.0', passes: true },
  { host: 'wiki.intranet', passes: false },
  { host: 'abcdef.onion', passes: false },
  { host: 'a.test', passes: false },
  { host: 'a.invalid', passes: false },
  { host: 'example..com', passes: false },
  { host: 'example.com..', passes: false },
  { host: 'router..', passes: false },
  { host: 'localhost..', passes: false },
  { host: 'good.example".evil.example', passes: false },
  { host: "good.example'.evil.example", passes: false },
  { host: 'good.example;.evil.example', passes: false },
  { host: `${'a.'.repeat(124)}example`, passes: false },
  { host: '.example.com', passes: false },
  { host: `${'a'.repeat(64)}.com`, passes: false },
  { host: '0.0.0.0', passes: false },
  { host: '10.96.0.1', passes: false },
  { host: '127.0.0.1', passes: false },
  { host: '100.64.0.1', passes: false },
  { host: '169.254.169.254', passes: false },
  { host: '172.16.0.1', passes: false },
  { host: '172.31.255.255', passes: false },
  { host: '192.168.1.1', passes: false },
  { host: '192.0.2.1', passes: false },
  { host: '198.18.0.1', passes: false },
  { host: '203.0.113.9', passes: false },
  { host: '224.0.0.1', passes: false },
  { host: '255.255.255.255', passes: false },
  { host: '[::]', passes: false },
  { host: '[::1]', passes: false },
  { host: '[::ffff:127.0.0.1]', passes: false },
  { host: '[fe80::1]', passes: false },
  { host: '[fc00::1]', passes: false },
  { host: '[ff02::1]', passes: false },
  { host: '[2001:db8::1]', passes: false },
  { host: '[2002:7f00:1::]', passes: false },
  { host: '[64:ff9b::7f00:1]', passes: false },
  ...(
    '100.63.255.255 168.254.1.1 169.253.1.1 169.255.1.1 171.16.0.1 193.168.1.1 192.0.1.1 192.1.0.1 191.0.0.1 192.88.98.1 192.87.99.1 198.17.0.1 198.20.0.1 198.51.101.1 ' +
    '198.50.100.1 199.51.100.1 199.18.0.1 203.0.114.1 203.1.113.1 204.0.113.1 223.255.255.255 9.0.0.1 11.0.0.1 126.0.0.1 128.0.0.1 1.0.0.1 101.64.0.1 173.16.0.1 170.254.1.1 [2000::1] [2a01:4f8::1] [3ffe::1] [2001:200::1] [2001:db9::1] [2003::1]'
  )
    .split(' ')
    .map((host) => ({ host, passes: true })),
  ...'0.1.2.3 10.255.255.255 100.127.255.255 127.255.255.255 169.254.0.1 172.20.0.1 192.0.0.1 192.168.255.255 198.19.255.255 198.51.100.1 239.255.255.255 [1fff::1] [4000::1] [2001::1] [2001:1ff::1] [2002::1] [3fff::1]'
    .split(' ')
    .map((host) => ({ host, passes: false })),
  { host: `${'a'.repeat(63)}.com`, passes: true },
  { host: `${`${'a'.repeat(49)}.`.repeat(5)}com`, passes: true },
  { host: `${`${'a'.repeat(49)}.`.repeat(5)}com.`, passes: true },
  { host: `${`${'a'.repeat(49)}.`.repeat(5)}info`, passes: false },
  { host: `${`${'a'.repeat(49)}.`.repeat(5)}info.`, passes: false },
];

const flagged: { text: string; flags: Flag[] }[] = [
  { text: 'https://example.com/', flags: [] },
  { text: 'http://example.com/', flags: ['http'] },
  { text: 'https://8.8.8.8/', flags: ['ip'] },
  { text: 'https://[2606:4700::1111]/', flags: ['ip'] },
  { text: 'https://example.com:8443/', flags: ['port'] },
  { text: 'https://example.com:443/', flags: [] },
  { text: 'https://xn--80ak6aa92e.com/', flags: ['punycode'] },
  { text: 'https://аррӏе.com/', flags: ['punycode'] },
  { text: 'https://example.com/'.padEnd(2048, 'a'), flags: [] },
  { text: 'https://example.com/'.padEnd(2049, 'a'), flags: ['long'] },
  { text: 'http://8.8.8.8:8080/', flags: ['http', 'ip', 'port'] },
];

describe('the gate', () => {
  it.each(refusedTexts)('T2 T3 refuses $name', ({ text, refusal }) => expect(verdict(text)).toBe(refusal));

  it.each(hosts)('T4 takes $host for public: $passes', ({ host, passes }) => {
    const result = gate(`https://${host}/a`, context);
    expect('url' in result).toBe(passes);
  });

  it.each(flagged)('flags $flags', ({ text, flags }) => {
    expect(gate(text, context)).toMatchObject({ flags });
  });

  it('gives the address as the parser writes it', () => {
    expect(verdict('HTTPS://EXAMPLE.com/a b?c=中')).toBe('https://example.com/a%20b?c=%E4%B8%AD');
    expect(verdict('https://example.com/%e4%bd')).toBe('https://example.com/%e4%bd');
  });

  it.each([
    'https://example.com/'.padEnd(8192, 'a'),
    `https://example.com/${'中'.repeat(908)}`,
    'https://example.com/@li',
    'https://example.com/?to=li@example.com',
    'https://example.com?li@example.com',
  ])('lets pass what is just short enough, and an @ behind the host: %s', (text) => {
    expect(verdict(text)).toBe(new URL(text).href);
  });

  it("lets the wrapper's site pass where the rule allows it", () => {
    expect(gate('https://wrapper.example/x', { wrapperSite: null, siteOf })).toHaveProperty('url');
  });
});
