import { describe, expect, it } from 'vitest';
import { siteOf } from '../../utils/url/site';

const rows: { host: string; site: string }[] = [
  { host: 'example.com', site: 'example.com' },
  { host: 'a.b.example.com', site: 'example.com' },
  { host: 'example.com.', site: 'example.com' },
  { host: 'www.sina.com.cn', site: 'sina.com.cn' },
  { host: 'link.zhihu.com', site: 'zhihu.com' },
  { host: 'a.gov.cn', site: 'a.gov.cn' },
  { host: 'www.bbc.co.uk', site: 'bbc.co.uk' },
  { host: 'user.github.io', site: 'user.github.io' },
  { host: 'a.user.github.io', site: 'user.github.io' },
  { host: 'www.xn--fsqu00a.xn--55qx5d.cn', site: 'xn--fsqu00a.xn--55qx5d.cn' },
  { host: 'www.xn--fsqu00a.xn--55qx5d', site: 'xn--fsqu00a.xn--55qx5d' },
  { host: 'www.evil.cn.com', site: 'evil.cn.com' },
  { host: 'www.evil.eu.org', site: 'evil.eu.org' },
  { host: 't.cn', site: 't.cn' },
  { host: 'localhost', site: 'localhost' },
  { host: '8.8.8.8', site: '8.8.8.8' },
  { host: '[::1]', site: '[::1]' },
  { host: 'xn--fiqs8s.cn', site: 'xn--fiqs8s.cn' },
];

describe('siteOf', () => {
  it.each(rows)('$host belongs to $site', ({ host, site }) => expect(siteOf(host)).toBe(site));

  it('keeps two customers of one host apart', () => {
    expect(siteOf('a.github.io')).not.toBe(siteOf('b.github.io'));
  });
});
