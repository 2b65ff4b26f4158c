import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { Changes } from '../../components/map/Changes';
import { KindShare } from '../../components/map/KindShare';
import { MatrixPicture } from '../../components/map/MatrixPicture';
import { keyOf, matrixOf } from '../../components/map/matrix';
import { type OwnerLine, Owners } from '../../components/map/Owners';
import { PairDetail } from '../../components/map/PairDetail';
import { PairTable } from '../../components/map/PairTable';
import { pairsOf } from '../../utils/incidents/statistics';
import { companyById } from '../../utils/owners/owner-of';
import { Empty } from './empty';
import { kindsOf, pairLine, pairView } from './map-view';
import { companyName, type HistoryScreen } from './names';
import { printPage } from './print-page';
import { useElsewhere } from './use-elsewhere';
import type { useRows } from './use-rows';

interface Props {
  history: ReturnType<typeof useRows>;
  screen: HistoryScreen;
}

/** Who stops what: which company's platforms stopped links to which company's sites. */
export function MapPage({ history: { rows, state, reload }, screen }: Props) {
  const { language, t } = screen;
  const [wanted, setWanted] = useState<string | null>(null);
  const pairs = useMemo(() => pairsOf(rows, Date.now()), [rows]);
  const pair = pairs.find(({ from, to }) => keyOf(from, to) === wanted) ?? pairs[0];
  const elsewhere = useElsewhere(pair, rows, screen);
  const names = {
    from: (id: string | null) => companyName(id, language, t('incidents.map-other-platforms')),
    to: (id: string | null) => companyName(id, language, t('incidents.map-other-sites')),
  };
  if (state !== 'complete' || pairs.length === 0) {
    return <Empty state={state} isSearching={false} t={t} onClear={() => {}} onRetry={reload} />;
  }
  const lines = pairs.map((pair) => pairLine(pair, names));
  const chosen = pair ? keyOf(pair.from, pair.to) : null;
  const matrix = matrixOf(pairs, names);
  const some = (isOne: (one: (typeof pairs)[number]) => boolean) =>
    lines.filter((_, i) => pairs[i] && isOne(pairs[i]));
  return (
    <div class="map">
      <p class="soft">{t('incidents.map-says')}</p>
      <section class="card" aria-label={t('words.who-stops-what')}>
        <div class="row map-head">
          <h2>{t('incidents.map-heading')}</h2>
          <Button onClick={printPage}>{t('incidents.print')}</Button>
        </div>
        <MatrixPicture matrix={matrix} chosen={chosen} t={t} onChoose={setWanted} />
        {matrix.left > 0 && <p class="small soft">{t('incidents.map-left', { count: matrix.left })}</p>}
        <details class="small" open>
          <summary>{t('incidents.map-as-table')}</summary>
          <PairTable lines={lines} chosen={chosen} t={t} onChoose={setWanted} />
        </details>
      </section>
      {pair && <PairDetail pair={pairView(pair, rows, names, elsewhere)} t={t} />}
      <section class="card">
        <h2>{t('incidents.map-all-kinds')}</h2>
        <KindShare byKind={kindsOf(pairs)} t={t} />
      </section>
      <Changes
        title={t('incidents.map-quiet-title')}
        says={t('incidents.map-quiet-says')}
        lines={some(({ quiet }) => quiet).map((line) => ({ ...line, day: line.last }))}
        t={t}
        onChoose={setWanted}
      />
      <Changes
        title={t('incidents.map-opened-title')}
        says={t('incidents.map-opened-says')}
        lines={some(({ openedSince }) => openedSince !== null).map((line) => ({ ...line, day: line.last }))}
        t={t}
        onChoose={setWanted}
      />
      <Owners
        lines={ownersOf(
          pairs.flatMap(({ from, to }) => [from, to]),
          names.from,
        )}
        t={t}
      />
    </div>
  );
}

/** The companies of the map, each once. */
function ownersOf(ids: readonly (string | null)[], nameOf: (id: string) => string): OwnerLine[] {
  return [...new Set(ids)].flatMap((id) => {
    const company = id === null ? null : companyById(id);
    return company ? [{ name: nameOf(company.id), sites: company.sites, sources: company.sources }] : [];
  });
}
