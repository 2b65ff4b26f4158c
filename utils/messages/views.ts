import type { Why } from '../guess/looked';
import type { StoreFault } from '../incidents/store-fault';
import type { Kind, Platform, ReasonCode } from '../rules/define-platform';
import type { Carefulness, Choice, Settings } from '../settings/settings';
import type { Flag, Refusal } from '../unwrap/gate';
import type { DisplayedUrl } from '../url/display';

/*
 * What is shown, ready to be shown: the background makes it, and the strip and our pages only lay it out.
 */

/** Everything the strip shows, in the person's language; the content script knows no texts of its own. */
export interface StripView {
  kind: Kind;
  /** The kind in words. */
  label: string;
  /** A sentence where there is no destination to show. */
  sentence?: string;
  /** The registrable domain, when the destination is known. */
  site?: string;
  /** The label of the button; none: no button, the strip only points to the popup. */
  open?: string;
  question?: { text: string; yes: string; no: string };
  dismiss: string;
  /** The label of the button that hides the strip on this platform's pages for a day. */
  snooze: string;
  language: string;
  theme: Settings['theme'];
  /** In careful mode the letters are larger. */
  isLarge: boolean;
}

export type PlatformNames = Readonly<Record<string, Platform['name']>>;

/** What the popup shows about a tab. */
export type TabView =
  | {
      state: 'nothing';
      url: string | null;
      paused: boolean;
      /** Our platforms' names, and those of the person's own rules, by id: what was met lately is listed. */
      names: PlatformNames;
      /** The tab came here through a page that was opened without asking. */
      cameThrough?: { platform: Pick<Platform, 'id' | 'name'> };
      /** The page is one of a platform that the person wants to be left alone. */
      leftAlone?: { platform: Pick<Platform, 'id' | 'name'> };
    }
  | {
      state: 'met';
      outcome: 'unwrapped' | 'refused' | 'no-destination';
      url: string;
      isPrivate: boolean;
      platform: Pick<Platform, 'id' | 'name'>;
      rule: { id: string; verified: string };
      kind: Kind;
      reason?: ReasonCode;
      words?: string;
      destination?: DisplayedUrl;
      flags: readonly Flag[];
      how?: string;
      hops: number;
      refusal?: Refusal;
      candidate?: string;
      /** What holds here now: a chosen `open-directly` is `ask` as long as the browser gives no access. */
      choice: Choice;
      /** `open-directly` is chosen, and the browser does not (or no longer) give access to the platform. */
      wantsAccess?: true;
      /** These pages are seen only after a click on our button: their hosts were never asked for. */
      needsClick: boolean;
      /** `open-directly` may be chosen here. */
      mayOpenDirectly: boolean;
      /** The platform's host permissions, which opening directly needs; asked for in the popup, straight from the click. */
      origins: readonly string[];
      /** The platform keeps the destination to itself; where there is none otherwise, the rule may be out of date. */
      withheld?: true;
      /** May be opened at all: no administrator's block, no log-in, and in careful mode nothing but a harmless page. */
      mayOpen: boolean;
      /** Its words and its destination may still come. */
      isBeingRead?: true;
      /** The incident in the history, when one was written and is still there. */
      incident: string | null;
      /** The person's note to it; empty when there is none. */
      note: string;
      /** The history could not be written: the disk is full, or the browser gives no database. */
      fault?: StoreFault;
      /** Ask whether this platform's links should open directly from now on. */
      askDirectly: boolean;
      careful: Carefulness;
      /** The strip is hidden on this platform's pages until then, in milliseconds since 1970. */
      snoozedUntil?: number;
    };

/** What the popup shows of a page that no rule fits. */
export interface LookView {
  /** A stop page that names a danger: nothing is proposed. */
  warning?: 'anti-fraud' | 'blocked';
  /** The site whose page this one looks like without being it. */
  imitates?: string;
  /** The likeliest first. */
  proposals: readonly ProposalView[];
  /** Careful mode opens nothing that no rule vouches for. */
  careful: Carefulness;
  isPrivate: boolean;
  /** The person had it written down before. */
  isRecorded?: true;
  /** The page itself, in a stranger's words. */
  page: { url: string; title: string; words: string; buttons: readonly string[] };
}

/** One place a page may lead to, and why we think so. */
export interface ProposalView {
  destination: DisplayedUrl;
  flags: readonly Flag[];
  why: readonly Why[];
  /** The rule that would recognise this page from now on, and the host permissions it needs. */
  rule?: Platform;
  origins?: readonly string[];
}

/** What is shown of a link that is on no tab. */
export interface LinkView {
  /** `plain`: no rule fits, it leads where it says. */
  is: 'plain' | 'unwrapped' | 'refused' | 'no-destination';
  platform?: Pick<Platform, 'id' | 'name'> | undefined;
  kind?: Kind | undefined;
  reason?: ReasonCode | undefined;
  destination?: DisplayedUrl | undefined;
  flags: readonly Flag[];
  refusal?: Refusal | undefined;
  mayOpen: boolean;
}
