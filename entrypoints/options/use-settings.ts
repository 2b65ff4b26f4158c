import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedState } from '../../components/options/SavedNotice';
import { askBackground } from '../../utils/browser/ask-background';
import { dressScreen, type Screen } from '../../utils/browser/screen';
import { onSettingsChanged } from '../../utils/browser/settings-store';
import type { Change } from '../../utils/settings/change';

const NOTICE_MS = 2500;

/** The settings as they are stored, how to change them, and what became of the last change. */
export function useSettings(opened: Screen) {
  const [screen, setScreen] = useState(opened);
  const [saved, setSaved] = useState<SavedState>('no');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    document.title = `${screen.t('words.options')} · ${screen.t('words.product')}`;
  }, [screen]);
  useEffect(
    () => onSettingsChanged((settings) => void dressScreen(settings, ['options']).then(setScreen)),
    [],
  );

  const notice = (state: SavedState) => {
    clearTimeout(timer.current);
    setSaved(state);
    if (state === 'saved') timer.current = setTimeout(() => setSaved('no'), NOTICE_MS);
  };
  const change = async (wanted: Change) => {
    const reply = await askBackground({ type: 'change-settings', change: wanted });
    notice('ok' in reply && reply.ok ? 'saved' : 'failed');
  };
  return { screen, saved, notice, change };
}
