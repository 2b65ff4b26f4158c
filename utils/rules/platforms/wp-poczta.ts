import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'wp-poczta',
  name: { en: 'WP Poczta' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'wp-poczta/redirect',
      match: ['*://zasobygwp.pl/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'wp-poczta/redirect',
    url: 'https://zasobygwp.pl/redirect?url=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI%3D',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'wp-poczta/redirect',
    url: 'https://zasobygwp.pl/redirect?url=%2A',
    outcome: 'no-destination',
    why: 'not base64',
  },
  { rule: null, url: 'https://poczta.wp.pl/w/', why: 'an ordinary page' },
];
