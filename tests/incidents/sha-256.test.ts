import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../utils/incidents/new-id';
import { createSha256, sha256Of } from '../../utils/incidents/sha-256';

function hashOf(...pieces: Uint8Array[]): string {
  const hash = createSha256();
  for (const piece of pieces) hash.add(piece);
  return toHex(hash.digest());
}
const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256 piece by piece', () => {
  it('knows the example of the standard', () => {
    expect(hashOf(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('agrees with another implementation at every length around its blocks', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 7 + length);
      expect(hashOf(bytes)).toBe(theirs(bytes));
    }
  });

  it('agrees with the browser’s own on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), async (text) => {
        const own = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        expect(sha256Of(text)).toBe(toHex(new Uint8Array(own)));
      }),
    );
  });

  it('does not care how the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150, size: 'max' })), (pieces) => {
        expect(hashOf(...pieces)).toBe(theirs(Buffer.concat(pieces)));
      }),
    );
  });
});
