/**
 * Hosts whose addresses do not say where they lead: only the host itself knows. Data, like a platform file.
 * The manifest's `connect-src` is computed from this list, so the package can talk to nobody else.
 * Sources: lists of short-link hosts in public rule collections; last seen in 2026-08.
 */

import type { Decoder } from '../rules/define-platform';
import { withoutFinalDot } from '../url/host';

interface ShortLinkHost {
  /** The exact host; a subdomain is another host. */
  readonly host: string;
  /** Whose short links these are: an id of the catalogue where the platform has rules. */
  readonly platform: string;
  /** Path prefixes that are short links, where the host serves other pages too. */
  readonly paths?: readonly string[];
  /** The host answers over https: then it is asked in no other way. */
  readonly https: boolean;
  /** Where its pages name the destination, when it answers with a page. */
  readonly marks?: readonly BodyMark[];
}

/** A script variable that holds the address, or the element with this word in an attribute. */
export type BodyMark =
  | { readonly variable: string }
  | {
      readonly attribute: string;
      readonly value: string;
      readonly read: 'href' | 'text';
      readonly decode?: readonly Decoder[];
    };

/** What Weibo makes of an address that it writes on its page; as in its rules. */
const UNDO_WEIBO: readonly Decoder[] = ['latin1', 'prepend-https', ['drop-param', 'continueFlag']];

const on = (platform: string, https: boolean, ...hosts: string[]): ShortLinkHost[] =>
  hosts.map((host) => ({ host, platform, https }));

export const shortLinkHosts: readonly ShortLinkHost[] = [
  {
    host: 't.cn',
    platform: 'weibo',
    https: true,
    marks: [
      { attribute: 'class', value: 'open-url', read: 'href', decode: [['drop-param', 'continueFlag']] },
      { attribute: 'id', value: 'textline', read: 'text', decode: UNDO_WEIBO },
      { attribute: 'class', value: 'url_view_code', read: 'text', decode: UNDO_WEIBO },
      { attribute: 'class', value: 'link', read: 'text', decode: UNDO_WEIBO },
    ],
  },
  ...on('weibo', false, 'sina.lt'),
  ...['e.tb.cn', 'm.tb.cn', 's.tb.cn', 'c.tb.cn', 'tb.cn'].map((host) => ({
    host,
    platform: 'taobao',
    https: true,
    marks: [{ variable: 'url' }],
  })),
  ...on('taobao', true, 's.click.taobao.com'),
  { host: 'u.jd.com', platform: 'jd', https: true, marks: [{ variable: 'hrl' }] },
  ...on('jd', true, '3.cn', '3.jd.hk'),
  ...on('pinduoduo', true, 'p.pinduoduo.com'),
  ...on('douyin', true, 'v.douyin.com'),
  ...on('kuaishou', true, 'v.kuaishou.com', 'v.kuaishouapp.com'),
  { host: 'www.gifshow.com', platform: 'kuaishou', paths: ['/s/'], https: false },
  { host: 'gifshow.com', platform: 'kuaishou', paths: ['/s/'], https: false },
  // The app now shares links on the second one.
  ...on('xiaohongshu', true, 'xhslink.com', 'xhslink.cn'),
  ...on('bilibili', true, 'b23.tv', 'bili2233.cn'),
  ...on('baidu', true, 'mr.baidu.com', 'dwz.cn', 'j.map.baidu.com'),
  ...on('qq', true, 'url.cn', 'w.url.cn'),
  ...on('wechat', true, 'wxurl.cn'),
  // Of music, videos, maps and shops: public readers of these apps' share texts follow one redirect of each.
  { host: 'c6.y.qq.com', platform: 'qq', paths: ['/base/fcgi-bin/u'], https: true },
  ...on('netease-music', true, '163cn.tv'),
  ...on('kugou', true, 't1.kugou.com'),
  ...on('ximalaya', true, 'xima.tv'),
  { host: 'qishui.douyin.com', platform: 'douyin', paths: ['/s/'], https: true },
  ...on('xigua', true, 'v.ixigua.com'),
  { host: 'm.toutiao.com', platform: 'toutiao', paths: ['/is/'], https: true },
  ...on('amap', true, 'surl.amap.com'),
  ...on('meituan', true, 'dpurl.cn'),
  { host: 'qr.1688.com', platform: '1688', paths: ['/s/'], https: true },
  { host: 'dw4.co', platform: 'dewu', paths: ['/t/'], https: true },
  ...on('zsxq', true, 't.zsxq.com'),
  ...on('shopee', true, 's.shopee.tw', 'shope.ee', 'shp.ee'),
  ...on('spotify', true, 'spotify.link'),
  ...on('soundcloud', true, 'on.soundcloud.com'),
  ...on('pinterest', true, 'pin.it'),
  ...on('qihoo', true, 'urlqh.cn'),
  ...on('onw', true, 'onw.cc'),
  ...on('landian', true, 'ourl.co'),
  ...on('urll', true, 'urll.cn'),
  {
    host: 'lnkd.in',
    platform: 'linkedin',
    https: true,
    marks: [{ attribute: 'data-tracking-control-name', value: 'external_url_click', read: 'href' }],
  },
  ...on('x', true, 't.co'),
  ...on('bitly', true, 'bit.ly', 'j.mp'),
  ...on('tinyurl', true, 'tinyurl.com'),
  ...on('isgd', true, 'is.gd', 'v.gd'),
  ...on('hootsuite', true, 'ow.ly'),
  ...on('buffer', true, 'buff.ly'),
  ...on('amazon', true, 'amzn.to', 'amzn.eu', 'amzn.asia', 'a.co'),
  ...on('mailchimp', true, 'eepurl.com'),
  ...on('shorturl', true, 'shorturl.at'),
  ...on('google', true, 'goo.gl', 'maps.app.goo.gl', 'forms.gle', 'share.google'),
  ...on('reddit', true, 'redd.it'),
  ...on('tiktok', true, 'vm.tiktok.com', 'vt.tiktok.com'),
  ...on('facebook', true, 'fb.me'),
  ...on('cuttly', true, 'cutt.ly'),
  ...on('rebrandly', true, 'rb.gy', 'rebrand.ly'),
  ...on('reurl', true, 'reurl.cc'),
  ...on('lihi', true, 'lihi.cc', 'lihi1.cc', 'lihi2.cc', 'lihi3.cc'),
  ...on('picsee', true, 'pse.is'),
  ...on('vk', true, 'vk.cc'),
  ...on('yandex', true, 'clck.ru'),
];

const byHost = new Map(shortLinkHosts.map((entry) => [entry.host, entry]));

/**
 * The entry a URL is a short link of, or null. The bare root of a host is its home page, not a short link.
 * Ports other than the scheme's own are another server and never fit.
 */
export function findShortLinkHost(url: URL): ShortLinkHost | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.port !== '' || url.username !== '' || url.password !== '') return null;
  const entry = byHost.get(withoutFinalDot(url.hostname));
  if (!entry || url.pathname === '/') return null;
  const { paths } = entry;
  return !paths || paths.some((path) => url.pathname.startsWith(path)) ? entry : null;
}
