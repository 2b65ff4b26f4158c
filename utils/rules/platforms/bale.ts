import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bale',
  name: { en: 'Bale' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'bale/link',
      match: ['*://l.ble.ir/'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'l' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bale/link',
    url: 'https://l.ble.ir/?l=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'bale/link', url: 'https://l.ble.ir/', outcome: 'no-destination' },
  { rule: null, url: 'https://ble.ir/channel', why: 'an ordinary page' },
];
