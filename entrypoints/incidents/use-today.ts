import { useEffect, useState } from 'preact/hooks';
import { today } from '../../utils/browser/today';

const MINUTE_MS = 60_000;

/** Today here, also on a page that stays open past midnight. */
export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const look = setInterval(() => setDay(today()), MINUTE_MS);
    return () => clearInterval(look);
  }, []);
  return day;
}
