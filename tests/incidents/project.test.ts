import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../utils/incidents/incident';
import { type Entry, type Event, erase } from '../../utils/incidents/journal';
import { apply, begin, project } from '../../utils/incidents/project';
import { replayed } from '../../utils/incidents/replay';
import { chainOf, moment, seen } from './samples';

const later = moment('2026-11-20T10:00:00.000Z');
const rows: [name: string, events: Event[], shows: Partial<Incident>][] = [
  ['seen and nothing else', [], { control: 'not-tried', action: { did: 'none' }, note: '', tags: [] }],
  [
    'repeated',
    [{ type: 'repeated', at: later }],
    { repeats: { count: 2, first: '2026-11-20T09:31:05.120Z', last: later.utc } },
  ],
  [
    'repeated with a clock put back',
    [{ type: 'repeated', at: moment('2026-11-19T00:00:00.000Z') }],
    { repeats: { count: 2, first: '2026-11-19T00:00:00.000Z', last: '2026-11-20T09:31:05.120Z' } },
  ],
  [
    'opened, and nobody says whether it loaded',
    [{ type: 'opened', at: later, action: 'opened', afterMs: 2100 }],
    { action: { did: 'opened', afterMs: 2100 }, control: 'unknown' },
  ],
  [
    'copied after it was opened stays opened',
    [
      { type: 'opened', at: later, action: 'opened', afterMs: 5 },
      { type: 'opened', at: later, action: 'copied', afterMs: 9 },
    ],
    { action: { did: 'opened', afterMs: 5 } },
  ],
  [
    'copied, then opened',
    [
      { type: 'opened', at: later, action: 'copied' },
      { type: 'opened', at: later, action: 'opened' },
    ],
    { action: { did: 'opened' }, control: 'unknown' },
  ],
  ['copied is not tried', [{ type: 'opened', at: later, action: 'copied' }], { control: 'not-tried' }],
  [
    'answered',
    [
      { type: 'opened', at: later, action: 'opened' },
      { type: 'answered', at: later, control: 'opened-ok' },
    ],
    { control: 'opened-ok', answered: later.utc },
  ],
  [
    'answered by the browser',
    [
      { type: 'opened', at: later, action: 'opened' },
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
    ],
    { control: 'opened-ok', answered: later.utc, answeredBy: 'browser' },
  ],
  [
    'answered by the person after the browser',
    [
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
      { type: 'answered', at: later, control: 'failed' },
    ],
    { control: 'failed' },
  ],
  [
    'answered by the browser after the person, whose word stands',
    [
      { type: 'answered', at: moment('2026-11-20T09:50:00.000Z'), control: 'failed' },
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
    ],
    { control: 'failed', answered: '2026-11-20T09:50:00.000Z' },
  ],
  [
    'loaded anew after the browser saw it fail',
    [
      { type: 'answered', at: later, control: 'failed', by: 'browser' },
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
    ],
    { control: 'opened-ok', answeredBy: 'browser' },
  ],
  [
    'gone one day, after the browser saw it open',
    [
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
      { type: 'answered', at: later, control: 'failed', by: 'browser' },
    ],
    { control: 'opened-ok', answeredBy: 'browser' },
  ],
  [
    'met again, whoever had answered before',
    [
      { type: 'answered', at: later, control: 'failed' },
      { type: 'repeated', at: later },
      { type: 'answered', at: later, control: 'opened-ok', by: 'browser' },
    ],
    { control: 'opened-ok', answered: later.utc, answeredBy: 'browser' },
  ],
  [
    'opened again after an answer',
    [
      { type: 'answered', at: later, control: 'failed' },
      { type: 'opened', at: later, action: 'opened' },
    ],
    { control: 'failed' },
  ],
  [
    'noted twice',
    [
      { type: 'noted', at: later, note: 'a', tags: ['x'] },
      { type: 'noted', at: later, note: 'b' },
    ],
    { note: 'b', tags: ['x'] },
  ],
  [
    'turned out to be dangerous, with what was done about it before',
    [
      { type: 'opened', at: later, action: 'copied' },
      seen({
        kind: 'warning',
        reason: { words: 'b' },
        outcome: 'no-destination',
        destination: 'withheld',
        at: later,
      }),
    ],
    { kind: 'warning', reason: { words: 'b' }, destination: 'withheld', action: { did: 'copied' } },
  ],
  [
    'seen again as less serious',
    [seen({ kind: 'warning', reason: {} }), seen({ kind: 'notice', at: later })],
    { kind: 'warning', reason: {}, note: '' },
  ],
];

/** Entries of several chains, as they lie in a journal. */
async function told(chains: Record<string, Event[]>): Promise<Entry[]> {
  const names = Object.keys(chains).sort();
  return (await Promise.all(names.map((chain) => chainOf(chains[chain] ?? [], 'i1', chain)))).flat();
}
const at = (clock: string) => moment(`2026-11-20T${clock}:00.000Z`);
const noted = (clock: string, note: string, after?: { chain: string; seq: number }): Event => ({
  type: 'noted',
  at: at(clock),
  note,
  ...(after && { after }),
});

const TELLING = ['went-back', 'copied', 'shown-qr', 'opened-original', 'opened'] as const;

it.each(TELLING.flatMap((more, i) => TELLING.slice(0, i).map((less) => [less, more] as const)))(
  'what was done stands as the most telling of it: %s, %s',
  async (less, more) => {
    const did = (...actions: (typeof TELLING)[number][]) =>
      actions.map((action): Event => ({ type: 'opened', at: later, action }));
    for (const events of [did(less, more), did(more, less)])
      expect(project(await chainOf([seen(), ...events]))?.action.did).toBe(more);
    expect(project(await chainOf([seen(), ...did(less)]))?.action.did).toBe(less);
  },
);

