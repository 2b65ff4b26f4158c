import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bluesky',
  name: { en: 'Bluesky' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'bluesky/redirect',
      match: ['*://go.bsky.app/redirect'],
      kind: 'unknown',
      // Forwards at once, or stops the link.
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [['malicious', 'warning', 'security-risk']],
      },
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bluesky/redirect',
    url: 'https://go.bsky.app/redirect?u=https%3A%2F%2Fexample.com%2Fpage',
    destination: 'https://example.com/page',
  },
  { rule: 'bluesky/redirect', url: 'https://go.bsky.app/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://bsky.app/profile/bsky.app', why: 'an ordinary page' },
  { rule: null, url: 'https://go.bsky.app/AbCdEf', why: 'a short link of its own' },
];
