import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'logonews',
  name: { en: 'LogoNews', zh_CN: '标志情报局', zh_TW: '標誌情報局' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'logonews/link',
      match: ['*://link.logonews.cn/'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a.button', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'logonews/link',
    url: 'https://link.logonews.cn/?url=http%3A%2F%2Fsunderfolk.com%2F',
    destination: 'http://sunderfolk.com/',
    kind: 'notice',
  },
  {
    rule: 'logonews/link',
    url: 'https://link.logonews.cn/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'logonews/link', url: 'https://link.logonews.cn/', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://link.logonews.cn/abc',
    why: 'a short link: only the server knows its destination',
  },
  { rule: null, url: 'https://www.logonews.cn/some-article.html', why: 'an ordinary page' },
];
