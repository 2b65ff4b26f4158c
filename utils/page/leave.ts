/**
 * Leaves the page for its destination: the interstitial does not stay in Back's way, and the destination
 * learns nothing of it. `location.replace` alone would send the platform's origin as referrer (measured in
 * Chromium), so the page is told first to send none.
 *
 * @param destination `URL.href`, checked by the background
 */
export function leaveFor({ document, location }: Window, destination: string): boolean {
  const { protocol } = new URL(destination);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  (document.head ?? document.documentElement).append(meta);
  location.replace(destination);
  return true;
}
