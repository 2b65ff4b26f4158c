import { fromBase64 } from './base64';
import { decodeEntities } from './entities';
import { decodePercent } from './percent';

/** Proofpoint v1 leaves the address as it is; where its host holds `_`, the gateway wrote it as in v2. */
export function fromProofpointV1(text: string): string {
  return /^https?:\/\/[^/]*_/i.test(text) ? fromProofpointV2(text) : decodeEntities(text);
}

/** Proofpoint v2: `-` for `%`, `_` for `/`. */
export function fromProofpointV2(text: string): string {
  return decodePercent(text.replaceAll('-', '%').replaceAll('_', '/'));
}

/**
 * Proofpoint v3: `__<address>__;<base64url of the characters replaced>!!...`. In the address `*` stands for
 * one replaced character and `**X` for a run of them, X giving its length from 2 on.
 */
export function fromProofpointV3(text: string): string | null {
  const start = text.indexOf('__');
  const end = text.lastIndexOf('__;');
  if (start < 0 || end <= start + 1) return null;
  const address = text.slice(start + 2, end);
  const encoded = text.slice(end + 3).split('!', 1)[0] ?? '';
  const replaced = encoded === '' ? '' : fromBase64(encoded, 2);
  if (replaced === null) return null;
  const characters = Array.from(replaced);
  let at = 0;
  return address.replace(/\*(?:\*([A-Za-z0-9_-]))?/g, (whole, run?: string) => {
    const length = run === undefined ? 1 : digitOf(run) + 2;
    if (at >= characters.length) return whole;
    const piece = characters.slice(at, at + length).join('');
    at += length;
    return piece;
  });
}

/** What one sign of base64 counts. */
function digitOf(sign: string): number {
  return fromBase64(`AAA${sign}`)?.charCodeAt(2) ?? 0;
}
