import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { isHarmless } from '../../utils/rules/kinds';
import { sourceKey, WHOLE_PAGE } from '../../utils/unwrap/evidence';
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

  /** What stands below many an ordinary page. */
  const FOOTER = '违法和不良信息举报 侵权违规举报 谨防网络诈骗 防骗指南 Report spam Cookies';

  const harmless = pageFixtures.flatMap(({ name, expected, evidence }) => {
    const whole = evidence.texts?.[sourceKey(WHOLE_PAGE)];
    const outcome = unwrap(evidence, catalogue, siteOf);
    const isKnown = outcome.outcome === 'unwrapped' && isHarmless(outcome.kind) && !outcome.unsettled;
    // A page that stops a link has no fraud but its own to speak of.
    return whole && isKnown && expected.rule !== 'qq/stopped' ? { name, evidence, whole, outcome } : [];
  });
  it('has some that are known to be harmless and read whole', () => expect(harmless).not.toEqual([]));

  it.each(harmless)('$name is no danger for what stands below it', ({ evidence, whole, outcome }) => {
    const texts = { ...evidence.texts, [sourceKey(WHOLE_PAGE)]: [...whole, FOOTER] };
    expect(unwrap({ ...evidence, texts }, catalogue, siteOf)).toEqual({ ...outcome, unsettled: true });
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
