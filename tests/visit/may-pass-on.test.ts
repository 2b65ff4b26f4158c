import { describe, expect, it } from 'vitest';
import type { ReasonCode } from '../../utils/rules/define-platform';
import { mayPassOn } from '../../utils/visit/may-pass-on';

const rows: [reason: ReasonCode | undefined, may: boolean][] = [
  [undefined, true],
  ['leave-notice', true],
  ['unknown-block', true],
  ['complaints', true],
  ['illegal-content', false],
  ['security-risk', false],
];

describe('a destination', () => {
  it.each(rows)('behind %s may be handed to others: %s', (reason, may) =>
    expect(mayPassOn(reason)).toBe(may),
  );
});
