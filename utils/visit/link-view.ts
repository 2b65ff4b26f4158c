import type { LinkView } from '../messages/views';
import type { Catalogue } from '../rules/catalogue';
import type { Settings } from '../settings/settings';
import type { Verdict } from '../unwrap/read-kind';
import { isMoreSerious } from '../unwrap/seriousness';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';
import { platformOf } from './platform-of';
import { destinationOf, type Link } from './read-link';
import { mayGoOn } from './visit';

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
  const gravest = all(link, way).toSorted(
    (a, b) => Number(isMoreSerious(b, a)) - Number(isMoreSerious(a, b)),
  )[0];
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
    mayOpen: mayOpenLink(link, settings, way),
  };
}

/** Whether a link may be opened on a click, once its destination was shown. */
export function mayOpenLink(
  link: Link,
  settings: Pick<Settings, 'careful'>,
  way: readonly Page[] = [],
): boolean {
  return destinationOf(link) !== null && all(link, way).every((page) => mayGoOn(page, settings));
}

const all = (link: Link, way: readonly Page[]): Page[] => [
  ...(link.is === 'wrapped' ? [link.met] : []),
  ...way,
];
