import { Zip, ZipDeflate } from 'fflate';
import { toHex } from '../../new-id';
import { createSha256 } from '../../sha-256';
import { DIGEST, digestText, MANIFEST, manifestText, type Resource, type Sign, sha256 } from './manifest';
import { VERIFY } from './verify-text';

/** A file that goes in, as text piece by piece. */
export interface Part {
  path: string;
  mediatype: string;
  pieces: Iterable<string> | AsyncIterable<string>;
}

interface Options {
  /** When it is made, by the device's clock. */
  made: Date;
  /** `Onward 0.1.0` */
  software: string;
  sign: Sign;
  /** Told the SHA-256 of the manifest: the one number that stands for the whole package. */
  onDigest?: (hash: string) => void;
}

/** Text is compressed in pieces of about so many characters. */
const PIECE = 1 << 16;
const encoder = new TextEncoder();

/**
 * The evidence file: a ZIP that is a Frictionless data package, with the hash of every file, a signature of the
 * manifest by a key of this device, and how to check both. Written as a stream; memory holds a piece of one file.
 */
export async function* exportEvidence(
  parts: readonly Part[],
  { made, software, sign, onDigest }: Options,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = openZip(made);
  const resources: Resource[] = [];
  const guide: Part = { path: 'VERIFY.md', mediatype: 'text/markdown', pieces: [VERIFY] };
  for (const { path, mediatype, pieces } of [...parts, guide]) {
    const file = zip.file(path);
    const hash = createSha256();
    let bytes = 0;
    for await (const text of inPieces(pieces)) {
      const piece = encoder.encode(text);
      hash.add(piece);
      bytes += piece.length;
      file.push(piece);
      yield* zip.written();
    }
    file.push(new Uint8Array(), true);
    yield* zip.written();
    resources.push({ path, mediatype, bytes, hash: toHex(hash.digest()) });
  }
  const manifest = encoder.encode(manifestText(resources, made.toISOString(), software));
  const hash = await sha256(manifest);
  zip.file(MANIFEST).push(manifest, true);
  zip.file(DIGEST).push(encoder.encode(await digestText(manifest, hash, sign)), true);
  zip.end();
  yield* zip.written();
  onDigest?.(hash);
}

/** fflate calls back; here what it wrote is collected and handed out. */
function openZip(made: Date) {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  return {
    file(path: string): ZipDeflate {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = made;
      zip.add(file);
      return file;
    },
    end: () => zip.end(),
    /** What was written since the last call. */
    written(): Uint8Array<ArrayBuffer>[] {
      if (failure) throw failure;
      const ready = chunks;
      chunks = [];
      return ready;
    },
  };
}

async function* inPieces(texts: Part['pieces']): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
