import type { TextKey } from '../utils/language/areas';
import type { Reply } from '../utils/messages/protocol';

/**
 * What a person reads where a wish has failed: whether to try again would help. `null` where it has not failed, or was not made.
 *
 * @param gone what is said where it was about something that is no more
 */
export function failureIn(reply: Reply | null, gone: TextKey = 'words.gone'): TextKey | null {
  if (!reply || reply.ok) return null;
  if (reply.why === 'gone') return gone;
  return reply.why === 'quota-exceeded' ? 'words.full' : 'words.failed';
}
