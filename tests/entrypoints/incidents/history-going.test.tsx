// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import words from '../../../locales/en/words.json';
import { exportJsonLines } from '../../../utils/incidents/export/json-lines';
import type { Language } from '../../../utils/language/translate';
import { textsOf } from '../../language/texts-of';
import { isRead, meet, remove, rowOf, rows, show, sites, store, t } from './history-on-screen';
import { sendMessage } from './page-browser';

vi.mock('../../../utils/browser/api', async () => ({ browser: (await import('./page-browser')).browser }));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language, areas: readonly string[]) =>
    areas.includes('incidents') ? textsOf(language) : words,
}));

describe('several at once', () => {
  const pressed = (text: string) => {
    const button = screen.getByText(text).closest('button') as HTMLElement;
    button.focus();
    fireEvent.click(button);
  };
  const focused = () => document.activeElement?.textContent;

  it('leave the keyboard where it was when the button that was pressed goes', async () => {
    for (let i = 0; i < 3; i++) await meet({ destination: `https://s${i}.example/`, daysAgo: i });
    show();
    await isRead();
    fireEvent.click(rows()[0]?.querySelector('input[type="checkbox"]') as HTMLElement);
    await screen.findByText(t('incidents.select-found', { count: 3 }));
    pressed(t('incidents.select-found', { count: 3 }));
    await screen.findByText(t('incidents.selected', { count: 3 }));
    await waitFor(() => expect(focused()).toBe(t('incidents.select-none')));
    pressed(t('incidents.select-none'));
    fireEvent.click(rows()[0]?.querySelector('input[type="checkbox"]') as HTMLElement);
    await screen.findByText(t('incidents.selected', { count: 1 }));
    pressed(t('incidents.delete-selected', { count: 1 }));
    const dialog = await waitFor(() => document.querySelector('dialog') as HTMLElement);
    fireEvent.click(within(dialog).getByText(t('incidents.delete-do', { count: 1 })));
    await waitFor(() => expect(rows()).toHaveLength(2));
    await waitFor(() => expect(focused()).toBe(t('incidents.select-page', { count: 2 })));
  });
});

