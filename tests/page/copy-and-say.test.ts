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
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    sayText('<b>copied</b>');
    const host = document.documentElement.lastElementChild as HTMLElement;
    const root: ShadowRoot | undefined = attach.mock.results[0]?.value;
    const note = root?.querySelector('[role="status"]');
    // What stands in a region from the start is not said.
    expect(note?.textContent).toBe('');
    vi.advanceTimersByTime(100);
    expect(note?.textContent).toBe('<b>copied</b>');
    expect(note?.childElementCount).toBe(0);
    vi.advanceTimersByTime(4000);
    expect(host.isConnected).toBe(false);
  });
});
