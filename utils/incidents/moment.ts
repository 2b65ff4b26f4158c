/** A point in time as the device's clock told it, with the offset of the place it was told in. */
export interface Moment {
  /** ISO 8601 in UTC with milliseconds: `2026-11-20T09:31:05.120Z`. */
  utc: string;
  /** Minutes to add to UTC for the local time: 480 in Beijing. */
  offsetMin: number;
  /** Whose clock it was. Nobody checked it, and a report says so. */
  clock: 'device';
}

/** A day on which no clock is changed. A term of so many days counts so many of these. */
export const DAY_MS = 86_400_000;

/** What the device's clock says, with its own offset. */
export function momentOf(date: Date): Moment {
  // `|| 0`: UTC itself would be minus zero, which JSON cannot say.
  return { utc: date.toISOString(), offsetMin: -date.getTimezoneOffset() || 0, clock: 'device' };
}

/** The calendar day at the place it happened: `2026-11-20`. */
export function localDay({ utc, offsetMin }: Pick<Moment, 'utc' | 'offsetMin'>): string {
  return new Date(Date.parse(utc) + offsetMin * 60_000).toISOString().slice(0, 10);
}

/** The Monday that begins the local week. */
export function localWeek(moment: Pick<Moment, 'utc' | 'offsetMin'>): string {
  const day = localDay(moment);
  return dayLater(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The calendar day so many days after that one; before it where they are fewer than none. */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * What was so many days ago, in ISO 8601 and UTC: whatever was met before it is older than that.
 *
 * @param now milliseconds since 1970
 */
export function daysBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}

/** Local time with its offset, for people and spreadsheets: `2026-11-20T17:31:05+08:00`. */
export function localIso({ utc, offsetMin }: Pick<Moment, 'utc' | 'offsetMin'>): string {
  const local = new Date(Date.parse(utc) + offsetMin * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offsetMin);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${offsetMin < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The same as a person reads it: `2026-11-20 18:03:00 UTC+08:00`. */
export function localText(moment: Pick<Moment, 'utc' | 'offsetMin'>): string {
  const iso = localIso(moment);
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC${iso.slice(19)}`;
}
