import { useState } from 'preact/hooks';
import { WatchSites } from '../../components/options/WatchSites';
import { dropAllSites, requestAllSites } from '../../utils/browser/all-sites';
import { neededDirectly } from '../../utils/browser/platform-access';
import type { Screen } from '../../utils/browser/screen';
import { neededStraight } from '../../utils/browser/straight-pages';
import { platforms } from '../../utils/rules/all-platforms';
import type { Settings } from '../../utils/settings/settings';

interface Props {
  screen: Screen;
  change: (change: Pick<Settings, 'watch'>) => Promise<void>;
  /** Told of a permission that was asked for; the request has begun in the click itself. */
  ask: (request: Promise<boolean>) => Promise<void>;
  /** Told of a permission that is given back; the request has begun in the click itself. */
  giveBack: (dropped: Promise<void>) => Promise<void>;
}

/** The section about watching all sites with its hands on the browser. */
export function WatchSection({ screen: { settings, t }, change, ask, giveBack }: Props) {
  // The switch goes back by itself where the answer is no.
  const [isAsking, setAsking] = useState(false);
  const watch = async (on: boolean) => {
    if (!on) {
      await change({ watch: 'off' });
      const needed = [...neededDirectly(platforms, settings), ...neededStraight(platforms, settings)];
      return giveBack(dropAllSites(needed));
    }
    const request = requestAllSites();
    void ask(request);
    setAsking(true);
    // Only after a yes: without the permission it would be switched off again at once, and say so.
    if (await request) await change({ watch: 'on' });
    setAsking(false);
  };
  return <WatchSites watch={isAsking ? 'on' : settings.watch} t={t} onWatch={(on) => void watch(on)} />;
}
