import type { TabView } from '../../utils/messages/views';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';

/** What the popup shows of a harmless page that was met, to be varied. */
export const NOTICE: Extract<TabView, { state: 'met' }> = {
  state: 'met',
  outcome: 'unwrapped',
  url: 'https://link.example.com/?target=https%3A%2F%2Fwww.example.org%2Fa',
  isPrivate: false,
  platform: { id: 'example', name: { en: 'Example', zh_CN: '例子' } },
  rule: { id: 'example/link', verified: '2026-08' },
  kind: 'notice',
  reason: 'leave-notice',
  destination: displayUrl('https://www.example.org/a', siteOf),
  flags: [],
  hops: 1,
  choice: 'ask',
  needsClick: false,
  mayOpenDirectly: true,
  origins: [],
  mayOpen: true,
  note: '',
  incident: null,
  askDirectly: false,
  careful: false,
};
