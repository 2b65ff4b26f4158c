import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'dogdrip',
  name: { en: 'Dogdrip' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'dogdrip/link',
      match: ['*://*.dogdrip.net/link.php'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'dogdrip/link',
    url: 'https://dogdrip.net/link.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'dogdrip/link', url: 'https://www.dogdrip.net/link.php', outcome: 'no-destination' },
  { rule: null, url: 'https://www.dogdrip.net/dogdrip/1', why: 'an ordinary page' },
];
