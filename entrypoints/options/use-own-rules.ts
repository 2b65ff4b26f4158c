import { useEffect, useState } from 'preact/hooks';
import { onOwnRulesChanged, readOwnRules } from '../../utils/browser/own-rules';
import { accessiblePlatforms, onAccessChanged } from '../../utils/browser/platform-access';
import type { OwnRule } from '../../utils/own-rules/own-platform';

const NONE: readonly OwnRule[] = [];

/** The own rules as they are stored, and which of their hosts we may see; both follow what happens elsewhere. */
export function useOwnRules(): {
  rules: readonly OwnRule[];
  isUnread: boolean;
  accessible: ReadonlySet<string>;
} {
  const [rules, setRules] = useState(NONE);
  const [isUnread, setUnread] = useState(false);
  const [accessible, setAccessible] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  useEffect(() => {
    void readOwnRules().then(setRules, () => setUnread(true));
    return onOwnRulesChanged((changed) => {
      setRules(changed);
      setUnread(false);
    });
  }, []);
  useEffect(() => onAccessChanged(() => setRound((n) => n + 1)), []);
  useEffect(() => {
    let isWanted = true;
    void accessiblePlatforms(rules.map(({ platform }) => platform)).then(
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
