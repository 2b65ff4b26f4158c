// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import words from '../../../locales/en/words.json';
import type { Imported } from '../../../utils/browser/incidents/staging';
import { DAY_MS, localDay, momentOf } from '../../../utils/incidents/moment';
import type { Language } from '../../../utils/language/translate';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { textsOf } from '../../language/texts-of';
import {
  atNoon,
  click,
  isRead,
  meet,
  remove,
  rowOf,
  rows,
  show,
  sites,
  slowly,
  store,
  t,
} from './history-on-screen';
import { browser, changed, sendMessage } from './page-browser';

vi.mock('../../../utils/browser/api', async () => ({ browser: (await import('./page-browser')).browser }));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language, areas: readonly string[]) =>
    areas.includes('incidents') ? textsOf(language) : words,
}));

describe('the list', () => {
  it('is newest first, day by day, and says what each one was', async () => {
    atNoon();
    await meet({ destination: 'https://old.example/a', daysAgo: 3 });
    const id = await meet({ destination: 'https://www.new.example/b', daysAgo: 0, words: '即将离开知乎' });
    show();
    await waitFor(() => expect(sites()).toEqual(['new.example', 'old.example']));
    const days = [...document.querySelectorAll('.day h2')].map((day) => day.textContent);
    expect(days[0]).toBe('Today');
    expect(days).toHaveLength(2);
    const [today] = [...document.querySelectorAll('.day')];
    expect(today?.getAttribute('aria-label')).toBe('Today');
    expect(today?.querySelector('time')?.dateTime).toBe(localDay(momentOf(new Date())));
    const row = within(rowOf(id));
    for (const text of ['Zhihu', t('kind.notice'), '即将离开知乎', t('incidents.did-none')]) {
      expect(row.getByText(text)).toBeTruthy();
    }
  });

  it('finds as one types, by words, by platform in any language, and says when nothing fits', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 2, kind: 'warning', reason: 'complaints' });
    show();
    await isRead();
    const field = screen.getByLabelText(t('incidents.search'));
    fireEvent.input(field, { target: { value: 'B.EXAMPLE 知乎' } });
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    fireEvent.input(field, { target: { value: 'no such thing' } });
    await waitFor(() => expect(screen.getByText(t('incidents.nothing-found'))).toBeTruthy());
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.change(screen.getByLabelText(t('incidents.any-kind')), { target: { value: 'warning' } });
    await waitFor(() => expect(sites()).toEqual(['b.example']));
  });

  it('shows the one incident that the address bar asked for', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const id = await meet({ destination: 'https://b.example/', daysAgo: 2 });
    history.replaceState(null, '', `/incidents.html?incident=${id}`);
    show();
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    expect(rowOf(id).querySelector('.incident-detail')).not.toBeNull();
  });

  it('goes on to search the whole history from there', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const id = await meet({ destination: 'https://b.example/', daysAgo: 2 });
    history.replaceState(null, '', `/incidents.html?incident=${id}`);
    show();
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: 'a.example' } });
    await waitFor(() => expect(sites()).toEqual(['a.example']));
  });

  it('is filtered as it was left when one comes back from the map', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 2 });
    history.replaceState(null, '', '/incidents.html?search=a.example');
    show();
    await waitFor(() => expect(sites()).toEqual(['a.example']));
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: 'b.example' } });
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    location.hash = '#map';
    await waitFor(() => expect(document.querySelector('.map')).not.toBeNull());
    location.hash = '#list';
    await waitFor(() => expect(sites()).toEqual(['b.example']));
  });

  it('shows days of one’s own, and forgets them with the period', async () => {
    atNoon();
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 5 });
    await meet({ destination: 'https://c.example/', daysAgo: 9 });
    show();
    await isRead();
    const period = () => screen.getByLabelText(t('incidents.any-period'));
    const dayBefore = (days: number) => localDay(momentOf(new Date(Date.now() - days * DAY_MS)));
    fireEvent.change(period(), { target: { value: 'between' } });
    fireEvent.input(await screen.findByLabelText(t('incidents.from-day')), {
      target: { value: dayBefore(6) },
    });
    await waitFor(() => expect(sites()).toEqual(['a.example', 'b.example']));
    fireEvent.input(screen.getByLabelText(t('incidents.to-day')), { target: { value: dayBefore(4) } });
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    fireEvent.change(period(), { target: { value: 'month' } });
    await waitFor(() => expect(sites()).toHaveLength(3));
    expect(screen.queryByLabelText(t('incidents.from-day'))).toBeNull();
    fireEvent.change(period(), { target: { value: 'between' } });
    expect((await screen.findByLabelText<HTMLInputElement>(t('incidents.from-day'))).value).toBe('');
    expect(sites()).toHaveLength(3);
  });

  it('says which day is today also after midnight', async () => {
    atNoon('setInterval', 'clearInterval');
    await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    const day = () => document.querySelector('.day h2')?.textContent;
    expect(day()).toBe(t('incidents.today'));
    vi.setSystemTime(Date.now() + DAY_MS);
    vi.advanceTimersByTime(60_000);
    await waitFor(() => expect(day()).toBe(t('incidents.yesterday')));
  });

  it('notices what changed elsewhere, and selects nothing that is gone', async () => {
    const gone = await meet({ destination: 'https://a.example/', daysAgo: 2 });
    const noted = await meet({ destination: 'https://b.example/', daysAgo: 1 });
    await meet({ destination: 'https://c.example/', daysAgo: 0 });
    show();
    await isRead();
    for (const id of [gone, noted])
      fireEvent.click(rowOf(id).querySelector('input[type="checkbox"]') as HTMLElement);
    await store.remove([gone]);
    await store.recordNoted(noted, { note: 'from elsewhere' });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(sites()).toEqual(['c.example', 'b.example']));
    expect(rowOf(noted).textContent).toContain('from elsewhere');
    await waitFor(() => expect(screen.getByText(t('incidents.selected', { count: 1 }))).toBeTruthy());
  });

  it('is read anew when its window is gone to, of two side by side', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await meet({ destination: 'https://b.example/', daysAgo: 1 });
    show();
    await isRead();
    await store.remove([id]);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(sites()).toEqual(['b.example']));
  });

  it('comes in pages', async () => {
    for (let i = 0; i < 53; i++) await meet({ destination: `https://s${i}.example/`, daysAgo: i });
    show();
    await isRead();
    expect(rows()).toHaveLength(50);
    const toItsTop = vi.spyOn(Element.prototype, 'scrollIntoView');
    screen.getByText(t('incidents.older')).closest('button')?.focus();
    fireEvent.click(screen.getByText(t('incidents.older')));
    await waitFor(() => expect(sites()).toEqual(['s50.example', 's51.example', 's52.example']));
    // There is nothing older; the keyboard has the button beside it.
    await waitFor(() => expect(document.activeElement?.textContent).toBe(t('incidents.newer')));
    expect(toItsTop).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByText(t('incidents.newer')));
    await waitFor(() => expect(rows()).toHaveLength(50));
    expect(toItsTop).toHaveBeenCalledTimes(2);
    // To either end in one go, and no further.
    const jump = (to: 'newest' | 'oldest') => screen.getByText(t(`incidents.${to}`)).closest('button');
    expect(jump('newest')?.disabled).toBe(true);
    fireEvent.click(jump('oldest') as HTMLElement);
    await waitFor(() => expect(sites().at(-1)).toBe('s52.example'));
    expect(jump('oldest')?.disabled).toBe(true);
    fireEvent.click(jump('newest') as HTMLElement);
    await waitFor(() => expect(sites()[0]).toBe('s0.example'));
    await remove(rows()[0]?.dataset.incident ?? '');
    // What moves up from the second page is on the first.
    await waitFor(() => expect(sites().at(-1)).toBe('s50.example'));
  }, 30_000);

  it('follows the settings that are changed elsewhere: how it speaks, what it opens, how long it keeps', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0, kind: 'warning' });
    show();
    await isRead();
    expect(rowOf(id).querySelector('[data-action="understand"]')).not.toBeNull();
    const settings: Settings = {
      ...{ ...DEFAULT_SETTINGS, language: 'zh_TW', retentionDays: 30 },
      careful: { question: '', answer: '' },
    };
    for (const tell of changed) tell({ settings: { newValue: settings } }, 'local');
    await screen.findByText('保留 30 天。', { exact: false });
    expect(rowOf(id).querySelector('[data-action="understand"]')).toBeNull();
    await waitFor(() => expect(document.title).toContain('攔截紀錄'));
    location.hash = '#map';
    await waitFor(() => expect(document.title).toContain('攔截關係'));
  });

  it('is walked with the keys from row to row, to its ends and not past them', async () => {
    for (const daysAgo of [0, 1, 2]) await meet({ destination: `https://${daysAgo}.example/`, daysAgo });
    show();
    await isRead();
    rows()[0]?.focus();
    const at = (key: string) => {
      const isLeft = fireEvent.keyDown(document.activeElement as Element, { key });
      return [rows().indexOf(document.activeElement as HTMLElement), isLeft];
    };
    // The page itself does not move with them.
    expect(['ArrowDown', 'PageDown', 'ArrowDown', 'ArrowUp', 'Home', 'PageUp', 'End'].map(at)).toEqual(
      [1, 2, 2, 1, 0, 0, 2].map((row) => [row, false]),
    );
    // What the browser does with any other key, and with these beside a key of its own, it still does.
    expect(at('x')).toEqual([2, true]);
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(fireEvent.keyDown(rows()[2] as Element, { key: 'ArrowUp', [held]: true })).toBe(true);
    // Nor in a field of the row that stands open.
    fireEvent.keyDown(rows()[2] as Element, { key: 'Enter' });
    const note = await screen.findByLabelText(t('incidents.note'));
    for (const key of ['Home', 'Delete', ' ', 'Enter']) expect(fireEvent.keyDown(note, { key })).toBe(true);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('says that it is empty', async () => {
    show();
    await waitFor(() => expect(screen.getByText(t('incidents.empty'))).toBeTruthy());
  });

  it('says that it could not be read', async () => {
    vi.spyOn(store, 'count').mockRejectedValue(new Error('broken disk'));
    show();
    await waitFor(() => expect(screen.getByText(t('incidents.load-failed'))).toBeTruthy());
  });

  it('says where it can be read, in a private window that it could not leave', async () => {
    browser.extension.inIncognitoContext = true;
    onTestFinished(() => {
      browser.extension.inIncognitoContext = false;
    });
    vi.spyOn(store, 'count').mockRejectedValue(new Error('no history in private'));
    show();
    await screen.findByText(t('incidents.load-private'));
    expect(screen.queryByText(t('button.retry'))).toBeNull();
  });

  it('can be deleted where it cannot be read, and is asked for then too', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const list = vi.spyOn(store, 'list').mockRejectedValue(new Error('broken disk'));
    show();
    await screen.findByText(t('incidents.load-failed'));
    const button = (action: string) => document.querySelector(`[data-action="${action}"]`) as HTMLElement;
    expect(button('export')).toHaveProperty('disabled', true);
    fireEvent.click(button('delete-all'));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(t('words.unread-goes'));
    expect(sendMessage).not.toHaveBeenCalled();
    list.mockRestore();
    fireEvent.click(dialog.getByText(t('incidents.delete-all')));
    await screen.findByText(t('incidents.empty'));
    expect(sendMessage).toHaveBeenCalledWith({ type: 'forget-everything' });
  });
});

