import { foldKey } from '../../incidents/fold';
import type { Incident } from '../../incidents/incident';
import type { Entry } from '../../incidents/journal';
import { project } from '../../incidents/project';
import { replayed } from '../../incidents/replay';

/** The projection as it lies next to the journal, with what is needed to keep it up. */
export interface Stored {
  incident: Incident;
  /** Meetings with this key are repeats of it: what it first seemed to be, as a repeat of it will again. */
  fold: string;
  /** The chain that has the last word on it: what another one adds has to say that it comes after that. */
  tail: string;
}

/** An incident as it is stored, out of all its entries, sorted by chain and seq. */
export function storedOf(incident: Incident, entries: readonly Entry[]): Stored {
  const told = replayed(entries);
  const [first = incident] = told.flatMap(({ sealed }) =>
    sealed?.event.type === 'seen' ? sealed.event : [],
  );
  return { incident, fold: foldKey(first, incident.time), tail: told.at(-1)?.chain ?? incident.chain };
}

/** A damaged entry must not keep the sound ones from being read. */
export function projectSafely(entries: readonly Entry[]): Incident | null {
  try {
    const incident = project(entries);
    if (incident) storedOf(incident, entries);
    return incident;
  } catch {
    return null;
  }
}
