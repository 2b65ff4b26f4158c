import type { TabView } from '../messages/views';
import { isOwn } from '../own-rules/own-platform';
import { isGrave } from '../rules/kinds';
import { isMoreSerious, saysMore } from '../unwrap/seriousness';

/**
 * What an open popup shows once more is known of its tab: the person was faster than the page, or it names a danger late.
 * Only of the same page, and what a click opens never changes under the finger.
 *
 * @param hasProposals below what is shown stand proposals for a page that no rule fits
 * @returns `null` where what is shown stays
 */
export function newsOf(fresh: TabView, shown: TabView, hasProposals: boolean): TabView | null {
  const view = asAsked(fresh, shown);
  if (!isMoreOf(view, shown)) return null;
  // Whoever has just kept a proposal's rule is still told so; only a danger takes what was proposed away.
  return !hasProposals || isGraveNews(view) ? view : null;
}

/** A question that was not there does not push aside what the person reads; it is there the next time. */
function asAsked(view: TabView, before: TabView): TabView {
  return view.state === 'met' && before.state === 'met' && !before.askDirectly
    ? { ...view, askDirectly: false }
    : view;
}

function isGraveNews(view: TabView): boolean {
  return view.state === 'met' && isGrave(view.kind) && !isOwn(view.platform.id);
}

function isMoreOf(view: TabView, before: TabView): boolean {
  if (view.state !== 'met') return false;
  if (before.state !== 'met') return !before.paused && !before.leftAlone;
  if (view.url !== before.url) return false;
  if (before.destination && view.destination?.href !== before.destination.href) return false;
  if (!before.isBeingRead && isMoreSerious(before, view) && !saysMore(view, before)) return false;
  return JSON.stringify(view) !== JSON.stringify(before);
}
