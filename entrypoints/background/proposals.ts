import { runContentScript } from '../../utils/browser/content-script';
import { lookInto, readPageLook, writePageLook } from '../../utils/browser/page-looks';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { addressOf, tabOf } from '../../utils/browser/tabs';
import type { Reply, Where } from '../../utils/messages/protocol';
import type { LookView } from '../../utils/messages/views';
import { type OwnRule, withRule } from '../../utils/own-rules/own-platform';
import {
  asMet,
  lookView,
  type PageLook,
  type Proposal,
  proposalsOf,
  shownProposal,
} from '../../utils/visit/proposals';
import type { Visit } from '../../utils/visit/visit';
import { isKept, recordAction, recordVisit } from './history';
import { openDestination } from './open';
import { changeOwn } from './own-rules';
import { notDone, OK } from './reply';
import { inTurn } from './turns';

/** Where a page that no rule fits may lead. Asked for by the popup, after the person's click on our button. */
export async function lookForDestinations(tabId: number): Promise<LookView | Reply> {
  const [looked, tab, settings] = await Promise.all([lookInto(tabId), tabOf(tabId), readSettings()]);
  if (!looked || looked.url !== tab?.url) return notDone('gone');
  const { url } = looked;
  const month = new Date().toISOString().slice(0, 7);
  const isPrivate = tab.incognito;
  const proposals = proposalsOf(looked, url, isPrivate, month, siteOf);
  const first = proposals[0]?.destination;
  // In turn, because something may be written down about the look before this one just now.
  return inTurn(tabId, async () => {
    const last = await readPageLook(tabId);
    const same = last?.url === url ? last : null;
    const incident = same && (await incidentOf(same, first));
    // A rule that was kept before can still be taken back: the browser's prompt for it may be open.
    const look: PageLook = { url, isPrivate, proposals, incident, recorded: first, before: same?.before };
    await writePageLook(tabId, look);
    return lookView(looked, look, settings, siteOf);
  });
}

/** Opens a proposal out of our own store, if it still is what the person was shown. */
export async function openProposal(tabId: number, destination: string, where: Where): Promise<Reply> {
  return withProposal(tabId, destination, async (proposal, look) => {
    const { careful, newTab } = await readSettings();
    if (careful) return notDone('not-allowed');
    const incident = await incidentOf(look, destination);
    await openDestination(tabId, where === 'here' && newTab ? 'new-tab' : where, {
      incident,
      url: destination,
      from: look.url,
    });
    await recordAction({ ...visitOf(look, proposal), incident }, 'opened');
    return OK;
  });
}

/** Only here a page that no rule fits gets into the history. */
export async function recordProposal(tabId: number, destination: string): Promise<Reply> {
  return withProposal(tabId, destination, async (proposal, look) => {
    if (await incidentOf(look, destination)) return OK;
    const { incident, fault } = await recordVisit(tabId, visitOf(look, proposal), await readSettings(), {
      isWanted: true,
    });
    if (!incident) return notDone(fault ?? 'failed');
    await writePageLook(tabId, { ...look, incident, recorded: destination });
    return OK;
  });
}

/** "Always recognise this page": the rule holds at once, here too. In careful mode it would be a way around. */
export async function keepRule(tabId: number, destination: string): Promise<Reply> {
  return withProposal(tabId, destination, async ({ rule }, look) => {
    if (!rule) return notDone('no-destination');
    if ((await readSettings()).careful) return notDone('not-allowed');
    let before: readonly OwnRule[] = [];
    await changeOwn((present) => {
      before = present.filter(({ platform }) => platform.id === rule.id);
      return withRule(present, rule);
    });
    await writePageLook(tabId, { ...look, before });
    await runContentScript(tabId);
    return OK;
  });
}

/** The browser did not give the permission: the rule is taken back. */
export async function dropRule(tabId: number, destination: string): Promise<Reply> {
  const look = await readPageLook(tabId);
  const rule = shownProposal(look, destination)?.rule;
  const before = look?.before;
  if (!rule || !before) return notDone('gone');
  return changeOwn((present) => present.flatMap((each) => (each.platform.id === rule.id ? before : [each])));
}

/** The incident that tells of this destination, if there is one and it is still there. */
async function incidentOf({ incident, recorded }: PageLook, destination = ''): Promise<string | null> {
  return incident && recorded === destination && (await isKept(incident)) ? incident : null;
}

function withProposal(
  tabId: number,
  destination: string,
  act: (proposal: Proposal, look: PageLook) => Promise<Reply>,
): Promise<Reply> {
  return inTurn(tabId, async () => {
    const [look, url] = await Promise.all([readPageLook(tabId), addressOf(tabId)]);
    const proposal = shownProposal(look, destination);
    return look && proposal && look.url === url ? act(proposal, look) : notDone('gone');
  });
}

function visitOf(look: PageLook, proposal: Proposal): Visit {
  const { isPrivate, incident } = look;
  return {
    met: asMet(look, proposal),
    isPrivate,
    incident,
    at: Date.now(),
    referrer: '',
    isProvisional: false,
  };
}
