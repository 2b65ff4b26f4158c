import { describe, expect, it } from 'vitest';
import { KINDS } from '../../utils/rules/define-platform';
import { SERIOUSNESS, saysMore } from '../../utils/unwrap/seriousness';

type Read = Parameters<typeof saysMore>[0];

const notice: Read = { kind: 'notice', reason: 'leave-notice', outcome: 'unwrapped' };
const loading: Read = { kind: 'warning', reason: 'unknown-block', outcome: 'unwrapped' };
const danger: Read = { kind: 'warning', reason: 'security-risk', outcome: 'unwrapped' };
const without = (read: Read): Read => ({ ...read, outcome: 'no-destination' });

const rows: { what: string; one: Read; other: Read; is: boolean }[] = [
  { what: 'a danger after a notice', one: danger, other: notice, is: true },
  { what: 'a danger after unknown words', one: danger, other: loading, is: true },
  { what: 'a notice after unknown words', one: notice, other: loading, is: true },
  { what: 'a notice after a danger', one: notice, other: danger, is: false },
  { what: 'unknown words after a danger', one: loading, other: danger, is: false },
  { what: 'the same once more', one: notice, other: notice, is: false },
  { what: 'unknown words once more', one: loading, other: loading, is: false },
  {
    what: 'nothing that was read',
    one: { kind: 'unknown', outcome: 'unwrapped' },
    other: loading,
    is: false,
  },
  { what: 'where it leads', one: notice, other: without(notice), is: true },
  { what: 'where it leads, in unknown words', one: loading, other: without(loading), is: true },
  { what: 'that it leads nowhere any more', one: without(notice), other: notice, is: false },
  { what: 'where something less serious leads', one: notice, other: without(danger), is: false },
];

it('T18 every kind of page has its place between harmless and serious', () => {
  expect([...SERIOUSNESS].sort()).toEqual([...KINDS].sort());
});

describe('a page that was read again', () => {
  it.each(rows)('T18 $what: $is', ({ one, other, is }) => expect(saysMore(one, other)).toBe(is));
});
