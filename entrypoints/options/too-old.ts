import { daysBefore } from '../../utils/incidents/moment';
import type { Settings } from '../../utils/settings/settings';
import { history } from './use-facts';

type Days = Settings['retentionDays'];

/**
 * How many incidents a shorter retention would delete.
 *
 * @param wanted the new one; absent where it stays as it is
 */
export async function tooOld(present: Days, wanted?: Days): Promise<number> {
  if (wanted === undefined || wanted === null || (present !== null && wanted >= present)) return 0;
  return history.countOlder(daysBefore(Date.now(), wanted));
}