describe('a search', () => {
  it('says that what it found could not be read, shows nothing else, and tries again', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 2 });
    show();
    await isRead();
    const get = vi.spyOn(store, 'get').mockRejectedValue(new Error('broken disk'));
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: 'b.example' } });
    await screen.findByText(t('incidents.load-failed'));
    expect(rows()).toEqual([]);
    get.mockRestore();
    const again = screen.getByText(t('button.retry')).closest('button') as HTMLElement;
    again.focus();
    fireEvent.click(again);
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    expect(screen.queryByText(t('incidents.load-failed'))).toBeNull();
    // The button is gone with that; the keyboard goes on at what is found.
    expect(document.activeElement?.className).toBe('found');
  });

  it('never shows what does not fit: what is at hand is there at once, and a page stays until the next is read', async () => {
    for (let i = 0; i < 53; i++) await meet({ destination: `https://s${i}.example/`, daysAgo: i });
    show();
    await isRead();
    const { get } = store;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    store.get = (id) => held.then(() => get(id));
    const search = (value: string) =>
      fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value } });
    search('s49.example');
    expect(sites()).toEqual(['s49.example']);
    search('s50.example');
    expect(sites()).toEqual([]);
    search('example');
    expect(sites().at(-1)).toBe('s49.example');
    fireEvent.click(screen.getByText(t('incidents.older')));
    expect(rows()).toHaveLength(50);
    go();
    await waitFor(() => expect(sites()).toEqual(['s50.example', 's51.example', 's52.example']));
  }, 30_000);

  it('goes on with the keyboard at what is found once it is cleared', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    for (const text of ['a.example', 'no such thing']) {
      fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: text } });
      // One button is enough, also over an empty list.
      const words = await screen.findByText(t('incidents.clear'));
      const button = words.closest('button') as HTMLElement;
      button.focus();
      fireEvent.click(button);
      await waitFor(() => expect(screen.queryByText(t('incidents.clear'))).toBeNull());
      expect(document.activeElement?.className).toBe('found');
    }
  });

  it('still says by what it leaves out when all of that is deleted', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    const platform = screen.getByLabelText<HTMLSelectElement>(t('incidents.any-platform'));
    fireEvent.change(platform, { target: { value: 'zhihu' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await remove(id);
    await screen.findByText(t('incidents.nothing-found'));
    expect(platform.selectedOptions[0]?.text).toBe('Zhihu');
  });
});

