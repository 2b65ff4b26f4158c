import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derSignature,
  manifestText,
  rawSignature,
} from '../../../../utils/incidents/export/evidence/manifest';

describe('a signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  it('is told to openssl in its own shape', () => {
    for (let i = 0; i < 50; i++) {
      const bytes = Buffer.from(`message ${i}`);
      const raw = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      expect(
        verify(
          'sha256',
          bytes,
          createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
          derSignature(raw),
        ),
      ).toBe(true);
    }
  });

  it.each([
    ['0x7f', [0x7f, 1], [0x7f, 1]],
    ['0x80, which would be negative', [0x80, 1], [0, 0x80, 1]],
    ['zeros', [0, 0], [0]],
  ])('is two numbers as short as they can be: %s', (_, end, written) => {
    const raw = Uint8Array.from({ length: 64 }, (_, i) => end[(i % 32) - 30] ?? 0);
    const number = [0x02, written.length, ...written];
    expect([...derSignature(raw)]).toEqual([0x30, 2 * number.length, ...number, ...number]);
  });

  it('survives there and back, leading zeros and high bits included', () => {
    const byte = fc.oneof(fc.constantFrom(0, 0x7f, 0x80, 0xff), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { minLength: 64, maxLength: 64 }), (bytes) => {
        const raw = Uint8Array.from(bytes);
        expect(rawSignature(derSignature(raw))).toEqual(raw);
      }),
    );
  });

  it('of nothing but zeros survives, too', () =>
    expect(rawSignature(derSignature(new Uint8Array(64)))).toEqual(new Uint8Array(64)));

  it('is refused where it is not one, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80, size: 'max' }), (bytes) => {
        const raw = rawSignature(bytes);
        if (raw) expect(derSignature(raw)).toEqual(bytes);
      }),
    );
    expect(rawSignature(new Uint8Array())).toBeNull();
  });
});

describe('the manifest', () => {
  it('is a data package with a file a line', () => {
    const hash = 'a'.repeat(64);
    const text = manifestText(
      [
        { path: 'incidents.jsonl', mediatype: 'application/jsonl', bytes: 3, hash },
        { path: 'VERIFY.md', mediatype: 'text/markdown', bytes: 4, hash },
        { path: 'incidents.csv.txt', mediatype: 'text/plain', bytes: 5, hash },
      ],
      '2026-11-20T09:31:05.120Z',
      'Onward 0.1.0',
    );
    const kept = { hash: `sha256:${hash}` };
    expect(JSON.parse(text)).toEqual({
      profile: 'data-package',
      name: 'onward-evidence',
      created: '2026-11-20T09:31:05.120Z',
      clock: 'device',
      software: 'Onward 0.1.0',
      resources: [
        { name: 'incidents', path: 'incidents.jsonl', mediatype: 'application/jsonl', bytes: 3, ...kept },
        { name: 'verify', path: 'VERIFY.md', mediatype: 'text/markdown', bytes: 4, ...kept },
        { name: 'incidents.csv', path: 'incidents.csv.txt', mediatype: 'text/plain', bytes: 5, ...kept },
      ],
    });
    expect(text.split('\n').filter((line) => line.includes('"path"'))).toHaveLength(3);
  });
});
