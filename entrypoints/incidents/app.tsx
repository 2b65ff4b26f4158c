import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Filter, filterIn, NO_FILTER } from '../../components/incidents/filter';
import { Head } from '../../components/incidents/Head';
import type { RowHands } from '../../components/incidents/row-hands';
import { pairKey } from '../../components/map/matrix';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { followScreen, type Screen } from '../../utils/browser/screen';
import { HistoryDialogs } from './history-dialogs';
import { HistoryPage } from './history-page';
import { MapPage, type Wanted } from './map-page';
import type { HistoryScreen } from './names';
import { useExport } from './use-export';
import { useImport } from './use-import';
import { useRows } from './use-rows';

/** `incidents.html` is the list, `incidents.html#map` is who stops what. */
export function App({ store, screen: opened }: { store: IncidentArchive; screen: HistoryScreen }) {
  const [place, setPlace] = useState(location.hash);
  // Here, because the list is gone while the map is looked at.
  const [filter, setFilter] = useState<Filter>(() => filterIn(location.search));
  // And the map is gone while the list is looked at: who comes back finds the pair that was left.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const wasMap = useRef(false);
  const drafts = useRef<RowHands['drafts']>(new Map());
  const { platforms } = opened;
  const [present, setPresent] = useState<Screen>(opened);
  useEffect(() => followScreen(['incidents'], setPresent), []);
  const screen = useMemo(() => ({ ...present, platforms }), [present, platforms]);
  const history = useRows(store, platforms);
  // Here too, so that they go on where Back leads to the map.
  const exporting = useExport(store, screen);
  const importing = useImport(store, history.reload);
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const isMap = place === '#map';
  useLayoutEffect(() => {
    if (!isMap) return;
    wasMap.current = true;
    exporting.leave();
    importing.leave();
  }, [isMap]);
  const { t } = screen;
  const title = t(isMap ? 'words.who-stops-what' : 'words.history');
  useEffect(() => {
    document.title = `${title} · ${t('words.product')}`;
  }, [title, t]);
  return (
    <>
      <Head isMap={isMap} t={t} />
      <main>
        {isMap ? (
          <MapPage
            history={history}
            screen={screen}
            wanted={wanted}
            onWanted={setWanted}
            onShow={({ from, to }) => {
              const pair = pairKey(from, to);
              setWanted({ pair });
              setFilter({ ...NO_FILTER, pair });
              location.hash = '#list';
              scrollTo(0, 0);
            }}
          />
        ) : (
          <HistoryPage
            store={store}
            history={history}
            screen={screen}
            exporting={exporting}
            importing={importing}
            filter={filter}
            drafts={drafts.current}
            isAfterMap={wasMap.current}
            onFilter={setFilter}
          />
        )}
      </main>
      {isMap && (
        <HistoryDialogs
          exporting={exporting}
          importing={importing}
          total={history.total}
          found={null}
          state={history.state}
          t={t}
        />
      )}
    </>
  );
}
