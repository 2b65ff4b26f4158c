import { isPaused } from '../../utils/browser/pause';
import { hasAccessTo } from '../../utils/browser/platform-access';
import { siteOf } from '../../utils/browser/public-suffix';
import { onGroundsChanged } from '../../utils/browser/registered-script';
import { readSettings, storedSettings } from '../../utils/browser/settings-store';
import { countStraight } from '../../utils/browser/straight-counts';
import { registerStraightLinks } from '../../utils/browser/straight-pages';
import type { PageSender } from '../../utils/messages/receive';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import type { Platform } from '../../utils/rules/define-platform';
import { straightLink } from '../../utils/visit/straight-link';

/** The script for straight links runs where the person wants it and the browser lets us, and nowhere else. */
export function keepLinksStraight(): void {
  onGroundsChanged(() => void registerStraightLinks(wantedPlatforms));
}

async function wantedPlatforms(): Promise<Platform[]> {
  const { straight } = await storedSettings();
  return platforms.filter(({ id }) => straight.includes(id));
}

/** Where a link leads that the person points at on a platform's own page. Nothing of it is kept. */
export async function straighten(link: string, { url }: PageSender): Promise<string | null> {
  const [settings, paused] = await Promise.all([readSettings(), isPaused()]);
  const met = paused ? null : straightLink(link, url, settings, catalogue, siteOf);
  return met && (await hasAccessTo(url)) ? met.destination : null;
}

/** Counts such a link once the person followed it, and keeps nothing else: no page has stood in the way. */
export async function countFollowed(link: string, { url, isPrivate }: PageSender): Promise<void> {
  const settings = await readSettings();
  const met = straightLink(link, url, settings, catalogue, siteOf);
  if (met && !isPrivate && settings.recording) await countStraight(met.platform);
}
