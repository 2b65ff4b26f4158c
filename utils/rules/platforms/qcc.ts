import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'qcc',
  name: { en: 'Qichacha', zh_CN: '企查查' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.qcc.com/*'],
  rules: [
    {
      id: 'qcc/transfer-link',
      match: ['*://www.qcc.com/web/transfer-link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'link' },
        { from: 'param', name: 'target' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'qcc/transfer-link',
    url: 'https://www.qcc.com/web/transfer-link?link=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'qcc/transfer-link',
    url: 'https://www.qcc.com/web/transfer-link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'qcc/transfer-link',
    url: 'https://www.qcc.com/web/transfer-link?link=https%3A%2F%2Fwww.qcc.com%2Ffirm',
    outcome: 'refused',
  },
  { rule: null, url: 'https://www.qcc.com/firm/abc.html', why: 'an ordinary page' },
];
