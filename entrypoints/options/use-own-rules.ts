import { useEffect, useState } from 'preact/hooks';
import { onOwnRulesChanged, readOwnRules } from '../../utils/browser/own-rules';
import { accessiblePlatforms, onAccessChanged } from '../../utils/browser/platform-access';
import type { OwnRule } from '../../utils/own-rules/own-platform';

export interface OwnFacts {
  rules: readonly OwnRule[];
  /** They could not be read. */
  isUnread: boolean;
  /** Ids of those whose host we may see. */
  accessible: ReadonlySet<string>;
}

const NOTHING_YET: OwnFacts = { rules: [], isUnread: false, accessible: new Set() };

/** The own rules as they are stored, for the first paint. */
export async function readOwnFacts(): Promise<OwnFacts> {
  try {
    const rules = await readOwnRules();
    const accessible = await accessibleOf(rules).catch(() => NOTHING_YET.accessible);
    return { rules, isUnread: false, accessible };
  } catch {
    return { ...NOTHING_YET, isUnread: true };
  }
}

/**
 * The own rules, and which of their hosts we may see; both follow what happens elsewhere.
 *
 * @param first what was known by the first paint; left out, it is read now
 */
export function useOwnRules(first?: OwnFacts): OwnFacts {
  const [{ rules, isUnread }, setRead] = useState(first ?? NOTHING_YET);
  const [accessible, setAccessible] = useState((first ?? NOTHING_YET).accessible);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!first) void readOwnFacts().then(setRead);
    return onOwnRulesChanged((changed) => setRead({ ...NOTHING_YET, rules: changed }));
  }, []);
  useEffect(() => onAccessChanged(() => setRound((n) => n + 1)), []);
  useEffect(() => {
    let isWanted = true;
    void accessibleOf(rules).then(
      (found) => isWanted && setAccessible(found),
      // That the browser says nothing is told above, where access is given.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [rules, round]);
  return { rules, isUnread, accessible };
}

function accessibleOf(rules: readonly OwnRule[]): Promise<ReadonlySet<string>> {
  return accessiblePlatforms(rules.map(({ platform }) => platform));
}
