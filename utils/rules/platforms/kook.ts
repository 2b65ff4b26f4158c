import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'kook',
  name: { en: 'KOOK' },
  pack: 'forums',
  since: '1.0',
  pages: ['*://www.kookapp.cn/*'],
  rules: [
    {
      id: 'kook/go-wild',
      match: ['*://www.kookapp.cn/go-wild.html', '*://www.kookapp.cn/go-wild'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'kook/go-wild',
    url: 'https://www.kookapp.cn/go-wild.html?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'notice',
  },
  {
    rule: 'kook/go-wild',
    url: 'https://www.kookapp.cn/go-wild?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'kook/go-wild', url: 'https://www.kookapp.cn/go-wild.html', outcome: 'no-destination' },
  { rule: null, url: 'https://www.kookapp.cn/app/channels/1/2', why: 'an ordinary page' },
];
