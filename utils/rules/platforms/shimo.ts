import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'shimo',
  name: { en: 'Shimo', zh_CN: '石墨文档', zh_TW: '石墨文檔' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://shimo.im/*'],
  rules: [
    {
      id: 'shimo/gray',
      match: ['*://shimo.im/outlink/gray'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    // The address itself says that the link is on a list of forbidden ones; four lists call it a leave notice all the same.
    {
      id: 'shimo/black',
      match: ['*://shimo.im/outlink/black'],
      kind: 'block',
      basis: 'address',
      reason: 'admin-block',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'shimo/gray',
    url: 'https://shimo.im/outlink/gray?url=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  {
    rule: 'shimo/gray',
    url: 'https://shimo.im/outlink/gray?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'shimo/black',
    url: 'https://shimo.im/outlink/black?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'block',
  },
  { rule: 'shimo/gray', url: 'https://shimo.im/outlink/gray', outcome: 'no-destination' },
  { rule: 'shimo/black', url: 'https://shimo.im/outlink/black', outcome: 'no-destination', kind: 'block' },
  { rule: null, url: 'https://shimo.im/docs/abcdef', why: 'an ordinary page' },
];
