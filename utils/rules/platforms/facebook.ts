import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'facebook',
  name: { en: 'Facebook', zh_CN: 'Facebook' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'facebook/link-shim',
      match: ['*://l.facebook.com/*', '*://lm.facebook.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'facebook/warning',
      match: ['*://*.facebook.com/flx/warn'],
      exclude: ['*://l.facebook.com/*', '*://lm.facebook.com/*'],
      kind: 'warning',
      basis: 'address',
      reason: 'security-risk',
      destination: [
        { from: 'param', name: 'u' },
        { from: 'attribute', select: 'a.selected[href^="http"]', name: 'href' },
      ],
      verified: '2026-08',
    },
    {
      // About 2011; today it forwards to the shim.
      id: 'facebook/abusive',
      match: ['*://*.facebook.com/l.php'],
      exclude: ['*://l.facebook.com/*', '*://lm.facebook.com/*'],
      kind: 'unknown',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [['reported as abusive by Facebook users', 'block', 'complaints']],
      },
      destination: [{ from: 'param', name: 'u' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'facebook/link-shim',
    url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect&h=AT0',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  {
    rule: 'facebook/link-shim',
    url: 'https://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F&h=AT0',
    destination: 'https://example.com/',
  },
  { rule: 'facebook/link-shim', url: 'https://l.facebook.com/l.php?h=AT0', outcome: 'no-destination' },
  {
    rule: 'facebook/warning',
    url: 'https://www.facebook.com/flx/warn/?u=https%3A%2F%2Fgithub.com%2Fmaomao1996%2Ftampermonkey-scripts',
    destination: 'https://github.com/maomao1996/tampermonkey-scripts',
    kind: 'warning',
  },
  {
    rule: 'facebook/abusive',
    url: 'https://www.facebook.com/l.php?u=http%3A%2F%2Fexample.com&h=x',
    destination: 'http://example.com',
    kind: 'unknown',
  },
  {
    rule: null,
    url: 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com',
    why: 'a share button',
  },
  { rule: null, url: 'https://www.facebook.com/?u=https%3A%2F%2Fexample.com' },
];
