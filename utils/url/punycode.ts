/** RFC 3492, reading only: what an `xn--` label stands for. Writing is left to the browser's own parser. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 0x80;
const LAST_CODE_POINT = 0x10ffff;

/**
 * @param label one label of a host as `URL.hostname` gives it
 * @returns the label in Unicode; `null` for an `xn--` label that stands for nothing
 */
export function decodeLabel(label: string): string | null {
  if (!label.startsWith('xn--')) return label;
  const encoded = label.slice(4);
  const hyphen = encoded.lastIndexOf('-');
  const points = [...encoded.slice(0, Math.max(hyphen, 0))].map((char) => char.codePointAt(0) ?? 0);
  let code = FIRST_CODE_POINT;
  let bias = FIRST_BIAS;
  let i = 0;
  for (let at = hyphen + 1; at < encoded.length; ) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit === null) return null;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(i - before, length, before === 0);
    code += Math.floor(i / length);
    i %= length;
    if (code > LAST_CODE_POINT) return null;
    points.splice(i++, 0, code);
  }
  return points.length === 0 ? null : String.fromCodePoint(...points);
}

/** Lower case only: the browser's parser has seen to that. */
function digitOf(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : null;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
