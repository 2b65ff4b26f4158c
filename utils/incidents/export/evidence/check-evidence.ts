import { base64, DIGEST, MANIFEST, rawSignature, sha256, textOfDigest } from './manifest';

/** Something that is not as it was signed. */
export interface EvidenceFault {
  what:
    | 'no-manifest'
    | 'no-digest'
    /** A file is not what the manifest says of it. */
    | 'file-changed'
    | 'file-missing'
    /** A file that the manifest does not name. */
    | 'file-unnamed'
    /** Not the manifest whose hash the digest holds. */
    | 'manifest-changed'
    /** Not as it is written when it is made, though hash and signature may fit. */
    | 'digest-changed'
    | 'signature-wrong';
  path: string;
}

export interface EvidenceReport {
  outcome: 'intact' | 'damaged';
  faults: EvidenceFault[];
  /** Paths that are as the manifest says. */
  intact: string[];
  /** SHA-256 of the manifest and of the key, where they are there. */
  manifest?: string;
  key?: string;
  /** By the device's clock. */
  created?: string;
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Checks an evidence package as its `VERIFY.md` does: every file against the manifest, the manifest against the digest
 * and the signature.
 *
 * @param files the unpacked ZIP, by path
 */
export async function checkEvidence(files: Files): Promise<EvidenceReport> {
  const report: EvidenceReport = { outcome: 'intact', faults: [], intact: [] };
  const manifest = files.get(MANIFEST);
  if (manifest) {
    report.manifest = await sha256(manifest);
    await checkFiles(files, readJson(manifest), report);
    await checkSignature(manifest, report.manifest, files.get(DIGEST), report);
  } else report.faults.push({ what: 'no-manifest', path: MANIFEST });
  if (report.faults.length > 0) report.outcome = 'damaged';
  return report;
}

async function checkFiles(files: Files, manifest: Json, report: EvidenceReport): Promise<void> {
  const created = member(manifest, 'created');
  if (typeof created === 'string') report.created = created;
  const resources = member(manifest, 'resources');
  const named = new Set<string>([MANIFEST, DIGEST]);
  if (!Array.isArray(resources)) report.faults.push({ what: 'no-manifest', path: MANIFEST });
  for (const resource of Array.isArray(resources) ? resources : []) {
    const path = String(member(resource, 'path'));
    named.add(path);
    const bytes = files.get(path);
    const isAsNamed =
      bytes?.length === member(resource, 'bytes') &&
      bytes !== undefined &&
      `sha256:${await sha256(bytes)}` === member(resource, 'hash');
    if (isAsNamed) report.intact.push(path);
    else report.faults.push({ what: bytes ? 'file-changed' : 'file-missing', path });
  }
  for (const path of files.keys()) if (!named.has(path)) report.faults.push({ what: 'file-unnamed', path });
}

async function checkSignature(
  manifest: Uint8Array<ArrayBuffer>,
  hash: string,
  digestFile: Uint8Array<ArrayBuffer> | undefined,
  report: EvidenceReport,
): Promise<void> {
  const digest = digestFile && readJson(digestFile);
  if (!digest) return void report.faults.push({ what: 'no-digest', path: DIGEST });
  const signed = member(digest, 'signedData');
  const [publicKey, signedText] = [member(signed, 'publicKey'), member(signed, 'signature')].map(String);
  if (member(digest, 'hash') !== `sha256:${hash}`) {
    report.faults.push({ what: 'manifest-changed', path: MANIFEST });
  } else if (new TextDecoder().decode(digestFile) !== textOfDigest(hash, signedText ?? '', publicKey ?? '')) {
    report.faults.push({ what: 'digest-changed', path: DIGEST });
  }
  const key = fromBase64(publicKey ?? '');
  const der = fromBase64(signedText ?? '');
  const signature = der && rawSignature(der);
  if (key) report.key = await sha256(key);
  if (!key || !signature || !(await isSignedBy(key, signature, manifest))) {
    report.faults.push({ what: 'signature-wrong', path: DIGEST });
  }
}

async function isSignedBy(
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  try {
    const key = await crypto.subtle.importKey('spki', publicKey, algorithm, true, ['verify']);
    // One way to write the key, too: what stands behind it is read over, and would give it another fingerprint.
    const written = new Uint8Array(await crypto.subtle.exportKey('spki', key));
    if (base64(written) !== base64(publicKey)) return false;
    return await crypto.subtle.verify(algorithm, key, signature, bytes);
  } catch {
    // No key at all.
    return false;
  }
}

type Json = unknown;

function readJson(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function member(value: Json, name: string): Json {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, Json>)[name]
    : undefined;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    // One way to write it only, so that a changed sign is always seen.
    return base64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
