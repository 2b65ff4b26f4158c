import type { Catalogue } from '../rules/catalogue';
import type { Kind } from '../rules/define-platform';
import { isHarmless } from '../settings/settings';
import { sourceKey } from '../unwrap/evidence';
import { matchRule } from '../unwrap/match';
import { readKind } from '../unwrap/read-kind';

/**
 * How serious a page is that was read as text only: the kind that a rule concludes from its words. That it is
 * harmless has to be said there: what the rule supposes of a page it has not read does not count.
 *
 * @param url the page's address
 * @param text its readable text
 * @returns `null` when no rule reads pages at that address
 */
export function wordsOf(
  url: string,
  text: string,
  catalogue: Catalogue,
): { kind: Kind; platform: string } | null {
  const match = matchRule(url, catalogue);
  const [source] = match?.rule.reading?.words ?? [];
  if (!match || !source) return null;
  const { rule, platform } = match;
  const supposed = isHarmless(rule.kind) ? 'unknown' : rule.kind;
  const verdict = readKind({ ...rule, kind: supposed }, { [sourceKey(source)]: [text] }, [url]);
  return verdict && { kind: verdict.kind, platform: platform.id };
}
