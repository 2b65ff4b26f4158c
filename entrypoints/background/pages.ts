import { hasAccessTo } from '../../utils/browser/platform-access';
import { snoozePrivately } from '../../utils/browser/private-snooze';
import { changeSettings, readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { readVisit } from '../../utils/browser/visits';
import { DAY_MS } from '../../utils/incidents/moment';
import type { FromPage, PageInstruction } from '../../utils/messages/protocol';
import type { PageSender } from '../../utils/messages/receive';
import { isHarmless } from '../../utils/rules/kinds';
import { platformOf } from '../../utils/visit/platform-of';
import { needsClickView } from '../../utils/visit/strip-view';
import { keptAddress, type Visit } from '../../utils/visit/visit';
import { meet } from './meet';
import { openVisit } from './open';
import { currentCatalogue } from './own-rules';
import { NOTHING } from './show-on-page';
import { inTurn } from './turns';

/** The conversation with the content script: what it has seen, and what it shall do. */
export function answerPage(message: FromPage, page: PageSender): Promise<PageInstruction> {
  return inTurn(page.tabId, () => answer(message, page));
}

async function answer(message: FromPage, page: PageSender): Promise<PageInstruction> {
  if (message.type === 'interstitial-seen') return meet(message, page);
  const visit = await readVisit(page.tabId);
  if (visit?.met.url !== keptAddress(message.url)) return NOTHING;
  if (message.type === 'open-from-strip') {
    if (isOpenable(visit)) await openVisit(page.tabId, visit, 'here');
    return NOTHING;
  }
  await takeAnswer(visit.met.platform, message.answer, page.isPrivate);
  return message.answer === 'yes' && !page.isPrivate ? afterYes(visit) : NOTHING;
}

/** The strip has its button only where the page was read and found harmless. */
function isOpenable({ met, isProvisional }: Visit): boolean {
  return isHarmless(met.kind) && !isProvisional;
}

/** A "yes" on the page cannot ask for a permission; it is kept, the strip says so, and the popup asks. */
async function afterYes({ met }: Visit): Promise<PageInstruction> {
  const [settings, catalogue] = await Promise.all([readSettings(), currentCatalogue()]);
  if (settings.careful || (await hasAccessTo(met.url))) return NOTHING;
  const platform = platformOf(catalogue, met.platform);
  const { t, language } = await speech(settings);
  const strip = platform && needsClickView(met.kind, platform, settings, t, language);
  return strip ? { do: 'show-strip', strip } : NOTHING;
}

/**
 * Keeps what the person has answered on the page. Of a private window nothing is kept but that its strips are put
 * away, until the browser closes.
 */
async function takeAnswer(
  platform: string,
  answer: 'yes' | 'no' | 'dismiss' | 'snooze',
  isPrivate: boolean,
): Promise<void> {
  if (isPrivate) {
    if (answer === 'snooze') await snoozePrivately(platform, Date.now() + DAY_MS);
  } else if (answer === 'no') {
    await changeSettings({ declined: { [platform]: true } });
  } else if (answer === 'snooze') {
    await changeSettings({ snoozed: { [platform]: Date.now() + DAY_MS } });
  } else if (answer === 'yes' && !(await readSettings()).careful) {
    // Not in careful mode: the question may be older than that, and nothing is to open directly later because of it.
    await changeSettings({ choices: { [platform]: 'open-directly' } });
  }
}
