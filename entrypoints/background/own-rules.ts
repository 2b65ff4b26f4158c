import { changeOwnRules, readOwnRules } from '../../utils/browser/own-rules';
import { registerScripts } from '../../utils/browser/packs';
import type { Reply } from '../../utils/messages/protocol';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import { withOwn } from '../../utils/own-rules/with-own';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import type { Catalogue } from '../../utils/rules/catalogue';

/** Our rules and the person's own behind them. */
export async function currentCatalogue(): Promise<Catalogue> {
  return withOwn(catalogue, await readOwnRules());
}

/** Runs the content script where it may and shall run, on nothing else. */
export function registerAll(): Promise<void> {
  return registerScripts(platforms, readOwnRules);
}

/** Own rules are changed, and hold at once. */
export async function changeOwn(change: (present: readonly OwnRule[]) => readonly OwnRule[]): Promise<Reply> {
  await changeOwnRules(change);
  await registerAll();
  return { ok: true };
}
