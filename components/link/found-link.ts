import type { Reply } from '../../utils/messages/protocol';
import type { LinkView } from '../../utils/messages/views';
import type { Resolution, Said } from '../../utils/resolve/resolve';
import type { OpenWhere } from '../popup/wishes';

/** One link of a text. */
export interface FoundLink {
  /** As written; what the wishes name it by. */
  url: string;
  /** What pages said on the way to it, where it is the end of a short link. */
  said: readonly Said[];
  view: LinkView;
  /** The platform's name in the person's language; empty where no rule fits. */
  platform: string;
  /** The short link that it is, or that it hides: only its own host knows where that ends. */
  short: string | null;
}

/** What came of asking a short link, with its end as a link of its own. */
export interface Asked {
  hops: readonly string[];
  end?: FoundLink;
  /** Why there is no end to show. */
  why?: Exclude<Resolution['outcome'], 'resolved'>;
  /** What was said by the page that named none, or by one that names a problem; empty where it said nothing. */
  words?: Said;
}

/** What a person can have done with a link. */
export interface LinkHands {
  onOpen: (link: FoundLink, where: OpenWhere) => Promise<Reply>;
  /** Opens a link as it was written, so that its platform scans it. */
  onScan: (link: FoundLink, where: OpenWhere) => Promise<Reply>;
  onCopy: (link: FoundLink) => Promise<Reply>;
  /** Asks for the permission and then the short link; `null` when the permission was refused. */
  onAsk: (link: FoundLink) => Promise<Asked | null>;
}
