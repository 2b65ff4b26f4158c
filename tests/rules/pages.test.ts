import { describe, expect, it } from 'vitest';
import { collectTexts } from '../../utils/page/collect-texts';
import { catalogue } from '../../utils/rules/all-platforms';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Extractor, Platform, Rule } from '../../utils/rules/define-platform';
import { isHarmless } from '../../utils/rules/kinds';
import {
  type Evidence,
  isPageSource,
  pageSourcesOf,
  sourceKey,
  WHOLE_PAGE,
} from '../../utils/unwrap/evidence';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { type PageFixture, pageFixtures } from './page-fixtures';

/** Whether a rule finds this page's destination at one of its places, with nothing else to help it. */
function finds(platform: Platform, rule: Rule, extractor: Extractor, page: PageFixture): boolean {
  const alone = createCatalogue([{ ...platform, rules: [{ ...rule, destination: [extractor] }] }]);
  return [page.evidence, whereScriptsRun(page, rule)].some((evidence) => {
    const outcome = evidence && unwrap(evidence, alone, siteOf);
    return outcome?.outcome === 'unwrapped' && outcome.destination === page.expected.destination;
  });
}

/** What stands in a `noscript` is text there; in our tests no script runs. */
function whereScriptsRun({ document, expected: { url } }: PageFixture, rule: Rule): Evidence | null {
  if (document.querySelector('noscript') === null) return null;
  const seen = document.cloneNode(true) as Document;
  for (const element of seen.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  return { url, texts: collectTexts(seen, pageSourcesOf(rule)) };
}

describe('page fixtures', () => {
  it.each(pageFixtures)('$name', ({ expected, evidence }) => {
    const { words, loads: _, ...exact } = expected;
    const outcome = unwrap(evidence, catalogue, siteOf);
    expect(outcome).toMatchObject(exact);
    expect('reason' in outcome ? outcome.reason : undefined).toBe(expected.reason);
    if (words) expect(outcome).toMatchObject({ words: expect.stringContaining(words) });
  });

  const rules = catalogue.platforms.flatMap((platform) => platform.rules.map((rule) => ({ platform, rule })));
  const pagesOf = ({ id }: Rule) => pageFixtures.filter(({ expected }) => expected.rule === id);

  it('show a page of every rule that reads one', () => {
    const unread = rules.filter(({ rule }) => rule.reading && pagesOf(rule).length === 0);
    expect(
      unread.map(({ rule }) => rule.id),
      'each needs a folder in tests/fixtures/pages: page.html and expected.json (page-fixtures.ts)',
    ).toEqual([]);
  });

  it('show every place in a page where a rule looks for the destination', () => {
    const places = rules.flatMap(({ platform, rule }) =>
      rule.destination.filter(isPageSource).map((extractor) => ({ platform, rule, extractor })),
    );
    expect(places.length).toBeGreaterThan(50);
    const unshown = places.filter(
      ({ platform, rule, extractor }) =>
        !pagesOf(rule).some((page) => finds(platform, rule, extractor, page)),
    );
    expect(
      unshown.map(({ rule, extractor }) => `${rule.id}: ${sourceKey(extractor)}`),
      'each needs a page in tests/fixtures/pages on which it alone finds the destination',
    ).toEqual([]);
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
