// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportPreview, type SettingsPreview } from '../../../components/options/ImportPreview';
import { t } from '../../language/english';

afterEach(cleanup);

const CHANGES = [{ field: 'Appearance', from: 'Light', to: 'Dark' }];
const HEADINGS = [t('options.import-field'), t('options.import-from'), t('options.import-to')];
const apply = t('options.import-apply', { count: 1 });

function show(preview: Partial<SettingsPreview>) {
  const hands = { onApply: vi.fn(), onClose: vi.fn() };
  render(<ImportPreview preview={{ changes: [], unreadable: [], goes: 0, ...preview }} t={t} {...hands} />);
  const cells = [...document.querySelectorAll('tr > *')].map(({ textContent }) => textContent);
  const said = [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
  return { ...hands, cells, said, buttons: screen.getAllByRole('button') };
}

describe('what a file of settings would change', () => {
  it.each<[what: string, preview: Partial<SettingsPreview>, buttons: string[], says: string[]]>([
    ['nothing', {}, [t('button.close')], [t('options.import-same')]],
    ['something', { changes: CHANGES }, [apply, t('button.cancel')], []],
    [
      'something, but not all of it',
      { changes: CHANGES, unreadable: ['Keep for', 'Language'] },
      [apply, t('button.cancel')],
      [t('options.import-unreadable', { names: 'Keep for, Language' })],
    ],
    [
      'what is kept; the first button, which has the focus, keeps it',
      { changes: CHANGES, unreadable: ['Language'], goes: 1 },
      [t('button.cancel'), apply],
      [t('options.import-unreadable', { names: 'Language' }), t('options.import-goes', { count: 1 })],
    ],
  ])('%s', (_, preview, buttons, says) => {
    const shown = show(preview);
    expect(shown.buttons.map(({ textContent }) => textContent)).toEqual(buttons);
    expect(shown.said).toEqual(says);
    expect(shown.cells).toEqual(preview.changes ? [...HEADINGS, 'Appearance', 'Light', 'Dark'] : []);
    for (const button of shown.buttons) fireEvent.click(button);
    // Escape.
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    expect(shown.onApply).toHaveBeenCalledTimes(preview.changes ? 1 : 0);
    expect(shown.onClose).toHaveBeenCalledTimes(2);
  });
});
