import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'soundcloud',
  name: { en: 'SoundCloud' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'soundcloud/gate',
      match: ['*://gate.sc/', '*://exit.sc/'],
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
    rule: 'soundcloud/gate',
    url: 'https://gate.sc/?url=http%3A%2F%2Ffanlink.to%2FPartial7&token=x',
    destination: 'http://fanlink.to/Partial7',
    kind: 'notice',
  },
  {
    rule: 'soundcloud/gate',
    url: 'https://exit.sc/?url=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  { rule: 'soundcloud/gate', url: 'https://gate.sc/', outcome: 'no-destination' },
  { rule: null, url: 'https://soundcloud.com/artist/track', why: 'an ordinary page' },
];
