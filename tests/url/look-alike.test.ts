import { describe, expect, it } from 'vitest';
import { findHint, isAllTakenForLatin, isOneScript } from '../../utils/url/look-alike';
import { siteOf } from '../../utils/url/site';

const hintOf = (host: string) => findHint(new URL(`https://${host}/`).hostname, siteOf);

describe('T5 the letters of a label', () => {
  it.each([
    'abc-1',
    'ア漢のb1-',
    'ラーメン',
    'ㄅ漢b1-',
    '한漢b1-',
    'сосна-1',
    'σελ',
    'տուն',
    'სახლი',
    'בית',
    'بيت',
    'ቤት',
    'घर',
    'বাড়ি',
    'ਘਰ',
    'ઘર',
    'வீடு',
    'ఇల్లు',
    'ಮನೆ',
    'വീട്',
    'නිවස',
    'บ้าน',
    'ບ້ານ',
    'ཁང་པ'.replace('་', ''),
    'အိမ်',
    'ផ្ទះ',
  ])('are written together: %s', (label) => expect(isOneScript(label)).toBe(true));

  it.each(['ㄅア', '한ア', '한ㄅ', 'aп', 'пλ', 'λ漢', 'aノ', 'aー', 'a☺', 'ᚠ'])(
    'are not written together: %s',
    (label) => expect(isOneScript(label)).toBe(false),
  );

  it.each([
    ['аррӏе', true],
    ['с', true],
    ['с-1', true],
    ['漢', false],
    ['жсо', false],
    ['сож', false],
    ['apple', false],
    ['aррӏе', false],
  ])('are all taken for Latin ones, and none is: %s, %s', (label, are) =>
    expect(isAllTakenForLatin(label)).toBe(are),
  );
});

describe('T5 a name', () => {
  it.each([
    ['ӓррӏе.com', 'apple.com'],
    ['góóglé.com', 'google.com'],
    ['ama2on.com', 'amazon.com'],
    ['vveibo.com', 'weibo.com'],
    ['ciouban.com', 'douban.com'],
    ['s1na.com', 'sina.com'],
  ])('is taken for another: %s', (host, name) => expect(hintOf(host)).toEqual({ hint: 'looks-like', name }));

  it.each(['v1p.com', 'x-com.ru', '漢字.com'])('is taken for none: %s', (host) =>
    expect(hintOf(host)).toBeNull(),
  );

  it('is of several alphabets also where none is Latin', () =>
    expect(hintOf('пλω.com')).toEqual({ hint: 'mixed-scripts' }));
});
