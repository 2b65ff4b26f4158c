import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCarriedAddresses } from '../../utils/guess/addresses';
import { hostsCarried } from '../../utils/guess/leads-away';

const to = 'https://www.example.com/a?b=1';
const base64 = Buffer.from(to).toString('base64url');
const rows: { what: string; url: string; hosts: string[] }[] = [
  {
    what: 'an encoded one in the query',
    url: `https://forum.test/out?to=${encodeURIComponent(to)}`,
    hosts: ['www.example.com'],
  },
  { what: 'a plain one', url: `https://forum.test/out?to=${to}`, hosts: ['www.example.com'] },
  {
    what: 'one encoded twice',
    url: `https://forum.test/out?to=${encodeURIComponent(encodeURIComponent(to))}`,
    hosts: ['www.example.com'],
  },
  {
    what: 'two, and neither encrypted',
    url: 'https://forum.test/out?a=http%3A%2F%2Fone.example%2F&b=http%3A%2F%2Ftwo.example%2F',
    hosts: ['one.example', 'two.example'],
  },
  {
    what: 'one in capitals',
    url: 'https://forum.test/?to=HTTP://WWW.EXAMPLE.COM/a',
    hosts: ['www.example.com'],
  },
  {
    what: 'one without path and scheme',
    url: 'https://forum.test/?u=www.example.com',
    hosts: ['www.example.com'],
  },
  {
    what: 'one without a scheme, encoded',
    url: 'https://forum.test/?u=example.com%2Fa',
    hosts: ['example.com'],
  },
  { what: 'two encoded slashes', url: 'https://forum.test/?u=%2F%2Fexample.com%2Fa', hosts: ['example.com'] },
  { what: 'one without a name', url: `https://forum.test/out?${to}`, hosts: ['www.example.com'] },
  {
    what: 'one in the fragment',
    url: `https://forum.test/out#${encodeURIComponent(to)}`,
    hosts: ['www.example.com'],
  },
  { what: 'one in the path', url: `https://forum.test/out/${to}`, hosts: ['www.example.com'] },
  {
    what: 'one whose double slash a server folded',
    url: 'https://forum.test/out/https:/www.example.com/a',
    hosts: ['www.example.com'],
  },
  { what: 'one as base64', url: `https://forum.test/out/${base64}`, hosts: ['www.example.com'] },
  {
    what: 'one with underscores',
    url: 'https://forum.test/?u=https_3A_2F_2Fwww.example.com_2Fa',
    hosts: ['www.example.com'],
  },
  {
    what: 'one without a scheme',
    url: 'https://forum.test/?u=www.example.com/a',
    hosts: ['www.example.com'],
  },
  {
    what: 'one that begins with two slashes',
    url: 'https://forum.test/?u=//example.com/a',
    hosts: ['example.com'],
  },
  { what: 'a Unicode host', url: 'https://forum.test/?u=https://münchen.de/', hosts: ['m%c3%bcnchen.de'] },
  { what: 'none', url: 'https://forum.test/topic/1?page=2', hosts: [] },
  { what: 'a file name', url: 'https://forum.test/?f=index.html&v=1.2.3', hosts: [] },
  {
    what: 'the page’s own site',
    url: 'https://www.forum.test/login?next=https%3A%2F%2Fforum.test%2Fme',
    hosts: [],
  },
  {
    what: 'the page’s own site under a registry',
    url: 'https://a.site.co.uk/?u=https://b.site.co.uk/',
    hosts: [],
  },
  {
    what: 'another site under the same registry',
    url: 'https://a.one.co.uk/?u=https://a.two.co.uk/',
    hosts: ['a.two.co.uk'],
  },
  {
    what: 'another site under a registry that is a word',
    url: 'https://a.one.com.cn/?u=https://a.two.com.cn/',
    hosts: ['a.two.com.cn'],
  },
  { what: 'the page’s own site in a country', url: 'https://a.site.cn/?u=https://b.site.cn/', hosts: [] },
  {
    what: 'another site whose labels make the same word',
    url: 'https://forum.test/?u=https://for.umtest/',
    hosts: ['for.umtest'],
  },
  {
    what: 'another site of three labels whose first two are the page’s',
    url: 'https://www.forum.test/?u=https://www.forum.example/',
    hosts: ['www.forum.example'],
  },
  { what: 'a machine on the same network', url: 'https://forum.test/?u=http://localhost/', hosts: [] },
  {
    what: 'one as base64 with a sign too many',
    url: `https://forum.test/out/${Buffer.from('https://example.com').toString('base64url').slice(0, 24)}a`,
    hosts: ['example.co'],
  },
  ...['~', '?'].map((sign) => ({
    what: `one as base64 that is fit for an address: ${sign}`,
    url: `https://forum.test/out/${Buffer.from(`https://a.example/ab${sign}cd${sign}ef${sign}`).toString('base64url')}`,
    hosts: ['a.example'],
  })),
  { what: 'broken base64', url: 'https://forum.test/?u=aHR0cHM6Ly9%%%', hosts: [] },
  { what: 'only the word', url: 'https://forum.test/wiki/HTTPS_explained', hosts: [] },
];

describe('other sites in an address', () => {
  it.each(rows)('$what', ({ url, hosts }) => {
    expect(hostsCarried(new URL(url)).filter((host, at, all) => all.indexOf(host) === at)).toEqual(hosts);
  });

  it('are noticed wherever the guesser finds the destination in the address', () => {
    const pages = ['tuning', 'held-out'].flatMap((half) =>
      readFileSync(new URL(`../fixtures/leaving-pages/${half}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { url: string; destination: string }),
    );
    const isThere = ({ url, destination }: { url: string; destination: string }) =>
      findCarriedAddresses(new URL(url)).some(
        ({ text }) => URL.canParse(text) && new URL(text).host === new URL(destination).host,
      );
    const carrying = pages.filter(isThere);
    expect(carrying.length).toBeGreaterThan(90);
    const unnoticed = carrying.filter(({ url }) => hostsCarried(new URL(url)).length === 0);
    expect(unnoticed.map(({ url }) => url)).toEqual([]);
  });
});
