import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'rutracker',
  name: { en: 'RuTracker' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'rutracker/redirect',
      match: ['*://*.rutracker.org/'],
      params: { url: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'rutracker/redirect',
    url: 'https://sub.rutracker.org/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'rutracker/redirect',
    url: 'https://rutracker.org/?url=%2Fforum%2Findex.php',
    outcome: 'refused',
    why: 'a path of its own',
  },
  { rule: null, url: 'https://rutracker.org/forum/viewtopic.php?t=1', why: 'an ordinary page' },
];
