import { describe, expect, it } from 'vitest';
import { decodeLabel } from '../../utils/url/punycode';

const rows: { says: string; label: string; text: string | null }[] = [
  { says: 'a plain label stays', label: 'example', text: 'example' },
  { says: 'Chinese', label: 'xn--fiqs8s', text: '中国' },
  { says: 'German with a plain part', label: 'xn--mnchen-3ya', text: 'münchen' },
  { says: 'Russian', label: 'xn--e1afmkfd', text: 'пример' },
  { says: 'Arabic', label: 'xn--mgbh0fb', text: 'مثال' },
  { says: 'a letter beyond the first plane', label: 'xn--n28h', text: '😉' },
  { says: 'a plain part with hyphens', label: 'xn--a-b-c-fsa', text: 'a-b-cé' },
  { says: 'nothing behind the prefix', label: 'xn--', text: null },
  { says: 'a character that is no digit', label: 'xn--a_b', text: null },
  { says: 'a number cut off', label: 'xn--9999', text: null },
  { says: 'a code point that does not exist', label: 'xn--99999999', text: null },
];

describe('decodeLabel', () => {
  it.each(rows)('$says: $label', ({ label, text }) => expect(decodeLabel(label)).toBe(text));

  it.each([
    'münchen',
    '中国互联网络',
    'пример',
    'ελληνικά',
    'ไทย',
    'bücher-straße',
    '例え',
    '한국어',
    'a中b文c',
  ])('reads back what the browser wrote for %s', (text) => {
    const { hostname } = new URL(`https://${text}.example/`);
    expect(decodeLabel(hostname.slice(0, -'.example'.length))).toBe(text);
  });
});
