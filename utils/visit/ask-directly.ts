import { choiceFor, type Settings } from '../settings/settings';
import type { SiteOf } from '../url/site';
import { isSafeDirectly, type Visit } from './visit';

/** Whether it is offered to open this platform's pages without asking. */
export function mayOpenDirectly({ met }: Visit, settings: Settings, siteOf: SiteOf): boolean {
  return isSafeDirectly(met, siteOf) && !settings.careful;
}

/** The meeting with a harmless page of a platform from which on it is asked whether they should open directly. */
export const ASKED_AT = 2;

/**
 * Whether it is time to ask if this platform's links should open directly: at the second notice, until answered. Not in a
 * private window, of which an answer would be a trace.
 */
export function shouldAskDirectly(
  visit: Visit,
  settings: Settings,
  timesMet: number,
  siteOf: SiteOf,
): boolean {
  const { platform, kind } = visit.met;
  if (
    visit.isPrivate ||
    timesMet < ASKED_AT ||
    Object.hasOwn(settings.choices, platform) ||
    settings.declined.includes(platform)
  )
    return false;
  return mayOpenDirectly(visit, settings, siteOf) && choiceFor(settings, platform, kind) === 'ask';
}
