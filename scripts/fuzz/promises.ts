/**
 * What the gate promises about every destination, checked by other means than its own: the parser of RFC 3986
 * (a regular expression), Node's older parser, and Node's table of networks. Each function throws on a broken promise.
 */
import { strict as assert } from 'node:assert';
import { BlockList, isIP } from 'node:net';
import { parse as olderParse } from 'node:url';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { LOCAL_NAMES } from './local-names';

/** Not globally reachable by IANA's special-purpose registries, or reached by way of another address. */
// Two lists: an IPv4 address would be looked up as a mapped one in the networks of IPv6 too.
const NOT_PUBLIC = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  NOT_PUBLIC.ipv4.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 3], // loopback, mapped and NAT64 addresses are in here; nothing of it is handed out
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.ipv6.addSubnet(network, prefix, 'ipv6');
}

/** Appendix B of RFC 3986. */
const RFC_3986 = /^(([^:/?#]+):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?$/s;
/** What nobody sees, or what turns the reading order; U+00AD and the tags are `Cf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * @param text the candidate
 * @param href what the gate made of it
 */
export function checkAccepted(text: string, href: string): void {
  const { protocol, username, password, hostname } = new URL(href);
  assert.equal(new URL(href).href, href, 'it is not the canonical form');
  assert.ok(protocol === 'http:' || protocol === 'https:', 'another scheme');
  assert.equal(username + password, '', 'credentials');
  assert.ok(text.length <= 8192 && href.length <= 8192, 'too long');
  assert.ok(!UNSEEN.test(text), 'hidden characters');
  checkOneHost(text, href, hostname);
  checkPublic(hostname);
}

/** Whoever reads it, as it was written or as it is opened, goes to the same host. */
function checkOneHost(text: string, href: string, hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  for (const written of [text, href]) {
    const authority = RFC_3986.exec(written)?.[4] ?? '';
    assert.ok(!authority.includes('@'), 'credentials by RFC 3986');
    // Every parser takes off the blanks at an address's end.
    const host = authority.replace(/(:\d*)? *$/, '').toLowerCase();
    assert.equal(new URL(`https://${host}/`).hostname, hostname, 'another host by RFC 3986');
    // IPv6 has many spellings, and every parser knows them.
    const isPlain = /^[\0-\x7f]*$/.test(host) && !host.startsWith('[');
    if (isPlain) assert.equal(host, hostname, 'a host that only one parser turns into this');
  }
  // Node's older parser cuts at 255 characters and knows no Unicode beyond its own table.
  assert.equal(olderParse(href).hostname, bare, 'another host by the older parser');
  assert.equal(olderParse(href).auth, null, 'credentials by the older parser');
}

function checkPublic(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  if (version !== 0) {
    const family = version === 4 ? 'ipv4' : 'ipv6';
    assert.ok(!NOT_PUBLIC[family].check(bare, family), 'a private address');
    return;
  }
  const name = hostname.replace(/\.$/, '');
  const isLocal = LOCAL_NAMES.some((local) => `.${name}`.endsWith(`.${local}`));
  assert.ok(!isLocal, 'a local name');
  const labels = name.split('.');
  assert.ok(labels.length > 1, 'a single label');
  assert.ok(
    labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label)),
    'a label that no name has',
  );
}

/** What a person is shown of an address is the address that is opened. */
export function checkDisplayed(href: string): void {
  const { href: opened, scheme, subdomain, site, port, rest, punycode } = displayUrl(href, siteOf);
  const url = new URL(href);
  assert.equal(opened, href);
  assert.equal(`${scheme}:`, url.protocol);
  assert.equal(port, url.port);
  for (const part of [subdomain, site, rest]) assert.ok(!UNSEEN.test(part), 'shows hidden characters');

  const host = url.hostname.replace(/\.$/, '');
  if (punycode !== undefined) assert.equal(punycode, host);
  const shown = subdomain.startsWith('…')
    ? subdomain.slice(subdomain.indexOf('.') + 1) + site
    : subdomain + site;
  const readBack = new URL(`https://${shown}/`).hostname;
  assert.ok(
    host === readBack || (subdomain.startsWith('…') && host.endsWith(`.${readBack}`)),
    'shows another host',
  );

  if (rest.includes('…')) return;
  const spelled = (address: string) => address.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  assert.equal(spelled(new URL(`${url.origin}${rest}`).href), spelled(href), 'shows another path');
}
