import type { OwnRule } from '../own-rules/own-platform';
import { readOwnRules as read } from '../own-rules/with-own';
import { browser } from './api';
import { createQueue } from './queue';

const KEY = 'own-rules';

/** Changes are written one after the other: two at once would each lose the other's rules. */
const oneAfterTheOther = createQueue();

/** The person's own rules. */
export async function readOwnRules(): Promise<OwnRule[]> {
  return read((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes them. Called by the background only, which is the one writer. */
export function changeOwnRules(change: (present: readonly OwnRule[]) => readonly OwnRule[]): Promise<void> {
  return oneAfterTheOther(async () => {
    await browser.storage.local.set({ [KEY]: change(await readOwnRules()) });
  });
}

/** Calls back with the own rules whenever they changed. Returns how to stop. */
export function onOwnRulesChanged(callback: (rules: OwnRule[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(read(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
