import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hearthis',
  name: { en: 'hearthis.at' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'hearthis/link',
      match: ['*://hearthis.at/l.php'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'hearthis/link',
    url: 'https://hearthis.at/l.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'hearthis/link', url: 'https://hearthis.at/l.php', outcome: 'no-destination' },
  { rule: null, url: 'https://hearthis.at/artist/track/', why: 'an ordinary page' },
];
