import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'epic-games',
  name: { en: 'Epic Games' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'epic-games/redirect',
      match: ['*://redirect.epicgames.com/*'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'redirectTo' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'epic-games/redirect',
    url: 'https://redirect.epicgames.com/?redirectTo=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'epic-games/redirect',
    url: 'https://redirect.epicgames.com/en/?redirectTo=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
  },
  { rule: 'epic-games/redirect', url: 'https://redirect.epicgames.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://store.epicgames.com/en-US/p/fortnite', why: 'an ordinary page' },
];
