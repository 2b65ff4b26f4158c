import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'yy',
  name: { en: 'YY' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // Three lists call it a leave notice; its address says warning, and no page was seen.
    {
      id: 'yy/warning',
      match: ['*://redir.yy.duowan.com/warning.php'],
      kind: 'warning',
      basis: 'address',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'yy/warning',
    url: 'https://redir.yy.duowan.com/warning.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'warning',
  },
  { rule: 'yy/warning', url: 'https://redir.yy.duowan.com/warning.php', outcome: 'no-destination' },
  { rule: null, url: 'https://www.duowan.com/news/1.html', why: 'an ordinary page' },
];
