import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mysku',
  name: { en: 'MySKU' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'mysku/redirect',
      match: ['*://*.mysku.ru/'],
      params: { r: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'r' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mysku/redirect',
    url: 'https://mysku.ru/?r=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'mysku/redirect',
    url: 'https://mysku.ru/?r=javascript%3Aalert(1)',
    outcome: 'refused',
    why: 'not a web address',
  },
  { rule: null, url: 'https://mysku.ru/', why: 'an ordinary page' },
  { rule: null, url: 'https://mysku.ru/blog/china-stores/1.html', why: 'an ordinary page' },
];
