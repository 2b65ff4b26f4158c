import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bitly',
  name: { en: 'Bitly' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'bitly/warning',
      match: ['*://bitly.com/a/warning'],
      kind: 'warning',
      basis: 'words',
      reason: 'security-risk',
      reading: {
        words: [{ from: 'text', select: '.spamWarningHeader, h1, h2' }],
        // Nothing but the title tells the page of a suspended account.
        marks: [{ from: 'text', select: 'title' }],
        says: [
          ['problem with the requested link', 'warning', 'security-risk'],
          ['created this link has been suspended', 'block', 'account-suspended'],
        ],
      },
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a#clickthrough', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bitly/warning',
    url: 'https://bitly.com/a/warning?hash=abc&url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'warning',
  },
  { rule: 'bitly/warning', url: 'https://bitly.com/a/warning?hash=abc', outcome: 'no-destination' },
  { rule: null, url: 'https://bitly.com/a/sign_in?rd=https%3A%2F%2Fexample.com', why: 'a log-in' },
];
