import { toHex } from '../../new-id';

/** A file of the package as the manifest names it. */
export interface Resource {
  path: string;
  mediatype: string;
  bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  hash: string;
}

/** What the signature is of, and with which key; `datapackage-digest.json`. */
interface Digest {
  path: typeof MANIFEST;
  /** `sha256:` and the hash of the manifest. */
  hash: string;
  signedData: {
    /** ECDSA over P-256 with SHA-256, of the bytes of the manifest; DER in base64. */
    signature: string;
    /** SubjectPublicKeyInfo; DER in base64. */
    publicKey: string;
  };
}

export const MANIFEST = 'datapackage.json';
export const DIGEST = 'datapackage-digest.json';

/**
 * `datapackage.json`: a Frictionless data package that names every file with its size and hash. One file a line, so
 * that `sed` can read it too (`VERIFY.md`).
 *
 * @param created ISO 8601, by the clock of the device
 */
export function manifestText(resources: readonly Resource[], created: string, software: string): string {
  const head = {
    profile: 'data-package',
    name: 'onward-evidence',
    created,
    clock: 'device',
    software,
  };
  const lines = resources.map(({ path, mediatype, bytes, hash }) =>
    JSON.stringify({ name: nameOf(path), path, mediatype, bytes, hash: `sha256:${hash}` }),
  );
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "resources": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}

/** Frictionless names are small letters, digits, `.`, `_` and `-`. */
function nameOf(path: string): string {
  return path.toLowerCase().replace(/\.\w+$/, '');
}

/** What signs: the key never leaves the device. Both as the Web Crypto API gives them. */
export type Sign = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<{ publicKey: Uint8Array; signature: Uint8Array }>;

/** `datapackage-digest.json` for a manifest. */
export async function digestText(
  manifest: Uint8Array<ArrayBuffer>,
  hash: string,
  sign: Sign,
): Promise<string> {
  const { publicKey, signature } = await sign(manifest);
  return textOfDigest(hash, base64(derSignature(signature)), base64(publicKey));
}

/** One member a line, and one way to write it: a changed byte that changes no value is found, too. */
export function textOfDigest(hash: string, signature: string, publicKey: string): string {
  const digest: Digest = { path: MANIFEST, hash: `sha256:${hash}`, signedData: { signature, publicKey } };
  return `${JSON.stringify(digest, null, 2)}\n`;
}

/** In lower-case hexadecimal, by the browser's own: for what is in memory as a whole. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** In the alphabet with `+` and `/`, padded. For keys and signatures: a long one would not fit into one call. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Two numbers of 32 bytes, as browsers sign, in the shape that openssl reads: SEQUENCE { INTEGER r, INTEGER s }. */
export function derSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [...derInteger(raw.subarray(0, 32)), ...derInteger(raw.subarray(32))];
  return Uint8Array.from([0x30, numbers.length, ...numbers]);
}

/** Without leading zeros, but with one where the number would else be negative. */
function derInteger(bytes: Uint8Array): number[] {
  // Where all are zeros the index is -1, and the last one stays.
  const digits = [...bytes.subarray(bytes.findIndex((byte) => byte !== 0))];
  const value = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
  return [0x02, value.length, ...value];
}

/** The other way round. @returns `null` for what is no such signature */
export function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    const value = digits[0] === 0 ? digits.subarray(1) : digits;
    if (value.length > 32) return null;
    raw.set(value, end - value.length);
    at += 2 + length;
  }
  const canonical = derSignature(raw);
  return canonical.length === der.length && canonical.every((byte, i) => byte === der[i]) ? raw : null;
}
