import type { LookView, TabView } from '../../utils/messages/views';

/**
 * Says on `<html>` what is shown, for tests and assistive scripts; `data-destination` is `URL.href`, and
 * `data-being-read` is there until the page has been read.
 */
export function markPage(view: TabView): void {
  const met = view.state === 'met' ? view : null;
  mark('outcome', met ? met.outcome : 'unmatched');
  mark('kind', met?.kind);
  mark('reason', met?.reason);
  mark('platform', met?.platform.id);
  mark('destination', met?.destination?.href);
  mark('beingRead', met?.isBeingRead && 'true');
}

/** What was marked before does not stay where the page turned out to be another. */
function mark(name: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

/** What came of looking at a page that no rule fits: `none`, `warning`, `proposals` or `refused`. */
export function markLook(look: LookView | null): void {
  const warns = (look?.warning ?? look?.imitates) ? 'warning' : 'none';
  const found = look?.proposals.length ? 'proposals' : warns;
  document.documentElement.dataset.look = look ? found : 'refused';
}
