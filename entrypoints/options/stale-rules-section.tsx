import { useEffect, useState } from 'preact/hooks';
import { StaleRules } from '../../components/options/StaleRules';
import type { Screen } from '../../utils/browser/screen';
import type { Incident } from '../../utils/incidents/incident';
import { daysBefore } from '../../utils/incidents/moment';
import { type StaleRule, staleRules } from '../../utils/incidents/stale-rules';
import { platforms } from '../../utils/rules/all-platforms';
import { nameOf } from '../../utils/visit/platform-of';
import { history } from './use-facts';

const LATELY_DAYS = 30;
const PAGE = 500;
/** A longer history has told by then what there is to tell. */
const MOST = 5000;

interface Props {
  screen: Screen;
  /** The incidents as they were last counted: they are read anew whenever they are counted, or cannot be. */
  seen: Readonly<Record<string, number>>;
  isUnread: boolean;
}

/** The rules that found nothing lately, out of the history. */
export function StaleRulesSection({ screen: { t, language }, seen, isUnread }: Props) {
  const [rules, setRules] = useState<readonly StaleRule[] | null>([]);
  useEffect(() => {
    let isWanted = true;
    void readLately()
      .then(staleRules)
      .catch(() => null)
      .then((found) => isWanted && setRules(found));
    return () => {
      isWanted = false;
    };
  }, [seen, isUnread]);
  const days = new Intl.DateTimeFormat(language.replace('_', '-'), { dateStyle: 'medium' });
  const rows = rules?.map(({ last, platform, ...rule }) => {
    const known = platforms.find(({ id }) => id === platform);
    return {
      ...rule,
      platform: known ? nameOf(known, language) : platform,
      last: days.format(new Date(last)),
    };
  });
  return <StaleRules rows={rows ?? null} t={t} />;
}

async function readLately(): Promise<Incident[]> {
  const since = daysBefore(Date.now(), LATELY_DAYS);
  const lately: Incident[] = [];
  for await (const page of history.pages(PAGE)) {
    const recent = page.filter(({ repeats }) => repeats.last >= since);
    lately.push(...recent);
    if (recent.length < page.length || lately.length >= MOST) break;
  }
  return lately;
}
