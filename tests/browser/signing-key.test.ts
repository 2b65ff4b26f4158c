import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetOwnKey, signWithOwnKey } from '../../utils/browser/signing-key';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const BYTES = new TextEncoder().encode('what is signed');
const keyOf = async () => Buffer.from((await signWithOwnKey(BYTES)).publicKey).toString('hex');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the key of the device', () => {
  it('signs so that anybody can check', async () => {
    const { publicKey, signature } = await signWithOwnKey(BYTES);
    const key = await crypto.subtle.importKey('spki', new Uint8Array(publicKey), ALGORITHM, true, ['verify']);
    const isSigned = (bytes: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.verify(ALGORITHM, key, new Uint8Array(signature), bytes);
    expect(await isSigned(BYTES)).toBe(true);
    expect(await isSigned(new TextEncoder().encode('something else'))).toBe(false);
  });

  it('stays the same, for two pages at once too, until it is forgotten', async () => {
    const [first, second] = await Promise.all([keyOf(), keyOf()]);
    expect(second).toBe(first);
    expect(await keyOf()).toBe(first);
    await forgetOwnKey();
    expect(await keyOf()).not.toBe(first);
  });

  it('cannot be read out', async () => {
    await signWithOwnKey(BYTES);
    const pair = await new Promise<CryptoKeyPair>((resolve, reject) => {
      const opening = indexedDB.open('signing-key');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('keys').objectStore('keys').get('own');
        reading.onsuccess = () => resolve(reading.result);
      };
    });
    expect(pair.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
  });
});
