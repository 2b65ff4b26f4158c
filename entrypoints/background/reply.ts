import type { Reply } from '../../utils/messages/protocol';

/** It is done. */
export const OK: Reply = { ok: true };

/** It is not done. @param why the pages have words for it */
export function notDone(why: Extract<Reply, { ok: false }>['why']): Reply {
  return { ok: false, why };
}
