import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../components/Button';
import { Changes } from '../../components/map/Changes';
import { KindShare } from '../../components/map/KindShare';
import { MatrixPicture } from '../../components/map/MatrixPicture';
import { matrixOf, pairKey } from '../../components/map/matrix';
import { type OwnerLine, Owners } from '../../components/map/Owners';
import { PairDetail } from '../../components/map/PairDetail';
import { PairTable } from '../../components/map/PairTable';
import { Sentences } from '../../components/Sentences';
import { type Companies, countByKind, pairsOf } from '../../utils/incidents/statistics';
import { companyById } from '../../utils/owners/owner-of';
import { Empty } from './empty';
import { changesOf, pairLine, pairView } from './map-view';
import { type HistoryScreen, pairNames } from './names';
import { useElsewhere } from './use-elsewhere';
import type { useRows } from './use-rows';
import { useUnfoldedPrint } from './use-unfolded-print';

/** A pair by its key. */
export interface Wanted {
  pair: string;
}

interface Props {
  history: ReturnType<typeof useRows>;
  screen: HistoryScreen;
  /** The pair that was asked for last, anew each time; `null` where none was. */
  wanted: Wanted | null;
  onWanted: (wanted: Wanted) => void;
  /** Asks for the list of what a pair is counted from. */
  onShow: (pair: Companies) => void;
}

/** Who stops what: which company's platforms stopped links to which company's sites. What was opened directly is left out. */
export function MapPage({ history: { rows, state, reload }, screen, wanted, onWanted, onShow }: Props) {
  const { t } = screen;
  const top = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  // The pair stands in the middle of the page: who chose it at the top or the bottom would see nothing happen, and the
  // keyboard goes on there, also where Back leads here again. Who came by the link in the head keeps the focus on that.
  useEffect(() => {
    if (wanted === null || document.activeElement?.closest('header')) return;
    detail.current?.scrollIntoView({ block: 'nearest' });
    detail.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [wanted]);
  const seen = useMemo(() => rows.filter(({ openedDirectly }) => !openedDirectly), [rows]);
  const pairs = useMemo(() => pairsOf(seen, Date.now()), [seen]);
  const pair = pairs.find(({ from, to }) => pairKey(from, to) === wanted?.pair) ?? pairs[0];
  const choose = (pair: string) => onWanted({ pair });
  const retry = () => {
    top.current?.focus({ preventScroll: true });
    void reload();
  };
  const elsewhere = useElsewhere(pair, seen, screen);
  useUnfoldedPrint();
  const names = pairNames(screen);
  if (state !== 'complete' || rows.length === 0) {
    // The same element before and after: the button that was pressed goes, and the keyboard goes on at this.
    return (
      <div ref={top} class="map" tabIndex={-1}>
        <Empty state={state} isSearching={false} t={t} onRetry={retry} />
      </div>
    );
  }
  const lines = pairs.map((pair) => pairLine(pair, names));
  const chosen = pair ? pairKey(pair.from, pair.to) : null;
  const matrix = matrixOf(pairs, names);
  const direct = rows.length - seen.length;
  const nowhere = seen.filter(({ site }) => site === null).length;
  return (
    <div ref={top} class="map" tabIndex={-1}>
      <p class="soft">
        <Sentences t={t}>
          {t('incidents.map-says')}
          {direct > 0 && t('incidents.map-direct', { count: direct })}
        </Sentences>
      </p>
      {pair && (
        <section class="card" aria-label={t('words.who-stops-what')}>
          <div class="row map-head">
            <h2>{t('incidents.map-heading')}</h2>
            <Button onClick={() => print()}>{t('incidents.print')}</Button>
          </div>
          <MatrixPicture matrix={matrix} chosen={chosen} t={t} onChoose={choose} />
          {matrix.left > 0 && <p class="small soft">{t('incidents.map-left', { count: matrix.left })}</p>}
          <details class="small" open>
            <summary>{t('incidents.map-as-table')}</summary>
            <PairTable lines={lines} chosen={chosen} t={t} onChoose={choose} />
          </details>
        </section>
      )}
      {pair && (
        <div ref={detail}>
          <PairDetail pair={pairView(pair, seen, names, elsewhere)} t={t} onShow={() => onShow(pair)} />
        </div>
      )}
      {seen.length > 0 && (
        <section class="card">
          <h2>{t('incidents.map-all-kinds')}</h2>
          <KindShare byKind={countByKind(seen)} label={t('incidents.map-all-kinds')} t={t} />
          {nowhere > 0 && <p class="small soft">{t('incidents.map-nowhere', { count: nowhere })}</p>}
        </section>
      )}
      <Changes
        title={t('incidents.map-quiet-title')}
        says={t('incidents.map-quiet-says')}
        lines={changesOf(pairs, names, ({ quiet, last }) => (quiet ? last : null))}
        t={t}
        onChoose={choose}
      />
      <Changes
        title={t('incidents.map-opened-title')}
        says={t('incidents.map-opened-says')}
        lines={changesOf(pairs, names, ({ openedSince }) => openedSince)}
        t={t}
        onChoose={choose}
      />
      {pair && (
        <Owners
          lines={ownersOf(
            pairs.flatMap(({ from, to }) => [from, to]),
            names.from,
          )}
          t={t}
        />
      )}
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
