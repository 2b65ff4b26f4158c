import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'messenger',
  name: { en: 'Messenger' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'messenger/link-shim',
      match: ['*://l.messenger.com/', '*://l.messenger.com/l.php'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      // Facebook's shim under another name, with the page that stops a link.
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [['reported as abusive', 'block', 'complaints']],
      },
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'messenger/link-shim',
    url: 'https://l.messenger.com/l.php?u=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  { rule: 'messenger/link-shim', url: 'https://l.messenger.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://l.messenger.com/flx/warn/?u=https%3A%2F%2Fexample.com', why: 'another page' },
  { rule: null, url: 'https://www.messenger.com/t/100000000000000?u=https%3A%2F%2Fexample.com' },
];
