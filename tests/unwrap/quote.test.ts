import { describe, expect, it } from 'vitest';
import { quote } from '../../utils/unwrap/quote';

describe('quote', () => {
  it('keeps a sentence', () => expect(quote('  已停止访问\n该网页 🔒 ')).toBe('已停止访问 该网页 🔒'));

  it('T6 takes out what hides or turns text', () => {
    expect(quote('a\u202eb\u200bc\u2066d\x07e\ud800f')).toBe('abcdef');
  });

  it('T6 cuts at 300 characters, never inside one', () => {
    const cut = quote('🔒'.repeat(1000));
    expect(Array.from(cut)).toHaveLength(300);
    expect(cut.endsWith('🔒…')).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });
});
