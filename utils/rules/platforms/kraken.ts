import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'kraken',
  name: { en: 'Kraken' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'kraken/redirect',
      match: ['*://www.kraken.com/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'kraken/redirect',
    url: 'https://www.kraken.com/redirect?url=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  { rule: 'kraken/redirect', url: 'https://www.kraken.com/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://www.kraken.com/prices/bitcoin', why: 'an ordinary page' },
];
