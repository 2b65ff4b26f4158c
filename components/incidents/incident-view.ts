import type { Clocks, Term } from '../../utils/incidents/reminders';
import type { Kind } from '../../utils/rules/define-platform';
import type { DisplayedUrl } from '../../utils/url/display';

/** An incident as the person reads it. Made by `entrypoints/incidents/view-of.ts`. */
export interface IncidentView {
  id: string;
  /** The local day, and the time of day, of where it happened. */
  day: string;
  clock: string;
  /** ISO 8601 in UTC. */
  utc: string;
  /** The platform in the person's language. */
  platform: string;
  kind: Kind;
  /** The reason in words of ours; `''` for none or one nobody knows. */
  because: string;
  /** The platform's own words. */
  words?: string;
  destination: DestinationView;
  /** What the person did, in words. */
  did: string;
  /** Whether that worked: `unknown` until somebody has said it, `null` where the destination was not opened. */
  whetherOpened: 'unknown' | 'opened-ok' | 'failed' | null;
  count: number;
  note: string;
  /** The person's own. */
  tags: readonly string[];
  /** A complaint that waits for an answer. */
  complaint: (Clocks & { term: Term }) | null;
  /** The local day, now. */
  today: string;
  /** The destination is there whole and may be opened. */
  mayOpen: boolean;
  /** Opening it takes a second, deliberate step. */
  isGrave: boolean;
  /** May be handed to a phone or a friend. */
  mayPassOn: boolean;
  /** What else is known, labelled. */
  facts: readonly { label: string; value: string; isAddress?: boolean }[];
}

export type DestinationView =
  /** `isWhole`: the address; else only its host was kept. */
  | { state: 'known'; address: DisplayedUrl; isWhole: boolean }
  /** In words: withheld, not found, or refused by the gate and why. */
  | { state: 'unknown'; says: string; raw?: string };
