import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'dalao',
  name: { en: 'dalao.ru' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'dalao/link',
      match: ['*://dalao.ru/link'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'dalao/link',
    url: 'https://dalao.ru/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'dalao/link',
    url: 'https://dalao.ru/link/?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'dalao/link', url: 'https://dalao.ru/link', outcome: 'no-destination' },
  { rule: null, url: 'https://dalao.ru/thread-1.htm', why: 'an ordinary page' },
];
