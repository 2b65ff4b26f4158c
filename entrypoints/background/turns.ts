/** What each tab's pages say, and what the person wishes about them, by tab. */
const turns = new Map<number, Promise<unknown>>();

/** Does it in its order: what is concluded of one message stands before the next, and before a click that came after it. */
export async function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).catch(() => {}).then(work);
  turns.set(tabId, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(tabId) === turn) turns.delete(tabId);
  }
}
