import { useEffect, useState } from 'preact/hooks';
import { Head } from '../../components/incidents/Head';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import { HistoryPage } from './history-page';
import { MapPage } from './map-page';
import type { HistoryScreen } from './names';
import { useRows } from './use-rows';

/** `incidents.html` is the list, `incidents.html#map` is who stops what. */
export function App({ store, screen }: { store: IncidentArchive; screen: HistoryScreen }) {
  const [place, setPlace] = useState(location.hash);
  const history = useRows(store, screen.platforms);
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const isMap = place === '#map';
  return (
    <>
      <Head isMap={isMap} t={screen.t} />
      <main>
        {isMap ? (
          <MapPage history={history} screen={screen} />
        ) : (
          <HistoryPage store={store} history={history} screen={screen} />
        )}
      </main>
    </>
  );
}
