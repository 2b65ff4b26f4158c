import { degreeOf, showBadge } from '../../utils/browser/badge';
import { passBy, shownOriginal } from '../../utils/browser/lately';
import { isPaused } from '../../utils/browser/pause';
import { openPopup } from '../../utils/browser/popup';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { tellPage } from '../../utils/browser/tabs';
import { forgetVisit, readVisit, writeVisit } from '../../utils/browser/visits';
import type { InterstitialSeen, PageInstruction } from '../../utils/messages/protocol';
import type { PageSender } from '../../utils/messages/receive';
import { choiceFor, holdsForSome, type Settings } from '../../utils/settings/settings';
import { isLoadedAgain, isSameMeeting, readAgain, type Speaking } from '../../utils/visit/meeting';
import { nextStep } from '../../utils/visit/next-step';
import { keptAddress, type Visit } from '../../utils/visit/visit';
import { leaveFaster } from './direct';
import { isKept, recordReading, recordVisit } from './history';
import { openRead } from './openings';
import { currentCatalogue } from './own-rules';
import { isQuiet, NOTHING, showOnPage } from './show-on-page';

/** Meets a page, or hears what a page that was met says further. */
export async function meet(
  message: InterstitialSeen,
  { tabId, isPrivate }: PageSender,
): Promise<PageInstruction> {
  const { url, document, texts, referrer, left = false } = message;
  const leaving = left ? null : await leaveFaster(tabId, url, { isPrivate, referrer });
  if (leaving) return leaving;
  const [settings, catalogue, last, by] = await Promise.all([
    readSettings(),
    currentCatalogue(),
    readVisit(tabId),
    left ? null : passBy(tabId, url, message.returned === true),
  ]);
  if (by) return { do: 'pass', by };
  // Asked each time: writing the history takes its time, and meanwhile the tab may go on.
  const isHere = async () => !left && isStillThere(tabId, document);
  const step = nextStep({ url, ...(texts && { texts }) }, message.waited === true, catalogue, siteOf);
  const at = keptAddress(url);
  const speaking: Speaking = { url: at, document, met: step?.met ? { ...step.met, url: at } : null };
  const same = last && isSameMeeting(last, speaking) ? last : null;
  const concluded = same?.isProvisional ? null : same;
  const instruction = step?.instruction;
  const met = concluded ? readAgain(concluded.met, speaking, !!instruction) : speaking.met;
  // A page that is to be read may name a danger yet, which is not left alone with the pages of a harmless kind.
  const isAlone =
    met && choiceFor(settings, met.platform, instruction ? 'unknown' : met.kind) === 'leave-alone';
  const isWanted = (step || met) && !isAlone && !(await isPaused());
  if (!isWanted) {
    // What led here without asking is not this page, and the way back to it stays.
    const isOnTheWay = last?.openedDirectly && last.met.url !== url;
    if (await isHere()) await Promise.all([isOnTheWay || forgetVisit(tabId), showBadge(tabId, null)]);
    return NOTHING;
  }
  if (!met) return instruction ?? NOTHING;
  // Gone again before it said a word: it forwards by itself, and nobody has met anything.
  if (left && !concluded && Object.values(texts ?? {}).flat().length === 0) return NOTHING;
  const before = same ?? (await loadedAgain(last, speaking));
  const visit: Visit = {
    met,
    isPrivate,
    incident: before?.incident ?? null,
    ...(concluded?.fault && { fault: concluded.fault }),
    document,
    at: before?.at ?? Date.now(),
    referrer: keptAddress(referrer),
    isProvisional: !!instruction && !concluded,
  };
  if (instruction) {
    // Where it may have to be left alone yet, nothing is shown that would go again.
    if (!holdsForSome(settings, met.platform, 'leave-alone') && (await isHere())) await present(tabId, visit);
    return instruction;
  }
  // Only once everything was read that could name a danger, and only where the browser names the address.
  const mayLeave = !concluded && message.settled === true && !message.moved && (await isHere());
  const opened = mayLeave && (await openRead(tabId, visit, settings));
  if (opened) return { do: 'leave', destination: opened };
  const recorded = await record(tabId, visit, { concluded, isReturn: message.returned === true }, settings);
  if (!(await isHere())) return NOTHING;
  await shownOriginal(tabId, at);
  await present(tabId, recorded);
  // Where the browser refuses, the badge and the strip are there all the same.
  const isNews = met.kind !== concluded?.met.kind;
  if (isNews && settings.popupByItself && !(await isQuiet(recorded, settings))) void openPopup(tabId);
  return showOnPage(recorded, settings, catalogue);
}

/**
 * Whether the tab still has the document that speaks. A page's last words arrive after the next page has begun, which
 * must not be taken for it. One that has just spoken and hears nobody is busy, or asks a question of its own.
 */
async function isStillThere(tabId: number, document: number): Promise<boolean> {
  const answer = await tellPage(tabId, { type: 'are-you', document });
  return answer === true || answer === undefined;
}

/**
 * The same page in the same tab a moment ago, if it is written down already. The history's own limits say the same, where
 * it says what it said then.
 */
async function loadedAgain(last: Visit | null, speaking: Speaking): Promise<Visit | null> {
  if (!last?.incident || !isLoadedAgain(last, speaking, Date.now())) return null;
  return (await isKept(last.incident)) ? last : null;
}

/** Once for a meeting: what was not written at its conclusion, or was deleted since, is not written by more words. */
async function record(
  tabId: number,
  visit: Visit,
  { concluded, isReturn }: { concluded: Visit | null; isReturn: boolean },
  settings: Settings,
): Promise<Visit> {
  const { incident, met } = visit;
  if (!incident) return concluded ? visit : recordVisit(tabId, visit, settings, { isReturn });
  if (met !== concluded?.met) await recordReading(incident, visit, settings);
  return visit;
}

/** What the tab's badge and the popup know of it. */
async function present(tabId: number, visit: Visit): Promise<void> {
  await writeVisit(tabId, visit);
  await showBadge(tabId, degreeOf(visit.met.kind, visit.met.outcome === 'unwrapped'));
}
