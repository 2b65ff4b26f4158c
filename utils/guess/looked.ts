import { isRecord } from '../is-record';
import type { Place } from '../unwrap/evidence';
import type { Guess } from './guess';
import type { Recognised } from './recognise';

/** Why something was proposed; texts in `locales/`, `popup.guess-<code>`. */
const WHYS = [
  // The page's address carries it.
  'in-query',
  'in-fragment',
  'in-path',
  // The page shows the address, or its host.
  'shown',
  // A link that reads like the way on leads there.
  'way-on',
  // No other foreign address is offered.
  'only-way-on',
  'says-leaving',
  'says-external',
  'says-on-the-way',
  // The page's address reads like a leaving page (`/exit`, `/goto`).
  'leaving-address',
  'short-page',
  // It looks like a known platform's page on a host that is not the platform's: see `recognise`.
  'imitation',
] as const;
export type Why = (typeof WHYS)[number];

/** A proposal, and where on the page its address stands. */
export interface PlacedGuess extends Omit<Guess, 'score'> {
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

const WARNINGS = ['anti-fraud', 'blocked'] as const;

const MAX_GUESSES = 5;
const MAX_PLACES = 4;

/**
 * Reads what came out of a page: its process is not ours, so nothing of the shape is taken for granted. The
 * destinations are only candidates for the gate.
 */
export function readLooked(value: unknown): Looked | null {
  if (!isRecord(value)) return null;
  const { url, title, words, buttons, guesses, recognised } = value;
  if (typeof url !== 'string' || !Array.isArray(guesses) || !isRecord(recognised)) return null;
  const { imitates } = recognised;
  const warning = WARNINGS.find((each) => each === recognised.warning);
  return {
    url,
    title: textOf(title, 300),
    words: textOf(words, 400),
    buttons: (Array.isArray(buttons) ? buttons : []).slice(0, 5).map((label) => textOf(label, 80)),
    recognised: {
      ...(warning && { warning }),
      ...(typeof imitates === 'string' && { imitates: imitates.slice(0, 100) }),
    },
    guesses: guesses.slice(0, MAX_GUESSES).flatMap(readGuess),
  };
}

function readGuess(value: unknown): PlacedGuess[] {
  if (!isRecord(value)) return [];
  const { destination, why, places } = value;
  if (typeof destination !== 'string' || !Array.isArray(why)) return [];
  const known = why.filter((code): code is Why => WHYS.includes(code));
  const given = Array.isArray(places) ? places.slice(0, MAX_PLACES) : [];
  return [{ destination, why: [...new Set(known)], places: given.filter(isPlace) }];
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value) || !isRecord(value.source) || typeof value.text !== 'string') return false;
  const { from, select, name } = value.source;
  const isSelect = typeof select === 'string' && select.length <= 300;
  return isSelect && (from === 'text' || (from === 'attribute' && typeof name === 'string'));
}

const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string' ? value.slice(0, longest) : '';
