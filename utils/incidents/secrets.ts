/**
 * What in an address may be a secret or say who somebody is. It errs on the side of calling too much secret:
 * what is lost is a parameter in a record, what is spared is somebody's session.
 */

/** A parameter with one of these words in its name, or as all of it: `user_id`, `userId`, `v_code`. */
const SECRET_WORD =
  /^(?:pass|passcode|auth|authorization|oauth|sess|s?sid|sig|sign|hmac|skey|pskey|otp|jwt|csrf|xsrf|nonce|vcode|credentials?|uin|uid|userid|user|username|uname|loginname|account|email|mail|phone|mobile|tel|imei|qq|wxid)$/;
/** What opens a session in one place and names a country or a word to look for in another: the value decides. */
const OPEN_WORD = /^(?:keys?|code)$/;

/** Parts that betray a name, however it is written: `access_token`, `accesstoken`, `smsCode`. */
const SECRET_PARTS =
  /token|ticket|secret|pass(?:w|phrase)|pwd|sess(?:ion|id|data)|signature|(?:open|union)id|uin$|cookie|cardno|bankcard|idcard|(?:api|auth|access|export|private)key|(?:access|auth|otp|pin|sms|verify)code/;

const RUN = /[A-Za-z0-9+/_=-]{20,}/g;
const JWT = /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;
/**
 * What says within a text who somebody is: an e-mail address, a WeChat id, a Chinese mobile, the number of a bank card
 * (UnionPay's begin with 62) or of a Chinese identity card, in which a date of birth stands.
 */
export const PEOPLE =
  /[\w.+-]{1,64}@[\w.-]{1,255}\.[a-z]{2,}|wxid_\w{6,}|(?<![\w.-])(?:(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}|62\d{14}(?:\d{3})?|\d{6}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dx])(?![\w-]|\.\w)/gi;

/** Whether a parameter holds a secret. @param name decoded, as `value` is */
export function isSecretPair(name: string, value: string): boolean {
  if (value === '') return false;
  const words = wordsOf(name);
  const whole = words.join('');
  // `code` alone is what a log-in hands on, whatever else it may be: a list of secrets names it (RFC 6749 §4.1.2).
  if (whole === 'code' || SECRET_PARTS.test(whole)) return true;
  if ([...words, whole].some((word) => SECRET_WORD.test(word))) return true;
  return words.some((word) => OPEN_WORD.test(word)) && isOpener(value);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
}

/** No word and no mere number: `4/0AX4XfWh`, not `手机` or `600519`. */
function isOpener(value: string): boolean {
  return /^[\w./+=~-]{8,}$/.test(value) && /[A-Za-z]/.test(value) && (/\d/.test(value) || isMixedCase(value));
}

/** @param value a decoded parameter value, path segment or text: long hex or base64, a token, an address of a person */
export function looksSecret(value: string): boolean {
  if (JWT.test(value) || value.search(PEOPLE) >= 0) return true;
  return (value.match(RUN) ?? []).some((run) => isHex(run) || isRandom(run));
}

/**
 * @param value a decoded value that may be part of an address or a list of its own: `a.example/?ticket=1`,
 * `{"ticket":"1"}`. A colon without quotation marks also stands in titles (`User:Foo`).
 */
export function mentionsSecret(value: string): boolean {
  return [...value.matchAll(PAIR)].some(([, name = '', quote, between, inside = '']) =>
    between === ':' && quote === '' ? SECRET_PARTS.test(name.toLowerCase()) : isSecretPair(name, inside),
  );
}

const PAIR = /([\w.-]{1,80})(["']?)\s*([=:])\s*["']?(?=([^\s"'&/][^\s"'&]{0,99}))/g;

/** Also a UUID, and a long number. */
function isHex(run: string): boolean {
  const digits = run.replaceAll('-', '');
  return digits.length >= 24 && /^[\da-f]+$/i.test(digits);
}

/** Signs of several kinds in such a turn as no word has: base64, base32 and the like. */
function isRandom(run: string): boolean {
  const pieces = run.split(/[+/_=-]+/);
  if (pieces.every((piece) => WORDS.test(piece))) return false;
  const turns = pieces.reduce((sum, piece) => sum + turnsIn(piece), 0) / run.length;
  if (!isMixedCase(run)) return turns >= 0.15;
  return (/\d/.test(run) && run.length >= 32) || ((/\d/.test(run) || run.endsWith('=')) && turns >= 0.3);
}

/** A word, a number, or a word with a number at its end. */
const WORDS = /^(?:[A-Z]?[a-z]+|[A-Z]+)?\d{0,8}$/;

/** How often capitals, small letters and digits take turns. */
function turnsIn(piece: string): number {
  return (piece.match(/[A-Z](?=[a-z\d])|[a-z](?=[A-Z\d])|\d(?=[A-Za-z])/g) ?? []).length;
}

function isMixedCase(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text);
}
