// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../entrypoints/incidents/app';
import { namedPlatforms } from '../../../entrypoints/incidents/names';
import incidents from '../../../locales/en/incidents.json';
import kinds from '../../../locales/en/kinds.json';
import words from '../../../locales/en/words.json';
import { type IncidentArchive, openIncidentArchive } from '../../../utils/browser/incident-archive';
import { exportJsonLines } from '../../../utils/incidents/export/json-lines';
import { localDay, momentOf } from '../../../utils/incidents/moment';
import { uuidV7 } from '../../../utils/incidents/new-id';
import type { Meeting as Met } from '../../../utils/incidents/seen';
import { createTranslate, type Language } from '../../../utils/language/translate';
import type { FromExtension } from '../../../utils/messages/protocol';
import type { Kind, ReasonCode } from '../../../utils/rules/define-platform';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { textsOf } from '../../language/texts-of';

const { sendMessage, changed } = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  changed: new Set<(changes: object, area: string) => void>(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage },
    storage: {
      onChanged: {
        addListener: (listener: () => void) => changed.add(listener),
        removeListener: (listener: () => void) => changed.delete(listener),
      },
    },
  },
}));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language, areas: readonly string[]) =>
    areas.includes('incidents') ? textsOf(language) : words,
}));

const t = createTranslate('en', { ...kinds, ...words, ...incidents });
const platforms = namedPlatforms([]);
const DAY_MS = 24 * 60 * 60 * 1000;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

// Fifty rows take a while in a pretend browser on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

let clock = 0;
let store: IncidentArchive;

beforeEach(() => {
  history.replaceState(null, '', '/incidents.html');
  store = openIncidentArchive({
    now: () => momentOf(new Date(clock)),
    newId: () => uuidV7(clock, random(10)),
    random,
    indexedDB: new IDBFactory(),
  });
  // The background, as far as this page knows it.
  sendMessage.mockReset().mockImplementation(async (wish: FromExtension) => {
    if (wish.type === 'forget-incidents') await store.remove(wish.ids);
    if (wish.type === 'forget-everything') await store.removeAll();
    if (wish.type === 'note-incident') await store.recordNoted(wish.id, wish);
    if (wish.type === 'answer-incident') await store.recordAnswered(wish.id, wish.answer);
    if (wish.type === 'open-incident') await store.recordOpened(wish.id, { action: 'opened' });
    return { ok: true };
  });
});
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await store.close();
});

/** A day's own hour that no midnight comes near, and from which a day later is the next day, also where clocks change. */
function atNoon(...more: ('setInterval' | 'clearInterval')[]): void {
  vi.useFakeTimers({ toFake: ['Date', ...more], now: new Date().setHours(12) });
}

interface Meeting {
  /** `null`: the page does not give it away. */
  destination: string | null;
  daysAgo: number;
  kind?: Kind;
  reason?: ReasonCode;
  words?: string;
  openedDirectly?: boolean;
}

async function meet({
  destination,
  daysAgo,
  kind = 'notice',
  reason = 'leave-notice',
  words: said,
  openedDirectly = false,
}: Meeting) {
  clock = Date.now() - daysAgo * DAY_MS;
  const url = `https://link.zhihu.com/?target=${encodeURIComponent(destination ?? '')}`;
  const met = { platform: 'zhihu', rule: 'zhihu/link', kind, reason, ...(said && { words: said }) };
  const outcome: Met['outcome'] =
    destination === null
      ? { outcome: 'no-destination', url, ...met }
      : { outcome: 'unwrapped', url, ...met, destination, how: 'param target', flags: [], hops: 1 };
  const recorded = await store.recordSeen(
    { outcome, verified: '2026-08', extension: '0.1.0', openedDirectly, withheld: destination === null },
    { tab: daysAgo },
  );
  return recorded.id ?? '';
}

const show = (settings: Partial<Settings> = {}) =>
  render(
    <App
      store={store}
      screen={{ settings: { ...DEFAULT_SETTINGS, ...settings }, language: 'en', t, platforms }}
    />,
  );

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-incident]')];
const sites = () => rows().map((row) => row.querySelector('h3')?.textContent);
const rowOf = (id: string) => document.querySelector(`[data-incident="${id}"]`) as HTMLElement;
const click = (row: HTMLElement, action: string) =>
  fireEvent.click(row.querySelector(`[data-action="${action}"]`) as HTMLElement);
