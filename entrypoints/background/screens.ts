import { wantOriginal } from '../../utils/browser/lately';
import { presentVisit } from '../../utils/browser/present-visit';
import { changeSettings, readSettings } from '../../utils/browser/settings-store';
import { goBack, navigate } from '../../utils/browser/tabs';
import { readVisit, writeVisit } from '../../utils/browser/visits';
import type { FromExtension, Reply } from '../../utils/messages/protocol';
import type { LinkView, LookView, TabView } from '../../utils/messages/views';
import { PAUSES } from '../../utils/settings/settings';
import { isAsShown, type Visit } from '../../utils/visit/visit';
import { showButton } from './button';
import { describe } from './describe';
import {
  answerIncident,
  forgetEverything,
  forgetIncidents,
  isKept,
  noteIncident,
  recordAction,
  recordVisit,
} from './history';
import { tidy } from './house';
import { describeLink, openLink } from './links';
import { openIncident, openVisit, writtenVisit } from './open';
import { changeOwn } from './own-rules';
import { endPause, startPause } from './pause';
import { dropRule, keepRule, lookForDestinations, openProposal, recordProposal } from './proposals';
import { notDone, OK } from './reply';
import { inTurn } from './turns';

/** The conversation with our own pages. */
export async function answerScreen(wish: FromExtension): Promise<TabView | LinkView | LookView | Reply> {
  switch (wish.type) {
    case 'describe-tab':
      return describe(wish.tabId);
    case 'open-destination':
      return withVisit(wish.tabId, async (visit) =>
        isAsShown(visit, wish.shown) ? openVisit(wish.tabId, visit, wish.where) : notDone('gone'),
      );
    case 'note-action':
      return withVisit(wish.tabId, (visit) => recordAction(visit, wish.action));
    case 'go-back':
      return leavePage(wish.tabId);
    case 'record-this':
      return withVisit(wish.tabId, async (visit) => {
        if (visit.incident && (await isKept(visit.incident))) return OK;
        const recorded = await recordVisit(wish.tabId, visit, await readSettings(), { isWanted: true });
        await writeVisit(wish.tabId, recorded);
        return recorded.incident ? OK : notDone(recorded.fault ?? 'failed');
      });
    case 'open-original':
      return openOriginal(wish.tabId);
    case 'describe-link':
      return describeLink(wish.url, wish.said);
    case 'open-link':
      return openLink(wish.url, wish.tabId, wish.where, wish.said);
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
      if (!PAUSES.includes(wish.length)) return notDone('bad-message');
      await startPause(wish.length);
      return OK;
    case 'resume':
      await endPause();
      return OK;
    case 'change-settings':
      await changeSettings(wish.change);
      // What was agreed to go goes now, and not within a day.
      return 'retentionDays' in wish.change ? tidy() : OK;
    case 'note-incident':
      return andShow(noteIncident(wish.id, wish));
    case 'answer-incident':
      return answerIncident(wish.id, wish.answer);
    case 'open-incident':
      return openIncident(wish.id);
    case 'forget-incidents':
      return andShow(forgetIncidents(wish.ids));
    case 'history-imported':
      await showButton();
      return OK;
    case 'forget-everything':
      return andShow(forgetEverything());
  }
}

/** The incident may be one about which a complaint was sent, and the button counts those. */
async function andShow(change: Promise<Reply>): Promise<Reply> {
  const reply = await change;
  await showButton();
  return reply;
}

function withVisit(tabId: number, act: (visit: Visit) => Promise<Reply>): Promise<Reply> {
  return inTurn(tabId, async () => {
    const visit = await presentVisit(tabId);
    return visit ? act(visit) : notDone('gone');
  });
}

/** Back from a page, also from one that no rule fits and which no incident tells of. */
async function leavePage(tabId: number): Promise<Reply> {
  const recorded = await inTurn(tabId, async () => {
    const visit = await presentVisit(tabId);
    return visit && writtenVisit(tabId, visit);
  });
  await goBack(tabId);
  if (recorded) await recordAction(recorded, 'went-back');
  return OK;
}

/** Shows the page that was gone past without asking, this once. */
async function openOriginal(tabId: number): Promise<Reply> {
  const visit = await readVisit(tabId);
  if (!visit?.openedDirectly) return notDone('gone');
  await wantOriginal(tabId);
  await navigate(tabId, visit.met.url);
  return OK;
}
