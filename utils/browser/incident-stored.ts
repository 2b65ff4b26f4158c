import { foldKey } from '../incidents/fold';
import type { Incident } from '../incidents/incident';
import type { Entry } from '../incidents/journal';
import { project } from '../incidents/project';
import { replayed } from '../incidents/replay';

/** The projection as it lies next to the journal, with what is needed to keep it up. */
export interface Stored {
  incident: Incident;
  /** Meetings with this key are repeats of it. */
  fold: string;
  /** The chain that has the last word on it: what another one adds has to say that it comes after that. */
  tail: string;
}

/** An incident as it is stored, out of all its entries, sorted by chain and seq. */
export function storedOf(incident: Incident, entries: readonly Entry[]): Stored {
  const tail = replayed(entries).at(-1)?.chain ?? incident.chain;
  return { incident, fold: foldKey(incident, incident.time), tail };
}

/** A damaged entry must not keep the sound ones from being read. */
export function projectSafely(entries: readonly Entry[]): Incident | null {
  try {
    const incident = project(entries);
    if (incident) foldKey(incident, incident.time);
    return incident;
  } catch {
    return null;
  }
}
