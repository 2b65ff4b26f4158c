/**
 * Codes that only an app can open: 淘口令, 京口令, room codes and the like. Recognised by their delimiters and
 * named by what is unique about them; what two apps write alike stays without a name.
 */

interface FoundCode {
  /** Without its delimiters. */
  code: string;
  /** Null when the marks fit several apps or none. */
  platform: CodeApp | null;
  /** The apps it may belong to: a link of any of them stands for it. */
  may: readonly CodeApp[];
}

/** Apps that hand out codes, by the ids of their sites (`share-hosts.ts`), and what texts call them. */
const NAMES = {
  taobao: ['淘宝', '天猫', '手淘', '淘口令', '淘寶', '天貓', 'taobao'],
  jd: ['京东', '京口令', '京東'],
  xiaohongshu: ['小红书', '小紅書'],
  douyin: ['抖音'],
  alipay: ['支付宝', '吱口令', '支付寶'],
} as const satisfies Record<string, readonly string[]>;
/** The last two are told by how their codes are written. */
export type CodeApp = keyof typeof NAMES | 'quark' | 'wechat';

const APPS = Object.keys(NAMES) as (keyof typeof NAMES)[];
const SHOPS = ['taobao', 'jd'] as const;

const CURRENCY = /([￥¥₤¤€₴$＄₳₰¢₢₵£₪])([A-Za-z0-9]{6,24})([￥¥₤¤€₴$＄₳₰¢₢₵£₪%])/g;
const BRACKETED = /([(（《])([A-Za-z0-9]{10,14})([)）》])(:?\/)?/g;
const DOUBLE_HASH = /##([A-Za-z0-9]{6,16})##/g;
/** The same mark on both sides: 啊…啊, an emoji, with or without blanks. */
const MARKED = /([^\p{ASCII}])[ \t]?([A-Za-z0-9]{10,20})[ \t]?\1/gu;
const JD_CHARACTERS = /(?<![A-Za-z0-9])\d{1,2}:\/(?!复制|複製|長按|长按|打开|打開)(\p{Script=Han}{4,60})/gu;
/** A room's code is for an app only where the text asks to copy it or to come in; a hotel has room numbers too. */
const INVITES = /复制|複製|加入房|进入房|進入房/;
const ROOM = /房[间間](?:号|码|號|碼)[\s#:：＃]{0,3}([A-Za-z0-9]{3,12})/g;
/** Quark's, as its app's own texts begin: `/~9a263aTFyF~:/`. */
const QUARK = /~([A-Za-z0-9]{10})~:\//g;
/** WeChat opens it as a whole: `#小程序://name/0JPDrt84ecI5Gwd`. */
const MINI_PROGRAM = /#小程序:\/\/[^\s/#]{1,40}\/[\w-]{10,20}/g;
const ALIPAY = /(?<![A-Za-z0-9])([A-Za-z0-9]{10,14})(?![A-Za-z0-9])/g;
/** How the shops' own texts begin and end. */
const FROM_SHOP =
  /【[^】\n]{0,4}(?:淘宝|淘寶|天猫|天貓|京东|京東)[^】\n]{0,4}】|直接打开|直接打開|直接開啟|复制文案|複製文案/;
const SEARCH_WORD = /(?<![A-Za-z0-9/])([A-Z]{2}\d{3,4})(?![A-Za-z0-9])/g;

/** All codes in a text from which the links were blanked out, in their order, each once. */
export function findCodes(text: string): FoundCode[] {
  const plain = text.replaceAll('\ufe0f', '');
  // 京东方 makes screens and sells nothing here.
  const lower = plain.toLowerCase().replaceAll('京东方', ' ').replaceAll('京東方', ' ');
  const named = APPS.filter((id) => NAMES[id].some((name) => lower.includes(name)));
  const shop = onlyOne(SHOPS.filter((id) => named.includes(id)));
  const found: (FoundCode & { at: number })[] = [];
  const add = (match: RegExpExecArray, code: string | undefined, may: readonly CodeApp[]): void => {
    if (code) found.push({ code, may, platform: onlyOne(may), at: match.index });
  };

  for (const match of plain.matchAll(CURRENCY)) {
    const [, open = '', code = '', close = ''] = match;
    if (!/[A-Za-z]/.test(code) || ((open === '$' || close === '$') && !isMixed(code))) continue;
    const yen = isYen(open) && (isYen(close) || close === '%');
    if (close === '%' && !yen) continue;
    // 京口令 have 14 characters and may end in `%`; both shops write ￥…￥.
    const jd = yen && (close === '%' || code.length === 14);
    add(match, code, jd ? ['jd'] : !yen ? ['taobao'] : shop ? [shop] : SHOPS);
  }
  for (const match of plain.matchAll(BRACKETED)) {
    const [, open, code = '', , slash] = match;
    const before = plain.slice(Math.max(0, match.index - 2), match.index);
    if (!isRandom(code) || (open === '《' ? code.length !== 11 : !slash && before !== ':/')) continue;
    add(match, code, [code.length === 14 ? 'jd' : 'taobao']);
  }
  for (const match of plain.matchAll(MARKED)) {
    const [, mark = '', code = ''] = match;
    if (!isRandom(code) || isYen(mark) || /[\p{Sc}\p{P}]/u.test(mark)) continue;
    const letter = /\p{L}/u.test(mark);
    if (letter && (mark !== '啊' || code.length !== 11)) continue;
    const notebook = !letter && (named.includes('xiaohongshu') || (mark === '😆' && code.length > 11));
    add(match, code, notebook ? ['xiaohongshu'] : code.length === 11 ? ['taobao'] : []);
  }
  for (const match of plain.matchAll(JD_CHARACTERS)) add(match, match[1], ['jd']);
  for (const match of plain.matchAll(QUARK)) add(match, match[1], ['quark']);
  for (const match of plain.matchAll(MINI_PROGRAM)) add(match, match[0], ['wechat']);
  if (INVITES.test(plain)) for (const match of plain.matchAll(ROOM)) add(match, match[1], []);
  if (named.includes('douyin')) {
    for (const match of plain.matchAll(DOUBLE_HASH)) add(match, match[1], ['douyin']);
  }
  if (found.length === 0 && named.includes('alipay')) {
    for (const match of plain.matchAll(ALIPAY))
      if (isRandom(match[1] ?? '')) add(match, match[1], ['alipay']);
  }
  // `CZ356` is what one types into the shop's search; beside a whole code it says nothing more.
  if (found.length === 0 && FROM_SHOP.test(plain) && SHOPS.some((id) => named.includes(id))) {
    for (const match of plain.matchAll(SEARCH_WORD)) add(match, match[1], shop ? [shop] : SHOPS);
  }

  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .map(({ code, platform, may }) => ({ code, platform, may }));
}

const isYen = (mark: string): boolean => mark === '￥' || mark === '¥';
const isMixed = (code: string): boolean =>
  /[A-Za-z]/.test(code) && (/\d/.test(code) || (/[a-z]/.test(code) && /[A-Z]/.test(code)));
/** Nothing that somebody wrote as words: `HappyBirthday`, `iPhone15Pro`. Capitals stand too thick in a code for that. */
function isRandom(code: string): boolean {
  const words = code.split(/\d+|(?=[A-Z])/).filter((word) => word !== '');
  return isMixed(code) && words.join('').length < 3 * words.length;
}
const onlyOne = (ids: readonly CodeApp[]): CodeApp | null => (ids.length === 1 ? (ids[0] ?? null) : null);
