import type { TextKey } from '../../utils/language/areas';
import type { Reply } from '../../utils/messages/protocol';

/** What the person can do where nothing was written, if there is something: about the history, or a page that is no more. */
export function notRecorded(why: Extract<Reply, { ok: false }>['why']): TextKey {
  if (why === 'gone') return 'words.gone';
  if (why === 'quota-exceeded') return 'popup.not-recorded-full';
  const isHeld = why === 'blocked' || why === 'newer-version';
  return isHeld ? 'popup.not-recorded-old' : 'popup.not-recorded';
}
