/** What is measured in nanoseconds; `bundle.ts` makes one file of it. */
import { platforms } from '../../utils/rules/all-platforms';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Platform } from '../../utils/rules/define-platform';
import { type Outcome, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';

const whole = createCatalogue(platforms);
const small = createCatalogue(tenRules(platforms));

function tenRules(all: readonly Platform[]): Platform[] {
  return all.slice(0, 10).map((platform) => ({ ...platform, rules: platform.rules.slice(0, 1) }));
}

/** Unwraps with the whole catalogue, as the extension does. */
export function unwrapWithAll(url: string): Outcome {
  return unwrap({ url }, whole, siteOf);
}

/** Unwraps with a catalogue of ten rules. */
export function unwrapWithTen(url: string): Outcome {
  return unwrap({ url }, small, siteOf);
}

/** The yardstick: what any program does with an address before anything else. */
export function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Whether a rule has this host; then more has to be looked at than the host. */
export function isKnownHost(url: string): boolean {
  const host = parse(url)?.hostname;
  return host !== undefined && whole.rulesOn(host).length > 0;
}
