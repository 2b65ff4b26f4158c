import { describe, expect, it } from 'vitest';
import type { Rule } from '../../utils/rules/define-platform';
import type { Met } from '../../utils/unwrap/unwrap';
import { isWithheld } from '../../utils/visit/withheld';
import { MET } from './met';

const RULE: Rule = {
  id: 'acme/stop',
  match: ['*://acme.example/stop'],
  kind: 'unknown',
  reading: {
    first: true,
    words: [{ from: 'text', select: 'h1' }],
    says: [
      ['danger', 'warning', 'security-risk'],
      ['urges to share', 'block', 'inducement'],
      ['leaving', 'notice', 'leave-notice'],
      ['stopped', 'unknown', 'unknown-block'],
    ],
  },
  destination: [{ from: 'param', name: 'url' }],
  verified: '2026-08',
};
const NOWHERE: Rule = { ...RULE, destination: [] };

const met = (kind: Met['kind'], reason?: Met['reason']): Met => ({
  outcome: 'no-destination',
  url: 'https://acme.example/stop',
  platform: 'acme',
  rule: 'acme/stop',
  kind,
  ...(reason && { reason }),
});

const rows: [says: string, met: Met, rule: Rule, isWithheld: boolean][] = [
  ['a warning in words we know', met('warning', 'security-risk'), RULE, true],
  ['a block in words we know', met('block', 'inducement'), RULE, true],
  ['words that nobody knows', met('warning', 'unknown-block'), RULE, false],
  ['a sentence that stands on all its pages', met('unknown', 'unknown-block'), RULE, false],
  ['a page that was not read', met('unknown'), RULE, false],
  ['a leaving notice', met('notice', 'leave-notice'), RULE, false],
  ['a stop page by its address only', met('block', 'admin-block'), RULE, false],
  [
    'a link that is scanned, whose address hides where it leads',
    met('scan', 'rewritten-for-scan'),
    RULE,
    true,
  ],
  ['a stop page that never says where it leads', met('unknown'), NOWHERE, true],
  ['a link that is scanned, whose address says where it leads', { ...MET, kind: 'scan' }, RULE, false],
  [
    'a warning whose destination was refused',
    { ...met('warning', 'security-risk'), outcome: 'refused', refusal: 'not-http', candidate: 'x:' },
    RULE,
    false,
  ],
  ['a page that hides nothing', met('login', 'login-wall'), NOWHERE, false],
];

describe('a page without a destination', () => {
  it.each(rows)('%s', (_, page, rule, expected) => expect(isWithheld(page, rule)).toBe(expected));
});
