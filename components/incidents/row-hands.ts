import type { Noted } from '../../utils/incidents/journal';
import type { AlsoStopped } from '../../utils/incidents/statistics';
import type { Reply } from '../../utils/messages/protocol';

/** Where else the same link was met, with the platform's name. */
type Elsewhere = Pick<AlsoStopped, 'days' | 'last'> & { name: string };

/** What stands in the fields of a note and is not kept yet; `null` where a field is as it was kept. */
export interface NoteDraft {
  words: string | null;
  names: string | null;
  /** How it failed to be kept when it was left. */
  failed?: Reply;
}

/** What the person can do with one incident. */
export interface RowHands {
  onSelect: (id: string) => void;
  /** Shows or hides the details. */
  onToggle: (id: string) => void;
  onOpen: (id: string) => Promise<Reply>;
  /** Whether it was copied. */
  onCopy: (text: string) => Promise<boolean>;
  onNote: (id: string, words: Noted) => Promise<Reply>;
  onAnswer: (id: string, answer: 'opened-ok' | 'failed') => Promise<Reply>;
  onDelete: (id: string) => void;
  /** What was being written when its details were left, by incident, until it is kept. */
  drafts: Map<string, NoteDraft>;
  elsewhere: (id: string) => readonly Elsewhere[];
}
