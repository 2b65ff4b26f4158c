import { useEffect, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { daysBefore } from '../../utils/incidents/moment';

const WEEK = 7;

/**
 * How many incidents will be deleted for their age within a week.
 *
 * @param total counted anew whenever it changes
 */
export function useGoing(store: IncidentArchive, retentionDays: number | null, total: number): number {
  const [going, setGoing] = useState(0);
  useEffect(() => {
    if (retentionDays === null) {
      setGoing(0);
      return;
    }
    // With a week's retention, that is everything there is.
    const before = daysBefore(Date.now(), Math.max(0, retentionDays - WEEK));
    let isWanted = true;
    const tell = (count: number) => isWanted && setGoing(count);
    store.countOlder(before).then(tell, () => tell(0));
    return () => {
      isWanted = false;
    };
  }, [store, retentionDays, total]);
  return going;
}
