import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../utils/incidents/incident';
import { type Event, erase } from '../../utils/incidents/journal';
import { apply, begin, project } from '../../utils/incidents/project';
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
    { control: 'opened-ok' },
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

describe('an incident, out of its entries', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(5));
  it.each(rows)('%s', async (_, events, shows) => {
    expect(project(await chainOf([seen(), ...events]))).toMatchObject(shows);
  });

  it('was opened directly when the person chose so', async () => {
    const incident = project(await chainOf([seen({ openedDirectly: true })]));
    expect(incident).toMatchObject({ openedDirectly: true, action: { did: 'opened' }, control: 'unknown' });
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
