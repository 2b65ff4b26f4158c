import { describe, expect, it } from 'vitest';
import { FILL_IN } from '../../scripts/catalogue/new-platform';
import type { PlatformFile } from '../../scripts/catalogue/platform-files';
import { catalogue } from '../../utils/rules/all-platforms';
import { matchRule } from '../../utils/unwrap/match';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { pageFixtures } from './page-fixtures';

const files = Object.entries(
  import.meta.glob<PlatformFile>('../../utils/rules/platforms/*.ts', { eager: true }),
);
const rows = files.flatMap(([path, { default: platform, examples }]) =>
  examples.map((example) => ({ file: path.slice(path.lastIndexOf('/') + 1), platform, example })),
);

describe('platform files', () => {
  it.each(files)(
    '%s is inert, well named and every rule has an example',
    (path, { default: platform, examples }) => {
      expect(JSON.parse(JSON.stringify(platform))).toEqual(platform);
      expect(path.endsWith(`/${platform.id}.ts`)).toBe(true);
      const shown = new Set(examples.map(({ rule }) => rule));
      const paged = new Set(pageFixtures.map(({ expected }) => expected.rule));
      const unshown = platform.rules
        .filter(({ id, reading }) => !(reading?.only ? paged : shown).has(id))
        .map(({ id }) => id);
      expect(
        unshown,
        'give each of these rules an example, or a page where only the page can decide',
      ).toEqual([]);
      const foreign = platform.rules
        .filter(({ id }) => !id.startsWith(`${platform.id}/`))
        .map(({ id }) => id);
      expect(foreign, `rule ids start with ${platform.id}/`).toEqual([]);
    },
  );

  it('have nothing left to fill in', () => {
    const texts = import.meta.glob<string>('../../utils/rules/platforms/*.ts', {
      eager: true,
      import: 'default',
      query: '?raw',
    });
    const left = Object.keys(texts).filter((path) => texts[path]?.includes(FILL_IN));
    expect(Object.keys(texts)).toHaveLength(files.length);
    expect(left).toEqual([]);
  });
});

describe('examples', () => {
  it.each(rows)('$file: $example.url', ({ example }) => {
    const { url, rule } = example;
    const outcome = unwrap({ url }, catalogue, siteOf);
    if (rule === null) {
      expect(outcome).toEqual({ outcome: 'unmatched', url });
      return;
    }
    expect(outcome).toMatchObject({
      rule,
      ...('kind' in example && example.kind ? { kind: example.kind } : {}),
    });
    if ('destination' in example) {
      expect(outcome).toMatchObject({ outcome: 'unwrapped', destination: new URL(example.destination).href });
      if (example.hops) expect(outcome).toMatchObject({ hops: example.hops });
    } else {
      expect(outcome.outcome).toBe(example.outcome);
    }
  });

  it('is matched by one rule only', () => {
    const twice = rows.flatMap(({ example: { url, rule } }) => {
      if (rule === null || !URL.canParse(url)) return [];
      const host = new URL(url).hostname;
      const fitting = catalogue.platforms
        .flatMap(({ rules }) => rules)
        .filter((each) =>
          matchRule(url, {
            platforms: [],
            rulesOn: () => catalogue.rulesOn(host).filter((entry) => entry.rule === each),
          }),
        );
      return fitting.length > 1 ? [`${url}: ${fitting.map(({ id }) => id).join(', ')}`] : [];
    });
    expect(twice, 'make the matchers of these rules exclude each other').toEqual([]);
  });
});
