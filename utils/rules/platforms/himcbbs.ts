import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'himcbbs',
  name: { en: 'HiMCBBS' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'himcbbs/refer',
      match: ['*://api.himcbbs.com/refer'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'himcbbs/refer',
    url: 'https://api.himcbbs.com/refer?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'himcbbs/refer',
    url: 'https://api.himcbbs.com/refer/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'himcbbs/refer', url: 'https://api.himcbbs.com/refer', outcome: 'no-destination' },
  { rule: null, url: 'https://www.himcbbs.com/threads/1/', why: 'an ordinary page' },
];
