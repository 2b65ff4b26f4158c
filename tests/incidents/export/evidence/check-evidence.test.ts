import { describe, expect, it } from 'vitest';
import { checkEvidence } from '../../../../utils/incidents/export/evidence/check-evidence';
import {
  DIGEST,
  digestText,
  MANIFEST,
  manifestText,
  sha256,
} from '../../../../utils/incidents/export/evidence/manifest';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
const sign = async (bytes: Uint8Array<ArrayBuffer>) => ({
  publicKey,
  signature: new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, bytes)),
});
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const CREATED = '2026-11-20T09:31:05.120Z';
const A = bytesOf('one');

/** A package of one file; `manifest` is made anew from what it would be, and signed as it is. */
async function packageWith(manifest: (text: string) => string = (text) => text): Promise<Files> {
  const resource = { path: 'a.txt', mediatype: 'text/plain', bytes: A.length, hash: await sha256(A) };
  const signed = bytesOf(manifest(manifestText([resource], CREATED, 'Onward test')));
  return new Map([
    ['a.txt', A],
    [MANIFEST, signed],
    [DIGEST, bytesOf(await digestText(signed, await sha256(signed), sign))],
  ]);
}
async function digestWith(change: (text: string) => string): Promise<Files> {
  const files = await packageWith();
  return files.set(DIGEST, bytesOf(change(new TextDecoder().decode(files.get(DIGEST)))));
}
const without = (files: Files, path: string): Files => new Map([...files].filter(([name]) => name !== path));

describe('a package as it was signed', () => {
  it('is intact, and says when it was made, and by which key', async () => {
    const files = await packageWith();
    expect(await checkEvidence(files)).toEqual({
      outcome: 'intact',
      faults: [],
      intact: ['a.txt'],
      created: CREATED,
      manifest: await sha256(files.get(MANIFEST) ?? new Uint8Array()),
      key: await sha256(publicKey),
    });
  });
});

const rows: [what: string, files: () => Promise<Files>, faults: [what: string, path: string][]][] = [
  [
    'another file of the same size',
    async () => (await packageWith()).set('a.txt', bytesOf('two')),
    [['file-changed', 'a.txt']],
  ],
  [
    'a size that is not the file’s',
    () => packageWith((text) => text.replace('"bytes":3', '"bytes":4')),
    [['file-changed', 'a.txt']],
  ],
  ['a file that is gone', async () => without(await packageWith(), 'a.txt'), [['file-missing', 'a.txt']]],
  [
    'a file without a name',
    () => packageWith((text) => text.replace('"path":"a.txt",', '')),
    [
      ['file-missing', 'undefined'],
      ['file-unnamed', 'a.txt'],
    ],
  ],
  [
    'a file that nobody named',
    async () => (await packageWith()).set('b.txt', A),
    [['file-unnamed', 'b.txt']],
  ],
  ['no manifest', async () => without(await packageWith(), MANIFEST), [['no-manifest', MANIFEST]]],
  [
    'a manifest that is no JSON',
    () => packageWith(() => 'not JSON'),
    [
      ['no-manifest', MANIFEST],
      ['file-unnamed', 'a.txt'],
    ],
  ],
  [
    'a manifest that is a word',
    () => packageWith(() => '"resources"'),
    [
      ['no-manifest', MANIFEST],
      ['file-unnamed', 'a.txt'],
    ],
  ],
  [
    'a manifest without a list',
    () => packageWith(() => '{"resources":{}}'),
    [
      ['no-manifest', MANIFEST],
      ['file-unnamed', 'a.txt'],
    ],
  ],
  [
    'a manifest that was changed after it was signed',
    async () => {
      const files = await packageWith();
      const text = new TextDecoder().decode(files.get(MANIFEST));
      return files.set(MANIFEST, bytesOf(text.replace('device', 'server')));
    },
    [
      ['manifest-changed', MANIFEST],
      ['signature-wrong', DIGEST],
    ],
  ],
  ['no digest', async () => without(await packageWith(), DIGEST), [['no-digest', DIGEST]]],
  ['a digest that is no JSON', () => digestWith((text) => `${text}}`), [['no-digest', DIGEST]]],
  [
    'a digest that is no text',
    async () => (await packageWith()).set(DIGEST, Uint8Array.of(0x22, 0xff, 0x22)),
    [['no-digest', DIGEST]],
  ],
  ['a digest with a blank more', () => digestWith((text) => `${text} `), [['digest-changed', DIGEST]]],
  [
    'a digest without a signature',
    () => digestWith((text) => text.replace('"signature"', '"none"')),
    [
      ['digest-changed', DIGEST],
      ['signature-wrong', DIGEST],
    ],
  ],
  [
    'a digest whose signature is no number',
    () => digestWith((text) => text.replace(/"signature": "[^"]*"/, '"signature": "AAAA"')),
    [['signature-wrong', DIGEST]],
  ],
  [
    'a digest whose key is no key',
    () => digestWith((text) => text.replace(/"publicKey": "[^"]*"/, '"publicKey": "AAAA"')),
    [['signature-wrong', DIGEST]],
  ],
  [
    'a digest whose key is written in another way',
    () => digestWith((text) => text.replace(/("publicKey": "[^"]*)"/, '$1 "')),
    [['signature-wrong', DIGEST]],
  ],
];

describe('a package that is not', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(10));
  it.each(rows)('is told by what is wrong, and nothing else: %s', async (_, files, faults) => {
    const report = await checkEvidence(await files());
    expect(report.faults.map(({ what, path }) => [what, path])).toEqual(faults);
    expect(report.outcome).toBe('damaged');
  });

  it('says nothing of a key that cannot be read, nor when it was made where that is no text', async () => {
    const report = await checkEvidence(await digestWith((text) => text.replace(/"publicKey": "/, '$&*')));
    expect(report).not.toHaveProperty('key');
    const undated = await packageWith((text) => text.replace(`"${CREATED}"`, '7'));
    expect(await checkEvidence(undated)).not.toHaveProperty('created');
  });
});
