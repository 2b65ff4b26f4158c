import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'gamebanana',
  name: { en: 'GameBanana' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'gamebanana/linkfilter',
      match: ['*://gamebanana.com/linkfilter'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'gamebanana/linkfilter',
    url: 'https://gamebanana.com/linkfilter?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'gamebanana/linkfilter', url: 'https://gamebanana.com/linkfilter', outcome: 'no-destination' },
  { rule: null, url: 'https://gamebanana.com/mods/1', why: 'an ordinary page' },
];
