import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'canva',
  name: { en: 'Canva' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'canva/link',
      match: ['*://*.canva.com/link'],
      params: { target: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'canva/link',
    url: 'https://www.canva.com/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'canva/link',
    url: 'https://www.canva.com/link?target=https%3A%2F%2Fwww.canva.com%2Fdesign',
    outcome: 'refused',
    why: 'its own site',
  },
  { rule: null, url: 'https://www.canva.com/design/DAF/view', why: 'an ordinary page' },
];
