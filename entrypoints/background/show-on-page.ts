import { snoozedPrivately } from '../../utils/browser/private-snooze';
import { siteOf } from '../../utils/browser/public-suffix';
import { speech } from '../../utils/browser/speech';
import type { PageInstruction } from '../../utils/messages/protocol';
import type { Catalogue } from '../../utils/rules/catalogue';
import { choiceFor, type Settings } from '../../utils/settings/settings';
import { displayUrl } from '../../utils/url/display';
import { shouldAskDirectly } from '../../utils/visit/ask-directly';
import { platformOf } from '../../utils/visit/platform-of';
import { snoozedUntil } from '../../utils/visit/snooze';
import { stripView } from '../../utils/visit/strip-view';
import type { Visit } from '../../utils/visit/visit';
import { recall } from './history';

/** The page is left as it is. */
export const NOTHING: PageInstruction = { do: 'nothing' };

/** The strip for a page that was met, or nothing where the person wants none. */
export async function showOnPage(
  visit: Visit,
  settings: Settings,
  catalogue: Catalogue,
): Promise<PageInstruction> {
  const { met } = visit;
  const platform = platformOf(catalogue, met.platform);
  if (!settings.strip || !platform || (await isQuiet(visit, settings))) return NOTHING;
  const { timesMet } = await recall(visit);
  const askDirectly = shouldAskDirectly(visit, settings, timesMet, siteOf);
  const address = met.outcome === 'unwrapped' ? displayUrl(met.destination, siteOf) : undefined;
  const { t, language } = await speech(settings);
  return { do: 'show-strip', strip: stripView(visit, platform, address, askDirectly, settings, t, language) };
}

/** Whether nothing shows itself: the page is to be written down only, or the platform to be quiet for a day. */
export async function isQuiet({ met, isPrivate }: Visit, settings: Settings): Promise<boolean> {
  if (choiceFor(settings, met.platform, met.kind) === 'log-only') return true;
  const privately = isPrivate ? await snoozedPrivately(met.platform) : undefined;
  return [settings.snoozed[met.platform], privately].some((until) => snoozedUntil(until, Date.now()));
}
