import type { Navigating } from './departure';

/** A page that was opened by another one's script would leave its destination a hand on that one. */
export function letGo(): void {
  window.opener = null;
}

/**
 * Leaves the page for its destination: the interstitial does not stay in Back's way, and the destination
 * learns nothing of it. `location.replace` alone would send the platform's origin as referrer (measured in
 * Chromium), so the page is told first to send none.
 *
 * @param from the page the destination was found for
 * @param destination `URL.href`, checked by the background
 * @returns whether it leaves: not from any other page, and not where the page calls it off
 */
export function leaveFor(
  { document, location, navigation }: Navigating,
  from: string,
  destination: string,
): boolean {
  if (location.href !== from || !/^https?:/.test(destination)) return false;
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  (document.head ?? document.documentElement).append(meta);
  letGo();
  let departure: Event | undefined;
  navigation?.addEventListener(
    'navigate',
    (event) => {
      departure = event;
    },
    { once: true },
  );
  location.replace(destination);
  return !departure?.defaultPrevented;
}
