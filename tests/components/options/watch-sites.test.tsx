// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WatchSites } from '../../../components/options/WatchSites';
import options from '../../../locales/en/options.json';
import { createTranslate } from '../../../utils/language/translate';
import type { Settings } from '../../../utils/settings/settings';

const t = createTranslate('en', options);

function show(watch: Settings['watch']) {
  const onWatch = vi.fn();
  render(<WatchSites watch={watch} t={t} onWatch={onWatch} />);
  return { onWatch, toggle: screen.getByRole<HTMLInputElement>('checkbox') };
}
afterEach(cleanup);

describe('watching all sites', () => {
  it('is off, says what the permission is for, and asks on the click', () => {
    const { onWatch, toggle } = show('off');
    expect(toggle.checked).toBe(false);
    expect(screen.getByText(/access to all sites.*on this device/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.click(toggle);
    expect(onWatch).toHaveBeenCalledWith(true);
  });

  it('is switched off again', () => {
    const { onWatch, toggle } = show('on');
    expect(toggle.checked).toBe(true);
    fireEvent.click(toggle);
    expect(onWatch).toHaveBeenCalledWith(false);
  });

  it('is off, and says why, where the access was taken away', () => {
    const { toggle } = show('revoked');
    expect(toggle.checked).toBe(false);
    expect(screen.getByRole('status').textContent).toContain('Watching is off');
  });
});
