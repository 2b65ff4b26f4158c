import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'jianshu',
  name: { en: 'Jianshu', zh_CN: '简书', zh_TW: '簡書' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.jianshu.com/*'],
  rules: [
    {
      id: 'jianshu/go-wild',
      match: ['*://www.jianshu.com/go-wild'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '._3zKaPtMyr3HfhDiMWyCbjX_0' }],
        says: [
          ['安全性未知，是否继续', 'notice', 'leave-notice'],
          ['即将跳转到外部网站', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: '._2VEbEOHfDtVWiQAJxSIrVi_0[title]', name: 'title' },
        { from: 'attribute', select: 'div[title^="http"]', name: 'title' },
      ],
      verified: '2026-08',
    },
    {
      id: 'jianshu/links',
      match: ['*://links.jianshu.com/go'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'to' }],
      verified: '2026-08',
    },
    {
      id: 'jianshu/link',
      match: ['*://link.jianshu.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 't' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'jianshu/go-wild',
    url: 'https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fwww.runoob.com%2Fjs%2Fjs-intro.html',
    destination: 'https://www.runoob.com/js/js-intro.html',
    kind: 'notice',
  },
  { rule: 'jianshu/go-wild', url: 'https://www.jianshu.com/go-wild?ac=2', outcome: 'no-destination' },
  {
    rule: 'jianshu/links',
    url: 'https://links.jianshu.com/go?to=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  {
    rule: 'jianshu/link',
    url: 'https://link.jianshu.com/?t=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: null, url: 'https://www.jianshu.com/p/000000000000?url=https%3A%2F%2Fexample.com' },
];
