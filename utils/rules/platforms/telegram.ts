import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'telegram',
  name: { en: 'Telegram' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'telegram/instant-view',
      match: ['*://t.me/iv'],
      kind: 'preview',
      basis: 'lists',
      reason: 'forced-preview',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'telegram/instant-view',
    url: 'https://t.me/iv?url=https%3A%2F%2Fexample.com%2Farticle&rhash=abc123',
    destination: 'https://example.com/article',
    kind: 'preview',
  },
  { rule: 'telegram/instant-view', url: 'https://t.me/iv', outcome: 'no-destination' },
  { rule: null, url: 'https://t.me/share/url?url=https%3A%2F%2Fexample.com', why: 'a share intent' },
  { rule: null, url: 'https://t.me/durov/1', why: 'an ordinary page' },
];
