/**
 * What in an address may be a secret or say who somebody is. It errs on the side of calling too much secret:
 * what is lost is a parameter in a record, what is spared is somebody's session.
 */

/** A parameter with one of these words in its name: `access_token`, `accessToken`, `token`. */
const SECRET_WORDS = new Set(
  (
    'token tokens ticket secret secrets password passwd pwd passcode auth authorization oauth session sessionid ' +
    'sess sid sig sign signature hmac key keys apikey skey pskey exportkey code otp jwt csrf xsrf nonce ' +
    'credential credentials cookie openid unionid uin pfuin uid userid user username account email mail phone ' +
    'mobile tel'
  ).split(' '),
);

/** Parts that betray a name written in one run: `accesstoken`, `wxticket`. */
const SECRET_PARTS =
  /token|ticket|secret|passw|session|signature|openid|unionid|exportkey|pfuin|apikey|cookie/;

const RUN = /[A-Za-z0-9+/_=-]{24,}/g;
const JWT = /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;
const EMAIL = /[^\s@/]{1,64}@[^\s@/]{1,255}\.[a-z]{2,}/i;
const CHINESE_MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;

/** @param name a decoded parameter name */
export function hasSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word) => SECRET_WORDS.has(word) || SECRET_PARTS.test(word));
}

/** @param value a decoded parameter value, path segment or text: long hex or base64, a token, an address of a person */
export function looksSecret(value: string): boolean {
  if (JWT.test(value) || EMAIL.test(value) || CHINESE_MOBILE.test(value)) return true;
  return (value.match(RUN) ?? []).some((run) => isHex(run) || isMixed(run));
}

/** @param value a decoded value that may be part of an address or a list of its own: `a.example/?ticket=1` */
export function mentionsSecret(value: string): boolean {
  return [...value.matchAll(/([\w.-]{1,80})["']?\s*[=:]\s*["']?[^\s"'&/]/g)].some(([, name = '']) =>
    hasSecretName(name),
  );
}

/** Also a UUID, and a long number. */
function isHex(run: string): boolean {
  const digits = run.replaceAll('-', '');
  return digits.length >= 24 && /^[\da-f]+$/i.test(digits);
}

/** Capitals, small letters and digits in one long run: base64, not words. */
function isMixed(run: string): boolean {
  return run.length >= 32 && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}
