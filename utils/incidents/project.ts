import { saysMore } from '../unwrap/seriousness';
import { ACTIONS, type Control, type Incident } from './incident';
import type { Entry, Event, SeenEvent } from './journal';
import { replayed } from './replay';

/**
 * What the journal says of one incident.
 *
 * @param entries every entry that names the incident, sorted by chain and seq; erased ones are ignored
 * @returns `null` when the meeting itself is not among them
 */
export function project(entries: readonly Entry[]): Incident | null {
  return tell(replayed(entries));
}

/** The same as backups told it before incidents said when they were answered: chain by chain. */
export function projectByChain(entries: readonly Entry[]): Incident | null {
  const told = tell(entries);
  return told && withoutAnswer(told);
}

function tell(entries: readonly Entry[]): Incident | null {
  const seen = entries.find((entry) => entry.sealed?.event.type === 'seen');
  let incident = seen ? begin(seen) : null;
  for (const entry of entries) if (incident && entry !== seen) incident = apply(incident, entry);
  return incident;
}

/** The incident as it stands right after it was seen. */
export function begin({ chain, seq, sealed }: Entry): Incident | null {
  if (sealed?.event.type !== 'seen' || sealed.incident === undefined) return null;
  const { type: _, at, ...facts } = sealed.event satisfies SeenEvent;
  return {
    id: sealed.incident,
    chain,
    seq,
    time: at,
    ...facts,
    action: { did: facts.openedDirectly ? 'opened' : 'none' },
    control: facts.openedDirectly ? 'unknown' : 'not-tried',
    repeats: { count: 1, first: at.utc, last: at.utc },
    note: '',
    tags: [],
  };
}

/** The incident after one more entry. */
export function apply(incident: Incident, { sealed }: Entry): Incident {
  return sealed ? after(incident, sealed.event) : incident;
}

/** What `saysMore` compares of an incident or a meeting. */
export const asRead = ({ kind, reason, outcome }: Pick<Incident, 'kind' | 'reason' | 'outcome'>) => ({
  kind,
  outcome,
  reason: reason.code,
});

function after(incident: Incident, event: Event): Incident {
  switch (event.type) {
    case 'seen':
      return saysMore(asRead(event), asRead(incident)) ? asSeen(incident, event) : incident;
    case 'repeated': {
      const { count, first, last } = incident.repeats;
      const { utc } = event.at;
      return {
        // Whether it opens this time is not known yet.
        ...withoutAnswer(incident),
        repeats: { count: count + 1, first: utc < first ? utc : first, last: utc > last ? utc : last },
      };
    }
    case 'opened': {
      const { action: did, afterMs } = event;
      const tried = did === 'opened' && incident.control === 'not-tried';
      const control = tried ? 'unknown' : incident.control;
      if (ACTIONS.indexOf(did) <= ACTIONS.indexOf(incident.action.did)) return { ...incident, control };
      return { ...incident, control, action: afterMs === undefined ? { did } : { did, afterMs } };
    }
    case 'answered':
      if (event.by === 'browser' && !isNewsOf(incident, event.control)) return incident;
      return {
        ...withoutAnswer(incident),
        control: event.control,
        answered: event.at.utc,
        ...(event.by && { answeredBy: event.by }),
      };
    case 'noted':
      return { ...incident, note: event.note ?? incident.note, tags: event.tags ?? incident.tags };
    default:
      return incident;
  }
}

/** The page has said more while it was met: what it turned out to be stands in the place of what it seemed to be. */
function asSeen(
  { refusal: _, ...incident }: Incident,
  { outcome, destination, refusal, kind, reason }: SeenEvent,
): Incident {
  return { ...incident, outcome, destination, ...(refusal && { refusal }), kind, reason };
}

/**
 * Whether what the browser saw of a destination adds to what is known of this meeting. What the person said stands, and so
 * does that it once opened.
 */
export function isNewsOf(
  { control: known, answered, answeredBy }: Pick<Incident, 'control' | 'answered' | 'answeredBy'>,
  control: Control,
): boolean {
  return answered === undefined || (answeredBy === 'browser' && known === 'failed' && control !== known);
}

function withoutAnswer({ answered: _, answeredBy: __, ...incident }: Incident): Incident {
  return incident;
}
