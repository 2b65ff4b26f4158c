import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePercent } from '../../utils/url/percent';

const rows: { name: string; text: string; decoded: string }[] = [
  { name: 'nothing', text: '', decoded: '' },
  { name: 'no escapes', text: 'a+b', decoded: 'a+b' },
  { name: 'ASCII', text: 'https%3A%2F%2Fexample.com', decoded: 'https://example.com' },
  { name: 'UTF-8', text: '%E4%B8%AD%E6%96%87', decoded: '中文' },
  { name: 'four bytes', text: '%F0%9F%94%92', decoded: '🔒' },
  { name: 'one level only', text: '%2541', decoded: '%41' },
  { name: 'GBK bytes, which stay', text: '%B5%E7%CA%D3', decoded: '%B5%E7%CA%D3' },
  { name: 'GBK bytes beside UTF-8', text: '%E4%B8%AD%CA%D6%3D', decoded: '中%CA%D6=' },
  { name: 'a sequence cut off', text: '%E4%B8', decoded: '%E4%B8' },
  { name: 'a sequence cut off by a letter', text: '%E4%B8a%41', decoded: '%E4%B8aA' },
  { name: 'a lone continuation', text: '%80%41', decoded: '%80A' },
  { name: 'a percent sign alone', text: '100%', decoded: '100%' },
  { name: 'half an escape', text: '%4', decoded: '%4' },
  { name: 'no hexadecimal digits', text: '%zz%41', decoded: '%zzA' },
  { name: 'a slash in too many bytes', text: '%C0%AF%2F', decoded: '%C0%AF/' },
  { name: 'a surrogate in bytes', text: '%ED%A0%80%2F', decoded: '%ED%A0%80/' },
  { name: 'more than Unicode has', text: '%F4%90%80%80%2F', decoded: '%F4%90%80%80/' },
];

describe('decodePercent', () => {
  it.each(rows)('decodes $name', ({ text, decoded }) => expect(decodePercent(text)).toBe(decoded));

  it('agrees with the platform wherever that one does not give up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodePercent(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  it('gives an address the bytes it had, even where GBK looks like UTF-8', () => {
    const { href } = new URL(`https://example.com/?q=${decodePercent('%CA%D6%BB%FA')}`);
    expect(href).toBe('https://example.com/?q=%CA%D6%BB%FA');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64, size: 'max' }), (bytes) => {
        const text = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        const decoded = decodePercent(text);
        expect(decoded.isWellFormed()).toBe(true);
        expect(decodePercent(`${text}%zz`)).toBe(`${decoded}%zz`);
      }),
    );
  });

  it.each(['%E4', '%C0%80', '%', '%41%E4', '%FF'])(
    'takes 1 MB of %s in its stride',
    (piece) => {
      const text = piece.repeat((1 << 20) / piece.length);
      expect(decodePercent(text).length).toBeLessThanOrEqual(text.length);
    },
    30_000,
  );
});
