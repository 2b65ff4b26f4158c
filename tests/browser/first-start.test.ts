import { expect, it, vi } from 'vitest';
import { onFirstStart } from '../../utils/browser/first-start';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({ browser: (await import('../fake-browser')).fake.browser }));

it('is heard once for each time the browser forgets its session, however often the background starts', async () => {
  const heard = vi.fn();
  await onFirstStart(heard);
  await onFirstStart(heard);
  expect(heard).toHaveBeenCalledTimes(1);
  await fake.browser.storage.session.remove('started');
  await onFirstStart(heard);
  expect(heard).toHaveBeenCalledTimes(2);
});
