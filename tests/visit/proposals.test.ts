import { describe, expect, it } from 'vitest';
import { type Looked, readLooked } from '../../utils/guess/looked';
import { seenEvent } from '../../utils/incidents/seen';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { asMet, lookView, type PageLook, proposalsOf, shownProposal } from '../../utils/visit/proposals';

const URL_ = 'https://forum.example/out?url=https%3A%2F%2Fexample.com%2Fa&token=eyJhbGciOiJIUzI1NiJ9.abc.def';
const LOOKED: Looked = {
  url: URL_,
  title: 'Leaving the forum',
  words: 'You are leaving for https://example.com/a?session=0123456789abcdef0123456789abcdef',
  buttons: ['Continue'],
  recognised: {},
  guesses: [{ destination: 'https://example.com/a', why: ['in-query', 'says-leaving'], places: [] }],
};
const look = (looked: Looked, isPrivate = false): PageLook => ({
  url: looked.url,
  isPrivate,
  proposals: proposalsOf(looked, looked.url, isPrivate, '2026-11', siteOf),
  incident: null,
});

describe('what came out of a page', () => {
  it('is read as it was sent', () => expect(readLooked(structuredClone(LOOKED))).toEqual(LOOKED));

  it.each([null, undefined, 7, [], {}, { ...LOOKED, guesses: 'many' }, { ...LOOKED, recognised: null }])(
    'is nothing where it has another shape: %j',
    (value) => expect(readLooked(value)).toBeNull(),
  );

  it('is cut, and holds no codes nobody knows', () => {
    const guess = {
      ...LOOKED.guesses[0],
      why: ['in-query', '<b>', 7],
      places: [{ source: { from: 'code' } }],
    };
    const read = readLooked({
      ...LOOKED,
      title: 'x'.repeat(9999),
      recognised: { warning: 'harmless', imitates: 7 },
      guesses: [guess, null, ...Array(50).fill(guess)],
    });
    expect(read?.title).toHaveLength(300);
    expect(read?.recognised).toEqual({});
    expect(read?.guesses.length).toBeLessThanOrEqual(5);
    expect(read?.guesses[0]).toMatchObject({ why: ['in-query'], places: [] });
  });
});

describe('what is proposed', () => {
  it('has a rule that would find it from now on', () => {
    expect(look(LOOKED).proposals).toMatchObject([
      { destination: 'https://example.com/a', flags: [], rule: { id: 'own-forum-example' } },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'http://192.168.0.1/',
    'https://forum.example/b',
    'https://u@example.com/',
    '',
  ])('goes through the gate here too: %j', (destination) => {
    const guesses = [{ ...LOOKED.guesses[0]!, destination }];
    expect(look({ ...LOOKED, guesses }).proposals).toEqual([]);
  });

  it('has no rule in a private window, nor for a look-alike', () => {
    expect(look(LOOKED, true).proposals[0]?.rule).toBeNull();
    const why = ['in-query', 'imitation'] as const;
    expect(
      look({ ...LOOKED, guesses: [{ ...LOOKED.guesses[0]!, why: [...why] }] }).proposals[0]?.rule,
    ).toBeNull();
  });

  it('T1 is named by the destination that was shown, and no other takes its place', () => {
    const kept = look(LOOKED);
    expect(shownProposal(kept, 'https://example.com/a')).toBe(kept.proposals[0]);
    expect(shownProposal(kept, 'https://example.com/b')).toBeUndefined();
    expect(shownProposal(null, 'https://example.com/a')).toBeUndefined();
  });

  it('is shown with what it asks for, and what stands on the page', () => {
    const kept = look(LOOKED);
    const { title, words, buttons } = LOOKED;
    expect(lookView(LOOKED, kept, { careful: null }, siteOf)).toEqual({
      proposals: [
        {
          destination: displayUrl('https://example.com/a', siteOf),
          flags: [],
          why: ['in-query', 'says-leaving'],
          rule: kept.proposals[0]?.rule,
          origins: ['*://forum.example/*'],
        },
      ],
      careful: false,
      isPrivate: false,
      page: { url: URL_, title, words, buttons },
    });
    const recognised = { warning: 'anti-fraud', imitates: 'wechat' } as const;
    const recorded = { ...look(LOOKED, true), incident: 'an incident' };
    const shown = lookView(
      { ...LOOKED, recognised },
      recorded,
      { careful: { question: '', answer: '' } },
      siteOf,
    );
    expect(shown).toMatchObject({ ...recognised, careful: true, isPrivate: true, isRecorded: true });
    expect(shown.proposals[0]).not.toHaveProperty('rule');
  });

  it('can be written down as a meeting with an unknown page', () => {
    const kept = look(LOOKED);
    const at = { utc: '2026-11-20T00:00:00.000Z', offsetMin: 0, clock: 'device' } as const;
    const meeting = { outcome: asMet(kept, kept.proposals[0]!), verified: '', extension: '1' };
    expect(seenEvent(meeting, at, siteOf)).toMatchObject({
      platform: { id: 'unknown', host: 'forum.example' },
      kind: 'unknown',
      rule: { id: 'unknown/page' },
      destination: { url: 'https://example.com/a', how: 'guess', hops: 1 },
    });
  });
});
