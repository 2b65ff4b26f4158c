import { beforeEach, describe, expect, it, vi } from 'vitest';
import { snoozedPrivately, snoozePrivately, unsnoozePrivately } from '../../utils/browser/private-snooze';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({
  browser: (await import('../fake-browser')).fake.browser,
}));

beforeEach(() => fake.clear());

describe('strips that are put away in private windows', () => {
  it('are put away in two windows at once, and shown again in one meanwhile', async () => {
    await snoozePrivately('zhihu', 3);
    await Promise.all([snoozePrivately('qq', 1), snoozePrivately('steam', 2), unsnoozePrivately('zhihu')]);
    const until = ['qq', 'steam', 'zhihu'].map(snoozedPrivately);
    expect(await Promise.all(until)).toEqual([1, 2, undefined]);
  });
});
