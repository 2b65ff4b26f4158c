/** A page that is busy, or shows a question of its own, hears nobody; so long, in milliseconds, it is waited for. */
const PATIENCE_MS = 1000;

/** What is answered in time; `undefined` where nothing is. */
export function inTime<T>(answer: Promise<T>, patience = PATIENCE_MS): Promise<T | undefined> {
  return Promise.race([
    answer,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
  ]);
}
