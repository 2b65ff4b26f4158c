import type { LookView, TabView } from '../../utils/messages/protocol';
import type { Settings } from '../../utils/settings/settings';

/** Says on `<html>` what is shown, for tests and assistive scripts; `data-destination` is `URL.href`. */
export function markPage(view: TabView, theme: Settings['theme']): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.outcome = view.state === 'met' ? view.outcome : 'unmatched';
  if (view.state !== 'met') return;
  dataset.kind = view.kind;
  if (view.reason) dataset.reason = view.reason;
  dataset.platform = view.platform.id;
  if (view.destination) dataset.destination = view.destination.href;
}

/** What came of looking at a page that no rule fits: `none`, `warning`, `proposals` or `refused`. */
export function markLook(look: LookView | null): void {
  const found = look?.warning ? 'warning' : look?.proposals.length ? 'proposals' : 'none';
  document.documentElement.dataset.look = look ? found : 'refused';
}
