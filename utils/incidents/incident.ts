import type { Kind } from '../rules/define-platform';
import type { Moment } from './moment';

/** What a line of a history file says it is. */
export const SCHEMA = 'block-incident/1';

/**
 * What the person did about it, the most telling last. That stands: having copied a link is not news once it was opened.
 * `opened-original` is no longer written: it followed an opening, which says more, and the page that is shown is met anew.
 */
export const ACTIONS = ['none', 'went-back', 'copied', 'shown-qr', 'opened-original', 'opened'] as const;
export type Action = (typeof ACTIONS)[number];

/** Whether the destination then opened. `unknown`: it was opened, and nobody could or would say. */
export const CONTROLS = ['not-tried', 'unknown', 'opened-ok', 'failed'] as const;
export type Control = (typeof CONTROLS)[number];

/** Where the person wanted to go. */
export interface Destination {
  /** `URL.href`, whole, so that it can be opened again. Absent where only sites are kept. */
  url?: string;
  host: string;
  /** The registrable domain. */
  site: string;
  /** Where it stood: `param target`. */
  how: string;
  flags: readonly string[];
  /** Wrappers removed. */
  hops: number;
}

/** The destination, where it is known. */
export function knownDestination({ destination }: Pick<Incident, 'destination'>): Destination | null {
  return typeof destination === 'string' ? null : destination;
}

/**
 * One recorded meeting with an interstitial, and all its repetitions on the same local day. It is a projection
 * of the journal's entries that name its id (`project.ts`); it is never written by itself.
 */
export interface Incident {
  id: string;
  /** The device's chain it was seen in, and where. */
  chain: string;
  seq: number;
  /** When it was first met. */
  time: Moment;
  platform: { id: string; host: string };
  page: { url: string; referrerHost?: string };
  /** What was taken out of `page.url` (on export also of the destination): `page.query.ticket`. */
  redacted: readonly string[];
  outcome: 'unwrapped' | 'refused' | 'no-destination';
  /** `withheld`: the platform does not give it away. `none`: a rule looked for it and found nothing good. */
  destination: Destination | 'withheld' | 'none';
  /** The candidate that was no destination, as it stood, and what the gate said. */
  refusal?: { code: string; raw: string };
  kind: Kind;
  /** Our code for it beside the platform's own words, verbatim, so that others can judge again. */
  reason: { code?: string; words?: string };
  /** What judged: the rule, the month its facts were last seen, the version of the extension. */
  rule: { id: string; verified: string; extension: string };
  action: { did: Action; afterMs?: number };
  control: Control;
  /** When that was last said (ISO 8601 in UTC); absent where nobody said it since the last meeting. */
  answered?: string;
  /** `browser`: it was seen by the browser, where the person allowed that; absent: the person said it. */
  answeredBy?: 'browser';
  /** How often it was met that day, the first time included; ISO 8601 in UTC. */
  repeats: { count: number; first: string; last: string };
  note: string;
  tags: readonly string[];
  /** It was opened without asking, because the person chose so for this platform. */
  openedDirectly: boolean;
}
