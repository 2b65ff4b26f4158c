import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'dropbox-paper',
  name: { en: 'Dropbox Paper' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'dropbox-paper/external-link',
      match: ['*://paper.dropbox.com/ep/redirect/external-link'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'dropbox-paper/external-link',
    url: 'https://paper.dropbox.com/ep/redirect/external-link?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'dropbox-paper/external-link',
    url: 'https://paper.dropbox.com/ep/redirect/external-link',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://paper.dropbox.com/doc/One-1', why: 'an ordinary page' },
];
