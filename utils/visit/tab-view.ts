import type { TabView } from '../messages/views';
import { originsOf } from '../rules/catalogue';
import type { Platform, Rule } from '../rules/define-platform';
import { carefulness, choiceFor, type Settings } from '../settings/settings';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';
import { mayOpenDirectly, shouldAskDirectly } from './ask-directly';
import { mayOpen, type Visit } from './visit';
import { isWithheld } from './withheld';

/** What is asked for beside a visit before it is shown. */
export interface Surroundings {
  /** We have the host permission that opening directly needs. */
  hasAccess: boolean;
  /** Without a click on our button the page would not have been seen. */
  needsClick: boolean;
  /** The incident, if it is still in the history: it may have been deleted anywhere. */
  incident: string | null;
  /** How often the platform has shown a harmless page, this time included. */
  timesMet: number;
  /** The person's note to the incident; empty when there is none. */
  note: string;
  /** The strip is hidden on this platform's pages until then; absent where it is not. */
  snoozedUntil?: number;
}

/** What the popup shows about a tab with an interstitial. */
export function tabView(
  visit: Visit,
  { platform, rule }: { platform: Platform; rule: Rule },
  settings: Settings,
  { hasAccess, needsClick, incident, timesMet, note, snoozedUntil }: Surroundings,
  siteOf: SiteOf,
): TabView {
  const { met, isPrivate } = visit;
  const choice = choiceFor(settings, met.platform, met.kind);
  const wantsAccess = choice === 'open-directly' && !hasAccess;
  return {
    state: 'met',
    outcome: met.outcome,
    url: met.url,
    isPrivate,
    platform: { id: platform.id, name: platform.name },
    rule: { id: rule.id, verified: rule.verified },
    kind: met.kind,
    ...(met.reason && { reason: met.reason }),
    ...(met.words && { words: met.words }),
    ...(met.outcome === 'unwrapped' && { destination: displayUrl(met.destination, siteOf), how: met.how }),
    ...(met.outcome === 'refused' && { refusal: met.refusal, candidate: met.candidate }),
    flags: met.outcome === 'unwrapped' ? met.flags : [],
    hops: met.outcome === 'unwrapped' ? met.hops : 0,
    choice: wantsAccess ? 'ask' : choice,
    ...(wantsAccess && { wantsAccess }),
    needsClick,
    mayOpenDirectly: mayOpenDirectly(visit, settings, siteOf),
    origins: originsOf([platform]),
    ...(isWithheld(met, rule) && { withheld: true as const }),
    mayOpen: met.outcome === 'unwrapped' && mayOpen(met.destination, [met], settings, siteOf),
    incident,
    ...(visit.fault && { fault: visit.fault }),
    ...(visit.isProvisional && { isBeingRead: true as const }),
    askDirectly: shouldAskDirectly(visit, settings, timesMet, siteOf),
    note,
    careful: carefulness(settings),
    ...(snoozedUntil && { snoozedUntil }),
  };
}
