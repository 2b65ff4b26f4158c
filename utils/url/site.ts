import { isAddressLiteral, withoutFinalDot } from './host';

/**
 * The registrable domain of a host ("site"). Browsers from version 153 know it themselves (`publicSuffix`);
 * for older ones, tests and tools this small table of multi-label suffixes serves. It names the registries
 * under which the platforms and the sites in the facts live, not all of the Public Suffix List: a suffix that
 * is missing makes two sites look like one: the gate refuses more then, and the suffix is shown as the site.
 */
export type SiteOf = (host: string) => string;

const SECOND_LEVEL: Readonly<Record<string, string>> = {
  cn: 'ac com edu gov mil net org ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj xn--55qx5d xn--io0a7i xn--od0alg',
  hk: 'com edu gov idv net org',
  tw: 'club com ebiz edu game gov idv mil net org',
  mo: 'com edu gov net org',
  jp: 'ac ad co ed go gr lg ne or',
  kr: 'ac co go ne or pe re',
  uk: 'ac co gov ltd me net nhs org plc police sch',
  au: 'asn com edu gov id net org',
  nz: 'ac co geek gen govt iwi maori net org school',
  in: 'ac co edu firm gen gov ind net nic org res',
  id: 'ac co desa go my net or sch web',
  th: 'ac co go in mi net or',
  vn: 'ac biz com edu gov info name net org pro',
  my: 'com edu gov mil name net org',
  sg: 'com edu gov net org per',
  ph: 'com edu gov net ngo org',
  tr: 'av bbs bel biz com dr edu gen gov info k12 name net org pol tel tv web',
  br: 'adv app art blog com dev eco edu eng gov ind inf log net org tec tv vlog wiki',
  mx: 'com edu gob net org',
  ar: 'com edu gob gov int mil net org',
  za: 'ac co edu gov law net org web',
  ua: 'com edu gov in kiev kyiv lviv net org',
  il: 'ac co gov k12 muni net org',
  pl: 'com edu gov info net org waw',
  ru: 'com msk net org pp spb',
  eg: 'com edu gov net org',
  sa: 'com edu gov net org',
  ir: 'ac co gov id net org sch',
};

/** Places where every customer has a subdomain: one customer is not the site of another. */
const SHARED_HOSTS = (
  'github.io gitee.io gitlab.io pages.dev workers.dev netlify.app vercel.app herokuapp.com web.app ' +
  'firebaseapp.com blogspot.com azurewebsites.net cloudfront.net onrender.com fly.dev surge.sh r2.dev ' +
  'myqcloud.com aliyuncs.com weebly.com wordpress.com tumblr.com deno.dev cn.com eu.org'
).split(' ');

const SUFFIXES = new Set([
  ...Object.entries(SECOND_LEVEL).flatMap(([tld, names]) => names.split(' ').map((name) => `${name}.${tld}`)),
  ...SHARED_HOSTS,
]);

/**
 * @param host a canonical host (`URL.hostname`)
 * @returns the registrable domain; the host itself where it has none (an IP literal, a bare suffix)
 */
export const siteOf: SiteOf = (host) => {
  const name = withoutFinalDot(host);
  const last = name.lastIndexOf('.');
  const second = name.lastIndexOf('.', last - 1);
  if (second < 0 || isAddressLiteral(name)) return name;
  const pair = name.slice(second + 1);
  return SUFFIXES.has(pair) ? name.slice(name.lastIndexOf('.', second - 1) + 1) : pair;
};
