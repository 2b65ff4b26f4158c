import type { StoreFault } from '../incidents/store-fault';
import type { OwnRule } from '../own-rules/own-platform';
import type { Said } from '../resolve/resolve';
import type { Kind, PageSource } from '../rules/define-platform';
import type { Change } from '../settings/change';
import type { Pause } from '../settings/settings';
import type { PageTexts } from '../unwrap/evidence';
import type { StripView } from './views';

/**
 * What our contexts say to each other. Facts are in the past tense, wishes in the imperative. A page script
 * can send none of these; the content script can send only `FromPage`, those for straight links and for watching what is
 * named after them below, our own pages only `FromExtension`.
 */
export type FromPage =
  | InterstitialSeen
  /** The person clicked the strip's button. */
  | { type: 'open-from-strip'; url: string }
  /** The person answered the strip's question whether this platform's links should open directly. */
  | { type: 'strip-answered'; url: string; answer: 'yes' | 'no' | 'dismiss' | 'snooze' };

/**
 * A page of the catalogue's patterns is there. First without texts, then with those asked for, and again whenever
 * these change within a while.
 */
export interface InterstitialSeen {
  type: 'interstitial-seen';
  url: string;
  /** What tells the tab's documents from each other: when this one was born, in milliseconds. */
  document: number;
  referrer: string;
  texts?: PageTexts;
  waited?: true;
  /** The page is parsed, and the texts have not changed for a while. */
  settled?: true;
  /** The page is being left: what is known of it can only be written down. */
  left?: true;
  /** Back has brought the page out of the browser's memory: no new meeting. */
  returned?: true;
  /** Never said, but found by who reads the message: path or query is not the one that the browser names. */
  moved?: true;
}

/**
 * The person points at a link (`link`) on a platform's own page (`url`): where does it lead? Answered with the
 * destination, or `null` where the link stays as it is.
 */
export type Straighten = { type: 'straighten'; url: string; link: string };

/** The person followed such a link (`link`, as it was wrapped). Nothing is answered. */
export type WentStraight = { type: 'went-straight'; url: string; link: string };

/** Where the person wants all sites watched: the page at `url` may be a leaving page. Nothing is answered. */
export type MayBeLeaving = { type: 'may-be-leaving'; url: string };

/** Where something is to open. */
export type Where = 'here' | 'new-tab' | 'private-window';

export type FromExtension =
  | { type: 'describe-tab'; tabId: number }
  /** With what the person was shown: the tab may be somewhere else by the time of the click. */
  | {
      type: 'open-destination';
      tabId: number;
      where: Where;
      shown: { destination: string; kind: Kind };
    }
  | { type: 'open-original'; tabId: number }
  /**
   * Where a link leads that is on no tab: out of a menu, the address bar or a text. The end of a short link comes
   * with what the pages on the way to it said.
   */
  | { type: 'describe-link'; url: string; said?: readonly Said[] }
  /** Opens it, read anew; in `tabId`, or in a private window where it was found in one. */
  | {
      type: 'open-link';
      url: string;
      said?: readonly Said[];
      tabId: number;
      where: Where;
    }
  /** Look at a page that no rule fits, after a click on our button. */
  | { type: 'look-for-destinations'; tabId: number }
  /**
   * What was proposed stays in the background; these name it by the destination the person was shown, so that
   * another one never takes its place.
   */
  | { type: 'open-proposal'; tabId: number; destination: string; where: Exclude<Where, 'private-window'> }
  | { type: 'record-proposal'; tabId: number; destination: string }
  | { type: 'keep-rule'; tabId: number; destination: string }
  | { type: 'drop-rule'; tabId: number; destination: string }
  /** Checked against the schema by the options page, which is the only one to send it. */
  | { type: 'set-own-rules'; rules: readonly OwnRule[] }
  | { type: 'pause'; length: Pause }
  | { type: 'resume' }
  | { type: 'go-back'; tabId: number }
  | { type: 'record-this'; tabId: number }
  | { type: 'note-action'; tabId: number; action: 'copied' | 'shown-qr' }
  | { type: 'change-settings'; change: Change }
  /** What is left out stays as it is. */
  | { type: 'note-incident'; id: string; note?: string; tags?: readonly string[] }
  | { type: 'answer-incident'; id: string; answer: 'opened-ok' | 'failed' }
  | { type: 'open-incident'; id: string }
  | { type: 'forget-incidents'; ids: readonly string[] }
  /** The history page has read a file in, which it does by itself. */
  | { type: 'history-imported' }
  | { type: 'forget-everything' };

/** What the background says to the content script by itself. */
export type ToPage =
  /** Answered with the page's address. */
  | { type: 'where-are-you' }
  /** Answered with whether it is this document. */
  | { type: 'are-you'; document: number }
  /** Leave the page `from`, if that is where it is, without a referrer and without staying in Back's way. */
  | { type: 'leave-for'; from: string; destination: string };

/** What the content script is told to do. */
export type PageInstruction =
  | { do: 'nothing' }
  /** Leave for the destination, as `leave-for` does: it was opened directly, and the page was faster. */
  | { do: 'leave'; destination: string }
  /** So many steps through the tab's history: what was opened directly stands on the one side of it, where from on the other. */
  | { do: 'pass'; by: -1 | 1 }
  /**
   * Collect the sources' texts and send them: once the page is parsed, one of `until` (keys of the evidence) says
   * something and all is quiet, when the page is left, or after `patience` milliseconds; and what changes after that. Where
   * only `drawn` (a key) says something, quiet has to be longer.
   */
  | {
      do: 'read';
      sources: readonly PageSource[];
      until: readonly string[];
      drawn?: string;
      patience: number;
    }
  /** Keep quiet unless the page is still there after this time: it forwards by itself. */
  | { do: 'wait'; milliseconds: number }
  | { do: 'show-strip'; strip: StripView };

/** The reply to a wish, with the history's fault where that is why; `no-answer` is what a page says to itself where none has come. */
export type Reply =
  | { ok: true }
  | {
      ok: false;
      why: 'no-destination' | 'not-allowed' | 'gone' | 'bad-message' | 'no-answer' | StoreFault;
    };
