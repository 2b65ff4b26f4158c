import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'livejournal',
  name: { en: 'LiveJournal' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'livejournal/away',
      match: ['*://www.livejournal.com/away'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'to' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'livejournal/away',
    url: 'https://www.livejournal.com/away?to=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'livejournal/away', url: 'https://www.livejournal.com/away', outcome: 'no-destination' },
  { rule: null, url: 'https://www.livejournal.com/media/', why: 'an ordinary page' },
];
