/**
 * SHA-256 (FIPS 180-4) of what comes piece by piece: the browser's own wants everything at once, and a history may
 * not fit in memory. Tested against another implementation.
 */
export function createSha256(): { add: (bytes: Uint8Array) => void; digest: () => Uint8Array<ArrayBuffer> } {
  const state = Uint32Array.from(INITIAL);
  const block = new Uint8Array(64);
  let filled = 0;
  let length = 0;

  function add(bytes: Uint8Array): void {
    length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + 64 - filled);
      block.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < 64) return;
      compress(state, block);
      filled = 0;
    }
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
        view.setUint32(i * 4, word);
      });
      return result;
    },
  };
}

/** The first 32 bits of the fractional parts of the cube roots (and square roots) of the first primes. */
const PRIMES = [...Array(312).keys()].filter(
  (n) => n > 1 && [...Array(n).keys()].every((d) => d < 2 || n % d),
);
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(rootOf(BigInt(prime), 3n)));
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(rootOf(BigInt(prime), 2n)));

/** 2^32 times the root, rounded down; whole numbers, because a double is not exact enough. */
function rootOf(prime: bigint, degree: bigint): bigint {
  const power = prime << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= power) root += bit;
  return root;
}

function fraction(root: bigint): number {
  return Number(root & 0xffffffffn);
}

const schedule = new Uint32Array(64);

function compress(state: Uint32Array, block: Uint8Array): void {
  const view = new DataView(block.buffer);
  for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const [x, y] = [word(schedule, i - 15), word(schedule, i - 2)];
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    schedule[i] = word(schedule, i - 16) + small + word(schedule, i - 7) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const large = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t = (h + large + ((e & f) ^ (~e & g)) + word(ROUND, i) + word(schedule, i)) | 0;
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
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = word(state, i) + value;
}

function word(words: Uint32Array, i: number): number {
  return words[i] ?? 0;
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
