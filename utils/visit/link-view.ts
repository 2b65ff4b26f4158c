import type { LinkView } from '../messages/views';
import type { Catalogue } from '../rules/catalogue';
import type { Settings } from '../settings/settings';
import type { Verdict } from '../unwrap/read-kind';
import { isMoreSerious } from '../unwrap/seriousness';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';
import { platformOf } from './platform-of';
import { destinationOf, type Link } from './read-link';
import { mayOpen } from './visit';

/** How serious a page was, and whose it was, by the platform's id. */
type Page = Pick<Verdict, 'kind' | 'reason'> & { platform: string };

/**
 * What is shown of a link that is on no tab.
 *
 * @param way the pages through which it was found, where it is the end of a short link; it is as serious as the most
 * serious of them and of itself
 */
export function linkView(
  link: Link,
  catalogue: Catalogue,
  settings: Pick<Settings, 'careful'>,
  siteOf: SiteOf,
  way: readonly Page[] = [],
): LinkView {
  if (link.is === 'refused') return { is: 'refused', refusal: link.refusal, flags: [], mayOpen: false };
  const pages = pagesOn(link, way);
  const gravest = pages.reduce<Page | undefined>(
    (most, page) => (most && !isMoreSerious(page, most) ? most : page),
    undefined,
  );
  const platform = gravest && platformOf(catalogue, gravest.platform);
  const destination = destinationOf(link);
  const found = link.is === 'plain' ? link : link.met;
  return {
    is: 'outcome' in found ? found.outcome : found.is,
    destination: destination === null ? undefined : displayUrl(destination, siteOf),
    refusal: 'refusal' in found ? found.refusal : undefined,
    flags: 'flags' in found ? found.flags : [],
    kind: gravest?.kind,
    reason: gravest?.reason,
    platform: platform && { id: platform.id, name: platform.name },
    mayOpen: destination !== null && mayOpen(destination, pages, settings, siteOf),
  };
}

/** The pages that stand before where a link leads: its own, and those through which it was found. */
export const pagesOn = (link: Link, way: readonly Page[]): Page[] => [
  ...(link.is === 'wrapped' ? [link.met] : []),
  ...way,
];
