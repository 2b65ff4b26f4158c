import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import { companies, companyById, ownerOf } from '../../utils/owners/owner-of';
import { siteOf } from '../../utils/url/site';

const owners: readonly [host: string, company: string | null, why: string][] = [
  ['weixin110.qq.com', 'tencent', 'WeChat belongs to Tencent'],
  ['link.juejin.cn', 'bytedance', 'Juejin belongs to ByteDance'],
  ['item.taobao.com', 'alibaba', 'Taobao belongs to Alibaba'],
  ['u.jd.com', 'jd', 'a short link host counts as its company'],
  ['mobile.yangkeduo.com', 'pdd', 'Pinduoduo has a second name'],
  ['t.cn', 'sina', "Weibo's short links"],
  ['lnkd.in', 'microsoft', 'LinkedIn belongs to Microsoft'],
  ['www.google.co.uk', 'google', 'a national ending of two labels'],
  ['amazon.co.jp', 'amazon', 'another'],
  ['www.twitch.tv', 'amazon', 'Twitch belongs to Amazon'],
  ['someone.github.io', null, "a customer's page is not the company's"],
  ['someone.blogspot.com', null, 'a blog is not the company that hosts it'],
  ['someone.sinaapp.com', null, "a customer's application"],
  ['bucket.s3.amazonaws.com', null, "a customer's files"],
  ['someone.blob.core.windows.net', null, "another customer's files"],
  ['storage.googleapis.com', null, 'and theirs again'],
  ['raw.githubusercontent.com', null, 'files of whoever put them there'],
  ['qq.com.evil.example', null, 'a name in front of somebody else’s site'],
  ['myqq.com', null, 'a name that only ends alike'],
  ['1.2.3.4', null, 'an address without a name'],
  ['', null, 'no host'],
  ['constructor', null, 'a word objects know'],
];

describe('ownerOf', () => {
  it.each(owners)('%s belongs to %s: %s', (host, company) => {
    expect(ownerOf(host, siteOf)?.id ?? null).toBe(company);
  });

  it('asks for the site in the way it is given', () => {
    expect(ownerOf('anything', () => 'qq.com')?.id).toBe('tencent');
  });
});

describe('the companies', () => {
  it('are the large ones and more', () => {
    const wanted =
      `tencent alibaba bytedance baidu jd pdd netease meituan kuaishou xiaohongshu sina bilibili huawei xiaomi
      qihoo-360 meta google microsoft amazon x valve`.split(/\s+/);
    expect(wanted.filter((id) => !companyById(id))).toEqual([]);
    expect(companies.length).toBeGreaterThan(wanted.length);
  });

  it('own each site once', () => {
    const sites = companies.flatMap((company) => company.sites);
    expect(sites.filter((site, i) => sites.indexOf(site) !== i)).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(companies.map(({ id }) => id)).size).toBe(companies.length);
  });

  it.each(companies.map((company) => [company.id, company] as const))(
    '%s lists registrable domains, names and sources',
    (_, { sites, name, sources }) => {
      expect(sites.length).toBeGreaterThan(0);
      for (const site of sites) {
        expect(siteOf(site), 'by our own table').toBe(site);
        expect(getDomain(site), 'by the public suffix list').toBe(site);
      }
      expect(Object.values(name).every((text) => text.trim() === text && text !== '')).toBe(true);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(new URL(source).protocol).toBe('https:');
    },
  );
});
