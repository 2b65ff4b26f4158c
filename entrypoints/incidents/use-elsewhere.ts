import { useEffect, useState } from 'preact/hooks';
import type { PairView } from '../../components/map/PairDetail';
import type { Row } from '../../utils/incidents/row';
import type { Pair } from '../../utils/incidents/statistics';
import { stoppedElsewhere } from './map-view';
import { type HistoryScreen, platformOfRow } from './names';

/** Which links of a pair others stopped too; after the rest of the pair is there, because it takes its time. */
export function useElsewhere(
  pair: Pair | undefined,
  rows: readonly Row[],
  screen: HistoryScreen,
): PairView['elsewhere'] {
  const [found, setFound] = useState<{ of: Pair; links: PairView['elsewhere'] } | null>(null);
  useEffect(() => {
    if (!pair) return;
    const nameOf = (platform: string) => platformOfRow(platform, screen);
    const later = setTimeout(() => setFound({ of: pair, links: stoppedElsewhere(pair, rows, nameOf) }));
    return () => clearTimeout(later);
  }, [pair, rows, screen]);
  return found && found.of === pair ? found.links : [];
}
