import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'techlife',
  name: { en: 'TechLife' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'techlife/link',
      match: ['*://t.techlife.app/'],
      kind: 'unknown',
      destination: [{ from: 'fragment', after: '/', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'techlife/link',
    url: 'https://t.techlife.app/#/aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRo',
    destination: 'https://example.com/path',
    why: 'base64 in the fragment',
  },
  { rule: 'techlife/link', url: 'https://t.techlife.app/', outcome: 'no-destination' },
  { rule: null, url: 'https://techlife.app/blog', why: 'an ordinary page' },
];
