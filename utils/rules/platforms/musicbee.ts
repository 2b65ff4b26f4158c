import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'musicbee',
  name: { en: 'MusicBee' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'musicbee/redirect',
      match: ['*://getmusicbee.com/'],
      params: { r: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'r' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'musicbee/redirect',
    url: 'https://getmusicbee.com/?r=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'musicbee/redirect',
    url: 'https://getmusicbee.com/?r=https%3A%2F%2Fgetmusicbee.com%2Fforum',
    outcome: 'refused',
    why: 'its own site',
  },
  { rule: null, url: 'https://getmusicbee.com/', why: 'an ordinary page' },
];
