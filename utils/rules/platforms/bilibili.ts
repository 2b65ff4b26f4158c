import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bilibili',
  name: { en: 'Bilibili', zh_CN: '哔哩哔哩', zh_TW: '嗶哩嗶哩' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.bilibili.com/*'],
  rules: [
    {
      id: 'bilibili/game-wiki',
      match: ['*://game.bilibili.com/linkfilter'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'text', select: '#copy-url' },
      ],
      verified: '2026-08',
    },
    {
      // The page rewrites its own address to `/pc`.
      id: 'bilibili/middle-page',
      match: ['*://www.bilibili.com/york/link-middle-page', '*://www.bilibili.com/york/link-middle-page/pc'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'redirect_url' },
        { from: 'param', name: 'url' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bilibili/game-wiki',
    url: 'https://game.bilibili.com/linkfilter/?url=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  { rule: 'bilibili/game-wiki', url: 'https://game.bilibili.com/linkfilter/', outcome: 'no-destination' },
  {
    rule: 'bilibili/middle-page',
    url: 'https://www.bilibili.com/york/link-middle-page?navhide=1&rid=1&redirect_url=https%3A%2F%2Fgithub.com%2Fjyh9521%2Falpinefaction%2Ftree%2Frf-cn',
    destination: 'https://github.com/jyh9521/alpinefaction/tree/rf-cn',
  },
  {
    rule: 'bilibili/middle-page',
    url: 'https://www.bilibili.com/york/link-middle-page/pc?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: null, url: 'https://www.bilibili.com/video/BV1dW411M7xL?url=https%3A%2F%2Fexample.com' },
];
