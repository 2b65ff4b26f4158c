import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'touchgal',
  name: { en: 'TouchGal' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'touchgal/redirect',
      match: ['*://touchgal.ink/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'touchgal/redirect',
    url: 'https://touchgal.ink/redirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'touchgal/redirect', url: 'https://touchgal.ink/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://touchgal.ink/resource/1', why: 'an ordinary page' },
];
