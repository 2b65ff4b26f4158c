import { browser } from './api';

/** A command of the manifest and the keys it has; `''` for none. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** What Firefox 137 and later have, and the types do not know yet. */
interface CommandsWithSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** The keys; none on browsers without a keyboard. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll?.()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page for changing keys; absent where there is none to be opened. */
export function shortcutSettings(): (() => Promise<unknown>) | undefined {
  if (!browser.commands) return undefined;
  const { openShortcutSettings } = browser.commands as CommandsWithSettings;
  if (openShortcutSettings) return () => openShortcutSettings();
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return undefined;
  return () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