describe('deleting', () => {
  it('asks first, and a no keeps everything', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    rowOf(id).focus();
    fireEvent.keyDown(rowOf(id), { key: 'Delete' });
    fireEvent.click(await screen.findByText(t('button.cancel')));
    expect(sendMessage).not.toHaveBeenCalled();
    expect(await store.count()).toBe(1);
  });

  it('goes on with the keyboard at the row that took the place, and at the last one', async () => {
    const [third, second, first] = [
      await meet({ destination: 'https://c.example/', daysAgo: 3 }),
      await meet({ destination: 'https://b.example/', daysAgo: 2 }),
      await meet({ destination: 'https://a.example/', daysAgo: 1 }),
    ];
    show();
    await isRead();
    const focused = () => (document.activeElement as HTMLElement).dataset.incident;
    await remove(second);
    await waitFor(() => expect(focused()).toBe(third));
    await remove(third);
    await waitFor(() => expect(focused()).toBe(first));
  });

  it('leaves the focus where it is when a row goes that had it before', async () => {
    const gone = await meet({ destination: 'https://a.example/', daysAgo: 2 });
    await meet({ destination: 'https://b.example/', daysAgo: 1 });
    show();
    await isRead();
    rowOf(gone).focus();
    const field = screen.getByLabelText(t('incidents.search'));
    field.focus();
    fireEvent.input(field, { target: { value: 'b.example' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).toBe(field);
  });

  it('keeps the focus on the button that selects, and says how many are', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    const button = screen.getByText(t('incidents.select-page', { count: 1 })).closest('button');
    const status = document.querySelector('.bulk [role="status"]');
    button?.focus();
    fireEvent.click(button as HTMLElement);
    await waitFor(() => expect(button?.textContent).toBe(t('incidents.select-none')));
    expect(document.activeElement).toBe(button);
    expect(status?.textContent).toBe(t('incidents.selected', { count: 1 }));
    fireEvent.click(button as HTMLElement);
    await waitFor(() => expect(status?.textContent).toBe(''));
    expect(document.activeElement).toBe(button);
  });

  it('keeps selected what is still there where another one is deleted', async () => {
    const [kept, gone] = [
      await meet({ destination: 'https://a.example/', daysAgo: 1 }),
      await meet({ destination: 'https://b.example/', daysAgo: 1 }),
    ];
    show();
    await isRead();
    const row = (id: string) => document.querySelector<HTMLElement>(`[data-incident="${id}"]`);
    fireEvent.keyDown(row(kept) as HTMLElement, { key: ' ' });
    fireEvent.keyDown(row(gone) as HTMLElement, { key: 'Delete' });
    fireEvent.click(
      await screen.findByText(t('incidents.delete-do', { count: 1 }), { selector: 'dialog *' }),
    );
    await waitFor(() => expect(row(gone)).toBeNull());
    expect(row(kept)?.dataset.selected).toBe('true');
  });

  it('deletes what was found, and nothing else', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/1', daysAgo: 2 });
    await meet({ destination: 'https://b.example/2', daysAgo: 3 });
    show();
    await isRead();
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: 'b.example' } });
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.click(screen.getByText(t('incidents.select-page', { count: 2 })));
    fireEvent.click(document.querySelector('[data-action="delete-selected"]') as HTMLElement);
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByText(t('incidents.delete-do', { count: 2 })),
    );
    await waitFor(async () => expect(await store.count()).toBe(1));
    fireEvent.click(screen.getByText(t('incidents.clear')));
    await waitFor(() => expect(sites()).toEqual(['a.example']));
  });

  it('selects what was found also while the rows of it are still being read', async () => {
    for (let i = 0; i < 50; i++) await meet({ destination: `https://a.example/${i}`, daysAgo: i });
    await meet({ destination: 'https://b.example/1', daysAgo: 51 });
    await meet({ destination: 'https://b.example/2', daysAgo: 52 });
    show();
    await isRead();
    // The history is slow: something is written into it.
    vi.spyOn(store, 'get').mockImplementation(() => new Promise(() => {}));
    const field = screen.getByLabelText(t('incidents.search'));
    fireEvent.input(field, { target: { value: 'b.example' } });
    await screen.findByText(t('incidents.found', { count: 2 }));
    expect(sites()).toEqual([]);
    fireEvent.click(document.querySelector('.bulk .button') as HTMLElement);
    fireEvent.click(document.querySelector('[data-action="delete-selected"]') as HTMLElement);
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByText(t('incidents.delete-do', { count: 2 })),
    );
    await waitFor(async () => expect(await store.count()).toBe(50));
    expect(JSON.stringify(await store.list({ limit: 50 }))).not.toContain('b.example');
  }, 30_000);

  it('says how many go also where they are still being counted when it is asked', async () => {
    for (let i = 0; i < 51; i++) await meet({ destination: `https://a.example/${i}`, daysAgo: i });
    const { count } = store;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    store.count = () => held.then(count);
    show();
    fireEvent.click(await screen.findByText(t('incidents.delete-all')));
    const dialog = within(await screen.findByRole('dialog'));
    go();
    await dialog.findByText(t('incidents.delete-says', { count: 51 }));
  }, 30_000);

  it('says that it failed, shows what is gone all the same, and can be asked again', async () => {
    const gone = await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 2 });
    show();
    await isRead();
    // As where the disk fills up between two messages of a long deletion.
    sendMessage.mockImplementationOnce(async () => {
      await store.remove([gone]);
      return { ok: false, why: 'quota-exceeded' };
    });
    fireEvent.click(screen.getByText(t('incidents.select-page', { count: 2 })));
    fireEvent.click(document.querySelector('[data-action="delete-selected"]') as HTMLElement);
    const yes = within(await screen.findByRole('dialog')).getByText(t('incidents.delete-do', { count: 2 }));
    fireEvent.click(yes);
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.full'));
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    fireEvent.click(yes);
    await waitFor(() => expect(screen.getByText(t('incidents.empty'))).toBeTruthy());
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('deletes everything after a question with its figure', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    fireEvent.click(document.querySelector('[data-action="delete-all"]') as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByText(t('incidents.delete-all')));
    await waitFor(() => expect(screen.getByText(t('incidents.empty'))).toBeTruthy());
    expect(await store.count()).toBe(0);
  });

  it('goes on with the keyboard at what is said where there is no row any more', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const last = await meet({ destination: 'https://b.example/', daysAgo: 2 });
    show();
    await isRead();
    const heading = (says: string) => screen.findByRole('heading', { name: says, level: 2 });
    const searched = screen.getByLabelText(t('incidents.search'));
    fireEvent.input(searched, { target: { value: 'b.example' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await remove(last);
    const none = await heading(t('incidents.nothing-found'));
    await waitFor(() => expect(document.activeElement).toBe(none));

    fireEvent.input(searched, { target: { value: '' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    const everything = document.querySelector<HTMLElement>('[data-action="delete-all"]') as HTMLElement;
    everything.focus();
    fireEvent.click(everything);
    fireEvent.click(within(await screen.findByRole('dialog')).getByText(t('incidents.delete-all')));
    const empty = await heading(t('incidents.empty'));
    await waitFor(() => expect(document.activeElement).toBe(empty));
  });
});

describe('importing', () => {
  it.each([
    [
      'is refused',
      'no history\n',
      t('incidents.import-line', { line: '1', reason: t('incidents.refused-not-json') }),
    ],
    ['is empty', '\n', t('incidents.import-empty')],
  ])('says of a file that %s only that', async (_, text, says) => {
    show();
    await isRead();
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([text], 'onward.jsonl')] });
    fireEvent.change(input);
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(says);
    expect(dialog.textContent).not.toContain('0');
    expect([...dialog.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      t('button.close'),
    ]);
  });

  it('reads a file in, says so, and tells the background', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const text: string[] = [];
    for await (const line of exportJsonLines(store.kept())) text.push(line);
    await store.removeAll();
    show();
    await isRead();
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(text, 'onward.jsonl')] });
    fireEvent.change(input);
    await screen.findByText(t('incidents.import-added', { count: 1 }));
    // It is there before it has anything to say.
    const heard = document.querySelector('dialog [role="status"]');
    fireEvent.click(document.querySelector('[data-action="merge"]') as HTMLElement);
    expect(heard).toBe(document.querySelector('dialog [role="status"]'));
    await waitFor(() => expect(heard?.textContent).toBe(t('incidents.imported', { count: 1 })));
    expect(await store.count()).toBe(1);
    await waitFor(() => expect(sendMessage).toHaveBeenCalledWith({ type: 'history-imported' }));
  });
});

describe('replacing the history by a file', () => {
  it('is another button than the one that asks, so that one press held down does not do it', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const text: string[] = [];
    for await (const line of exportJsonLines(store.kept())) text.push(line);
    show();
    await isRead();
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(text, 'onward.jsonl')] });
    fireEvent.change(input);
    const button = () => document.querySelector('[data-action="replace"]') as HTMLElement;
    const asks = (await screen.findByText(t('incidents.import-replace'))).closest('button');
    asks?.focus();
    fireEvent.click(button());
    await screen.findByText(t('incidents.import-replace-now'));
    expect(asks?.isConnected).toBe(false);
    expect(document.querySelector('dialog [role="alert"]')?.textContent).toBe(
      t('incidents.replace-says', { count: 1 }),
    );
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  });
});