const isRead = () => waitFor(() => expect(document.querySelector('[aria-busy="false"]')).not.toBeNull());

async function remove(id: string) {
  rowOf(id).focus();
  fireEvent.keyDown(rowOf(id), { key: 'Delete' });
  fireEvent.click(await screen.findByText(t('incidents.delete-do', { count: 1 })));
}

/** Holds back the rest of the history, as a long one does by itself. @returns lets it be read */
function slowly(): () => void {
  const { pages } = store;
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let isFirst = true;
  store.pages = async function* (...size) {
    const isHeld = isFirst;
    isFirst = false;
    for await (const page of pages(...size)) {
      if (isHeld) await held;
      yield page;
    }
  };
  return go;
}

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

  it('says that it is empty', async () => {
    show();
    await waitFor(() => expect(screen.getByText(t('incidents.empty'))).toBeTruthy());
  });

  it('says that it could not be read', async () => {
    vi.spyOn(store, 'count').mockRejectedValue(new Error('broken disk'));
    show();
    await waitFor(() => expect(screen.getByText(t('incidents.load-failed'))).toBeTruthy());
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
    fireEvent.click(screen.getByText(t('incidents.retry')));
    await waitFor(() => expect(sites()).toEqual(['b.example']));
    expect(screen.queryByText(t('incidents.load-failed'))).toBeNull();
  });

  it('goes on with the keyboard at what is found once it is cleared', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    show();
    await isRead();
    for (const text of ['a.example', 'no such thing']) {
      fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: text } });
      const buttons = await screen.findAllByText(t('incidents.clear'));
      const button = buttons.at(-1)?.closest('button') as HTMLElement;
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

