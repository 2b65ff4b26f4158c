import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'wattpad',
  name: { en: 'Wattpad' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'wattpad/mail',
      match: ['*://*.wattpad.com/et'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'l' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'wattpad/mail',
    url: 'https://wattpad.com/et?l=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'wattpad/mail', url: 'https://www.wattpad.com/et', outcome: 'no-destination' },
  { rule: null, url: 'https://www.wattpad.com/story/1', why: 'an ordinary page' },
];
