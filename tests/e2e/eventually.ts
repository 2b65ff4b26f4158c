/** What takes a second takes ten on a loaded machine; whoever waits in vain waits once. */
export const PATIENCE_MS = 30_000;

/**
 * Retries `look` every 50 ms until it gives something.
 *
 * @param what names it in the error; a function is asked at the end
 * @param timeout in milliseconds; then the promise rejects
 */
export async function eventually<T>(
  what: string | (() => string),
  look: () => T | undefined | Promise<T | undefined>,
  timeout = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) {
      throw new Error(`not within ${timeout} ms: ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
