import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'pelando',
  name: { en: 'Pelando' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'pelando/redirect',
      match: ['*://www.pelando.com.br/api/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'pelando/redirect',
    url: 'https://www.pelando.com.br/api/redirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'pelando/redirect', url: 'https://www.pelando.com.br/api/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://www.pelando.com.br/d/oferta', why: 'an ordinary page' },
];