describe('what is done with one', () => {
  it('opens again, and asks whether it opened', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'open-again');
    await waitFor(() => expect(sendMessage).toHaveBeenCalledWith({ type: 'open-incident', id }));
    click(rowOf(id), 'detail');
    await waitFor(() => expect(screen.getByText(t('words.did-it-open'))).toBeTruthy());
    fireEvent.click(screen.getByText(t('incidents.did-open'), { selector: 'button span' }));
    await waitFor(() => expect(rowOf(id).textContent).toContain(t('incidents.control-opened-ok')));
  });

  it('opens after a warning only in two steps, and hands nothing dangerous on', async () => {
    const id = await meet({
      destination: 'https://a.example/',
      daysAgo: 0,
      kind: 'warning',
      reason: 'security-risk',
    });
    show();
    await isRead();
    expect(rowOf(id).querySelector('[data-action="open-again"]')).toBeNull();
    click(rowOf(id), 'understand');
    await waitFor(() => expect(rowOf(id).querySelector('[data-action="open-again"]')).not.toBeNull());
    // It keeps the focus, and takes the step back.
    expect(rowOf(id).querySelector('[data-action="understand"]')).toHaveProperty('disabled', false);
    expect(sendMessage).not.toHaveBeenCalled();
    click(rowOf(id), 'detail');
    await waitFor(() => expect(rowOf(id).querySelector('.incident-detail')).not.toBeNull());
    expect(rowOf(id).querySelector('[data-action="show-qr"], [data-action="copy-message"]')).toBeNull();
  });

  it.each([
    ["an administrator's block", { kind: 'block', reason: 'admin-block' }, {}],
    ['a warning in careful mode', { kind: 'warning' }, { careful: { question: '', answer: '' } }],
  ] as const)('never opens %s', async (_, meeting, settings) => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0, ...meeting });
    show(settings);
    await isRead();
    expect(rowOf(id).querySelector('[data-action="open-again"], [data-action="understand"]')).toBeNull();
  });

  it('hands a link on from its row: to a friend in words, to the phone as a code', async () => {
    const id = await meet({ destination: 'https://a.example/x', daysAgo: 0 });
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show();
    await isRead();
    click(rowOf(id), 'copy-message');
    await waitFor(() => expect(within(rowOf(id)).getByText(t('button.copied'))).toBeTruthy());
    expect(writeText).toHaveBeenCalledWith(
      t('incidents.message', { platform: 'Zhihu', url: 'https://a.example/x' }),
    );
    click(rowOf(id), 'show-qr');
    await waitFor(() => expect(within(rowOf(id)).getByText(t('words.under-qr'))).toBeTruthy());
  });

  it('keeps a note and tags, and finds them', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.note')), { target: { value: '老王发的' } });
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: '工作，申诉' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['工作', '申诉']));
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: '老王' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('takes back no note that was written elsewhere while the details are open', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText<HTMLTextAreaElement>(t('incidents.note'));
    await store.recordNoted(id, { note: 'from the popup' });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(note.value).toBe('from the popup'));
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'work' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['work']));
    expect((await store.get(id))?.note).toBe('from the popup');
  });

  it('says that a note is saved only until more is typed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText<HTMLTextAreaElement>(t('incidents.note'));
    fireEvent.input(note, { target: { value: 'one' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await screen.findByText(t('button.saved'));
    fireEvent.input(note, { target: { value: 'one, two' } });
    await waitFor(() => expect(screen.queryByText(t('button.saved'))).toBeNull());
    expect(note.value).toBe('one, two');
  });

  describe('a note that was not saved', () => {
    let id = '';
    let other = '';
    const write = async () => {
      id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
      other = await meet({ destination: 'https://b.example/', daysAgo: 1 });
      show();
      await isRead();
      click(rowOf(id), 'detail');
      const note = await screen.findByLabelText(t('incidents.note'));
      fireEvent.input(note, { target: { value: '别信这个链接' } });
    };
    const isKept = () => waitFor(async () => expect((await store.get(id))?.note).toBe('别信这个链接'));

    it('is kept when the details of another are opened', async () => {
      await write();
      click(rowOf(other), 'detail');
      await isKept();
      expect((await store.get(other))?.note).toBe('');
    });

    it('is kept when the map is looked at', async () => {
      await write();
      location.hash = '#map';
      await isKept();
    });

    it('is kept when the page is put away or closed', async () => {
      await write();
      const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      visibility.mockRestore();
      await isKept();
    });

    it('is there again where it could not be kept, and says so', async () => {
      await write();
      sendMessage.mockResolvedValueOnce({ ok: false, why: 'storage' });
      click(rowOf(other), 'detail');
      await waitFor(() => expect(rowOf(other).querySelector('.incident-detail')).not.toBeNull());
      click(rowOf(id), 'detail');
      const note = await waitFor(() => {
        const field = rowOf(id).querySelector('textarea');
        expect(field?.value).toBe('别信这个链接');
        return field;
      });
      expect(rowOf(id).textContent).toContain(t('words.failed'));
      fireEvent.submit(note?.form as HTMLFormElement);
      await isKept();
      click(rowOf(id), 'detail');
      await waitFor(() => expect(document.querySelector('.incident-detail')).toBeNull());
      await store.recordNoted(id, { note: 'from the popup' });
      document.dispatchEvent(new Event('visibilitychange'));
      click(rowOf(id), 'detail');
      await waitFor(() => expect(rowOf(id).querySelector('textarea')?.value).toBe('from the popup'));
    });

    it('is nothing to write where nothing was typed', async () => {
      const noted = await meet({ destination: 'https://a.example/', daysAgo: 0 });
      show();
      await isRead();
      click(rowOf(noted), 'detail');
      await screen.findByLabelText(t('incidents.note'));
      click(rowOf(noted), 'detail');
      await waitFor(() => expect(document.querySelector('.incident-detail')).toBeNull());
      expect(sendMessage).not.toHaveBeenCalled();
    });
  });

  it('goes on with the keyboard at its row when the button that was pressed is gone', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    await screen.findByLabelText(t('incidents.complaint-day'));
    const button = rowOf(id).querySelector<HTMLElement>('[data-action="complaint-sent"]') as HTMLElement;
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(rowOf(id).querySelector('[data-action="complaint-answered"]')).not.toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(rowOf(id)));
  });

  it('says that an answer was not taken', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    sendMessage.mockResolvedValueOnce({ ok: false, why: 'storage' });
    fireEvent.click(await screen.findByText(t('incidents.did-open'), { selector: 'button span' }));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });
});

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

