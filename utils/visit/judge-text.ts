import type { Catalogue } from '../rules/catalogue';
import { isHarmless } from '../rules/kinds';
import { sourceKey } from '../unwrap/evidence';
import { matchRule } from '../unwrap/match';
import { fold, namesProblem } from '../unwrap/own-words';
import { readKind, type Verdict } from '../unwrap/read-kind';

/**
 * How serious a page is that was read as text only: the kind that a rule concludes from its words. That it is
 * harmless has to be said there: what the rule supposes of a page it has not read does not count. Where no rule reads
 * the pages, one that names a problem says what nobody knows.
 *
 * @param url the page's address
 * @param text its readable text
 * @returns `null` where nothing is known of it; no platform where no rule reads the pages at that address
 */
export function judgeText(
  url: string,
  text: string,
  catalogue: Catalogue,
): (Verdict & { platform: string }) | null {
  const match = matchRule(url, catalogue);
  const [source] = match?.rule.reading?.words ?? [];
  if (!match || !source) return namesProblem(fold(text)) ? { kind: 'unknown', platform: '' } : null;
  const { rule, platform } = match;
  const supposed = isHarmless(rule.kind) ? 'unknown' : rule.kind;
  const verdict = readKind({ ...rule, kind: supposed }, { [sourceKey(source)]: [text] }, [url]);
  return verdict && { ...verdict, platform: platform.id };
}