describe('what takes its time', () => {
  /** Holds an answer back until it is let go. */
  const hold = <T,>(answer: () => Promise<T>) => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    return { go: () => go(), answer: () => held.then(answer) };
  };
  const closed = () => waitFor(() => expect(document.querySelector('dialog')).toBeNull());

  it('does not come back when a check that was closed is done', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    const { go, answer } = hold(store.verify);
    store.verify = answer;
    fireEvent.click(document.querySelector('[data-action="check"]') as HTMLElement);
    fireEvent.click(within(await screen.findByRole('dialog')).getByText(t('button.close')));
    await closed();
    go();
    await answer();
    await expect(screen.findByRole('dialog', {}, { timeout: 100 })).rejects.toThrow();
  });

  it('says that a history is being repaired, and that it could not be', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    store.verify = async () => ({
      outcome: 'damaged',
      chains: [],
      findings: [{ chain: 'c', seq: 1, what: 'projection-differs' }],
    });
    const repair = hold(() => Promise.reject(new Error('quota')));
    store.rebuild = repair.answer;
    fireEvent.click(document.querySelector('[data-action="check"]') as HTMLElement);
    const heard = (await screen.findByRole('dialog')).querySelector('[role="status"]');
    // It is there before it has its words.
    await waitFor(() => expect(heard?.textContent).toBe(t('incidents.check-damaged')));
    expect(heard?.isConnected).toBe(true);
    fireEvent.click(await screen.findByText(t('incidents.rebuild')));
    await screen.findByText(t('incidents.checking'));
    expect(screen.queryByText(t('incidents.rebuild'))).toBeNull();
    repair.go();
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });

  it('checks a repaired history once more, and says what it is now, and what was deleted', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await store.remove([await meet({ destination: 'https://b.example/', daysAgo: 0 })]);
    show();
    await isRead();
    const { verify } = store;
    store.verify = async () => ({
      outcome: 'damaged',
      chains: [],
      findings: [{ chain: 'c', seq: 1, what: 'projection-differs' }],
    });
    const rebuild = vi.spyOn(store, 'rebuild');
    fireEvent.click(document.querySelector('[data-action="check"]') as HTMLElement);
    const repair = await screen.findByText(t('incidents.rebuild'));
    store.verify = verify;
    fireEvent.click(repair);
    await screen.findByText(t('incidents.check-intact'));
    expect(rebuild).toHaveBeenCalledOnce();
    expect(screen.queryByText(t('incidents.rebuild'))).toBeNull();
    expect(screen.getByRole('dialog').textContent).toContain(t('incidents.check-erased', { count: 1 }));
  });

  it.each(['reading', 'writing'] as const)(
    'says that a file could not be taken in where %s it fails, and leaves nothing of it behind',
    async (step) => {
      show();
      await isRead();
      const begun = store.import();
      const forgotten = vi.spyOn(begun, 'cancel');
      const full = async () => Promise.reject(new Error('quota'));
      const preview = { added: 7, extended: 0, duplicates: 0, refused: [], refusals: 0 };
      store.import = () => ({
        ...begun,
        ...(step === 'reading' ? { stage: full } : { stage: async () => preview, commit: full }),
      });
      const input = document.querySelector('input[type="file"]') as HTMLInputElement;
      Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
      fireEvent.change(input);
      if (step === 'writing') fireEvent.click(await screen.findByText(t('incidents.import-merge')));
      await screen.findByText(t('incidents.import-failed'));
      expect(forgotten).toHaveBeenCalledOnce();
      expect(sendMessage).not.toHaveBeenCalledWith({ type: 'history-imported' });
    },
  );

  it('does not come back when a file was read to its end after it was called off', async () => {
    show();
    await isRead();
    const begun = store.import();
    const forgotten = vi.spyOn(begun, 'cancel');
    const read = hold(async () => {});
    store.import = () => ({ ...begun, stage: (lines) => begun.stage(lines).finally(read.answer) });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
    fireEvent.change(input);
    fireEvent.click(within(await screen.findByRole('dialog')).getByText(t('button.cancel')));
    await closed();
    read.go();
    await waitFor(() => expect(forgotten).toHaveBeenCalled());
    await expect(screen.findByRole('dialog', {}, { timeout: 100 })).rejects.toThrow();
  });

  it('takes back what is being written where that is called off at its very end, and says where it was too late', async () => {
    show();
    await isRead();
    const cancel = vi.fn(async () => {});
    let end = (_: Imported) => {};
    const ended = new Promise<Imported>((resolve) => {
      end = resolve;
    });
    store.import = () => ({
      cancel,
      stage: async () => ({ added: 7, extended: 0, duplicates: 0, refused: [], refusals: 0 }),
      commit: async (_, onProgress) => {
        onProgress?.(7);
        return ended;
      },
    });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
    fireEvent.change(input);
    fireEvent.click(await screen.findByText(t('incidents.import-merge')));
    await screen.findByText(t('incidents.of', { done: 7, total: 7 }));
    fireEvent.click(screen.getByText(t('button.cancel')));
    await closed();
    expect(cancel).toHaveBeenCalledOnce();
    end({ outcome: 'imported', incidents: 7 });
    await screen.findByText(t('incidents.imported', { count: 7 }));
  });

  it('leaves nothing behind of a file where the page is left while it is read', async () => {
    show();
    await isRead();
    const begun = store.import();
    const forgotten = vi.spyOn(begun, 'cancel');
    store.import = () => ({ ...begun, stage: () => new Promise(() => {}) });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
    fireEvent.change(input);
    await screen.findByRole('dialog');
    expect(forgotten).not.toHaveBeenCalled();
    fireEvent(window, new Event('pagehide'));
    expect(forgotten).toHaveBeenCalledOnce();
  });

  it('forgets what an earlier page may have left of a file', async () => {
    const forgotten = vi.spyOn(store, 'forgetLeft');
    show();
    await isRead();
    expect(forgotten).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind of a file that was to be agreed to, where the list itself is left for the map', async () => {
    show();
    await isRead();
    const begun = store.import();
    const forgotten = vi.spyOn(begun, 'cancel');
    store.import = () => begun;
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
    fireEvent.change(input);
    await screen.findByText(t('incidents.import-refused', { count: 1 }));
    expect(forgotten).not.toHaveBeenCalled();
    location.hash = '#map';
    fireEvent(window, new HashChangeEvent('hashchange'));
    await closed();
    await waitFor(() => expect(forgotten).toHaveBeenCalledOnce());
  });
});

