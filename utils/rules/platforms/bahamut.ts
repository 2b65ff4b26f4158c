import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bahamut',
  name: { en: 'Bahamut', zh_CN: '巴哈姆特' },
  pack: 'forums',
  since: '1.0',
  pages: ['*://*.gamer.com.tw/*'],
  rules: [
    {
      id: 'bahamut/redir',
      match: ['*://ref.gamer.com.tw/redir.php'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bahamut/redir',
    url: 'https://ref.gamer.com.tw/redir.php?url=http%3A%2F%2Fsunderfolk.com%2F',
    destination: 'http://sunderfolk.com/',
    kind: 'notice',
  },
  {
    rule: 'bahamut/redir',
    url: 'https://ref.gamer.com.tw/redir.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'bahamut/redir', url: 'https://ref.gamer.com.tw/redir.php', outcome: 'no-destination' },
  { rule: null, url: 'https://forum.gamer.com.tw/C.php?bsn=60030&snA=1', why: 'an ordinary page' },
];
