import type { Reply, TabView } from '../../utils/messages/protocol';
import type { Choice } from '../../utils/settings/settings';
import type { ShareCode } from '../../utils/share-text/share-text';
import type { DisplayedUrl } from '../../utils/url/display';

/** A tab with an interstitial in it. */
export type MetView = Extract<TabView, { state: 'met' }>;

export type OpenWhere = 'here' | 'new-tab';

/** What stands in a pasted text: links that passed the gate, likeliest first, and codes only an app can open. */
export interface Pasted {
  links: readonly DisplayedUrl[];
  codes: readonly ShareCode[];
}

/** Everything the popup can ask for; the entry point says how each is done. */
export interface PopupWishes {
  open: (where: OpenWhere) => Promise<Reply>;
  /** The page that was opened directly, this once as the platform shows it. */
  openOriginal: () => Promise<Reply>;
  goBack: () => Promise<Reply>;
  /** Leaves everything as it is and closes the popup. */
  stay: () => void;
  copyDestination: () => Promise<Reply>;
  copyText: (text: string) => Promise<Reply>;
  showedQr: () => void;
  record: () => Promise<Reply>;
  forget: (incident: string) => Promise<Reply>;
  note: (incident: string, text: string) => Promise<Reply>;
  /** Asks for the permission that opening directly needs; call it straight from a click. */
  choose: (choice: Choice) => Promise<Reply>;
  /** No, and do not ask again for this platform. */
  declineDirectly: () => Promise<Reply>;
  readPasted: (text: string) => Promise<Pasted>;
  openPasted: (link: DisplayedUrl) => Promise<void>;
}
