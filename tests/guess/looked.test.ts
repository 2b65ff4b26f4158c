import { describe, expect, it } from 'vitest';
import { type Looked, type PlacedGuess, readLooked, type Why } from '../../utils/guess/looked';

const TO = 'https://example.com/a';
const WHY: Why[] = [
  'in-query',
  'in-fragment',
  'in-path',
  'shown',
  'way-on',
  'only-way-on',
  'says-leaving',
  'says-external',
  'says-on-the-way',
  'leaving-address',
  'short-page',
  'imitation',
];
const IN_TEXT = { source: { from: 'text', select: 'p' }, text: TO } as const;
const IN_ATTRIBUTE = { source: { from: 'attribute', select: 'a', name: 'href' }, text: TO } as const;
const GUESS: PlacedGuess = { destination: TO, why: ['shown'], places: [IN_TEXT, IN_ATTRIBUTE] };
const LOOKED: Looked = {
  url: 'https://forum.example/out/17',
  title: 'Leaving',
  words: `On to ${TO}`,
  buttons: ['Continue'],
  recognised: {},
  guesses: [GUESS],
};

const read = (more: object) => readLooked({ ...LOOKED, ...more });
const guesses = (more: object) => read({ guesses: [{ ...GUESS, ...more }] })?.guesses;
const places = (...given: unknown[]) => guesses({ places: given })?.[0]?.places;

describe('what came out of a page', () => {
  it('is read as it was sent', () => expect(readLooked(structuredClone(LOOKED))).toEqual(LOOKED));

  const none: { what: string; value: unknown }[] = [
    { what: 'nothing', value: null },
    { what: 'a text', value: 'https://forum.example/' },
    { what: 'a list', value: Object.assign([], LOOKED) },
    { what: 'without an address', value: { ...LOOKED, url: undefined } },
    { what: 'without guesses', value: { ...LOOKED, guesses: undefined } },
    { what: 'without what it was recognised as', value: { ...LOOKED, recognised: undefined } },
    { what: 'with a list for what it was recognised as', value: { ...LOOKED, recognised: [] } },
  ];
  it.each(none)('is nothing where it is $what', ({ value }) => expect(readLooked(value)).toBeNull());

  it('is read without the texts that are none', () => {
    const rest = { title: 7, words: null, buttons: [null, 'Go'] };
    expect(read(rest)).toEqual({ ...LOOKED, title: '', words: '', buttons: ['', 'Go'] });
    expect(read({ buttons: 'Go' })?.buttons).toEqual([]);
  });

  it('is cut to 300 characters of the title, 400 of the words and 80 of each of five buttons', () => {
    const long = 'x'.repeat(1000);
    const cut = read({ title: long, words: long, buttons: Array(9).fill(long) });
    const lengths = [cut?.title, cut?.words, ...(cut?.buttons ?? [])].map((text) => text?.length);
    expect(lengths).toEqual([300, 400, 80, 80, 80, 80, 80]);
  });

  it('is cut to five guesses, each with four places', () => {
    const many = read({ guesses: Array(9).fill({ ...GUESS, places: Array(9).fill(IN_TEXT) }) });
    expect(many?.guesses.map((each) => each.places.length)).toEqual([4, 4, 4, 4, 4]);
  });
});

describe('what a page was recognised as', () => {
  const recognised = (value: object) => read({ recognised: value })?.recognised;

  it('is one of the warnings, or nothing', () => {
    expect(recognised({ warning: 'anti-fraud' })).toEqual({ warning: 'anti-fraud' });
    expect(recognised({ warning: 'blocked' })).toEqual({ warning: 'blocked' });
    expect(recognised({ warning: '' })).toEqual({});
    expect(recognised({ warning: 'harmless' })).toEqual({});
  });

  it('names the site it looks like in up to 100 characters', () => {
    expect(recognised({ imitates: 'zhihu.com' })).toEqual({ imitates: 'zhihu.com' });
    expect(recognised({ imitates: 7 })).toEqual({});
    expect(recognised({ imitates: 'x'.repeat(101) })).toEqual({ imitates: 'x'.repeat(100) });
  });
});

describe('a guess', () => {
  it('keeps every reason that is one, once', () => {
    expect(guesses({ why: [...WHY, ...WHY, '<b>', '', 'toString', 7] })).toEqual([{ ...GUESS, why: WHY }]);
  });

  it.each([{ destination: null }, { why: 'shown' }])('is none with %j', (more) =>
    expect(guesses(more)).toEqual([]),
  );

  it('is none where it is no record, and the others stay', () => {
    expect(read({ guesses: [null, 'x', [], GUESS] })?.guesses).toEqual([GUESS]);
  });

  it('may stand nowhere', () => expect(guesses({ places: undefined })).toEqual([{ ...GUESS, places: [] }]));

  it('stands in a text, or in an attribute that has a name', () => {
    expect(places(IN_TEXT, IN_ATTRIBUTE)).toEqual([IN_TEXT, IN_ATTRIBUTE]);
    expect(places({ ...IN_ATTRIBUTE, source: { from: 'attribute', select: 'a' } })).toEqual([]);
    expect(places({ ...IN_TEXT, source: { from: 'code', select: 'p', name: 'href' } })).toEqual([]);
    expect(places({ ...IN_TEXT, source: { from: '', select: 'p', name: 'href' } })).toEqual([]);
    expect(places({ ...IN_TEXT, text: 7 })).toEqual([]);
    expect(places(null, 'p', { text: TO })).toEqual([]);
  });

  it('stands where a selector of up to 300 characters finds it', () => {
    const at = (select: unknown) => places({ ...IN_TEXT, source: { from: 'text', select } });
    expect(at('p'.repeat(300))).toHaveLength(1);
    expect(at('p'.repeat(301))).toEqual([]);
    expect(at(undefined)).toEqual([]);
  });
});
