import { describe, expect, it } from 'vitest';
import type { Met } from '../../utils/unwrap/unwrap';
import { isLoadedAgain, isSameMeeting, readAgain, type Speaking } from '../../utils/visit/meeting';
import type { Visit } from '../../utils/visit/visit';

const PAGE = 'https://stop.example/go?id=1';
const NOW = 1_800_000_000_000;

const silent: Met = {
  outcome: 'no-destination',
  url: PAGE,
  platform: 'stop',
  rule: 'stop/go',
  kind: 'unknown',
};
const leading = (destination: string, change: Partial<Met> = {}): Met =>
  ({ ...silent, outcome: 'unwrapped', destination, flags: [], how: 'param to', hops: 1, ...change }) as Met;
const visit = (met: Met, change: Partial<Visit> = {}): Visit => ({
  met,
  isPrivate: false,
  incident: 'an incident',
  document: 7,
  at: NOW,
  referrer: '',
  isProvisional: false,
  ...change,
});
const speaking = (met: Met | null, change: Partial<Speaking> = {}): Speaking => ({
  url: met?.url ?? PAGE,
  document: 7,
  met,
  ...change,
});

const A = 'https://a.example/';
const B = 'https://b.example/';
const ELSEWHERE = 'https://stop.example/go?id=2';
const meetings: { name: string; last: Visit; now: Speaking; isSame: boolean }[] = [
  { name: 'the same document at its address', last: visit(silent), now: speaking(silent), isSame: true },
  {
    name: 'the same document at its address, of which nothing is found any more',
    last: visit(leading(A)),
    now: speaking(null),
    isSame: true,
  },
  {
    name: 'another document at the same address',
    last: visit(silent),
    now: speaking(silent, { document: 8 }),
    isSame: false,
  },
  {
    name: 'what the tab came through without asking',
    last: visit(leading(A), { openedDirectly: true }),
    now: speaking(leading(A)),
    isSame: false,
  },
  {
    name: 'another address of the document that leads to the same place',
    last: visit(leading(A)),
    now: speaking(leading(A, { url: ELSEWHERE })),
    isSame: true,
  },
  {
    name: 'another address that leads elsewhere, be it by its fragment only',
    last: visit(leading(A)),
    now: speaking(leading(B, { url: `${PAGE}#b` })),
    isSame: false,
  },
  {
    name: 'the same place by another rule',
    last: visit(leading(A)),
    now: speaking(leading(A, { url: ELSEWHERE, rule: 'stop/other' })),
    isSame: false,
  },
  {
    name: 'another fragment, before its destination is known',
    last: visit(silent),
    now: speaking({ ...silent, url: `${PAGE}#read` }),
    isSame: true,
  },
  {
    name: 'another fragment that shows the destination',
    last: visit(silent),
    now: speaking(leading(A, { url: `${PAGE}#read` })),
    isSame: true,
  },
  {
    name: 'another fragment that shows no destination any more',
    last: visit(leading(A)),
    now: speaking({ ...silent, url: `${PAGE}#read` }),
    isSame: true,
  },
  {
    name: 'another page of the document, before its destination is known',
    last: visit(silent),
    now: speaking({ ...silent, url: ELSEWHERE }),
    isSame: false,
  },
  {
    name: 'another address, of which nothing is found',
    last: visit(silent),
    now: speaking(null, { url: ELSEWHERE }),
    isSame: false,
  },
];

describe('the meeting with a page', () => {
  it.each(meetings)('$name: goes on $isSame', ({ last, now, isSame }) =>
    expect(isSameMeeting(last, now)).toBe(isSame),
  );
});

const loads: { name: string; last: Visit; url?: string; later: number; isAgain: boolean }[] = [
  { name: 'at once', last: visit(silent), later: 0, isAgain: true },
  { name: 'a moment later', last: visit(silent), later: 9999, isAgain: true },
  { name: 'after a while', last: visit(silent), later: 10_000, isAgain: false },
  { name: 'by a clock that was put back', last: visit(silent), later: -1, isAgain: false },
  { name: 'at another address', last: visit(silent), url: ELSEWHERE, later: 0, isAgain: false },
  {
    name: 'that the tab came through without asking',
    last: visit(leading(A), { openedDirectly: true }),
    later: 0,
    isAgain: false,
  },
];

describe('a page that is loaded again', () => {
  it.each(loads)('T20 $name: is the same one $isAgain', ({ last, url = PAGE, later, isAgain }) =>
    expect(isLoadedAgain(last, speaking(null, { url, document: 8 }), NOW + later)).toBe(isAgain),
  );
});

describe('a page that was read again', () => {
  const warning = leading(A, { kind: 'warning' });
  it('is what it says now, where that says more', () =>
    expect(readAgain(leading(A), speaking(warning))).toBe(warning));
  it('stays what it was read as until it is read again', () => {
    const notice = leading(A, { kind: 'notice' });
    expect(readAgain(notice, speaking(leading(A)))).toEqual(leading(A));
    expect(readAgain(notice, speaking(leading(A)), true)).toBe(notice);
    const there = { url: `${PAGE}#there` };
    expect(readAgain(notice, speaking(leading(A), there), true)).toEqual({ ...notice, ...there });
  });
  it('T18 is what its new address says, which nobody has read: the same document may show another page there', () =>
    expect(readAgain(leading(A, { kind: 'notice' }), speaking(warning, { url: ELSEWHERE }), true)).toBe(
      warning,
    ));
  it('does not unsay a danger', () => expect(readAgain(warning, speaking(leading(A)))).toBe(warning));
  it('stays what it was where nothing is found any more, at the address that it has now', () => {
    expect(readAgain(warning, speaking(null))).toBe(warning);
    expect(readAgain(warning, speaking(null, { url: ELSEWHERE }))).toEqual({ ...warning, url: ELSEWHERE });
  });
});
