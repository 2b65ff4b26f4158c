/**
 * The journal: what happened, in order, never changed afterwards. Each entry is chained to the one before it:
 *
 *   digest = SHA-256(canonical JSON of what is sealed: salt, incident, event)
 *   hash   = SHA-256(canonical JSON of { chain, seq, prev, digest })
 *
 * Deleting takes `sealed` away and leaves the rest, so the chain stays whole; without its 128 random bits of
 * salt the digest that stays tells nothing, not even to somebody who can guess the content. A device has one
 * chain at a time. Chains of other devices, or of an earlier life of this one, are kept beside it as they are.
 */
import { canonicalJson } from './canonical-json';
import type { Action, Control, Incident } from './incident';
import type { Moment } from './moment';
import { sha256Of } from './sha-256';

/**
 * The facts of a meeting: an incident without what can only happen to it later. The first one begins an incident; a
 * further one counts only where it says more of the page (`saysMore`).
 */
export type SeenEvent = { type: 'seen'; at: Moment } & Pick<
  Incident,
  | 'platform'
  | 'page'
  | 'redacted'
  | 'outcome'
  | 'destination'
  | 'refusal'
  | 'kind'
  | 'reason'
  | 'rule'
  | 'openedDirectly'
>;

/** From one entry of a chain to another, both included. */
export type Span = readonly [chain: string, from: number, to: number];

/** An entry of a chain. */
export type EntryPlace = Pick<Entry, 'chain' | 'seq'>;

/** The person's own words; what is left out stays as it is. */
export interface Noted {
  note?: string;
  /** All of them. */
  tags?: readonly string[];
}

/**
 * What can happen to an incident. `after`: where the last word on it stood, when another chain had it; this one was
 * written in knowledge of it, whatever the clocks of both say.
 */
export type LaterEvent = { at: Moment; after?: EntryPlace } & (
  | { type: 'repeated' }
  /** The person acted; named after the most frequent way to do so. */
  | { type: 'opened'; action: Action; afterMs?: number }
  /** `by`: it was the browser that saw it; otherwise the person said so. */
  | { type: 'answered'; control: Control; by?: 'browser' }
  | ({ type: 'noted' } & Noted)
);

export type Event =
  | SeenEvent
  | LaterEvent
  /** The sealed content of these entries was erased. It names no incident, on purpose. */
  | { type: 'deleted'; at: Moment; spans: readonly Span[]; why: 'person' | 'retention' };

/** What an entry says, and what deleting it erases. */
interface Sealed {
  /** 128 random bits, in hexadecimal. */
  salt: string;
  /** Absent in `deleted`. */
  incident?: string;
  event: Event;
}

export interface Entry {
  chain: string;
  /** 1, 2, 3 ... within the chain. */
  seq: number;
  /** The hash of the entry before it; `GENESIS` for the first. */
  prev: string;
  digest: string;
  hash: string;
  /** Absent once deleted. */
  sealed?: Sealed;
}

/** Where a chain ends. */
export type Head = Pick<Entry, 'chain' | 'seq' | 'hash'>;

export const GENESIS = '0'.repeat(64);

/** Where the next entry of a new chain is put. */
export function startChain(chain: string): Head {
  return { chain, seq: 0, hash: GENESIS };
}

/** The entry that follows `head`. */
export function nextEntry(head: Head, sealed: Sealed): Entry {
  const place = { chain: head.chain, seq: head.seq + 1, prev: head.hash };
  const digest = digestOf(sealed);
  return { ...place, digest, hash: hashOf({ ...place, digest }), sealed };
}

/** The same entry without its content and salt; its hash still fits. */
export function erase({ chain, seq, prev, digest, hash }: Entry): Entry {
  return { chain, seq, prev, digest, hash };
}

/** What is wrong with an entry by itself: `null` for nothing. */
export function faultOf(entry: Entry): 'content-changed' | 'place-changed' | null {
  if (entry.sealed && digestOf(entry.sealed) !== entry.digest) return 'content-changed';
  return hashOf(entry) === entry.hash ? null : 'place-changed';
}

/** Numbers as few spans; `[1,2,3,7]` of a chain is `[[chain,1,3],[chain,7,7]]`. */
export function spansOf(entries: Iterable<EntryPlace>): Span[] {
  const spans: [string, number, number][] = [];
  for (const { chain, seq } of [...entries].sort(inOrder)) {
    const last = spans.at(-1);
    if (last && last[0] === chain && last[2] === seq - 1) last[2] = seq;
    else spans.push([chain, seq, seq]);
  }
  return spans;
}

/** By chain and seq, as they are stored. */
export function inOrder(a: EntryPlace, b: EntryPlace): number {
  return a.chain === b.chain ? a.seq - b.seq : a.chain < b.chain ? -1 : 1;
}

function digestOf({ salt, incident, event }: Sealed): string {
  return sha256Of(canonicalJson({ event, incident, salt }));
}

function hashOf({ chain, seq, prev, digest }: Omit<Entry, 'hash' | 'sealed'>): string {
  return sha256Of(canonicalJson({ chain, digest, prev, seq }));
}
