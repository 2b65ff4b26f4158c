// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportDialog, type ImportState } from '../../../components/incidents/ImportDialog';
import { t } from '../../language/english';

afterEach(cleanup);

type Preview = Extract<ImportState, { step: 'preview' }>['preview'];
const NONE: Preview = { added: 0, extended: 0, duplicates: 0, refused: [], refusals: 0 };
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ line: i + 1, reason: 'not-json' }));
const says = (line: number) =>
  t('incidents.import-line', { line: String(line), reason: t('incidents.refused-not-json') });
const nothing = () => {};

const rows: [what: string, preview: Partial<Preview>, present: number, said: string[], ways: string[]][] = [
  [
    'what is new, where there is nothing yet',
    { added: 2 },
    0,
    [t('incidents.import-added', { count: 2 })],
    [t('incidents.import-merge'), t('button.cancel')],
  ],
  [
    'everything, beside what is here',
    { added: 1, extended: 2, duplicates: 3 },
    7,
    [
      t('incidents.import-added', { count: 1 }),
      t('incidents.import-extended', { count: 2 }),
      t('incidents.import-duplicates', { count: 3 }),
    ],
    [t('incidents.import-merge'), t('incidents.import-replace'), t('button.cancel')],
  ],
  [
    'only more of what is here',
    { extended: 1 },
    0,
    [t('incidents.import-extended', { count: 1 })],
    [t('incidents.import-merge'), t('button.cancel')],
  ],
  [
    'only what is here already',
    { duplicates: 1 },
    1,
    [t('incidents.import-duplicates', { count: 1 })],
    [t('incidents.import-merge'), t('incidents.import-replace'), t('button.cancel')],
  ],
  ['an empty file', {}, 7, [t('incidents.import-empty')], [t('button.close')]],
  [
    'a file of which nothing is taken',
    { added: 5, refused: lines(1), refusals: 1 },
    7,
    [t('incidents.import-refused', { count: 1 }), says(1)],
    [t('button.close')],
  ],
  [
    'every reason of a few',
    { refused: lines(8), refusals: 8 },
    7,
    [t('incidents.import-refused', { count: 8 }), ...lines(8).map(({ line }) => says(line))],
    [t('button.close')],
  ],
  [
    'the first of many reasons',
    { refused: lines(10), refusals: 30 },
    7,
    [
      t('incidents.import-refused', { count: 30 }),
      ...lines(8).map(({ line }) => says(line)),
      t('incidents.import-more-refused', { count: 22 }),
    ],
    [t('button.close')],
  ],
];

describe('what a file of the history holds', () => {
  it.each(rows)('%s', (_, preview, present, said, ways) => {
    const { container } = render(
      <ImportDialog
        state={{ step: 'preview', preview: { ...NONE, ...preview } }}
        present={present}
        t={t}
        onCommit={nothing}
        onClose={nothing}
      />,
    );
    const texts = (selector: string) =>
      [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(texts('.stack li, .stack p')).toEqual(said);
    expect(texts('button')).toEqual(ways);
  });
});

describe('the way of a file into the history', () => {
  const show = (state: ImportState, present = 7) => {
    const hands = { onCommit: vi.fn(), onClose: vi.fn() };
    render(<ImportDialog state={state} present={present} t={t} {...hands} />);
    return hands;
  };

  it.each<[ImportState, string, string, string]>([
    [{ step: 'reading', lines: 3 }, '', t('incidents.lines', { count: 3 }), t('button.cancel')],
    [
      { step: 'writing', done: 2, total: 5 },
      '',
      t('incidents.of', { done: 2, total: 5 }),
      t('button.cancel'),
    ],
    [{ step: 'done', count: 4 }, t('incidents.imported', { count: 4 }), '', t('button.close')],
    [{ step: 'failed' }, t('incidents.import-failed'), '', t('button.close')],
  ])('says how far it is, and can be left: %o', (state, status, far, way) => {
    const { onClose } = show(state);
    expect(screen.getByRole('status').textContent).toBe(status);
    expect(document.querySelector('p:not([role])')?.textContent ?? '').toBe(far);
    const [button, ...others] = screen.getAllByRole('button');
    expect([button?.textContent, ...others]).toEqual([way]);
    fireEvent.click(button as HTMLElement);
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('adds in one step, and replaces in two, the second of which says what goes', () => {
    const press = (text: string) => fireEvent.click(screen.getByText(text));
    const state = { step: 'preview', preview: { ...NONE, added: 1 } } as const;
    const added = show(state);
    press(t('incidents.import-merge'));
    expect(added.onCommit.mock.calls).toEqual([['merge']]);
    cleanup();
    const { onCommit, onClose } = show(state, 1);
    expect(screen.queryByRole('alert')).toBeNull();
    const first = screen.getByText(t('incidents.import-replace')).closest('button');
    press(t('incidents.import-replace'));
    expect(onCommit).not.toHaveBeenCalled();
    // A key that is held down, or a second click, finds it gone.
    expect(first?.isConnected).toBe(false);
    expect(screen.getByRole('alert').textContent).toBe(t('incidents.replace-says', { count: 1 }));
    expect(screen.queryByText(t('incidents.import-merge'))).toBeNull();
    press(t('incidents.import-replace-now'));
    expect(onCommit.mock.calls).toEqual([['replace']]);
    press(t('button.cancel'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
