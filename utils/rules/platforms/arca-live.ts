import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'arca-live',
  name: { en: 'Arca Live' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'arca-live/unsafelink',
      match: ['*://unsafelink.com/http*'],
      kind: 'unknown',
      destination: [{ from: 'path', skip: 0 }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'arca-live/unsafelink',
    url: 'https://unsafelink.com/https://example.com/path?x=1',
    destination: 'https://example.com/path?x=1',
  },
  {
    rule: 'arca-live/unsafelink',
    url: 'https://unsafelink.com/https://example.com/a',
    destination: 'https://example.com/a',
  },
  {
    rule: 'arca-live/unsafelink',
    url: 'https://unsafelink.com/http://127.0.0.1/admin',
    outcome: 'refused',
    why: 'a private address',
  },
  { rule: null, url: 'https://unsafelink.com/', why: 'its front page' },
  { rule: null, url: 'https://arca.live/b/live/1', why: 'an ordinary page' },
];
