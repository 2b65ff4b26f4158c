import type { Catalogue } from '../rules/catalogue';
import type { Kind } from '../rules/define-platform';
import { sourceKey } from '../unwrap/evidence';
import { matchRule } from '../unwrap/match';
import { readKind } from '../unwrap/read-kind';

/**
 * How serious a page is that was read as text only: the kind that a rule concludes from its words.
 *
 * @param url the page's address
 * @param text its readable text
 * @returns `null` when no rule reads pages at that address
 */
export function wordsOf(url: string, text: string, catalogue: Catalogue): { kind: Kind } | null {
  const match = matchRule(url, catalogue);
  const [source] = match?.rule.reading?.words ?? [];
  if (!match || !source) return null;
  const verdict = readKind(match.rule, { [sourceKey(source)]: [text] }, [url]);
  return verdict && { kind: verdict.kind };
}
