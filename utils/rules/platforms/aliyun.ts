import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'aliyun',
  name: { en: 'Alibaba Cloud', zh_CN: '阿里云', zh_TW: '阿里雲' },
  pack: 'required',
  since: '1.0',
  pages: ['*://developer.aliyun.com/*'],
  rules: [
    {
      id: 'aliyun/developer',
      match: ['*://developer.aliyun.com/redirect'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
    {
      id: 'aliyun/yunqi',
      match: ['*://yq.aliyun.com/go/articleRenderRedirect'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    {
      id: 'aliyun/help',
      match: ['*://help.aliyun.com/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'targetUrl' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'aliyun/developer',
    url: 'https://developer.aliyun.com/redirect?target=https%3A%2F%2Fwww.aliwork.com%2Fo%2Fcursor',
    destination: 'https://www.aliwork.com/o/cursor',
    kind: 'notice',
  },
  {
    rule: 'aliyun/developer',
    url: 'https://developer.aliyun.com/redirect?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  {
    rule: 'aliyun/yunqi',
    url: 'https://yq.aliyun.com/go/articleRenderRedirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  {
    rule: 'aliyun/help',
    url: 'https://help.aliyun.com/redirect?targetUrl=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'unknown',
  },
  {
    rule: 'aliyun/developer',
    url: 'https://developer.aliyun.com/redirect?target=https%3A%2F%2Fwww.aliyun.com%2F',
    outcome: 'refused',
  },
  { rule: 'aliyun/help', url: 'https://help.aliyun.com/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://developer.aliyun.com/article/123456', why: 'an ordinary page' },
  { rule: null, url: 'https://help.aliyun.com/document_detail/25367.html', why: 'an ordinary page' },
];
