import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '4pda',
  name: { en: '4PDA' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: '4pda/go',
      match: ['*://4pda.ru/pages/go'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'u' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '4pda/go',
    url: 'https://4pda.ru/pages/go/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: '4pda/go', url: 'https://4pda.ru/pages/go/', outcome: 'no-destination' },
  { rule: null, url: 'https://4pda.ru/forum/index.php?showtopic=1', why: 'an ordinary page' },
];
