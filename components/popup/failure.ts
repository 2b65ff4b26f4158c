import type { TextKey } from '../../utils/language/areas';
import type { Reply } from '../../utils/messages/protocol';

/** What a person reads where a wish has failed: whether to try again would help. `null` where it has not failed. */
export function failureIn(reply: Reply): TextKey | null {
  if (reply.ok) return null;
  return reply.why === 'gone' ? 'words.gone' : 'words.failed';
}
