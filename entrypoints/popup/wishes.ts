import type { PopupWishes } from '../../components/popup/wishes';
import { askBackground } from '../../utils/browser/ask-background';
import { namedTab } from '../../utils/browser/described-tab';
import { openLinkPage } from '../../utils/browser/link-texts';
import { requestOrigins } from '../../utils/browser/origins';
import { unsnoozePrivately } from '../../utils/browser/private-snooze';
import { storedSettings } from '../../utils/browser/settings-store';
import { activeTab } from '../../utils/browser/tabs';
import type { FromExtension, Reply } from '../../utils/messages/protocol';
import type { TabView } from '../../utils/messages/views';
import { copyText as copy } from '../../utils/page/copy-and-say';
import type { Kind } from '../../utils/rules/define-platform';
import type { Change } from '../../utils/settings/change';
import type { Choice } from '../../utils/settings/settings';

/** How each of the popup's wishes is done: by the background, or here where a click has to be at hand. */
export function wishesFor(view: TabView, tabId: number): PopupWishes {
  const platform = view.state === 'met' ? view.platform.id : '';
  const origins = view.state === 'met' ? view.origins : [];
  const shown = shownIn(view);
  return {
    open: (where) => thenClose({ type: 'open-destination', tabId, where, shown }),
    openOriginal: () => thenClose({ type: 'open-original', tabId }),
    undoDirectly: () => ask(view.state === 'nothing' ? view.cameThrough : undefined),
    askAgain: async () => {
      const reply = await ask(view.state === 'nothing' ? view.leftAlone : undefined);
      if (reply.ok) location.reload();
      return reply;
    },
    goBack: () => thenClose({ type: 'go-back', tabId }),
    stay: close,
    copyDestination: async () => {
      const reply = await copyText(shown.destination);
      if (reply.ok) await askBackground({ type: 'note-action', tabId, action: 'copied' });
      return reply;
    },
    copyText,
    showedQr: () => void askBackground({ type: 'note-action', tabId, action: 'shown-qr' }),
    record: () => askBackground({ type: 'record-this', tabId }),
    forget: (id) => askBackground({ type: 'forget-incidents', ids: [id] }),
    note: (id, note) => askBackground({ type: 'note-incident', id, note }),
    choose: chooser(origins, platform),
    declineDirectly: () => change({ declined: { [platform]: true } }),
    recognise: async () =>
      (await requestOrigins(origins)) ? { ok: true } : { ok: false, why: 'not-allowed' },
    unsnooze: () => unsnooze(platform).catch(() => ({ ok: false, why: 'failed' })),
    pause: (length) => thenClose({ type: 'pause', length }),
    resume: () => thenClose({ type: 'resume' }),
    openProposal: (destination, where) => thenClose({ type: 'open-proposal', tabId, destination, where }),
    recordProposal: (destination) => askBackground({ type: 'record-proposal', tabId, destination }),
    keepRule: (destination, origins) => keepRule(tabId, destination, origins),
    lookInto: (text) => lookInto(text).catch(() => ({ ok: false, why: 'failed' })),
  };
}

/** The strip is shown again, wherever it was put away: a private window leaves nothing in settings that did not say so. */
async function unsnooze(platform: string): Promise<Reply> {
  await unsnoozePrivately(platform);
  const { snoozed } = await storedSettings();
  return Object.hasOwn(snoozed, platform) ? change({ snoozed: { [platform]: null } }) : { ok: true };
}

/** What the person sees while they click. */
function shownIn(view: TabView): { destination: string; kind: Kind } {
  const { destination, kind } = view.state === 'met' ? view : {};
  return { destination: destination?.href ?? '', kind: kind ?? 'unknown' };
}

/**
 * The choice is sent along with the question for the permission, because the browser may close the popup
 * under its prompt. Without the permission "open directly" asks, so an early choice does no harm; a refusal
 * puts back what was stored, where that could be read.
 */
function chooser(origins: readonly string[], platform: string): PopupWishes['choose'] {
  // A platform without a choice of its own follows the defaults.
  let stored: Promise<Choice | null | undefined> | Choice = storedSettings()
    .then(({ choices }) => choices[platform] ?? null)
    .catch(() => undefined);
  return async (choice) => {
    const granted = choice === 'open-directly' ? requestOrigins(origins) : Promise.resolve(true);
    const reply = await change({ choices: { [platform]: choice } });
    if (await granted) {
      if (reply.ok) stored = choice;
      return reply;
    }
    const before = await stored;
    if (before !== undefined) await change({ choices: { [platform]: before } });
    return { ok: false, why: 'not-allowed' };
  };
}

/** From now on the platform asks. */
async function ask(met: { platform: { id: string } } | undefined): Promise<Reply> {
  if (!met) return { ok: false, why: 'gone' };
  return change({ choices: { [met.platform.id]: 'ask' } });
}

function change(change: Change): Promise<Reply> {
  return askBackground({ type: 'change-settings', change });
}

/** As with a choice, the rule is kept along with the question, and taken back where the answer is no. */
async function keepRule(tabId: number, destination: string, origins: readonly string[]): Promise<Reply> {
  const granted = requestOrigins(origins);
  const reply = await askBackground({ type: 'keep-rule', tabId, destination });
  if (!reply.ok || (await granted)) return reply;
  await askBackground({ type: 'drop-rule', tabId, destination });
  return { ok: false, why: 'not-allowed' };
}

async function lookInto(text: string): Promise<Reply> {
  const isPrivate = (await activeTab())?.incognito ?? false;
  await openLinkPage({ text, isPrivate });
  close();
  return { ok: true };
}

/** Copies a text; `not-allowed` where the browser does not let us. */
export async function copyText(text: string): Promise<Reply> {
  return (await copy(text)) ? { ok: true } : { ok: false, why: 'not-allowed' };
}

async function thenClose(wish: FromExtension): Promise<Reply> {
  const reply = (await askBackground(wish)) as Reply;
  if (reply.ok) close();
  return reply;
}

/** A popup that was opened as a page stays. */
function close(): void {
  if (namedTab(location.search) === null) window.close();
}
