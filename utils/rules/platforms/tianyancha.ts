import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'tianyancha',
  name: { en: 'Tianyancha', zh_CN: '天眼查' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.tianyancha.com/*'],
  rules: [
    {
      id: 'tianyancha/security',
      match: ['*://www.tianyancha.com/security'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'target' },
        { from: 'text', select: 'div.security-link' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'tianyancha/security',
    url: 'https://www.tianyancha.com/security?target=https://github.com/galaxy-sea',
    destination: 'https://github.com/galaxy-sea',
    kind: 'notice',
  },
  {
    rule: 'tianyancha/security',
    url: 'https://www.tianyancha.com/security?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: 'tianyancha/security', url: 'https://www.tianyancha.com/security', outcome: 'no-destination' },
  { rule: null, url: 'https://www.tianyancha.com/company/22822', why: 'an ordinary page' },
];
