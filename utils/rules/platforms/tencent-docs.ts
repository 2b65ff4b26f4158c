import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'tencent-docs',
  name: { en: 'Tencent Docs', zh_CN: '腾讯文档', zh_TW: '騰訊文檔' },
  pack: 'required',
  since: '1.0',
  pages: ['*://docs.qq.com/*'],
  rules: [
    {
      id: 'tencent-docs/link',
      match: ['*://docs.qq.com/scenario/link.html', '*://docs.qq.com/scenario/link'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '.title, h1, h2, h3, .url-tips' }],
        says: [['即将离开腾讯文档', 'notice', 'leave-notice']],
      },
      // The page arrives with `u` and rewrites its own address to `url`.
      destination: [
        { from: 'param', name: 'url' },
        { from: 'param', name: 'u' },
        { from: 'text', select: 'span.url-src' },
        { from: 'text', select: '.url-tips span', decode: ['web-address'] },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'tencent-docs/link',
    url: 'https://docs.qq.com/scenario/link.html?url=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'tencent-docs/link',
    url: 'https://docs.qq.com/scenario/link.html?u=https%3A%2F%2Ffe-mm.com&nlc=1',
    destination: 'https://fe-mm.com',
  },
  {
    rule: 'tencent-docs/link',
    url: 'https://docs.qq.com/scenario/link?url=https%3A%2F%2Fcocos.com',
    destination: 'https://cocos.com',
  },
  { rule: 'tencent-docs/link', url: 'https://docs.qq.com/scenario/link.html', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://docs.qq.com/doc/DQ0000000000?url=https%3A%2F%2Fexample.com',
    why: 'a document',
  },
];
