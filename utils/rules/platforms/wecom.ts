import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'wecom',
  name: { en: 'WeCom', zh_CN: '企业微信', zh_TW: '企業微信' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      id: 'wecom/confirm',
      match: ['*://open.work.weixin.qq.com/wwopen/uriconfirm'],
      kind: 'notice',
      basis: 'lists',
      reason: 'not-official',
      reading: {
        words: [{ from: 'text', select: '.weui-msg__title, .weui-msg__desc, h1, h2, h3, p' }],
        says: [
          ['存在安全风险', 'warning', 'security-risk'],
          ['包含不安全内容', 'warning', 'security-risk'],
          ['已停止访问', 'unknown', 'unknown-block'],
        ],
      },
      destination: [{ from: 'param', name: 'uri', decode: ['prepend-https'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'wecom/confirm',
    url: 'https://open.work.weixin.qq.com/wwopen/uriconfirm?uri=https%3A%2F%2Fexample.com%2Fx',
    destination: 'https://example.com/x',
    kind: 'notice',
  },
  {
    rule: 'wecom/confirm',
    url: 'https://open.work.weixin.qq.com/wwopen/uriconfirm?uri=http%3A%2F%2Fbaidu.com&err_type=continue_visit',
    destination: 'http://baidu.com',
  },
  {
    rule: 'wecom/confirm',
    url: 'https://open.work.weixin.qq.com/wwopen/uriconfirm?err_type=param_err',
    outcome: 'no-destination',
  },
  {
    rule: null,
    url: 'https://open.work.weixin.qq.com/wwopen/sso/qrConnect?appid=ww1&redirect_uri=https%3A%2F%2Fexample.com%2Fcallback',
    why: 'a log-in with WeCom',
  },
];
