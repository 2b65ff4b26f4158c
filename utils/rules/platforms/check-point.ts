import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'check-point',
  name: { en: 'Check Point' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'check-point/protect',
      match: ['*://protect.checkpoint.com/v2/*', '*://url.avanan.click/v2/*'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [
        {
          from: 'path',
          after: '___',
          decode: [
            ['before', '___.'],
            ['strip-suffix', '___'],
          ],
        },
      ],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'check-point/protect',
    url: 'https://protect.checkpoint.com/v2/___https://example.com/path___.AAAA',
    destination: 'https://example.com/path',
    kind: 'scan',
  },
  {
    rule: 'check-point/protect',
    url: 'https://protect.checkpoint.com/v2/___https://example.com/a?b=1&c=2___.AAAA',
    destination: 'https://example.com/a?b=1&c=2',
    why: 'with its query',
  },
  {
    rule: 'check-point/protect',
    url: 'https://protect.checkpoint.com/v2/r01/___https://example.com/a___b___.AAAA',
    destination: 'https://example.com/a___b',
    why: 'with a region in front, and with underscores of its own',
  },
  {
    rule: 'check-point/protect',
    url: 'https://protect.checkpoint.com/v2/r02/___https://example.com/a___',
    destination: 'https://example.com/a',
    why: 'cut off behind the address',
  },
  {
    rule: 'check-point/protect',
    url: 'https://protect.checkpoint.com/v2/r05/___https:/example.com/a?b=1___.AAAA',
    destination: 'https://example.com/a?b=1',
    why: 'one slash of two is lost on the way',
  },
  {
    rule: 'check-point/protect',
    url: 'https://url.avanan.click/v2/r01/___https://example.com/a?b=1___.AAAA',
    destination: 'https://example.com/a?b=1',
    why: 'the same scanner under its older name',
  },
  { rule: 'check-point/protect', url: 'https://protect.checkpoint.com/v2/AAAA', outcome: 'no-destination' },
  { rule: null, url: 'https://www.checkpoint.com/harmony/email-security/', why: 'an ordinary page' },
];
