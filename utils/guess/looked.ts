import { isRecord } from '../is-record';
import type { Place } from '../unwrap/evidence';
import type { Guess, Why } from './guess';
import type { Recognised } from './recognise';

/** A proposal, and where on the page its address stands. */
export interface PlacedGuess extends Guess {
  places: readonly Place[];
}

/** What a page that no rule fits was found to be. All texts in it are a stranger's. */
export interface Looked {
  url: string;
  title: string;
  /** The beginning of what a person reads on it. */
  words: string;
  buttons: readonly string[];
  recognised: Recognised;
  /** The likeliest first; few. */
  guesses: readonly PlacedGuess[];
}

const WHYS: Readonly<Record<Why, true>> = {
  'in-query': true,
  'in-fragment': true,
  'in-path': true,
  shown: true,
  'way-on': true,
  'only-way-on': true,
  'says-leaving': true,
  'says-external': true,
  'says-on-the-way': true,
  'leaving-address': true,
  'short-page': true,
  imitation: true,
};
const WARNINGS = ['anti-fraud', 'blocked'];

const MAX_GUESSES = 5;
const MAX_PLACES = 4;

/**
 * Reads what came out of a page: its process is not ours, so nothing of the shape is taken for granted. The
 * destinations are only candidates for the gate.
 */
export function readLooked(value: unknown): Looked | null {
  if (!isRecord(value) || !isRecord(value.recognised)) return null;
  const { url, title, words, buttons, guesses } = value;
  if (typeof url !== 'string' || !Array.isArray(guesses)) return null;
  const { warning, imitates } = value.recognised;
  return {
    url,
    title: textOf(title, 300),
    words: textOf(words, 400),
    buttons: (Array.isArray(buttons) ? buttons : []).slice(0, 5).map((label) => textOf(label, 80)),
    recognised: {
      ...(WARNINGS.includes(String(warning)) && { warning: warning as 'blocked' }),
      ...(typeof imitates === 'string' && { imitates: imitates.slice(0, 100) }),
    },
    guesses: guesses.slice(0, MAX_GUESSES).flatMap(readGuess),
  };
}

function readGuess(value: unknown): PlacedGuess[] {
  if (!isRecord(value)) return [];
  const { destination, score, why, places } = value;
  if (typeof destination !== 'string' || typeof score !== 'number' || !Array.isArray(why)) return [];
  const known = why.filter((code): code is Why => typeof code === 'string' && Object.hasOwn(WHYS, code));
  const given = Array.isArray(places) ? places.slice(0, MAX_PLACES) : [];
  return [{ destination, score, why: [...new Set(known)], places: given.filter(isPlace) }];
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value) || !isRecord(value.source) || typeof value.text !== 'string') return false;
  const { from, select, name } = value.source;
  const isSelect = typeof select === 'string' && select.length <= 300;
  return isSelect && (from === 'text' || (from === 'attribute' && typeof name === 'string'));
}

const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string' ? value.slice(0, longest) : '';
