import type { Reply, Where } from '../../utils/messages/protocol';
import type { TabView } from '../../utils/messages/views';
import type { Choice, Pause } from '../../utils/settings/settings';

/** A tab with an interstitial in it. */
export type MetView = Extract<TabView, { state: 'met' }>;

export type OpenWhere = Exclude<Where, 'private-window'>;

/** Everything the popup can ask for; the entry point says how each is done. */
export interface PopupWishes {
  open: (where: OpenWhere) => Promise<Reply>;
  /** The page that was opened directly, this once as the platform shows it. */
  openOriginal: () => Promise<Reply>;
  /** The platform whose page was opened directly is asked about again from now on. */
  undoDirectly: () => Promise<Reply>;
  /** The platform that was to be left alone is looked at again, this page included. */
  askAgain: () => Promise<Reply>;
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
  /** Asks for the platform's hosts, so that its pages are seen without a click; call it straight from one. */
  recognise: () => Promise<Reply>;
  /** Shows the strip on this platform's pages again. */
  unsnooze: () => Promise<Reply>;
  /** Neither looks at pages nor records them for that long. */
  pause: (length: Pause) => Promise<Reply>;
  resume: () => Promise<Reply>;
  /** Opens what was proposed for a page that no rule fits, named by the destination that is shown. */
  openProposal: (destination: string, where: OpenWhere) => Promise<Reply>;
  recordProposal: (destination: string) => Promise<Reply>;
  /** "Always recognise this page". Asks for its host's permission; call it straight from a click. */
  keepRule: (destination: string, origins: readonly string[]) => Promise<Reply>;
  /** Opens the page that says where the links of a text go. */
  lookInto: (text: string) => Promise<Reply>;
}
