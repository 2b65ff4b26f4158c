import type { Settings } from '../../utils/settings/settings';
import { history } from './use-facts';

const DAY_MS = 24 * 60 * 60 * 1000;

type Days = Settings['retentionDays'];

/**
 * How many incidents a shorter retention would delete.
 *
 * @param wanted the new one; absent where it stays as it is
 */
export async function tooOld(present: Days, wanted?: Days): Promise<number> {
  if (wanted === undefined || wanted === null || (present !== null && wanted >= present)) return 0;
  return history.countOlder(new Date(Date.now() - wanted * DAY_MS).toISOString());
}
