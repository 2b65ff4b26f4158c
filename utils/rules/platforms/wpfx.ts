import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'wpfx',
  name: { en: 'WPFX' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'wpfx/go',
      match: ['*://wpfx.org/go'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'wpfx/go',
    url: 'https://wpfx.org/go?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'wpfx/go',
    url: 'https://wpfx.org/go/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'wpfx/go', url: 'https://wpfx.org/go', outcome: 'no-destination' },
  { rule: null, url: 'https://wpfx.org/thread-1.htm', why: 'an ordinary page' },
];
