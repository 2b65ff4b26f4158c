import { degreeOf, showBadge } from '../../utils/browser/badge';
import { isPaused } from '../../utils/browser/pause';
import { openPopup } from '../../utils/browser/popup';
import { siteOf } from '../../utils/browser/public-suffix';
import { changeSettings, readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { forgetVisit, readVisit, writeVisit } from '../../utils/browser/visits';
import type { FromPage, PageInstruction } from '../../utils/messages/protocol';
import type { PageSender } from '../../utils/messages/receive';
import type { Catalogue } from '../../utils/rules/catalogue';
import { choiceFor, isHarmless, type Settings } from '../../utils/settings/settings';
import { displayUrl } from '../../utils/url/display';
import { nextStep } from '../../utils/visit/next-step';
import { platformOf } from '../../utils/visit/platform-of';
import { stripView } from '../../utils/visit/strip-view';
import { shouldAskDirectly } from '../../utils/visit/tab-view';
import { isSoonAgain, type Met, type Visit } from '../../utils/visit/visit';
import { leavesFor } from './direct';
import { isKept, recall, recordVisit } from './history';
import { openVisit } from './open';
import { openRead } from './openings';
import { currentCatalogue } from './own-rules';

const NOTHING: PageInstruction = { do: 'nothing' };
const DAY_MS = 24 * 60 * 60 * 1000;

/** The conversation with the content script: what it has seen, and what it shall do. */
export async function answerPage(message: FromPage, page: PageSender): Promise<PageInstruction> {
  switch (message.type) {
    case 'interstitial-seen':
      return meet(message, page);
    case 'open-from-strip': {
      const visit = await readVisit(page.tabId);
      if (visit?.met.url === message.url && isHarmless(visit.met.kind))
        await openVisit(page.tabId, visit, 'here');
      return NOTHING;
    }
    case 'strip-answered': {
      const visit = await readVisit(page.tabId);
      if (visit?.met.url === message.url) await takeAnswer(visit.met.platform, message.answer);
      return NOTHING;
    }
  }
}

async function meet(
  message: Extract<FromPage, { type: 'interstitial-seen' }>,
  { tabId, isPrivate }: PageSender,
): Promise<PageInstruction> {
  const { url, texts, referrer } = message;
  const destination = await leavesFor(tabId, url);
  if (destination) return { do: 'leave', destination };
  const [settings, catalogue] = await Promise.all([readSettings(), currentCatalogue()]);
  const step = nextStep({ url, ...(texts && { texts }) }, message.waited === true, catalogue, siteOf);
  const isWanted =
    step && !(step.met && choiceOf(settings, step.met) === 'leave-alone') && !(await isPaused());
  if (!isWanted) {
    await Promise.all([forgetVisit(tabId), showBadge(tabId, null)]);
    return NOTHING;
  }
  const { met, instruction } = step;
  if (!met) return instruction ?? NOTHING;
  const before = await recentVisit(tabId, url);
  const visit = {
    met,
    isPrivate,
    incident: before?.incident ?? null,
    at: before?.at ?? Date.now(),
    referrer,
    isProvisional: instruction !== null,
  };
  if (instruction) {
    await present(tabId, visit);
    return instruction;
  }
  const opened = await openRead(tabId, visit, settings);
  if (opened) return { do: 'leave', destination: opened };
  const recorded = visit.incident ? visit : await recordVisit(tabId, visit, settings);
  await present(tabId, recorded);
  // Where the browser refuses, the badge and the strip are there all the same.
  if (settings.popupByItself && choiceOf(settings, met) !== 'log-only') void openPopup(tabId);
  return showOnPage(recorded, settings, catalogue);
}

/**
 * The same page in the same tab a moment ago, if it is written down already. The history's own limits say the same
 * and do not outlive a background that is stopped.
 */
async function recentVisit(tabId: number, url: string): Promise<Visit | null> {
  const before = await readVisit(tabId);
  if (!before?.incident || before.openedDirectly || !isSoonAgain(before, url, Date.now())) return null;
  return (await isKept(before.incident)) ? before : null;
}

/** What the tab's badge and the popup know of it. */
async function present(tabId: number, visit: Visit): Promise<void> {
  await writeVisit(tabId, visit);
  await showBadge(tabId, degreeOf(visit.met.kind, visit.met.outcome === 'unwrapped'));
}

async function showOnPage(visit: Visit, settings: Settings, catalogue: Catalogue): Promise<PageInstruction> {
  const { met } = visit;
  const snooze = (settings.snoozed[met.platform] ?? 0) - Date.now();
  // More than a day to go: the clock was set back.
  const isSnoozed = snooze > 0 && snooze <= DAY_MS;
  const platform = platformOf(catalogue, met.platform);
  if (!settings.strip || isSnoozed || !platform || choiceOf(settings, met) === 'log-only') return NOTHING;
  const askDirectly = shouldAskDirectly(visit, settings, (await recall(visit)).timesMet);
  const site = met.outcome === 'unwrapped' ? displayUrl(met.destination, siteOf).site : undefined;
  const { t, language } = await speech(settings);
  return { do: 'show-strip', strip: stripView(visit, platform, site, askDirectly, t, language) };
}

function choiceOf(settings: Settings, { platform, kind }: Met) {
  return choiceFor(settings, platform, kind);
}

/** A "yes" on the page cannot ask for a permission; it is kept, and the popup asks when it is next open. */
async function takeAnswer(platform: string, answer: 'yes' | 'no' | 'dismiss' | 'snooze'): Promise<void> {
  if (answer === 'no') {
    await changeSettings(({ declined }) => ({ declined: [...new Set([...declined, platform])] }));
  } else if (answer === 'snooze') {
    await changeSettings(({ snoozed }) => ({ snoozed: { ...snoozed, [platform]: Date.now() + DAY_MS } }));
  } else if (answer === 'yes') {
    await changeSettings(({ choices }) => ({ choices: { ...choices, [platform]: 'open-directly' } }));
  }
}