it('what was erased is passed by', async () => {
  const note: Event = { type: 'noted', at: later, note: 'gone' };
  const [first, erased, last] = await chainOf([seen(), note, { type: 'repeated', at: later }]);
  expect(project([first!, erase(erased!), last!])).toMatchObject({ note: '', repeats: { count: 2 } });
});

describe('what several devices tell', () => {
  const orders: [name: string, chains: Record<string, Event[]>, note: string][] = [
    [
      'the later word stands, whatever the chains are called',
      { b: [seen(), noted('11:00', 'x')], a: [noted('12:00', 'y')] },
      'y',
    ],
    ['an earlier one does not', { a: [seen(), noted('12:00', 'x')], b: [noted('11:00', 'y')] }, 'x'],
    [
      'at the same moment the chains decide',
      { b: [seen(), noted('11:00', 'x')], a: [noted('11:00', 'y')] },
      'x',
    ],
    [
      'a chain keeps its own order when its clock was put back',
      { a: [seen(), noted('12:00', 'x'), noted('10:00', 'y')] },
      'y',
    ],
    [
      'and beside another one',
      { a: [seen(), noted('12:00', 'x'), noted('10:00', 'y')], b: [noted('11:00', 'z')] },
      'y',
    ],
    [
      'who knew of a word comes after it, with a clock that is late',
      { b: [seen(), noted('12:00', 'x')], a: [noted('10:00', 'y', { chain: 'b', seq: 2 })] },
      'y',
    ],
    [
      'what is not there holds nobody up',
      { b: [seen(), noted('12:00', 'x')], a: [noted('13:00', 'y', { chain: 'c', seq: 9 })] },
      'y',
    ],
    [
      'entries that wait for one another are told all the same',
      {
        a: [noted('13:00', 'x', { chain: 'b', seq: 2 })],
        b: [seen(), noted('12:00', 'y', { chain: 'a', seq: 1 })],
      },
      'x',
    ],
  ];
  it.each(orders)('%s', async (_, chains, note) => {
    expect(project(await told(chains))?.note).toBe(note);
  });

  it('is everything, once', async () => {
    const entries = await told(
      Object.fromEntries(orders.map(([, { a = [], b = [] }], i) => [`c${i}`, [...a, ...b]])),
    );
    expect(new Set(replayed(entries))).toEqual(new Set(entries));
    expect(replayed(entries)).toHaveLength(entries.length);
  });

  it('met again after an answer, nobody knows whether it opens now; what was said stays', async () => {
    const answered: Event = { type: 'answered', at: at('11:00'), control: 'opened-ok' };
    const again: Event = { type: 'repeated', at: at('15:00') };
    const incident = project(await chainOf([seen(), answered, again]));
    expect(incident).toMatchObject({ control: 'opened-ok', repeats: { count: 2 } });
    expect(incident).not.toHaveProperty('answered');
    const since: Event = { type: 'answered', at: at('16:00'), control: 'opened-ok' };
    expect(project(await chainOf([seen(), answered, again, since]))?.answered).toBe(since.at.utc);
  });
});

describe('an incident, out of its entries', () => {
  it.each(rows)('%s', async (_, events, shows) => {
    expect(project(await chainOf([seen(), ...events]))).toMatchObject(shows);
  });

  it('was opened directly when the person chose so', async () => {
    const incident = project(await chainOf([seen({ openedDirectly: true })]));
    expect(incident).toMatchObject({ openedDirectly: true, action: { did: 'opened' }, control: 'unknown' });
  });

  it('says of no answer of the person’s that the browser gave it', async () => {
    const browser: Event = { type: 'answered', at: later, control: 'opened-ok', by: 'browser' };
    const person: Event = { type: 'answered', at: later, control: 'failed' };
    for (const events of [
      [browser, person],
      [person, browser],
    ])
      expect(project(await chainOf([seen(), ...events]))).not.toHaveProperty('answeredBy');
  });

  it('is nothing without the meeting itself, or once that was erased', async () => {
    const entries = await chainOf([seen(), { type: 'repeated', at: later }]);
    expect(project(entries.slice(1))).toBeNull();
    expect(project(entries.map(erase))).toBeNull();
    expect(project([])).toBeNull();
  });

  it('is the same applied one by one and all at once', async () => {
    const event = fc.oneof<fc.Arbitrary<Event>[]>(
      fc.constant({ type: 'repeated', at: later }),
      fc.record({
        type: fc.constant('opened' as const),
        at: fc.constant(later),
        action: fc.constantFrom('copied' as const, 'opened' as const, 'went-back' as const),
      }),
      fc.record({
        type: fc.constant('answered' as const),
        at: fc.constant(later),
        control: fc.constantFrom('failed' as const, 'opened-ok' as const),
      }),
      fc.record({
        type: fc.constant('answered' as const),
        at: fc.constant(later),
        control: fc.constantFrom('failed' as const, 'opened-ok' as const),
        by: fc.constant('browser' as const),
      }),
      fc.record({ type: fc.constant('noted' as const), at: fc.constant(later), note: fc.string() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
        const [first, ...rest] = await chainOf([seen(), ...events]);
        expect(rest.reduce(apply, begin(first!)!)).toEqual(project([first!, ...rest]));
      }),
      { numRuns: 40 },
    );
  });
});
