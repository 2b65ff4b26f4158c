import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILL_IN, newPlatform, writeNewPlatform } from '../../../scripts/catalogue/new-platform';
import type { PlatformFile } from '../../../scripts/catalogue/platform-files';
import { createCatalogue } from '../../../utils/rules/catalogue';
import { unwrap } from '../../../utils/unwrap/unwrap';
import { siteOf } from '../../../utils/url/site';

/** The file as a module; `definePlatform` returns its argument, so here it is left out. */
async function load(text: string): Promise<PlatformFile> {
  const { code } = await transformWithOxc(text.replace(/^import .*$/m, ''), 'platform.ts');
  const inline = code.replace('definePlatform(', '(');
  return import(`data:text/javascript,${encodeURIComponent(inline)}`);
}

function outcomesOf({ default: platform, examples }: PlatformFile) {
  const catalogue = createCatalogue([platform]);
  return examples.map(({ url }) => unwrap({ url }, catalogue, siteOf));
}

describe('a new platform', () => {
  it('has a rule, and examples that fail and say what to fill in', async () => {
    const file = await load(newPlatform('acme', '2026-11', '1.0'));
    const [wrapped, without] = file.examples;
    expect(file.default).toMatchObject({ id: 'acme', rules: [{ id: 'acme/link', verified: '2026-11' }] });
    for (const example of [wrapped, without]) {
      expect(example).toMatchObject({ rule: 'acme/link', url: expect.stringContaining(FILL_IN) });
    }
    expect(outcomesOf(file).map(({ outcome }) => outcome)).toEqual(['unmatched', 'unmatched', 'unmatched']);
  });

  it('passes once its examples are filled in', async () => {
    const text = newPlatform('acme', '2026-11', '1.0')
      .replace(
        /'FILL IN the address of the interstitial[^']*'/,
        "'https://link.acme.example/?url=https%3A%2F%2Fexample.com%2Fa'",
      )
      .replace(/'FILL IN the address it leads to'/, "'https://example.com/a'")
      .replace(/'FILL IN the same address[^']*'/, "'https://link.acme.example/'");
    expect(outcomesOf(await load(text))).toMatchObject([
      { outcome: 'unwrapped', rule: 'acme/link', destination: 'https://example.com/a', kind: 'unknown' },
      { outcome: 'no-destination', rule: 'acme/link' },
      { outcome: 'unmatched' },
    ]);
  });
});

describe('its file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onward-platforms-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['acme-forum', '1.2.0', '1.3'],
    ['acme', '0.1.0', '1.0'],
  ])('is named after the platform, and says which version brings it: %s, at %s', (id, version, since) => {
    const path = writeNewPlatform(id, folder, '2026-11', version);
    expect(basename(path)).toBe(`${id}.ts`);
    expect(readFileSync(path, 'utf8')).toBe(newPlatform(id, '2026-11', since));
  });

  it('is never overwritten', () => {
    const path = join(folder, 'mine.ts');
    writeFileSync(path, 'mine');
    expect(() => writeNewPlatform('mine', folder, '2026-11', '0.1.0')).toThrow('exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it.each(['', 'Acme', '../acme', 'acme.ts', '-acme', 'acme-', "a'b"])('is refused the name "%s"', (id) => {
    expect(() => writeNewPlatform(id, folder, '2026-11', '0.1.0')).toThrow('not a platform id');
  });
});
