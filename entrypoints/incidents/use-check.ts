import { useRef, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import type { VerifyReport } from '../../utils/incidents/verify';

/** "Check the history". `null`: not asked. */
export function useCheck(store: IncidentArchive, onRebuilt: () => void) {
  const [check, setCheck] = useState<{ report: VerifyReport | 'failed' | null } | null>(null);
  /** The one whose answer is waited for: who has closed it hears no more of it. */
  const asked = useRef(0);
  const run = async () => {
    const mine = ++asked.current;
    setCheck({ report: null });
    const report = await store.verify().catch(() => 'failed' as const);
    if (mine === asked.current) setCheck({ report });
  };
  const rebuild = async () => {
    const mine = ++asked.current;
    setCheck({ report: null });
    const isDone = await store.rebuild().then(
      () => true,
      () => false,
    );
    onRebuilt();
    if (mine !== asked.current) return;
    if (isDone) await run();
    else setCheck({ report: 'failed' });
  };
  const close = () => {
    asked.current++;
    setCheck(null);
  };
  return { check, run, rebuild, close };
}
