/**
 * What in an address may be a secret or say who somebody is. It errs on the side of calling too much secret:
 * what is lost is a parameter in a record, what is spared is somebody's session.
 */

/** A parameter with one of these words in its name: `access_token`, `accessToken`, `token`. */
const SECRET_WORDS = new Set(
  (
    'token tokens ticket secret secrets password passwd pass pwd passcode auth authorization oauth session sessionid ' +
    'sess sid sig sign signature hmac apikey skey pskey exportkey otp jwt csrf xsrf nonce ' +
    'credential credentials cookie openid unionid uin pfuin uid userid user username account email mail phone ' +
    'mobile tel qq wxid'
  ).split(' '),
);
/** What opens a session in one place and names a product or a word to look for in another: the value decides. */
const OPEN_WORDS = new Set(['key', 'keys', 'code']);

/** Parts that betray a name written in one run: `accesstoken`, `wxticket`. */
const SECRET_PARTS =
  /token|ticket|secret|passw|session|signature|openid|unionid|exportkey|pfuin|cookie|sessdata|(?:api|auth|access|private)key|(?:auth|sms|verify)code/;

const RUN = /[A-Za-z0-9+/_=-]{20,}/g;
const JWT = /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;
const EMAIL = /[^\s@/]{1,64}@[^\s@/]{1,255}\.[a-z]{2,}/i;
const CHINESE_MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;

/** Whether a parameter holds a secret. @param name decoded, as `value` is */
export function isSecretPair(name: string, value: string): boolean {
  if (value === '') return false;
  const words = wordsOf(name);
  if (words.some((word) => SECRET_WORDS.has(word) || SECRET_PARTS.test(word))) return true;
  return words.some((word) => OPEN_WORDS.has(word)) && isOpener(value);
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
  if (JWT.test(value) || EMAIL.test(value) || CHINESE_MOBILE.test(value)) return true;
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
