import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'workable',
  name: { en: 'Workable' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'workable/mail',
      match: ['*://*.workable.com/nr'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'l' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'workable/mail',
    url: 'https://workable.com/nr?l=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  { rule: 'workable/mail', url: 'https://www.workable.com/nr', outcome: 'no-destination' },
  { rule: null, url: 'https://apply.workable.com/example/j/1/', why: 'an ordinary page' },
];
