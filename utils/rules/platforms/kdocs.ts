import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'kdocs',
  name: { en: 'KDocs (WPS)', zh_CN: '金山文档', zh_TW: '金山文檔' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.kdocs.cn/*'],
  rules: [
    {
      id: 'kdocs/link',
      match: ['*://www.kdocs.cn/office/link', '*://www.kdocs.cn/etapps/query/link'],
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
    rule: 'kdocs/link',
    url: 'https://www.kdocs.cn/office/link?target=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  {
    rule: 'kdocs/link',
    url: 'https://www.kdocs.cn/etapps/query/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'kdocs/link', url: 'https://www.kdocs.cn/office/link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.kdocs.cn/l/abcdef', why: 'an ordinary page' },
];
