import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'naver',
  name: { en: 'Naver' },
  pack: 'international',
  since: '1.0',
  rules: [
    // Beside `dst`, `url` may carry an app address; the gate passes over it.
    {
      id: 'naver/bridge',
      match: ['*://link.naver.com/bridge'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'param', name: 'dst' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'naver/bridge',
    url: 'https://link.naver.com/bridge?dst=https%3A%2F%2Fluluj-australia.tistory.com%2Fm%2F451',
    destination: 'https://luluj-australia.tistory.com/m/451',
  },
  {
    rule: 'naver/bridge',
    url: 'https://link.naver.com/bridge?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
  },
  {
    rule: 'naver/bridge',
    url: 'https://link.naver.com/bridge?url=naversearchapp%3A%2F%2Finappbrowser&dst=https%3A%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
    why: 'an app address beside it',
  },
  { rule: 'naver/bridge', url: 'https://link.naver.com/bridge', outcome: 'no-destination' },
  { rule: null, url: 'https://search.naver.com/search.naver?query=example', why: 'an ordinary page' },
];
