import { expect, it, vi } from 'vitest';
import { inTime } from '../../utils/browser/in-time';

it('what does not answer is given up after a while, and what does is heard', async () => {
  vi.useFakeTimers();
  expect(await inTime(Promise.resolve('answer'))).toBe('answer');
  const heard = inTime(new Promise<string>(() => {}));
  await vi.advanceTimersByTimeAsync(2000);
  expect(await heard).toBeUndefined();
});
