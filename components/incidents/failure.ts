import type { TextKey } from '../../utils/language/areas';
import type { Reply } from '../../utils/messages/protocol';

/** What a person reads where a wish about an incident has failed; `null` where it has not failed, or was not made. */
export function failureIn(reply: Reply | null): TextKey | null {
  if (!reply || reply.ok) return null;
  return reply.why === 'gone' ? 'incidents.gone' : 'words.failed';
}
