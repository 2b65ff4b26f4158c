import { useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import type { VerifyReport } from '../../utils/incidents/verify';

/** "Check the history". `null`: not asked. */
export function useCheck(store: IncidentArchive, onRebuilt: () => void) {
  const [check, setCheck] = useState<{ report: VerifyReport | 'failed' | null } | null>(null);
  const run = async () => {
    setCheck({ report: null });
    setCheck({ report: await store.verify().catch(() => 'failed' as const) });
  };
  const rebuild = async () => {
    await store.rebuild().catch(() => null);
    onRebuilt();
    await run();
  };
  return { check, run, rebuild, close: () => setCheck(null) };
}
