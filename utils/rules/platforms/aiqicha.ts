import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'aiqicha',
  name: { en: 'Aiqicha', zh_CN: '爱企查', zh_TW: '愛企查' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://aiqicha.baidu.com/*'],
  rules: [
    {
      id: 'aiqicha/safe-tip',
      match: ['*://aiqicha.baidu.com/safetip', '*://www.aiqicha.com/safetip'],
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
    rule: 'aiqicha/safe-tip',
    url: 'https://aiqicha.baidu.com/safetip?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'notice',
  },
  {
    rule: 'aiqicha/safe-tip',
    url: 'https://www.aiqicha.com/safetip?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: 'aiqicha/safe-tip', url: 'https://aiqicha.baidu.com/safetip', outcome: 'no-destination' },
  { rule: null, url: 'https://aiqicha.baidu.com/company_detail_10000000000000' },
];
