import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'reddit',
  name: { en: 'Reddit' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'reddit/out',
      match: ['*://out.reddit.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'reddit/mail',
      match: ['*://click.redditmail.com/CL0/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'segment', index: 1 }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'reddit/out',
    url: 'https://out.reddit.com/t3_abc?url=https%3A%2F%2Fexample.com&token=x',
    destination: 'https://example.com/',
    kind: 'notice',
  },
  {
    rule: 'reddit/out',
    url: 'https://out.reddit.com/?url=https%3A%2F%2Fb%C3%BCcher.example%2Fseite%23teil',
    destination: 'https://xn--bcher-kva.example/seite#teil',
    why: 'an international host and its own fragment',
  },
  {
    rule: 'reddit/out',
    url: 'https://out.reddit.com/t3_abc?url=https%3A%2F%2Fxn--bcher-kva.example%2F',
    destination: 'https://xn--bcher-kva.example/',
    why: 'the same host in its other form',
  },
  {
    rule: 'reddit/out',
    url: 'https://out.reddit.com/t3_abc?url=https%3A%2F%2Fwww.reddit.com%2Fr%2Fall',
    outcome: 'refused',
    why: 'its own site',
  },
  { rule: 'reddit/out', url: 'https://out.reddit.com/t3_abc', outcome: 'no-destination' },
  {
    rule: 'reddit/mail',
    url: 'https://click.redditmail.com/CL0/https:%2F%2Fwww.reddit.com%2Fr%2Fx%2F/1/0100-abc/def',
    destination: 'https://www.reddit.com/r/x/',
  },
  { rule: null, url: 'https://www.reddit.com/r/programming/comments/1/a_title/', why: 'an ordinary page' },
];
