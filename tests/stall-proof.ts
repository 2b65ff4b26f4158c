import { vi } from 'vitest';
import { sleep } from '../utils/browser/sleep';

/**
 * What waits a while waits as long, but in two halves: on a machine that stalls all of it may be over at once, before what
 * has its answer ready has had a turn.
 */
vi.mock('../utils/browser/in-time', () => {
  const half = () => sleep(1000);
  return { inTime: (answer: Promise<unknown>) => Promise.race([answer, half().then(half)]) };
});
