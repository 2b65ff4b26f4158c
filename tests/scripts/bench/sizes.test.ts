import { describe, expect, it } from 'vitest';
import { sizesChapter } from '../../../scripts/bench/sizes';
import { markdownTable } from '../../../scripts/bench/table';

describe('the sizes in the benchmark', () => {
  it('are those of each context, of both browsers, beside what was aimed at', async () => {
    const table = markdownTable([await sizesChapter()]);
    for (const browser of ['chromium', 'firefox']) {
      for (const context of ['content script interstitial', 'background', 'popup.html', 'incidents.html'])
        expect(table).toMatch(new RegExp(`\\| ${context} \\| ${browser} \\| \\d+\\.\\d kB \\|`));
    }
    expect(table).toMatch(/\| popup\.html \| chromium \| \d+\.\d kB \| {2}\| ≤ 35\.0 kB \| yes \|/);
    expect(table).toMatch(
      /\| background, first platforms only \| chromium \| [\d.]+ kB \| {2}\| ≤ 30\.0 kB \|/,
    );
  }, 60_000);
});
