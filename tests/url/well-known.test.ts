import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformFiles } from '../../scripts/catalogue/platform-files';
import { companies, ownerOf } from '../../utils/owners/owner-of';
import { platforms } from '../../utils/rules/all-platforms';
import { hostsOf } from '../../utils/rules/catalogue';
import { findHint, findNameInFront } from '../../utils/url/look-alike';
import { siteOf } from '../../utils/url/site';
import { WELL_KNOWN } from '../../utils/url/well-known';

const sitesOf = (platform: (typeof platforms)[number]) =>
  hostsOf([platform]).map((host) => siteOf(host.replace('*.', '')));

describe('T5 the names that are worth imitating', () => {
  it('are each there once', () => expect(new Set(WELL_KNOWN).size).toBe(WELL_KNOWN.length));

  it.each(WELL_KNOWN)('%s is itself, and no other site’s subdomain', (site) => {
    expect(findHint(site, siteOf)).toBeNull();
    expect(findHint(`www.${site}`, siteOf)).toBeNull();
    expect(findHint(`${site}.evil.example`, siteOf)).toEqual({ hint: 'starts-like', name: site });
  });

  it.each([
    'dsco.com',
    'egodoc.com',
    'sicto.com',
    // Words of a name: of one that belongs to the well-known one itself, or is called by what it is for
    'cvws.icloud-content.com',
    'www.paypal-community.com',
    'instagram-downloader.com',
    'office-discount.de',
    // ... that go on, or where many rent a place
    'taobaobao-x.com',
    'wechat-demo.vercel.app',
    'taobao-demo.web.app',
    'wechat-miniprogram.github.io',
  ])('are not what %s is to be taken for', (host) => expect(findHint(host, siteOf)).toBeNull());

  it.each([
    ['c1sco.com', 'cisco.com'],
    ['clsco.com', 'cisco.com'],
    ['36odoc.com', '360doc.com'],
    ['5lcto.com', '51cto.com'],
    ['l2306.com', '12306.cn'],
    ['paypai.com', 'paypal.com'],
    ['paypaI.com', 'paypal.com'],
    ['doudflare.com', 'cloudflare.com'],
    ['clouban.com', 'douban.com'],
    ['taoba0.com', 'taobao.com'],
    ['paypa1-safe.com', 'paypal.com'],
    ['login-g00gle.vercel.app', 'google.com'],
    ['taobao-login.com', 'taobao.com'],
    ['login-alipay.com', 'alipay.com'],
    ['my-wechat-pay.com.cn', 'wechat.com'],
    ['www.icloud-find.co.uk', 'icloud.com'],
    ['steamcommunity-trade.ru', 'steamcommunity.com'],
  ])('are what %s is to be taken for', (host, name) =>
    expect(findHint(new URL(`https://${host}/`).hostname, siteOf)).toEqual({ hint: 'looks-like', name }),
  );

  it('lure by a word of a name, some of them', () => {
    const lures = WELL_KNOWN.filter((site) => findHint(`x-${site}`, siteOf));
    expect(lures.join(' ').replaceAll('.com', '')).toBe(
      'weixin wechat taobao tmall alipay pinduoduo unionpay cmbchina bankofchina whatsapp microsoft icloud steamcommunity',
    );
  });

  it('hold a site of every owner', () => {
    const without = companies.filter(({ sites }) => !sites.some((site) => findNameInFront(`${site}.`)));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('hold a site of every platform that comes with the installation or has a known owner, or of its owner', () => {
    const big = platforms.filter(
      (each) => each.pack === 'required' || sitesOf(each).some((site) => ownerOf(site, siteOf)),
    );
    expect(big.length).toBeGreaterThan(30);
    const isKnown = (site: string): boolean =>
      [site, ...(ownerOf(site, siteOf)?.sites ?? [])].some((each) => findNameInFront(`${each}.`));
    expect(big.filter((each) => !sitesOf(each).some(isKnown)).map(({ id }) => id)).toEqual([]);
  });

  it('give no alarm for a host of the catalogue, of an owner, or of an example', () => {
    const destinations = platformFiles
      .flatMap(({ examples }) => examples)
      .flatMap((each) => ('destination' in each ? [new URL(each.destination).hostname] : []));
    const hosts = [
      ...hostsOf(platforms).map((host) => host.replace('*.', '')),
      ...companies.flatMap(({ sites }) => sites),
      ...destinations,
    ];
    expect(hosts.length).toBeGreaterThan(500);
    expect(hosts.filter((host) => findHint(host, siteOf))).toEqual([]);
  });

  it('give no alarm for an ordinary page, but for those that are made to be taken for another', () => {
    const hosts = readFileSync('tests/fixtures/ordinary-urls.txt', 'utf8')
      .split('\n')
      .flatMap((line) => (URL.canParse(line) ? [new URL(line).hostname] : []));
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => findHint(host, siteOf))).toEqual([
      'link.zhihu.com.evil.example',
      'link.csdn.net.evil.example',
      'www.google.com.evil.example',
      'www.g00gle.com',
      'steamcomrnunity.com',
      'l.faceb00k.com',
      'safelinks.protection.outlook.com.evil.example',
      'link.xn--zhhu-m9d.com',
      'link.zhihu.com.evil.example',
    ]);
  });
});
