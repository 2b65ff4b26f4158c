import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'toyhouse',
  name: { en: 'Toyhouse' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'toyhouse/redirect',
      match: ['*://toyhou.se/~r'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'q' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'toyhouse/redirect',
    url: 'https://toyhou.se/~r?q=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'toyhouse/redirect',
    url: 'https://toyhou.se/~r?q=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
  },
  { rule: 'toyhouse/redirect', url: 'https://toyhou.se/~r', outcome: 'no-destination' },
  { rule: null, url: 'https://toyhou.se/~account/login', why: 'an ordinary page' },
];
