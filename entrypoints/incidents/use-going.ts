import { useEffect, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incident-archive';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK = 7;

/**
 * How many incidents will be deleted for their age within a week.
 *
 * @param total counted anew whenever it changes
 */
export function useGoing(store: IncidentArchive, retentionDays: number | null, total: number): number {
  const [going, setGoing] = useState(0);
  useEffect(() => {
    if (retentionDays === null) return setGoing(0);
    // With a week's retention, that is everything there is.
    const before = new Date(Date.now() - Math.max(0, retentionDays - WEEK) * DAY_MS).toISOString();
    store.countOlder(before).then(setGoing, () => setGoing(0));
  }, [store, retentionDays, total]);
  return going;
}