describe('a complaint', () => {
  it('starts its clocks on an incident, survives a note, and ends with the answer', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    const other = await meet({ destination: 'https://b.example/', daysAgo: 1 });
    show();
    await isRead();
    expect(document.querySelector('[data-reminders]')).toBeNull();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.complaint-day')), {
      target: { value: '2026-01-05' },
    });
    fireEvent.click(screen.getByText(t('incidents.complaint-sent')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['complaint-sent:2026-01-05']));
    expect(await screen.findByText(t('incidents.waiting-late', { count: 1 }))).toBeTruthy();
    expect(rowOf(id).textContent).toContain(
      t('incidents.complaint-clocks', { answer: '2026-01-19', appeal: '2026-01-20' }),
    );

    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'work' } });
    fireEvent.click(screen.getByText(t('button.save')));
    const both = ['complaint-sent:2026-01-05', 'work'];
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(both));

    fireEvent.click(document.querySelector('[data-action="show-waiting"]') as HTMLElement);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rowOf(other)).toBeNull();
    click(rowOf(id), 'complaint-answered');
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['work']));
    await waitFor(() => expect(document.querySelector('[data-reminders]')).toBeNull());
  });
});

describe('the day of a complaint', () => {
  it.each(['0020-11-20', '1999-12-31', ''])('is not %j', async (value) => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.complaint-day'));
    expect(field.min).toBe('2000-01-01');
    fireEvent.input(field, { target: { value } });
    const button = document.querySelector<HTMLButtonElement>('[data-action="complaint-sent"]');
    await waitFor(() => expect(button?.disabled).toBe(true));
  });
});

describe('the day that is proposed for a complaint', () => {
  it('is today, also on a page that stays open past midnight', async () => {
    atNoon('setInterval', 'clearInterval');
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.complaint-day'));
    vi.setSystemTime(Date.now() + DAY_MS);
    vi.advanceTimersByTime(60_000);
    await waitFor(() => expect(field.value).toBe(localDay(momentOf(new Date()))));
  });
});

describe('an incident with all the tags it can have', () => {
  it('says so instead of dropping one for a complaint', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    const tags = Array.from({ length: 20 }, (_, i) => `tag${i}`);
    await store.recordNoted(id, { tags });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.click(await screen.findByText(t('incidents.complaint-sent')));
    expect(await screen.findByText(t('incidents.tags-full', { max: 20 }))).toBeTruthy();
    expect((await store.get(id))?.tags).toEqual(tags);
  });
});

describe('importing', () => {
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
    fireEvent.click(document.querySelector('[data-action="merge"]') as HTMLElement);
    expect(await screen.findByText(t('incidents.imported', { count: 1 }))).toBeTruthy();
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
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
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
    fireEvent.click(await screen.findByText(t('incidents.rebuild')));
    await screen.findByText(t('incidents.checking'));
    expect(screen.queryByText(t('incidents.rebuild'))).toBeNull();
    repair.go();
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });

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
    fireEvent.click(screen.getAllByText(t('incidents.clear'))[0] as HTMLElement);
    await waitFor(() => expect(sites()).toEqual(['a.example']));
  });

  it('selects what was found also while the rows of what was found before are still there', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/1', daysAgo: 2 });
    await meet({ destination: 'https://b.example/2', daysAgo: 3 });
    show();
    await isRead();
    const field = screen.getByLabelText(t('incidents.search'));
    fireEvent.input(field, { target: { value: 'a.example' } });
    await waitFor(() => expect(sites()).toEqual(['a.example']));
    // The history is slow: something is written into it.
    vi.spyOn(store, 'get').mockImplementation(() => new Promise(() => {}));
    fireEvent.input(field, { target: { value: 'b.example' } });
    await screen.findByText(t('incidents.found', { count: 2 }));
    expect(sites()).toEqual(['a.example']);
    fireEvent.click(document.querySelector('.bulk .button') as HTMLElement);
    fireEvent.click(document.querySelector('[data-action="delete-selected"]') as HTMLElement);
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByText(t('incidents.delete-do', { count: 2 })),
    );
    await waitFor(async () => expect(await store.count()).toBe(1));
    expect(JSON.stringify(await store.list({ limit: 1 }))).toContain('a.example');
  });

  it('says that it failed, shows what is gone all the same, and can be asked again', async () => {
    const gone = await meet({ destination: 'https://a.example/', daysAgo: 1 });
    await meet({ destination: 'https://b.example/', daysAgo: 2 });
    show();
    await isRead();
    // As where the disk fills up between two messages of a long deletion.
    sendMessage.mockImplementationOnce(async () => {
      await store.remove([gone]);
      return { ok: false, why: 'storage' };
    });
    fireEvent.click(screen.getByText(t('incidents.select-page', { count: 2 })));
    fireEvent.click(document.querySelector('[data-action="delete-selected"]') as HTMLElement);
    const yes = within(await screen.findByRole('dialog')).getByText(t('incidents.delete-do', { count: 2 }));
    fireEvent.click(yes);
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
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
});

