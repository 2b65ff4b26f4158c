import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'trend-micro',
  name: { en: 'Trend Micro', zh_CN: '趋势科技', zh_TW: '趨勢科技' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'trend-micro/clicktime',
      match: ['*://*.trendmicro.com/wis/clicktime/*'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'url' }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'trend-micro/clicktime',
    url: 'https://ca-1234.wis.trendmicro.com/wis/clicktime/v1/query?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
    kind: 'scan',
  },
  {
    rule: 'trend-micro/clicktime',
    url: 'https://sub.trendmicro.com/wis/clicktime/v1/query?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'trend-micro/clicktime',
    url: 'https://trendmicro.com/wis/clicktime/v?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'trend-micro/clicktime',
    url: 'https://ca-1234.wis.trendmicro.com/wis/clicktime/v1/query',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.trendmicro.com/en_us/business.html', why: 'an ordinary page' },
];
