import { browser } from './api';
import { onAccessChanged } from './platform-access';
import { createQueue } from './queue';
import { onSettingsChanged } from './settings-store';

/** Where a content script shall run, and when. */
export interface WantedScript {
  js: string[];
  /** None: it runs nowhere. */
  matches: string[];
  excludeMatches?: string[];
  runAt: 'document_start' | 'document_idle';
}

/** Registered one call after the other: two at once would each try to add the same script. */
const oneAfterTheOther = createQueue();

/**
 * Runs a script on the wanted pages and no others; it says the same thing twice without harm.
 *
 * @param readWanted is asked when its turn has come, so that the last word is the newest; where it fails, because the
 * browser cannot read its own storage, the script runs where it did
 */
export function registerScript(id: string, readWanted: () => Promise<WantedScript>): Promise<void> {
  return oneAfterTheOther(async () => {
    const wanted = await readWanted().catch(() => null);
    if (wanted) await register(id, wanted);
  });
}

/** Calls back whenever where a script shall run may have changed: at an installation and a start, with permissions and settings. */
export function onGroundsChanged(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
  browser.runtime.onStartup.addListener(callback);
  onAccessChanged(callback);
  onSettingsChanged(callback);
}

async function register(id: string, wanted: WantedScript): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (wanted.matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, ...wanted };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
