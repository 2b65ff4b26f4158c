/**
 * Names that are written to be taken for others. After Chromium's IDN policy, shortened to what a person can
 * be told in one sentence: letters of two alphabets in one name, and names that look like a well-known one.
 */

/** Alphabets that may stand in one label together; a label of a single script is fine by itself. */
const TOGETHER: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}\d-]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\d-]+$/u,
  ...'Cyrillic Greek Armenian Georgian Hebrew Arabic Ethiopic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer'
    .split(' ')
    .map((script) => new RegExp(`^[\\p{Script=${script}}\\d-]+$`, 'u')),
];

/** Signs of the East Asian scripts that pass for a slash, a dot or a dash beside Latin letters. */
const LIKE_PUNCTUATION = /[ノソゾンー一丨丶丿〇ᅳㅡ]/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether one label keeps to one alphabet, or to those that are written together. */
export function isOneScript(label: string): boolean {
  if (LATIN.test(label) && LIKE_PUNCTUATION.test(label)) return false;
  return TOGETHER.some((pattern) => pattern.test(label));
}

/** What a letter is taken for. Only those that differ from the plain letter after accents are gone. */
const TAKEN_FOR: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'аɑαᴀ',
    b: 'Ььвᏼʙ',
    c: 'сϲƈᴄ',
    d: 'ԁɗđ',
    e: 'еєҽɛεᴇ',
    f: 'ƒғ',
    g: 'ɡԍɢց',
    h: 'һհнħʜ',
    i: 'іıɩιӏ1lł|ɪ',
    j: 'јʝϳ',
    k: 'кκҝᴋ',
    m: 'мᴍ',
    n: 'пոηɴ',
    o: 'оοσօ0øᴏ',
    p: 'рρƿᴘ',
    q: 'ԛգɋ',
    r: 'гᴦʀ',
    s: 'ѕꜱ',
    t: 'тτŧᴛ',
    u: 'υսцᴜ',
    v: 'ѵνᴠ',
    w: 'ѡԝωшɯᴡ',
    x: 'хχ',
    y: 'уүγʏ',
    z: 'ᴢʐ',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain])),
);

/** What a name looks like at a glance; two names with the same one can be taken for each other. */
export function skeletonOf(name: string): string {
  const bare = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(bare, (char) => TAKEN_FOR[char] ?? char)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('ci', 'd');
}

/** Whether a name of another alphabet is made of nothing but letters that look Latin (`аррӏе`). */
export function isAllTakenForLatin(label: string): boolean {
  return !LATIN.test(label) && /^[a-z\d-]*[a-z][a-z\d-]*$/.test(skeletonOf(label));
}

/**
 * Sites whose name is worth imitating: platforms of the catalogue, the largest sites, banks and pay services.
 * A name here costs false alarms on names like it, so short names (under four letters) are left out. Most end in
 * `.com`, which is not written.
 */
const WELL_KNOWN = (
  'weixin wechat weibo zhihu baidu taobao tmall alipay alibaba aliyun douyin tiktok toutiao bytedance ' +
  'bilibili xiaohongshu kuaishou douban meituan pinduoduo netease tencent tenpay huawei xiaomi sina sohu ' +
  'ctrip jianshu juejin.cn csdn.net gitee feishu.cn dingtalk 12306.cn unionpay icbc cmbchina bankofchina ' +
  'google youtube gmail facebook instagram whatsapp twitter linkedin microsoft outlook office github ' +
  'gitlab apple icloud amazon paypal netflix wikipedia.org yahoo reddit discord telegram.org steampowered ' +
  'steamcommunity dropbox adobe cloudflare openai binance coinbase spotify'
)
  .split(' ')
  .map((name) => (name.includes('.') ? name : `${name}.com`));

const nameOf = (site: string): string => site.slice(0, site.indexOf('.'));
const BY_SKELETON = new Map(WELL_KNOWN.map((site) => [skeletonOf(nameOf(site)), site]));
const NAMES = new Set(WELL_KNOWN.map(nameOf));

/**
 * @param site a registrable domain in Unicode
 * @returns the well-known site it can be taken for; `null` for a name that is what it looks like
 */
export function findLookAlike(site: string): string | null {
  const name = nameOf(site);
  return NAMES.has(name) ? null : (BY_SKELETON.get(skeletonOf(name)) ?? null);
}

/**
 * @param subdomain what stands before a site (`taobao.com.pay.`)
 * @returns the well-known site that stands there whole, to be read as if it were the site
 */
export function findNameInFront(subdomain: string): string | null {
  return WELL_KNOWN.find((site) => `.${subdomain}`.includes(`.${site}.`)) ?? null;
}
