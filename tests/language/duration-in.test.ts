import { describe, expect, it } from 'vitest';
import { durationIn } from '../../utils/language/duration-in';
import type { Language } from '../../utils/language/translate';

describe('durationIn', () => {
  const rows: [ms: number, language: Language, says: string][] = [
    [0, 'en', '0 seconds'],
    [1000, 'en', '1 second'],
    [2140, 'en', '2.1 seconds'],
    [59_000, 'en', '59 seconds'],
    [60_000, 'en', '1 minute'],
    [3_600_000, 'en', '1 hour'],
    [5_400_000, 'en', '1.5 hours'],
    [2140, 'zh_CN', '2.1 秒'],
    [210_000, 'zh_CN', '3.5 分钟'],
    [5_400_000, 'zh_CN', '1.5 小时'],
    [2140, 'zh_TW', '2.1 秒'],
    [210_000, 'zh_TW', '3.5 分鐘'],
  ];

  it.each(rows)('%i ms in %s: %s', (ms, language, says) => expect(durationIn(ms, language)).toBe(says));
});
