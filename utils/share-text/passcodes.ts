/** Passcodes that a share text writes beside a drive's link: `提取码：abcd`, `（访问码：abcd）`, `Password: abcd`. */

export interface FoundPasscode {
  code: string;
  /** Where its keyword starts in the text. */
  at: number;
  /** The keyword also heads other things (`密码`): it only counts near a link. */
  weak: boolean;
}

const PASSCODE =
  /(?<!解压|解压缩|解壓|解壓縮)(提取码|提取碼|提取密码|提取密碼|访问码|訪問碼|访问密码|訪問密碼|分享码|密码|密碼|口令|passcode|password|pwd|code)(?:[\s:：=＝是为為「『【（(“"'-]|\bis\b){0,6}([A-Za-z0-9]{3,8})(?![A-Za-z0-9])/giu;
const WEAK = /^(密码|密碼|口令|password|pwd|code)$/iu;

/** All passcodes in a text from which the links were blanked out, in their order. */
export function findPasscodes(text: string): FoundPasscode[] {
  return [...text.matchAll(PASSCODE)].map((match) => ({
    code: match[2] ?? '',
    at: match.index,
    weak: WEAK.test(match[1] ?? ''),
  }));
}

/** A drive link with its passcode as `pwd`, before any fragment, all else as written. */
export function withPasscode(link: string, code: string): string {
  const hash = link.indexOf('#');
  const address = hash < 0 ? link : link.slice(0, hash);
  const fragment = hash < 0 ? '' : link.slice(hash);
  const joint = !address.includes('?') ? '?' : address.endsWith('?') || address.endsWith('&') ? '' : '&';
  return `${address}${joint}pwd=${code}${fragment}`;
}

/** Whether the link already carries a passcode (`pwd=`, `password=`). */
export function carriesPasscode(link: string): boolean {
  return /[?&](pwd|password|passcode)=[A-Za-z0-9]/i.test(link);
}
