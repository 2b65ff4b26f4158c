import { describe, expect, it } from 'vitest';
import { hasHidden, onOneLine, withoutHidden } from '../../utils/url/hidden';

const hidden: { name: string; text: string }[] = [
  { name: 'NUL', text: '\0' },
  { name: 'a newline', text: '\n' },
  { name: 'a tab', text: '\t' },
  { name: 'delete', text: '\x7f' },
  { name: 'a C1 control', text: '\x85' },
  { name: 'a no-break space', text: '\u00a0' },
  { name: 'a soft hyphen', text: '\u00ad' },
  { name: 'a combining joiner', text: '\u034f' },
  { name: 'an Arabic letter mark', text: '\u061c' },
  { name: 'a Hangul filler', text: '\u3164' },
  { name: 'a zero-width space', text: '\u200b' },
  { name: 'a zero-width joiner', text: '\u200d' },
  { name: 'a left-to-right mark', text: '\u200e' },
  { name: 'a line separator', text: '\u2028' },
  { name: 'an override', text: '\u202e' },
  { name: 'an isolate', text: '\u2066' },
  { name: 'an ideographic space', text: '\u3000' },
  { name: 'an empty Braille cell', text: '\u2800' },
  { name: 'a variation selector', text: '\ufe0f' },
  { name: 'a Mongolian variation selector', text: '\u180b' },
  { name: 'the latest Mongolian variation selector', text: '\u180f' },
  { name: 'an Ogham space', text: '\u1680' },
  { name: 'a sign kept free for what is not seen', text: '\ufff0' },
  { name: 'a byte order mark', text: '\ufeff' },
  { name: 'an interlinear mark', text: '\ufff9' },
  { name: 'a tag character', text: '\u{e0041}' },
  { name: 'a late variation selector', text: '\u{e0101}' },
  { name: 'half a surrogate pair', text: '\ud83d' },
];

const plain = ['', 'a b', '网页包含诱导分享，已停止访问。', '🔒', 'ｅ', 'е', 'é', '%00', 'العربية'];

describe('hidden characters', () => {
  it.each(hidden)('$name is one', ({ text }) => {
    expect([hasHidden(`a${text}b`), hasHidden(text)]).toEqual([true, true]);
    expect(withoutHidden(`a${text}${text}b`)).toBe('ab');
  });

  it.each(plain)('"%s" has none', (text) => {
    expect(hasHidden(text)).toBe(false);
    expect(withoutHidden(text)).toBe(text);
  });

  it('go, and what parts words is one plain blank', () =>
    expect(onOneLine('a\t b\r\n\u3000c\u200bd')).toBe('a b cd'));
});
