import { toHex } from './new-id';

/**
 * SHA-256 (FIPS 180-4) of what comes piece by piece, at once. The browser's own wants everything together, and a
 * history may not fit in memory; and each call of it is answered by another thread: for the short texts of a
 * journal that takes ten times as long. Tested against the browser's and another one.
 */
export function createSha256(): { add: (bytes: Uint8Array) => void; digest: () => Uint8Array<ArrayBuffer> } {
  const { initial } = constants();
  const state = Int32Array.from(initial);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  function add(bytes: Uint8Array): void {
    length += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(bytes.length, 64 - filled);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < 64) return;
      compress(state, block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) compress(state, bytes, at);
    block.set(bytes.subarray(at));
    filled = bytes.length - at;
  }

  return {
    add,
    /** Ends it: nothing may be added afterwards. */
    digest() {
      const end = new Uint8Array((filled < 56 ? 64 : 128) - filled);
      end[0] = 0x80;
      new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(length) * 8n);
      add(end);
      const result = new Uint8Array(32);
      const view = new DataView(result.buffer);
      state.forEach((word, i) => {
        view.setInt32(i * 4, word);
      });
      return result;
    },
  };
}

const encoder = new TextEncoder();

/** Of a text in UTF-8, in lower-case hexadecimal. */
export function sha256Of(text: string): string {
  const hash = createSha256();
  hash.add(encoder.encode(text));
  return toHex(hash.digest());
}

/**
 * The first 32 bits of the fractional parts of the cube roots (and square roots) of the first primes. Made when they
 * are first needed: a background that starts has other things to do.
 */
const constants = (() => {
  let made: { round: Int32Array; initial: Int32Array } | null = null;
  return () => {
    made ??= {
      round: Int32Array.from(primes(), (prime) => fraction(rootOf(BigInt(prime), 3n))),
      initial: Int32Array.from(primes().slice(0, 8), (prime) => fraction(rootOf(BigInt(prime), 2n))),
    };
    return made;
  };
})();

function primes(): number[] {
  return [...Array(312).keys()].filter((n) => n > 1 && [...Array(n).keys()].every((d) => d < 2 || n % d));
}

/** 2^32 times the root, rounded down; whole numbers, because a double is not exact enough. */
function rootOf(prime: bigint, degree: bigint): bigint {
  const power = prime << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= power) root += bit;
  return root;
}

function fraction(root: bigint): number {
  return Number(BigInt.asIntN(32, root));
}

const schedule = new Int32Array(64);

/** One block of 64 bytes, from `at`. Every word is there: a missing one would be 0. */
function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  const { round } = constants();
  for (let i = 0, j = at; i < 16; i++, j += 4) {
    schedule[i] =
      ((bytes[j] ?? 0) << 24) |
      ((bytes[j + 1] ?? 0) << 16) |
      ((bytes[j + 2] ?? 0) << 8) |
      (bytes[j + 3] ?? 0);
  }
  for (let i = 16; i < 64; i++) {
    const x = schedule[i - 15] ?? 0;
    const y = schedule[i - 2] ?? 0;
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    schedule[i] = (schedule[i - 16] ?? 0) + small + (schedule[i - 7] ?? 0) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  const before = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 64; i++) {
    const large = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t = (h + large + ((e & f) ^ (~e & g)) + (round[i] ?? 0) + (schedule[i] ?? 0)) | 0;
    const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const u = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t) | 0;
    d = c;
    c = b;
    b = a;
    a = (t + u) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (before[i] ?? 0) + (after[i] ?? 0);
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