it('a file that is being read in stays in sight where Back leads to the map', async () => {
  show();
  await isRead();
  const begun = store.import();
  let comes = () => {};
  const held = new Promise<void>((resolve) => {
    comes = resolve;
  });
  const commit = async () => held.then(() => ({ outcome: 'imported', incidents: 7 }) as const);
  store.import = () => ({
    ...begun,
    stage: async () => ({ added: 7, extended: 0, duplicates: 0, refused: [], refusals: 0 }),
    commit,
  });
  const input = document.querySelector('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'onward.jsonl')] });
  fireEvent.change(input);
  fireEvent.click(await screen.findByText(t('incidents.import-merge')));
  await screen.findByText(t('incidents.writing'));
  location.hash = '#map';
  fireEvent(window, new HashChangeEvent('hashchange'));
  await waitFor(() => expect(document.title).toContain(t('words.who-stops-what')));
  screen.getByText(t('incidents.writing'));
  comes();
  await screen.findByText(t('incidents.imported', { count: 7 }));
});

describe('while the history is read', () => {
  it('what is deleted stays deleted', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await meet({ destination: 'https://b.example/', daysAgo: 1 });
    const go = slowly();
    show();
    await waitFor(() => expect(sites()).toEqual(['a.example', 'b.example']));
    await remove(id);
    await waitFor(async () => expect(await store.count()).toBe(1));
    go();
    await isRead();
    expect(sites()).toEqual(['b.example']);
    expect(screen.getByText(t('incidents.found', { count: 1 }), { exact: false })).toBeTruthy();
  });

  it('what is changed stays changed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await meet({ destination: 'https://b.example/', daysAgo: 1 });
    const go = slowly();
    show();
    await waitFor(() => expect(rows()).toHaveLength(2));
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.note')), { target: { value: '老王发的' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.note).toBe('老王发的'));
    go();
    await isRead();
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: '老王' } });
    await waitFor(() => expect(sites()).toEqual(['a.example']));
  });
});
