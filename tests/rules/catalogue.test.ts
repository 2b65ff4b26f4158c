import { describe, expect, it } from 'vitest';
import { platforms } from '../../utils/rules/all-platforms';
import { createCatalogue, hostsOf, originsOf, patternsOf, platformsIn } from '../../utils/rules/catalogue';
import type { Platform } from '../../utils/rules/define-platform';

const platform = (id: string, ...match: string[]): Platform => ({
  id,
  name: { en: id, zh_CN: id },
  pack: 'chinese',
  rules: [{ id: `${id}/link`, match, kind: 'unknown', destination: [], verified: '2026-08' }],
});

const catalogue = createCatalogue([
  platform('one', '*://link.one.example/go', '*://link.one.example/out'),
  platform('two', '*://*.two.example/*'),
  platform('three', '*://exact.two.example/*'),
]);

const rows: { host: string; rules: string[] }[] = [
  { host: 'link.one.example', rules: ['one/link'] },
  { host: 'one.example', rules: [] },
  { host: 'a.link.one.example', rules: [] },
  { host: 'two.example', rules: ['two/link'] },
  { host: 'a.b.two.example', rules: ['two/link'] },
  { host: 'exact.two.example', rules: ['three/link'] },
  { host: 'eviltwo.example', rules: [] },
  { host: 'example', rules: [] },
  { host: '', rules: [] },
];

describe('the catalogue', () => {
  it.each(rows)('knows $rules on "$host"', ({ host, rules }) => {
    expect(catalogue.rulesOn(host).map(({ rule }) => rule.id)).toEqual(rules);
  });

  it('does not accept a malformed pattern', () => {
    expect(() => createCatalogue([platform('four', '*://*/go')])).toThrow('not a match pattern');
  });

  it('names hosts and patterns once each', () => {
    expect(hostsOf(catalogue.platforms)).toEqual(['*.two.example', 'exact.two.example', 'link.one.example']);
    expect(originsOf(catalogue.platforms)).toContain('*://*.two.example/*');
    const patterns = patternsOf(catalogue.platforms);
    expect(patterns).toContain('*://*.two.example/*');
    expect(patterns).toContain('*://link.one.example/go?*');
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('asks for at most 60 hosts at install', () => {
    const hosts = hostsOf(platformsIn(platforms, 'required'));
    expect(hosts).toContain('weixin110.qq.com');
    expect(hosts.length, 'move a platform to an optional pack').toBeLessThanOrEqual(60);
  });
});
