import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'twitch',
  name: { en: 'Twitch' },
  pack: 'forums',
  since: '1.0',
  rules: [
    // The mail names the channel only; its page is on Twitch.
    {
      id: 'twitch/mail',
      match: ['*://www.twitch.tv/r/e/*'],
      kind: 'unknown',
      destination: [
        {
          from: 'segment',
          index: 2,
          decode: ['base64', ['json', 'channel'], ['template', 'https://www.twitch.tv/$1']],
        },
      ],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'twitch/mail',
    url: 'https://www.twitch.tv/r/e/eyJuYW1lIjoidHdpdGNoX2Zhdm9yaXRlX3VwIiwiY2hhbm5lbCI6ImFiYyJ9/x',
    destination: 'https://www.twitch.tv/abc',
  },
  {
    rule: 'twitch/mail',
    url: 'https://www.twitch.tv/r/e/eyJuYW1lIjoieCJ9/x',
    outcome: 'no-destination',
    why: 'a mail of another type',
  },
  { rule: null, url: 'https://www.twitch.tv/directory', why: 'an ordinary page' },
];
