import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'instagram',
  name: { en: 'Instagram' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'instagram/link-shim',
      match: ['*://l.instagram.com/', '*://lm.instagram.com/'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'instagram/link-page',
      match: ['*://www.instagram.com/linkshim'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      // More sources say `u`.
      destination: [
        { from: 'param', name: 'u' },
        { from: 'param', name: 'url' },
        { from: 'attribute', select: '.-cx-PRIVATE-Linkshim__followLink__[href^="http"]', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'instagram/link-shim',
    url: 'https://l.instagram.com/?u=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect&e=AT0',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  { rule: 'instagram/link-shim', url: 'https://l.instagram.com/?e=AT0', outcome: 'no-destination' },
  {
    rule: 'instagram/link-page',
    url: 'https://www.instagram.com/linkshim/?u=https%3A%2F%2Fwww.aliwork.com%2Fo%2Fcursor&e=x',
    destination: 'https://www.aliwork.com/o/cursor',
  },
  {
    rule: 'instagram/link-page',
    url: 'https://www.instagram.com/linkshim?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: null, url: 'https://l.instagram.com/flx/warn/?u=https%3A%2F%2Fexample.com', why: 'another page' },
  {
    rule: null,
    url: 'https://www.instagram.com/?u=https%3A%2F%2Fexample.com',
    why: 'the ordinary start page',
  },
];
