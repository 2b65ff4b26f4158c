import type { LinkView } from '../messages/protocol';
import type { Catalogue } from '../rules/catalogue';
import { isHarmless, type Settings } from '../settings/settings';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';
import { platformOf } from './platform-of';
import type { Link } from './read-link';
import { mayOpen } from './visit';

/** What is shown of a link that is on no tab. */
export function linkView(
  link: Link,
  catalogue: Catalogue,
  settings: Pick<Settings, 'careful'>,
  siteOf: SiteOf,
): LinkView {
  if (link.is === 'refused') return { is: 'refused', refusal: link.refusal, flags: [], mayOpen: false };
  if (link.is === 'plain') {
    const destination = displayUrl(link.destination, siteOf);
    return { is: 'plain', destination, flags: link.flags, mayOpen: true };
  }
  const { met } = link;
  const platform = platformOf(catalogue, met.platform);
  return {
    is: met.outcome,
    kind: met.kind,
    ...(platform && { platform: { id: platform.id, name: platform.name } }),
    ...(met.outcome === 'unwrapped' && { destination: displayUrl(met.destination, siteOf) }),
    ...(met.outcome === 'refused' && { refusal: met.refusal }),
    flags: met.outcome === 'unwrapped' ? met.flags : [],
    mayOpen: mayOpenLink(link, settings),
  };
}

/** Whether a link may be opened on a click, once its destination was shown. */
export function mayOpenLink(link: Link, { careful }: Pick<Settings, 'careful'>): boolean {
  if (link.is !== 'wrapped') return link.is === 'plain';
  return mayOpen(link) && !(careful && !isHarmless(link.met.kind));
}
