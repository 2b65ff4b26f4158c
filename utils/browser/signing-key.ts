import { type DBSchema, type IDBPDatabase, openDB, wrap } from 'idb';
import type { Sign } from '../incidents/export/evidence/manifest';

interface KeySchema extends DBSchema {
  keys: { key: 'own'; value: CryptoKeyPair };
}

const NAME = 'signing-key';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * Signs with the key of this device. It is made the first time it is needed, cannot be read out, even by us, and says
 * nothing about the person; packages signed with it can be told to come from one device.
 */
export const signWithOwnKey: Sign = async (bytes) => {
  const { publicKey, privateKey } = await withKeys(ownKey);
  const [spki, signature] = await Promise.all([
    crypto.subtle.exportKey('spki', publicKey),
    crypto.subtle.sign(ALGORITHM, privateKey, bytes),
  ]);
  return { publicKey: new Uint8Array(spki), signature: new Uint8Array(signature) };
};

/** Goes with the whole history: what is signed from then on is not told to come from the same device. */
export async function forgetOwnKey(): Promise<void> {
  await wrap(indexedDB.deleteDatabase(NAME));
}

async function ownKey(database: IDBPDatabase<KeySchema>): Promise<CryptoKeyPair> {
  const known = await database.get('keys', 'own');
  if (known) return known;
  const made = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  // Another page may have made one meanwhile; the first one stays.
  const tx = database.transaction('keys', 'readwrite');
  const first = await tx.store.get('own');
  if (!first) await tx.store.put(made, 'own');
  await tx.done;
  return first ?? made;
}

async function withKeys<T>(work: (database: IDBPDatabase<KeySchema>) => Promise<T>): Promise<T> {
  const database = await openDB<KeySchema>(NAME, 1, {
    upgrade: (opened) => void opened.createObjectStore('keys'),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
