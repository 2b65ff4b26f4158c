import { sleep } from './sleep';

/**
 * So long, in milliseconds, a person waits for what may never answer: a page that is busy or shows a question of its own,
 * a history into which a file is being imported, storage that hangs. A slow device has answered by then.
 */
const PATIENCE_MS = 2000;

/** What is answered in time; `undefined` where nothing is. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer, sleep(PATIENCE_MS)]);
}
