import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'sunbox',
  name: { en: 'Sunbox' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'sunbox/go',
      match: ['*://sunbox.cc/wp-content/themes/begin/go.php'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a.alert-btn', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'sunbox/go',
    url: 'https://sunbox.cc/wp-content/themes/begin/go.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'sunbox/go', url: 'https://sunbox.cc/wp-content/themes/begin/go.php', outcome: 'no-destination' },
  { rule: null, url: 'https://sunbox.cc/123.html', why: 'an ordinary page' },
];
