import { describe, expect, it } from 'vitest';
import { checkAccepted, checkDisplayed } from '../../scripts/fuzz/promises';
import { gate } from '../../utils/unwrap/gate';
import { siteOf } from '../../utils/url/site';
import { whatwgInputs } from './whatwg-inputs';

describe("T3 the WHATWG's own test addresses at the gate", () => {
  it('are some hundreds, each once, and not all refused', () => {
    expect(new Set(whatwgInputs.map(([text]) => text)).size).toBe(whatwgInputs.length);
    expect(whatwgInputs.length).toBeGreaterThan(400);
    expect(
      whatwgInputs.filter(([, verdict]) => verdict === null || verdict.startsWith('http')).length,
    ).toBeGreaterThan(50);
  });

  it.each(whatwgInputs.map(([text, verdict, taken]) => ({ text, verdict, taken })))(
    'T3 $text: $verdict',
    ({ text, verdict, taken }) => {
      const result = gate(text, { wrapperSite: null, siteOf });
      const expected = taken !== undefined && URL.canParse(text) ? taken : verdict;
      expect('url' in result ? result.url.href : result.refusal).toBe(expected ?? text);
      if (!('url' in result)) return;
      checkAccepted(text, result.url.href);
      checkDisplayed(result.url.href);
    },
  );
});
