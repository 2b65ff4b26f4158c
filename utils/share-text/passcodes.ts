/** Passcodes that a share text writes beside a drive's link: `提取码：abcd`, `（访问码：abcd）`, `Password: abcd`. */

interface FoundPasscode {
  code: string;
  /** Where its keyword starts in the text. */
  at: number;
  /** The keyword also heads other things (`密码`): it only counts near a link. */
  weak: boolean;
  /** Of every link of the text (`提取码都是`). */
  shared: boolean;
}

/** `密码` behind another word is the password of something else (`压缩包密码`, `登录密码`), but for these. */
const WORD =
  '提取码|提取碼|提取密码|提取密碼|访问码|訪問碼|访问密码|訪問密碼|分享码|分享碼|(?:(?<!\\p{Script=Han})|(?<=网盘|網盤|云盘|雲端|分享|链接|連結|资源|資源|[和及与與]))(?:密码|密碼|口令)|(?<![A-Za-z0-9])(?:passcode|pwd)';
const ENGLISH = '(?<![A-Za-z0-9])(?:password|code)';
/** Quotation marks and brackets, also those of Markdown, or a tag of a page's source. */
const OPENS = '(?:[「『【（(“"\'`*\\s]{0,3}|<[a-z]{1,6}>)';
const PASSCODE = new RegExp(
  // An English word is a word like any other until a colon stands behind it: `Clean Code epub`.
  `(?:(${WORD})(\\s?(?:都|均|皆|统一|統一|全部))?[\\s:：;；=＝是为為>→-]{0,4}|(${ENGLISH})(?:\\s{0,2}[:：=＝]|\\s{1,2}is\\s))${OPENS}([A-Za-z0-9]{3,8})(?![A-Za-z0-9])`,
  'giu',
);
const WEAK = /^(?:密码|密碼|口令|password|pwd|code)/i;

/** All passcodes in a text from which the links were blanked out, in their order. */
export function findPasscodes(text: string): FoundPasscode[] {
  return [...text.matchAll(PASSCODE)].map((match) => ({
    code: match[4] ?? '',
    at: match.index,
    weak: WEAK.test(match[1] ?? match[3] ?? ''),
    shared: match[2] !== undefined,
  }));
}

/** A drive link with its passcode as `pwd`, before any fragment, all else as written. */
export function withPasscode(link: string, code: string): string {
  const hash = link.indexOf('#');
  const address = hash < 0 ? link : link.slice(0, hash);
  const fragment = hash < 0 ? '' : link.slice(hash);
  return `${address}${address.includes('?') ? '&' : '?'}pwd=${code}${fragment}`;
}

/** Whether the link already carries a passcode (`pwd=`, `password=`). */
export function carriesPasscode(link: string): boolean {
  return /[?&](pwd|password|passcode)=[A-Za-z0-9]/i.test(link);
}
