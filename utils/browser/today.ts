import { localDay, momentOf } from '../incidents/moment';

/** The day it is, where the person is: `2026-11-20`. */
export function today(): string {
  return localDay(momentOf(new Date()));
}
