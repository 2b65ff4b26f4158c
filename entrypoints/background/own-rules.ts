import { registerContentScript } from '../../utils/browser/content-script';
import { changeOwnRules, onOwnRulesChanged, readOwnRules } from '../../utils/browser/own-rules';
import type { Reply } from '../../utils/messages/protocol';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import { withOwn } from '../../utils/own-rules/with-own';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import type { Catalogue } from '../../utils/rules/catalogue';
import { OK } from './reply';

/** Our rules and the person's own behind them, if those can be read. */
export async function currentCatalogue(): Promise<Catalogue> {
  return withOwn(catalogue, await readOwnRules().catch(() => []));
}

let held: Catalogue | null = null;

/** Keeps the current catalogue at hand, for those who must not wait for it. */
export function holdCatalogue(): void {
  void currentCatalogue().then((read) => {
    held ??= read;
  });
  onOwnRulesChanged((own) => {
    held = withOwn(catalogue, own);
  });
}

/** The current catalogue without waiting: a click that has waited may no longer copy. `null` just after a start. */
export function heldCatalogue(): Catalogue | null {
  return held;
}

/** Runs the content script where it may and shall run, on nothing else. */
export function registerAll(): Promise<void> {
  return registerContentScript(platforms, readOwnRules);
}

/** Own rules are changed, and hold at once. */
export async function changeOwn(change: (present: readonly OwnRule[]) => readonly OwnRule[]): Promise<Reply> {
  await changeOwnRules(change);
  await registerAll();
  return OK;
}
