import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'blzxteam',
  name: { en: 'blzxteam' },
  pack: 'forums',
  since: '1.0',
  rules: [
    // A copy of Jianshu's page, class names included.
    {
      id: 'blzxteam/go-wild',
      match: ['*://blzxteam.com/gowild.htm', '*://blzxteam.com/gowild'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'div._2VEbEOHfDtVWiQAJxSIrVi_0', name: 'title' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'blzxteam/go-wild',
    url: 'https://blzxteam.com/gowild?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'blzxteam/go-wild', url: 'https://blzxteam.com/gowild.htm', outcome: 'no-destination' },
  { rule: null, url: 'https://blzxteam.com/thread-1.htm', why: 'an ordinary page' },
];
