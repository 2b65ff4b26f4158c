import { hasAccessTo, lookAt } from '../../utils/browser/packs';
import { isPaused, PAUSES } from '../../utils/browser/pause';
import { presentVisit } from '../../utils/browser/present-visit';
import { siteOf } from '../../utils/browser/public-suffix';
import { changeSettings, readSettings } from '../../utils/browser/settings-store';
import { forgetCounts } from '../../utils/browser/straight-counts';
import { addressOf, goBack, navigate } from '../../utils/browser/tabs';
import { readVisit, wantOriginal, writeVisit } from '../../utils/browser/visits';
import type { FromExtension, LinkView, LookView, Reply, TabView } from '../../utils/messages/protocol';
import type { Catalogue } from '../../utils/rules/catalogue';
import { matchRule } from '../../utils/unwrap/match';
import { platformOf, ruleOf } from '../../utils/visit/platform-of';
import { tabView } from '../../utils/visit/tab-view';
import { isAsShown, type Visit } from '../../utils/visit/visit';
import { showButton } from './button';
import {
  answerIncident,
  forgetEverything,
  forgetIncidents,
  noteIncident,
  openIncident,
  recall,
  recordAction,
  recordVisit,
} from './history';
import { describeLink, openLink } from './links';
import { openVisit } from './open';
import { changeOwn, currentCatalogue } from './own-rules';
import { endPause, startPause } from './pause';
import { dropRule, keepRule, lookForDestinations, openProposal, recordProposal } from './proposals';

const OK: Reply = { ok: true };

/** The conversation with our own pages. */
export async function answerScreen(wish: FromExtension): Promise<TabView | LinkView | LookView | Reply> {
  switch (wish.type) {
    case 'describe-tab':
      return describe(wish.tabId);
    case 'open-destination':
      return withVisit(wish.tabId, async (visit) =>
        isAsShown(visit, wish.shown) ? openVisit(wish.tabId, visit, wish.where) : { ok: false, why: 'gone' },
      );
    case 'note-action':
      return withVisit(wish.tabId, (visit) => recordAction(visit, wish.action));
    case 'go-back':
      return withVisit(wish.tabId, async (visit) => {
        await recordAction(visit, 'went-back');
        await goBack(wish.tabId);
        return OK;
      });
    case 'record-this':
      return withVisit(wish.tabId, async (visit) => {
        const recorded = await recordVisit(wish.tabId, visit, { ...(await readSettings()), recording: true });
        await writeVisit(wish.tabId, recorded);
        return recorded.incident ? OK : { ok: false, why: 'storage' };
      });
    case 'open-original':
      return openOriginal(wish.tabId);
    case 'describe-link':
      return describeLink(wish.url, wish.said);
    case 'open-link':
      return openLink(wish.url, wish.tabId, wish.where);
    case 'look-for-destinations':
      return lookForDestinations(wish.tabId);
    case 'open-proposal':
      return openProposal(wish.tabId, wish.destination, wish.where);
    case 'record-proposal':
      return recordProposal(wish.tabId, wish.destination);
    case 'keep-rule':
      return keepRule(wish.tabId, wish.destination);
    case 'drop-rule':
      return dropRule(wish.tabId, wish.destination);
    case 'set-own-rules':
      return changeOwn(() => wish.rules);
    case 'pause':
      if (!PAUSES.includes(wish.length)) return { ok: false, why: 'bad-message' };
      await startPause(wish.length);
      return OK;
    case 'resume':
      await endPause();
      return OK;
    case 'set-choice':
      await changeSettings(({ choices }) => ({ choices: { ...choices, [wish.platform]: wish.choice } }));
      return OK;
    case 'change-settings':
      await changeSettings(wish.change);
      return OK;
    case 'note-incident':
      return andShow(noteIncident(wish.id, wish.note, wish.tags));
    case 'answer-incident':
      return answerIncident(wish.id, wish.answer);
    case 'open-incident':
      return openIncident(wish.id);
    case 'forget-incidents':
      return andShow(forgetIncidents(wish.ids));
    case 'forget-everything':
      await forgetCounts();
      return andShow(forgetEverything());
  }
}

/** The incident may be one about which a complaint was sent, and the button counts those. */
async function andShow(change: Promise<Reply>): Promise<Reply> {
  const reply = await change;
  await showButton();
  return reply;
}

async function withVisit(tabId: number, act: (visit: Visit) => Promise<Reply>): Promise<Reply> {
  const visit = await presentVisit(tabId);
  return visit ? act(visit) : { ok: false, why: 'gone' };
}

async function describe(tabId: number): Promise<TabView> {
  const [settings, paused, catalogue] = await Promise.all([readSettings(), isPaused(), currentCatalogue()]);
  const visit = (await presentVisit(tabId)) ?? (paused ? null : await lookFor(tabId, catalogue));
  const platform = visit && platformOf(catalogue, visit.met.platform);
  const rule = visit && ruleOf(catalogue, visit.met.rule);
  if (!visit || !platform || !rule) return nothingHere(tabId, paused, catalogue);
  const [known, hasAccess] = await Promise.all([recall(visit), hasAccessTo(visit.met.url)]);
  return tabView(tabId, visit, { platform, rule }, settings, { ...known, hasAccess }, siteOf);
}

/** A tab without an interstitial; it may have come through one that was opened without asking. */
async function nothingHere(tabId: number, paused: boolean, catalogue: Catalogue): Promise<TabView> {
  const [visit, url] = await Promise.all([readVisit(tabId), addressOf(tabId)]);
  const platform = visit?.openedDirectly && platformOf(catalogue, visit.met.platform);
  if (!platform) return { state: 'nothing', url, paused };
  const { id, name } = platform;
  return { state: 'nothing', url, paused, cameThrough: { platform: { id, name }, kind: visit.met.kind } };
}

/** Shows the page that was gone past without asking, this once. */
async function openOriginal(tabId: number): Promise<Reply> {
  const visit = await readVisit(tabId);
  if (!visit?.openedDirectly) return { ok: false, why: 'gone' };
  await wantOriginal(tabId, visit.met.url);
  await recordAction(visit, 'opened-original');
  await navigate(tabId, visit.met.url);
  return OK;
}

/** How often, and how long apart in milliseconds, a page that was just looked at is asked for. */
const LOOKS = 20;
const LOOK_MS = 50;

/** A page whose platform has no host permission: the click on our button lets us look at it, this once. */
async function lookFor(tabId: number, catalogue: Catalogue): Promise<Visit | null> {
  const address = await addressOf(tabId);
  if (!address || !matchRule(address, catalogue) || !(await lookAt(tabId))) return null;
  for (let look = 0; look < LOOKS; look++) {
    const visit = await readVisit(tabId);
    if (visit?.met.url === address) return visit;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return null;
}
