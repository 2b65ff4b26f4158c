import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'facebook',
  name: { en: 'Facebook' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'facebook/link-shim',
      match: [
        '*://l.facebook.com/',
        '*://l.facebook.com/l.php',
        '*://lm.facebook.com/',
        '*://lm.facebook.com/l.php',
      ],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      // Without a valid signature a page stops the link instead of forwarding it.
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [['reported as abusive', 'block', 'complaints']],
      },
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'facebook/warning',
      // On the hosts of the shim too, which have rules of their own and are not looked up above them.
      match: ['*://*.facebook.com/flx/warn', '*://l.facebook.com/flx/warn', '*://lm.facebook.com/flx/warn'],
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
        says: [['reported as abusive', 'block', 'complaints']],
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
    rule: 'facebook/warning',
    url: 'https://l.facebook.com/flx/warn/?u=https%3A%2F%2Fexample.com%2F&h=AT0',
    destination: 'https://example.com/',
    kind: 'warning',
  },
  {
    rule: 'facebook/warning',
    url: 'https://lm.facebook.com/flx/warn?u=https%3A%2F%2Fexample.com%2F',
    destination: 'https://example.com/',
    kind: 'warning',
  },
  {
    rule: null,
    url: 'https://l.facebook.com/legal?u=https%3A%2F%2Fexample.com',
    why: 'not a path of the shim',
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
