import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'slack',
  name: { en: 'Slack' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'slack/redirect',
      match: ['*://slack-redir.net/link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'slack/redirect',
    url: 'https://slack-redir.net/link?url=https%3A%2F%2Fexample.com%2Farticle',
    destination: 'https://example.com/article',
    kind: 'notice',
  },
  {
    rule: 'slack/redirect',
    url: 'https://slack-redir.net/link?url=https%3A%2F%2Fexample.com&v=3',
    destination: 'https://example.com/',
  },
  { rule: 'slack/redirect', url: 'https://slack-redir.net/link', outcome: 'no-destination' },
  { rule: null, url: 'https://app.slack.com/client/T1/C1', why: 'an ordinary page' },
];
