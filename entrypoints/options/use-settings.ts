import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedState } from '../../components/options/SavedNotice';
import { askBackground } from '../../utils/browser/ask-background';
import { onReturn } from '../../utils/browser/on-return';
import { followScreen, type Screen } from '../../utils/browser/screen';
import { isAheadOfAccount } from '../../utils/browser/settings-store';
import type { Reply } from '../../utils/messages/protocol';
import type { Change } from '../../utils/settings/change';

const NOTICE_MS = 2500;

/** The settings as they are stored, how to change them, what became of the last change, and whether the account lacks one. */
export function useSettings(opened: Screen) {
  const [screen, setScreen] = useState(opened);
  const [saved, setSaved] = useState<SavedState>('no');
  const [isAhead, setAhead] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => followScreen(['options'], setScreen), []);
  const lookWhetherAhead = () => void isAheadOfAccount().then(setAhead, () => {});
  useEffect(() => {
    lookWhetherAhead();
    return onReturn(lookWhetherAhead);
  }, []);
  useEffect(() => {
    document.title = `${screen.t('words.options')} · ${screen.t('words.product')}`;
  }, [screen]);

  const notice = (state: SavedState) => {
    clearTimeout(timer.current);
    // What ends as the last one did is said once more, and the page shown once more as it is stored.
    setSaved('no');
    timer.current = setTimeout(() => {
      setSaved(state);
      if (state === 'saved') timer.current = setTimeout(() => setSaved('no'), NOTICE_MS);
    });
  };
  /** @param asked a permission it needs to have an effect; the request has begun in the click itself */
  const change = async (wanted: Change, asked?: Promise<boolean>) => {
    const reply = await askBackground({ type: 'change-settings', change: wanted });
    lookWhetherAhead();
    if (reply.ok && asked && !(await asked)) return notice('refused');
    notice(savedBy(reply));
  };
  return { screen, saved, isAhead, notice, change };
}

/** A change is stored before anything is deleted for it, which is tried again within a day. */
function savedBy(reply: Reply): SavedState {
  if (!reply.ok && reply.why === 'no-answer') return 'failed';
  return !reply.ok && reply.why === 'quota-exceeded' ? 'full' : 'saved';
}
