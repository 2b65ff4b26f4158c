import { expect, it, onTestFinished, vi } from 'vitest';
import { lookInto } from '../../utils/browser/page-looks';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({ browser: (await import('../fake-browser')).fake.browser }));

it('a page that never answers is given up after a while: nothing was seen of it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  fake.answers.executed = () => new Promise(() => {});
  const looking = lookInto(fake.addTab().id);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await Promise.race([looking, 'still waiting'])).toBeNull();
});
