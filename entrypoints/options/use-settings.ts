import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedState } from '../../components/options/SavedNotice';
import { askBackground } from '../../utils/browser/ask-background';
import { onReturn } from '../../utils/browser/on-return';
import { followScreen, type Screen } from '../../utils/browser/screen';
import { notTakenByAccount, storedSettings } from '../../utils/browser/settings-store';
import type { Reply } from '../../utils/messages/protocol';
import type { Change } from '../../utils/settings/change';
import type { NotTaken } from '../../utils/settings/synced';

const NOTICE_MS = 2500;

/** The settings as they are stored, how to change them, what became of the last change, and whether the account lacks one. */
export function useSettings(opened: Screen) {
  const [screen, setScreen] = useState(opened);
  const [saved, setSaved] = useState<SavedState>('no');
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null);
  const faults = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => followScreen(['options'], setScreen), []);
  const lookAtAccount = () => void notTakenByAccount().then(setNotTaken, () => {});
  useEffect(() => {
    lookAtAccount();
    return onReturn(lookAtAccount);
  }, []);
  useEffect(() => {
    document.title = `${screen.t('words.options')} · ${screen.t('words.product')}`;
  }, [screen]);

  /** @param ending how it ends, told as soon as it begins: that it went well unsays nothing that went wrong meanwhile */
  const notice = async (ending: SavedState | Promise<SavedState>) => {
    const before = faults.current;
    const state = await ending;
    if (state !== 'saved') faults.current++;
    else if (faults.current !== before) return;
    clearTimeout(timer.current);
    // Taken back first: the same end as last time is said again, and the page shown again as it is stored.
    setSaved('no');
    timer.current = setTimeout(() => {
      setSaved(state);
      if (state === 'saved') timer.current = setTimeout(() => setSaved('no'), NOTICE_MS);
    });
  };
  const ended = async (wanted: Change, asked?: Promise<boolean>): Promise<SavedState> => {
    const reply = await askBackground({ type: 'change-settings', change: wanted });
    lookAtAccount();
    const state = savedBy(reply);
    if (state === 'saved') return asked && !(await asked) ? 'refused' : state;
    if (state === 'failed' || !('retentionDays' in wanted)) return state;
    // A change is stored before anything is deleted for it, which is tried again within a day.
    const stored = await storedSettings().catch(() => null);
    return stored?.retentionDays === wanted.retentionDays ? 'saved-full' : state;
  };
  /** @param asked a permission it needs to have an effect; the request has begun in the click itself */
  const change = (wanted: Change, asked?: Promise<boolean>) => notice(ended(wanted, asked));
  return { screen, saved, notTaken, notice, change };
}

/** What a reply says of a change; whatever else holds the history up, it is stored. */
function savedBy(reply: Reply): SavedState {
  if (!reply.ok && reply.why === 'no-answer') return 'failed';
  return !reply.ok && reply.why === 'quota-exceeded' ? 'full' : 'saved';
}
