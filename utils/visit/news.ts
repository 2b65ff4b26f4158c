import type { TabView } from '../messages/views';
import { isOwn } from '../own-rules/own-platform';
import { isGrave } from '../rules/kinds';
import { isMoreSerious, saysMore } from '../unwrap/seriousness';

/**
 * What an open popup shows once more is known of its tab: the person was faster than the page, or it names a danger late.
 * Only of the same page, and what a click opens never changes under the finger.
 *
 * @param proposed where a page leads that no rule fits, as it is proposed below what is shown
 * @returns `null` where what is shown stays
 */
export function newsOf(fresh: TabView, shown: TabView, proposed: readonly string[]): TabView | null {
  const view = asAsked(fresh, shown);
  if (!isMoreOf(view, shown)) return null;
  return proposed.length === 0 || isMoreThan(view, proposed) ? view : null;
}

/** A question that was not there does not push aside what the person reads; it is there the next time. */
function asAsked(view: TabView, before: TabView): TabView {
  return view.state === 'met' && before.state === 'met' && !before.askDirectly
    ? { ...view, askDirectly: false }
    : view;
}

/** Whoever has just kept a proposal's rule is still told so; else only a danger takes what was proposed elsewhere away. */
function isMoreThan(view: TabView, proposed: readonly string[]): boolean {
  if (view.state !== 'met' || isOwn(view.platform.id)) return false;
  return isGrave(view.kind) || proposed.includes(view.destination?.href ?? '');
}

function isMoreOf(view: TabView, before: TabView): boolean {
  if (view.state !== 'met') return false;
  if (before.state !== 'met') return !before.paused;
  if (view.url !== before.url) return false;
  if (before.destination && view.destination?.href !== before.destination.href) return false;
  if (!before.isBeingRead && isMoreSerious(before, view) && !saysMore(view, before)) return false;
  return JSON.stringify(view) !== JSON.stringify(before);
}
