import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'yinxiang',
  name: { en: 'Yinxiang Biji', zh_CN: '印象笔记', zh_TW: '印象筆記' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'yinxiang/outbound',
      match: ['*://app.yinxiang.com/OutboundRedirect.action', '*://app.yinxiang.com/OutboundRedirect'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'dest' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'yinxiang/outbound',
    url: 'https://app.yinxiang.com/OutboundRedirect.action?dest=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'notice',
  },
  {
    rule: 'yinxiang/outbound',
    url: 'https://app.yinxiang.com/OutboundRedirect?dest=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'yinxiang/outbound',
    url: 'https://app.yinxiang.com/OutboundRedirect.action',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://app.yinxiang.com/shard/s1/nl/1/abc', why: 'an ordinary page' },
];
