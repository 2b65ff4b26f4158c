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
});
