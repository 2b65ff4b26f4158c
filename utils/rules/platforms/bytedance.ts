import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bytedance',
  name: { en: 'ByteDance', zh_CN: '字节跳动', zh_TW: '字節跳動' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      // Douyin, Toutiao, Doubao and others; `aid` names the app.
      id: 'bytedance/link',
      match: ['*://link.wtturl.cn/*', '*://sg-link.byteoversea.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bytedance/link',
    url: 'https://link.wtturl.cn/?target=https%3A%2F%2Fwww.bilibili.com%2Fvideo%2FBV1dW411M7xL&scene=im&aid=582478&lang=zh',
    destination: 'https://www.bilibili.com/video/BV1dW411M7xL',
    kind: 'notice',
  },
  {
    rule: 'bytedance/link',
    url: 'https://link.wtturl.cn/?target=https%3A%2F%2F10.96.0.1%3A443&scene=im&aid=497858&lang=zh',
    outcome: 'refused',
    why: 'chat assistants wrap local addresses too',
  },
  {
    rule: 'bytedance/link',
    url: 'https://sg-link.byteoversea.com/?target=https%3A%2F%2Fwww.example.com&scene=im&aid=495671&lang=en-GB',
    destination: 'https://www.example.com',
    why: 'the same page overseas',
  },
  { rule: 'bytedance/link', url: 'https://link.wtturl.cn/?scene=im&aid=497858', outcome: 'no-destination' },
  { rule: null, url: 'https://www.douyin.com/video/7000000000000000000?target=https%3A%2F%2Fexample.com' },
];
