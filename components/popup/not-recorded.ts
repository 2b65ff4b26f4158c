import type { TextKey } from '../../utils/language/areas';
import type { Reply } from '../../utils/messages/protocol';

/** What the person can do about a history that cannot be written, where there is something. */
export function notRecorded(why: Extract<Reply, { ok: false }>['why']): TextKey {
  if (why === 'quota-exceeded') return 'popup.not-recorded-full';
  const isHeld = why === 'blocked' || why === 'newer-version';
  return isHeld ? 'popup.not-recorded-old' : 'popup.not-recorded';
}
