// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { copyText, sayText } from '../../utils/page/copy-and-say';

describe('what a click in our menu puts into a page', () => {
  it('copies, and says whether it could', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copyText('a')).toBe(true);
    write.mockRejectedValue(new Error('not allowed'));
    expect(await copyText('a')).toBe(false);
  });

  it('says something for a while, as text', () => {
    vi.useFakeTimers();
    HTMLElement.prototype.showPopover ??= () => {};
    sayText('<b>copied</b>');
    const host = document.documentElement.lastElementChild as HTMLElement;
    expect(host.querySelector('b')).toBeNull();
    vi.advanceTimersByTime(4000);
    expect(host.isConnected).toBe(false);
  });
});
