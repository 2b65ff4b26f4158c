import { runContentScript } from '../../utils/browser/content-script';
import { isPaused } from '../../utils/browser/pause';
import { hasAccessTo } from '../../utils/browser/platform-access';
import { presentVisit } from '../../utils/browser/present-visit';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { sleep } from '../../utils/browser/sleep';
import { addressOf, tellPage } from '../../utils/browser/tabs';
import { readVisit } from '../../utils/browser/visits';
import type { TabView } from '../../utils/messages/views';
import { type Catalogue, isAtInstall } from '../../utils/rules/catalogue';
import { choiceFor, holdsForSome, type Settings } from '../../utils/settings/settings';
import { matchRule } from '../../utils/unwrap/match';
import { cameThrough } from '../../utils/visit/came-through';
import { nextStep } from '../../utils/visit/next-step';
import { platformOf, ruleOf } from '../../utils/visit/platform-of';
import { snoozedUntil } from '../../utils/visit/snooze';
import { tabView } from '../../utils/visit/tab-view';
import type { Visit } from '../../utils/visit/visit';
import { recall } from './history';
import { currentCatalogue } from './own-rules';

/** What the popup shows about a tab. */
export async function describe(tabId: number): Promise<TabView> {
  // Side by side: somebody looks at an empty popup meanwhile.
  const [settings, paused, catalogue, present] = await Promise.all([
    readSettings(),
    isPaused(),
    currentCatalogue(),
    presentVisit(tabId),
  ]);
  const visit = paused ? null : (present ?? (await lookFor(tabId, settings, catalogue)));
  if (visit && 'state' in visit) return visit;
  const platform = visit && platformOf(catalogue, visit.met.platform);
  const rule = visit && ruleOf(catalogue, visit.met.rule);
  if (!visit || !platform || !rule) return nothingHere(tabId, paused, catalogue);
  const [known, hasAccess] = await Promise.all([recall(visit), hasAccessTo(visit.met.url)]);
  const until = settings.strip && snoozedUntil(settings.snoozed[platform.id], Date.now());
  // What came with the installation a person can take away in Firefox.
  const needsClick = !hasAccess && (import.meta.env.FIREFOX || !isAtInstall(platform, rule));
  return tabView(
    visit,
    { platform, rule },
    settings,
    { ...known, ...(until && { snoozedUntil: until }), hasAccess, needsClick },
    siteOf,
  );
}

/** A tab without an interstitial; it may have come through one that was opened without asking. */
async function nothingHere(tabId: number, paused: boolean, catalogue: Catalogue): Promise<TabView> {
  const [visit, url] = await Promise.all([readVisit(tabId), addressOf(tabId)]);
  const platform = visit && cameThrough(visit, url, siteOf) && platformOf(catalogue, visit.met.platform);
  const nothing = nothingAt(url, paused, catalogue);
  if (!platform) return nothing;
  const { id, name } = platform;
  return { ...nothing, cameThrough: { platform: { id, name } } };
}

function nothingAt(url: string | null, paused: boolean, { platforms }: Catalogue) {
  const names = Object.fromEntries(platforms.map(({ id, name }) => [id, name]));
  return { state: 'nothing', url, paused, names } as const;
}

/** How often, and how long apart in milliseconds, a page that was just looked at is asked for. */
const LOOKS = 20;
const LOOK_MS = 50;

/**
 * A page whose platform has no host permission: the click on our button lets us look at it, this once. Where the person
 * wants the platform to be left alone it is not looked at, and the popup shows the way back from that.
 */
async function lookFor(
  tabId: number,
  settings: Settings,
  catalogue: Catalogue,
): Promise<Visit | TabView | null> {
  const address = await addressOf(tabId);
  const match = address ? matchRule(address, catalogue) : null;
  if (!address || !match) return null;
  const { id, name } = match.platform;
  const leftAlone = { ...nothingAt(address, false, catalogue), leftAlone: { platform: { id, name } } };
  const step = nextStep({ url: address }, false, catalogue, siteOf);
  const isThere = (await tellPage(tabId, { type: 'where-are-you' })) !== null;
  // One that has yet to be read may name a danger.
  const kind = isThere || !step?.instruction ? match.rule.kind : 'unknown';
  if (choiceFor(settings, id, kind) === 'leave-alone') return leftAlone;
  if (!(await runContentScript(tabId))) return null;
  // An article that was read already, or a page that still forwards: if it speaks up, the popup hears of it.
  if (isThere && !step?.met) return null;
  for (let look = 0; look < LOOKS; look++) {
    const visit = await presentVisit(tabId);
    if (visit) return visit;
    await sleep(LOOK_MS);
  }
  // It was read by now, and is of a kind that is to be left alone.
  return holdsForSome(settings, id, 'leave-alone') ? leftAlone : null;
}
