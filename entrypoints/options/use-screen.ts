import { useEffect, useState } from 'preact/hooks';
import { dressScreen, type Screen } from '../../utils/browser/screen';
import { onSettingsChanged } from '../../utils/browser/settings-store';
import type { Area } from '../../utils/language/areas';

/**
 * What the page was opened with, and what has become of it: it follows the settings wherever they are changed.
 *
 * @param areas what the page speaks of; always the same
 */
export function useScreen(opened: Screen, areas: readonly Area[]): Screen {
  const [screen, setScreen] = useState(opened);
  useEffect(() => {
    let last = 0;
    return onSettingsChanged(async (settings) => {
      const mine = ++last;
      const dressed = await dressScreen(settings, areas);
      // The texts of a language that was left again may come later than those of the present one.
      if (mine === last) setScreen(dressed);
    });
  }, []);
  return screen;
}
