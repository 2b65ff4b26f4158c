import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { pageFixtures } from './page-fixtures';

describe('page fixtures', () => {
  it('has some', () => expect(pageFixtures.length).toBeGreaterThan(0));

  it.each(pageFixtures)('$name', ({ expected, evidence }) => {
    const { words, loads: _, ...exact } = expected;
    const outcome = unwrap(evidence, catalogue, siteOf);
    expect(outcome).toMatchObject(exact);
    expect('reason' in outcome ? outcome.reason : undefined).toBe(expected.reason);
    if (words) expect(outcome).toMatchObject({ words: expect.stringContaining(words) });
  });

  it('show every reason that an address gives', () => {
    const given = catalogue.platforms
      .flatMap(({ rules }) => rules)
      .flatMap(({ id, reading }) => (reading?.addressReasons ?? []).map(([, reason]) => `${id} ${reason}`));
    const shown = pageFixtures.map(({ expected }) => `${expected.rule} ${expected.reason}`);
    expect(given).not.toEqual([]);
    expect(given.filter((reason) => !shown.includes(reason))).toEqual([]);
  });
});
