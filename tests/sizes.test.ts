import { beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../scripts/browsers/find';
import { builtExtension } from '../scripts/package/extension';
import { type ContextSize, measureSizes } from '../scripts/package/sizes';

/** Gzipped bytes that each context may have; `npm run sizes` shows what takes them. */
const LIMITS = [
  { context: /^content script interstitial$/, limit: 15_000 },
  // Put into one page by a click on the button, and into none by itself.
  { context: /^content script look$/, limit: 20_000 },
  // Runs on every page of a platform for which links go straight; most of it is the polyfill.
  { context: /^content script straight-links$/, limit: 4000 },
  // The aim is 30 kB (with the first platforms). All of the catalogue is 16 of this, and every conversation, menu
  // and own rule runs here; what only pages need must not come back in.
  { context: /^background$/, limit: 53_000 },
  { context: /^popup\.html$/, limit: 35_000 },
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
});
