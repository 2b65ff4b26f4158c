import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'juejin',
  name: { en: 'Juejin', zh_CN: '稀土掘金' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.juejin.cn/*'],
  rules: [
    {
      id: 'juejin/link',
      match: ['*://link.juejin.cn/*', '*://link.juejin.im/*'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '.title, .link-content, h1, h2, p' }],
        says: [['即将离开稀土掘金', 'notice', 'leave-notice']],
      },
      destination: [
        { from: 'param', name: 'target' },
        { from: 'text', select: 'p[style="margin: 0px;"]', decode: ['web-address'] },
        {
          from: 'attribute',
          select: '.link-container + * a[href^="http"], .link-container + a[href^="http"]',
          name: 'href',
        },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'juejin/link',
    url: 'https://link.juejin.cn/?target=https%3A%2F%2Fcodesandbox.io%2Fp%2Fsandbox%2Fx',
    destination: 'https://codesandbox.io/p/sandbox/x',
    kind: 'notice',
  },
  {
    rule: 'juejin/link',
    url: 'https://link.juejin.im/?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    why: 'the older domain',
  },
  {
    rule: 'juejin/link',
    url: 'https://link.juejin.cn/?target=https%3A%2F%2Fexample.com%2F%3Ftarget%3Dhttps%253A%252F%252Fevil.example%252F',
    destination: 'https://example.com/?target=https%3A%2F%2Fevil.example%2F',
    why: 'the destination has a parameter of the same name',
  },
  { rule: 'juejin/link', url: 'https://link.juejin.cn/', outcome: 'no-destination' },
  { rule: null, url: 'https://juejin.cn/post/7000000000000000000?target=https%3A%2F%2Fexample.com' },
];
