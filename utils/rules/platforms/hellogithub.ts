import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hellogithub',
  name: { en: 'HelloGitHub' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://hellogithub.com/*'],
  rules: [
    {
      id: 'hellogithub/click',
      match: ['*://hellogithub.com/periodical/statistics/click'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'hellogithub/click',
    url: 'https://hellogithub.com/periodical/statistics/click?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  {
    rule: 'hellogithub/click',
    url: 'https://hellogithub.com/periodical/statistics/click?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  {
    rule: 'hellogithub/click',
    url: 'https://hellogithub.com/periodical/statistics/click',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://hellogithub.com/periodical/volume/90', why: 'an ordinary page' },
];