describe('who stops what', () => {
  it('says it as a picture and as a table, and looks at a pair', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 2 });
    await meet({ destination: 'https://nobody.example/', daysAgo: 3 });
    history.replaceState(null, '', '/incidents.html#map');
    show();
    await waitFor(() => expect(document.querySelector('svg.matrix')).not.toBeNull());
    const lines = [...document.querySelectorAll('.pairs tbody tr')].map((tr) =>
      [...tr.children].slice(0, 3).map((cell) => cell.textContent),
    );
    expect(lines).toEqual([
      ['Zhihu', 'Alibaba and Ant', '2'],
      ['Zhihu', t('incidents.map-other-sites'), '1'],
    ]);
    const cells = [...document.querySelectorAll('svg.matrix .cell-count')].map((cell) => cell.textContent);
    expect(cells).toEqual(['2', '1']);
    fireEvent.click(
      screen.getAllByText(t('incidents.map-look'), { selector: 'button span' })[1] as HTMLElement,
    );
    await waitFor(() =>
      expect(document.querySelector('.pair h2')?.textContent).toContain(t('incidents.map-other-sites')),
    );
    // Heard: which pair, and its figures, and not its charts and tables.
    const heard = document.querySelector('.pair [aria-live]');
    expect(heard?.querySelector('h2')).not.toBeNull();
    expect(document.querySelector('[aria-live] table')).toBeNull();
  });

  it('writes long figures as the language does, in filters, pictures and tables', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    const { pages } = store;
    // A history of as many again and again.
    store.pages = async function* () {
      for await (const [incident] of pages())
        if (incident) yield Array.from({ length: 1234 }, (_, i) => ({ ...incident, id: `${i}` }));
    };
    show();
    await waitFor(() =>
      expect(screen.getByLabelText(t('incidents.any-platform')).textContent).toContain('Zhihu (1,234)'),
    );
    location.hash = '#map';
    await waitFor(() => expect(document.querySelector('.cell-count')?.textContent).toBe('1,234'));
    expect(document.querySelector('.pairs tbody .number')?.textContent).toBe('1,234');
    expect(share()[0]).toBe('1,234');
    expect(document.querySelector('.weeks rect title')).not.toBeNull();
  });

  const showMap = async () => {
    history.replaceState(null, '', '/incidents.html#map');
    show();
    await screen.findByText(t('incidents.map-says'), { exact: false });
  };
  const share = () =>
    [...document.querySelectorAll('table.kinds tr')].map((tr) => tr.querySelector('.number')?.textContent);

  it('says it also where no page gave a destination away', async () => {
    await meet({ destination: null, daysAgo: 1, kind: 'wall' });
    await meet({ destination: null, daysAgo: 2, kind: 'wall' });
    await showMap();
    expect(share()).toEqual(['2']);
    expect(screen.getByText(t('incidents.map-nowhere', { count: 2 }))).toBeTruthy();
    expect(document.querySelector('svg.matrix')).toBeNull();
    expect(screen.queryByText(t('incidents.empty'))).toBeNull();
  });

  it('leaves out what was opened directly, and says so', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 2, openedDirectly: true });
    await meet({ destination: null, daysAgo: 3, kind: 'wall' });
    await showMap();
    expect(share().slice(-2)).toEqual(['1', '1']);
    expect(document.querySelector('.pairs tbody .number')?.textContent).toBe('1');
    expect(screen.getByText(t('incidents.map-direct', { count: 1 }), { exact: false })).toBeTruthy();
  });

  it('dates what opened since by the day that was said, in the list as in the pair', async () => {
    const id = await meet({ destination: 'https://item.taobao.com/1', daysAgo: 3 });
    clock = Date.now();
    await store.recordOpened(id, { action: 'opened' });
    await store.recordAnswered(id, 'opened-ok');
    const day = localDay(momentOf(new Date(clock)));
    await showMap();
    expect(screen.getByText(t('incidents.map-since-opened', { day }))).toBeTruthy();
    expect(document.querySelector('.changes-list time')?.textContent).toBe(day);
  });
});
