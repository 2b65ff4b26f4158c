import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../scripts/browsers/find';
import { platformFiles } from '../scripts/catalogue/platform-files';
import { FIRST_PLATFORMS, measureBackground } from '../scripts/package/build-size';
import { builtExtension } from '../scripts/package/extension';
import { type ContextSize, measureSizes } from '../scripts/package/sizes';

/** Gzipped bytes that each context may have; `npm run sizes` shows what takes them. */
const LIMITS = [
  { context: /^content script interstitial$/, limit: 8000 },
  // Put into one page by a click on the button, and into none by itself. What dangers are called in eleven languages is 2.
  { context: /^content script look$/, limit: 22_000 },
  // Runs on every page of a platform for which links go straight.
  { context: /^content script straight-links$/, limit: 1000 },
  // Runs on every page where all sites are watched.
  { context: /^content script watch$/, limit: 3000 },
  // Each platform brings its own 100: who adds one shall not have to make the rest smaller for it.
  { context: /^background$/, limit: 43_900 + 100 * platformFiles.length },
  { context: /^popup\.html$/, limit: 30_300 },
];

describe.each(browserNames)('the package for %s', (name) => {
  let sizes: ContextSize[] = [];
  beforeAll(() => {
    sizes = measureSizes(builtExtension(name));
  }, 60_000);

  it.each(LIMITS)('keeps $context within $limit bytes, gzipped', ({ context, limit }) => {
    const measured = sizes.filter((size) => context.test(size.context));
    expect(measured).not.toEqual([]);
    for (const size of measured) {
      expect(size.files, size.context).not.toEqual([]);
      expect(size.gzip, `${size.context}: ${size.files.join(', ')}`).toBeLessThanOrEqual(limit);
    }
  });

  it('begins the popup with a single script, because each file more is waited for', () => {
    const html = readFileSync(join(builtExtension(name), 'popup.html'), 'utf8');
    expect(html.match(/"[^"]+\.js"/g)).toHaveLength(1);
  });

  it('fetches nothing ahead by script: all of it lies beside the page', () => {
    const folder = join(builtExtension(name), 'chunks');
    const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(texts).not.toEqual([]);
    expect(texts.filter((text) => text.includes('modulepreload'))).toEqual([]);
  });

  it('is measured as it is packaged', async () => {
    const packaged = sizes.find(({ context }) => context === 'background')?.gzip ?? 0;
    const { gzip } = await measureBackground(name);
    expect(Math.abs(packaged - gzip)).toBeLessThan(500);
  }, 60_000);

  // The aim was 30 kB, set before menus, address bar, keys, straight links, own rules, unknown pages and reminders were asked for.
  // What is above it is code, the last of it for pages that go on talking, histories of several devices, and databases
  // that are full or held, dangers that a page names anywhere, and clicks that wait for them; what only pages need must not come back in.
  it('keeps the background with the first platforms within 50.5 kB, gzipped', async () => {
    const { gzip } = await measureBackground(name, FIRST_PLATFORMS);
    expect(gzip).toBeLessThanOrEqual(50_500);
    expect(gzip).toBeGreaterThan(20_000);
  }, 60_000);
});
