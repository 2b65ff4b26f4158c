import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'x',
  name: { en: 'X' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      // Forwards at once; a page that holds more than the forwarding is one that stops the link.
      id: 'x/short-link',
      match: ['*://t.co/*'],
      kind: 'unknown',
      reading: {
        first: true,
        words: [{ from: 'text', select: 'h1, h2, p' }],
        marks: [
          { from: 'attribute', select: 'noscript meta[http-equiv]', name: 'content' },
          { from: 'text', select: 'noscript' },
        ],
        says: [
          ['potentially harmful', 'warning', 'security-risk'],
          ['may be unsafe', 'warning', 'security-risk'],
          ['spammy or unsafe', 'warning', 'security-risk'],
          ['url=http', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'text', select: 'title', decode: ['web-address'] },
        { from: 'attribute', select: 'noscript meta[http-equiv]', name: 'content', decode: ['refresh-url'] },
        { from: 'text', select: 'noscript', decode: ['refresh-url', ['before', '"'], 'html'] },
      ],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'x/unsafe-link',
      match: ['*://*.twitter.com/safety/unsafe_link_warning', '*://*.x.com/safety/unsafe_link_warning'],
      kind: 'warning',
      basis: 'words',
      reason: 'security-risk',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [
          ['potentially harmful', 'warning', 'security-risk'],
          ['may be unsafe', 'warning', 'security-risk'],
          ['spammy or unsafe', 'warning', 'security-risk'],
        ],
      },
      destination: [{ from: 'param', name: 'unsafe_link' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  { rule: 'x/short-link', url: 'https://t.co/AbCdEf1234', outcome: 'no-destination', kind: 'unknown' },
  {
    rule: 'x/unsafe-link',
    url: 'https://twitter.com/safety/unsafe_link_warning?unsafe_link=https://www.bamsoftware.com/hacks/zipbomb/',
    destination: 'https://www.bamsoftware.com/hacks/zipbomb/',
    kind: 'warning',
  },
  {
    rule: 'x/unsafe-link',
    url: 'https://x.com/safety/unsafe_link_warning?unsafe_link=https%3A%2F%2Fexample.com%2F%E2%80%AEmoc.elpmaxe',
    outcome: 'refused',
    why: 'the parameter was spoofed with text that runs backwards',
  },
  { rule: null, url: 'https://x.com/intent/post?url=https%3A%2F%2Fexample.com', why: 'a share button' },
];
