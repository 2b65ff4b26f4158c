// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { countStraight } from '../../../utils/browser/straight-counts';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import type { Settings } from '../../../utils/settings/settings';
import { fake } from '../../fake-browser';
import { t } from '../../language/english';
import { incidents, meet, QQ_WARNING, startBackground, wish, ZHIHU } from '../background/start-background';
import { action, openPage } from '../open-page';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));
const saved = vi.hoisted(() => ({ saveFile: vi.fn<(name: string, file: Blob) => void>() }));
vi.mock('../../../utils/browser/save-file', () => saved);
const writeText = vi.spyOn(navigator.clipboard, 'writeText');

const settings = () => fake.browser.storage.local.values.settings as Settings;
const own = () =>
  fake.browser.storage.local.values['own-rules'] as { platform: { id: string }; on: boolean }[];
const section = (id: string) => within(document.getElementById(id) as HTMLElement);
const button = (text: string) => screen.getByText(text).closest('button') as HTMLElement;
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const open = () => openPage('/options.html', 'app', () => import('../../../entrypoints/options/main'));
const seek = (words: string) =>
  fireEvent.input(screen.getByLabelText(t('options.platform-search')), { target: { value: words } });
/** The answer to the question that is open. */
const answer = (text: string) =>
  fireEvent.click(within(document.querySelector('dialog') as HTMLElement).getByText(text));

function give(input: Element | null, name: string, text: string) {
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  fireEvent.change(input as Element);
}

beforeEach(async () => {
  await startBackground();
  saved.saveFile.mockClear();
  writeText.mockReset().mockResolvedValue();
});

describe('the options, wired', () => {
  it('saves each change by itself and speaks at once in the language that is chosen', async () => {
    await open();
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    await waitFor(() => expect(settings()).toMatchObject({ strip: false }));
    fireEvent.click(screen.getByLabelText('Dark'));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(document.title).toContain(t('words.options'));
  });

  it('has every platform in its place by the first paint, and every part in the list of parts', async () => {
    await meet(ZHIHU);
    await open();
    const [first] = document.querySelectorAll('[data-platform]');
    expect(first?.getAttribute('data-platform')).toBe('zhihu');
    expect(first?.querySelector('[data-seen]')?.textContent).toBe('1');
    expect(first?.querySelector('.granted')).not.toBeNull();
    const parts = [...document.querySelectorAll('main > section')];
    const listed = [...document.querySelectorAll('.sections a')];
    expect(parts).toHaveLength(12);
    expect(listed.map((each) => [each.getAttribute('href'), each.textContent])).toEqual(
      parts.map((part) => [`#${part.id}`, part.querySelector('h2')?.textContent]),
    );
  });

  it('begins at the part that a link led to', async () => {
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
    await openPage('/options.html#privacy', 'app', () => import('../../../entrypoints/options/main'));
    expect(shown.mock.instances).toEqual([document.getElementById('privacy')]);
    shown.mockRestore();
  });

  it('has the own rules in their place by then, so that what a link led to is not pushed on', async () => {
    const platform = ownPlatform('bbs.tea.example', [
      {
        match: ['*://bbs.tea.example/out'],
        kind: 'unknown',
        destination: [{ from: 'param', name: 'to' }],
        verified: '2026-08',
      },
    ]);
    fake.browser.storage.local.values['own-rules'] = [{ platform, on: true }];
    fake.granted.add('*://bbs.tea.example/*');
    const there: (string | null | undefined)[] = [];
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      there.push(this.querySelector('[data-own-rule] .switch')?.textContent);
    });
    await openPage('/options.html#own-rules', 'app', () => import('../../../entrypoints/options/main'));
    expect(there).toEqual([t('options.own-on', { host: 'bbs.tea.example' })]);
    shown.mockRestore();
  });

  it('never says that a link rests which does not', async () => {
    fake.browser.storage.local.values.settings = { version: 1, straight: ['zhihu'] };
    fake.granted.add('*://*.zhihu.com/*');
    const there: boolean[] = [];
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      there.push(this.textContent?.includes(t('options.straight-rests')) ?? false);
    });
    await openPage('/options.html#straight', 'app', () => import('../../../entrypoints/options/main'));
    expect(there).toEqual([false]);
    shown.mockRestore();
  });

  it('names every key in our words, which are in the language that was chosen', async () => {
    await open();
    await waitFor(() => expect(section('keys').getAllByRole('rowheader')).toHaveLength(4));
    const names = section('keys').getAllByRole('rowheader');
    expect(names.map((name) => name.textContent)).toEqual([
      t('options.keys-popup'),
      t('options.keys-open'),
      t('options.keys-copy'),
      t('options.keys-pause'),
    ]);
  });

  it.each([
    ['the disk is full, in Chromium', 'IO error: .../000003.log: FILE_ERROR_NO_SPACE', 'words.full'],
    [
      'the disk is full, in Firefox',
      'QuotaExceededError: storage.local API call exceeded its quota limitations.',
      'words.full',
    ],
    ['nobody knows why', 'An unexpected error occurred', 'options.not-saved'],
  ] as const)('says so where a change cannot be written: %s', async (_, says, told) => {
    await open();
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValueOnce(new Error(says));
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    await screen.findByText(t(told));
    expect(settings()).toBeUndefined();
  });

  it('takes back nothing that went wrong where a permission for something else was given late', async () => {
    await open();
    seek('zhihu');
    let give = (_: boolean) => {};
    const request = vi.spyOn(fake.browser.permissions, 'request').mockReturnValueOnce(
      new Promise<boolean>((resolve) => {
        give = resolve;
      }),
    );
    onTestFinished(() => request.mockRestore());
    choose(t('options.choice-of', { platform: 'Zhihu' }), 'open-directly');
    await waitFor(() => expect(settings()?.choices).toEqual({ zhihu: 'open-directly' }));
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValueOnce(new Error('corrupt'));
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    await screen.findByText(t('options.not-saved'));
    give(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText(t('options.not-saved'))).not.toBeNull();
    // What is tried again, and goes well, is said.
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    await screen.findByText(t('options.saved'));
  });

  it('says whose settings the account holds where a newer version has written them', async () => {
    fake.browser.storage.sync.values.settings = { version: 99 };
    await open();
    fireEvent.click(screen.getByLabelText('Dark'));
    fireEvent.click(section('transfer').getByRole('checkbox'));
    await screen.findByText(t('options.sync-newer'));
    expect(screen.queryByText(t('options.sync-ahead'))).toBeNull();
  });

  it('says that a newer version has written the settings here, which are held back from the account', async () => {
    fake.browser.storage.local.values.settings = { version: 99, sync: true, theme: 'dark' };
    await open();
    await screen.findByText(t('options.sync-newer'));
    expect(screen.queryByText(t('options.sync-ahead'))).toBeNull();
  });

  it('says so where the account does not take a change, until it does', async () => {
    await open();
    const toCarry = () => section('transfer').getByRole('checkbox');
    const set = vi.spyOn(fake.browser.storage.sync, 'set');
    onTestFinished(() => set.mockRestore());
    fireEvent.click(toCarry());
    await screen.findByText(t('options.saved'));
    set.mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    fireEvent.click(screen.getByLabelText('Dark'));
    await screen.findByText(t('options.sync-ahead'));
    expect(settings().theme).toBe('dark');
    await openPage('/options.html', 'app', () => import('../../../entrypoints/options/main'));
    await screen.findByText(t('options.sync-ahead'));
    set.mockReset();
    await fake.browser.runtime.onStartup.fire();
    await waitFor(() =>
      expect(fake.browser.storage.sync.values).toMatchObject({ settings: { theme: 'dark' } }),
    );
    fireEvent(window, new Event('focus'));
    await waitFor(() => expect(screen.queryByText(t('options.sync-ahead'))).toBeNull());
    set.mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    fireEvent.click(screen.getByLabelText('Light'));
    await screen.findByText(t('options.sync-ahead'));
    // Nothing is owed to an account that is not to have it.
    fireEvent.click(toCarry());
    await waitFor(() => expect(screen.queryByText(t('options.sync-ahead'))).toBeNull());
  });

  it('leaves said what could not be written, also where what was saved before it would be said no more', async () => {
    await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const isSaid = (words: string) =>
      vi.waitFor(() => expect(screen.queryByText(words)).not.toBeNull(), { timeout: 15_000 });
    fireEvent.click(screen.getByLabelText('Dark'));
    await isSaid(t('options.saved'));
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    await isSaid(t('options.not-saved'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(screen.queryByText(t('options.not-saved'))).not.toBeNull();
  });

  it('shows what is stored, also where one change after the other cannot be written', async () => {
    await open();
    const strip = () => screen.getByLabelText<HTMLInputElement>(/^A line on the page/);
    const set = vi.spyOn(fake.browser.storage.local, 'set');
    // Nothing else draws the page anew by then.
    await waitFor(() => expect(section('keys').getAllByRole('rowheader')).toHaveLength(4));
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const _ of [1, 2]) {
      set.mockRejectedValueOnce(new Error('corrupt'));
      fireEvent.click(strip());
      expect(strip().checked).toBe(false);
      await waitFor(() => expect(strip().checked).toBe(true));
      await screen.findByText(t('options.not-saved'));
    }
  });

  it('does not say that a choice is saved where only its permission was given', async () => {
    await open();
    seek('zhihu');
    const states: (string | undefined)[] = [];
    const status = document.querySelector<HTMLElement>('[data-saved]') as HTMLElement;
    new MutationObserver(() => states.push(status.dataset.saved)).observe(status, { attributes: true });
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValueOnce(new Error('corrupt'));
    choose(t('options.choice-of', { platform: 'Zhihu' }), 'open-directly');
    await waitFor(() => expect([...fake.granted]).toContain('*://link.zhihu.com/*'));
    await screen.findByText(t('options.not-saved'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(states).toEqual(['failed']);
  });

  it('speaks the language that was chosen last, though the texts of another come later', async () => {
    await open();
    const { fetch } = globalThis;
    let comes = () => {};
    const late = new Promise<void>((resolve) => {
      comes = resolve;
    });
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
      if (String(asked[0]).includes('/zh_CN/')) await late;
      return fetch(...asked);
    });
    fireEvent.click(screen.getByLabelText('简体中文'));
    await waitFor(() => expect(settings().language).toBe('zh_CN'));
    fireEvent.click(screen.getByLabelText('繁體中文'));
    await screen.findByText('變更會立即儲存。');
    comes();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByText('變更會立即儲存。')).toBeTruthy();
    vi.mocked(globalThis.fetch).mockRestore();
  });

  it('knows what became of keys and history while it was out of sight', async () => {
    await open();
    await waitFor(() => expect(section('keys').getByText('Alt+O')).toBeTruthy());
    expect(button(t('options.forget-everything'))).toHaveProperty('disabled', true);
    await meet(ZHIHU);
    const keys = vi
      .spyOn(fake.browser.commands, 'getAll')
      .mockResolvedValue([{ name: 'open-destination', description: 'Open', shortcut: 'Ctrl+Y' }]);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(section('keys').getByText('Ctrl+Y')).toBeTruthy());
    await waitFor(() => expect(button(t('options.forget-everything'))).toHaveProperty('disabled', false));
    keys.mockRestore();
  });

  it('asks for a platform’s hosts with the choice that needs them, and takes a choice back', async () => {
    await open();
    const label = t('options.choice-of', { platform: 'Zhihu' });
    seek('zhihu');
    choose(label, 'open-directly');
    await waitFor(() => expect([...fake.granted]).toContain('*://link.zhihu.com/*'));
    expect(settings().choices).toEqual({ zhihu: 'open-directly' });
    await screen.findByText(t('options.saved'));
    choose(label, '');
    await waitFor(() => expect(settings().choices).toEqual({}));
    fake.answers.permission = false;
    const notices = t('options.default-of', { kind: t('kind.notice') });
    choose(notices, 'open-directly');
    await waitFor(() => expect(settings().defaults.notice).toBe('open-directly'));
    await screen.findByText(t('options.refused'));
    choose(notices, 'ask');
    await waitFor(() => expect(settings().defaults.notice).toBe('ask'));
    fake.answers.permission = true;
    choose(notices, 'open-directly');
    await waitFor(() => expect([...fake.granted]).toContain('*://link.juejin.cn/*'));
    await screen.findByText(t('options.saved'));
  });

  it('keeps every one of several changes that follow faster than the page is drawn', async () => {
    await open();
    seek('zh');
    const defaults = (kind: 'notice' | 'wall') => t('options.default-of', { kind: t(`kind.${kind}`) });
    choose(defaults('notice'), 'log-only');
    choose(defaults('wall'), 'leave-alone');
    choose(t('options.choice-of', { platform: 'Zhihu' }), 'log-only');
    choose(t('options.choice-of', { platform: 'Zhihu' }), 'leave-alone');
    await waitFor(() =>
      expect(settings()).toMatchObject({
        defaults: { notice: 'log-only', preview: 'ask', wall: 'leave-alone' },
        choices: { zhihu: 'leave-alone' },
      }),
    );
  });

  it('lets the browser say what opened: the switch is the permission, wherever that is given or taken', async () => {
    await open();
    const arrivals = () => screen.getByLabelText(/^Let the browser say/) as HTMLInputElement;
    await waitFor(() => expect(arrivals().checked).toBe(false));
    fake.answers.permission = false;
    fireEvent.click(arrivals());
    await screen.findByText(t('options.refused'));
    await waitFor(() => expect(arrivals().checked).toBe(false));
    fake.answers.permission = true;
    fireEvent.click(arrivals());
    await waitFor(() => expect([...fake.allowed]).toEqual(['webNavigation']));
    await waitFor(() => expect(arrivals().checked).toBe(true));
    fireEvent.click(arrivals());
    await waitFor(() => expect([...fake.allowed]).toEqual([]));
    await waitFor(() => expect(arrivals().checked).toBe(false));
    await fake.browser.permissions.request({ permissions: ['webNavigation'] });
    await waitFor(() => expect(arrivals().checked).toBe(true));
    await fake.browser.permissions.remove({ permissions: ['webNavigation'] });
    await waitFor(() => expect(arrivals().checked).toBe(false));
    expect(settings()).toBeUndefined();
  });

  it('asks for nothing that it has: neither for a choice nor for straight links', async () => {
    fake.granted.add('*://*.zhihu.com/*');
    await open();
    const request = vi.spyOn(fake.browser.permissions, 'request');
    onTestFinished(() => request.mockRestore());
    seek('zhihu');
    choose(t('options.choice-of', { platform: 'Zhihu' }), 'open-directly');
    await waitFor(() => expect(settings().choices).toEqual({ zhihu: 'open-directly' }));
    fireEvent.click(document.querySelector('[data-straight="zhihu"] input') as HTMLElement);
    await waitFor(() => expect(settings().straight).toEqual(['zhihu']));
    expect(request).not.toHaveBeenCalled();
  });

  it('asks again for what came with the installation where it was taken away', async () => {
    vi.stubEnv('FIREFOX', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    await open();
    const row = () => document.querySelector('[data-pack="required"]');
    const platform = () => screen.queryByLabelText(t('options.allow-platform', { platform: 'Zhihu' }));
    await waitFor(() => expect(row()?.textContent).toContain('WeChat, QQ, Weibo, Zhihu'));
    seek('zhihu');
    await waitFor(() => expect(platform()).not.toBeNull());
    fireEvent.click(row()?.querySelector('button') as HTMLElement);
    await waitFor(() => expect(row()).toBeNull());
    await waitFor(() => expect(platform()).toBeNull());
    expect(fake.granted).toContain('*://link.zhihu.com/*');
  });

  it('gives packs and takes them back', async () => {
    await open();
    const row = () => document.querySelector('[data-pack="development"]') as HTMLElement;
    await waitFor(() => expect(row().dataset.granted).toBe('false'));
    within(row()).getByRole('button').focus();
    fireEvent.click(within(row()).getByRole('button'));
    await waitFor(() => expect(row().dataset.granted).toBe('true'));
    // The button that was pressed is gone; the keyboard goes on at the one in its place.
    await waitFor(() => expect(document.activeElement).toBe(within(row()).getByRole('button')));
    await waitFor(() => expect(fake.scripts.has('packs')).toBe(true));
    fireEvent.click(within(row()).getByRole('button'));
    await waitFor(() => expect(row().dataset.granted).toBe('false'));
    seek('hellogithub');
    fireEvent.click(screen.getByLabelText(t('options.allow-platform', { platform: 'HelloGitHub' })));
    await waitFor(() => expect(fake.granted.size).toBeGreaterThan(0));
  });

  it('gives no pack back by itself where all sites were allowed in the browser’s own settings', async () => {
    await fake.browser.permissions.request({ origins: ['*://*/*'] });
    await open();
    const row = () => within(document.querySelector('[data-pack="development"]') as HTMLElement);
    await waitFor(() => expect(row().getByText(t('options.allowed'))).toBeTruthy());
    await waitFor(() => expect(row().queryByRole('button')).toBeNull());
    await fake.browser.permissions.remove({ origins: ['*://*/*'] });
    await waitFor(() => expect(row().getByRole('button').textContent).toBe(t('options.allow')));
  });

  it('asks before a shorter time deletes anything, and before everything is deleted', async () => {
    vi.useFakeTimers({ now: Date.now() - 100 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await open();
    choose(t('options.retention'), '90');
    await screen.findByText(t('options.retention-ask'));
    expect(screen.getByText(t('options.retention-goes', { count: 1 }))).toBeTruthy();
    answer(t('options.retention-do'));
    await waitFor(() => expect(settings().retentionDays).toBe(90));
    choose(t('options.retention'), 'null');
    await waitFor(() => expect(settings().retentionDays).toBeNull());
    await meet(QQ_WARNING);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(button(t('options.forget-everything'))).toHaveProperty('disabled', false));
    fireEvent.click(button(t('options.forget-everything')));
    await screen.findByText(t('options.forget-says', { count: 1 }));
    answer(t('options.forget-do'));
    await waitFor(async () => expect(await incidents()).toEqual([]));
  });

  it('says so where a full disk lets nothing be deleted for its age', async () => {
    await open();
    const send = vi.spyOn(fake.browser.runtime, 'sendMessage');
    onTestFinished(() => send.mockRestore());
    send.mockImplementationOnce(async () => {
      fake.browser.storage.local.values.settings = { version: 1, retentionDays: 90 };
      return { ok: false, why: 'quota-exceeded' };
    });
    choose(t('options.retention'), '90');
    await screen.findByText(t('options.saved-full'));
    send.mockRejectedValueOnce(new Error('FILE_ERROR_NO_SPACE'));
    choose(t('options.retention'), '7');
    await screen.findByText(t('words.full'));
    // The setting itself is stored by then, whatever else held the history up.
    send.mockResolvedValueOnce({ ok: false, why: 'blocked' });
    choose(t('options.retention'), '30');
    await screen.findByText(t('options.saved'));
  });

  it('says why where the history could not be deleted, and tries again', async () => {
    await meet(ZHIHU);
    await open();
    await waitFor(() => expect(button(t('options.forget-everything'))).toHaveProperty('disabled', false));
    fireEvent.click(button(t('options.forget-everything')));
    const send = vi.spyOn(fake.browser.runtime, 'sendMessage');
    send.mockResolvedValueOnce({ ok: false, why: 'quota-exceeded' });
    answer(t('options.forget-do'));
    expect((await screen.findByText(t('words.full'))).getAttribute('role')).toBe('alert');
    expect(await incidents()).toHaveLength(1);
    answer(t('options.forget-do'));
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await incidents()).toEqual([]);
  });

  it('asks before a file of settings deletes anything, and deletes it then', async () => {
    vi.useFakeTimers({ now: Date.now() - 20 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await open();
    const take = async () => {
      give(
        document.querySelector('#transfer input[type="file"]'),
        'settings.json',
        '{"version":1,"retentionDays":7,"newTab":true}',
      );
      await screen.findByText(t('options.import-title'));
      await screen.findByText(t('options.import-goes', { count: 1 }));
    };
    await take();
    answer(t('button.cancel'));
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(settings()).toBeUndefined();
    await take();
    expect(await incidents()).toHaveLength(1);
    answer(t('options.import-apply', { count: 2 }));
    await waitFor(() => expect(settings()).toMatchObject({ retentionDays: 7, newTab: true }));
    await waitFor(async () => expect(await incidents()).toEqual([]));
    await waitFor(() => expect(button(t('options.forget-everything'))).toHaveProperty('disabled', true));
  });

  it('exports the settings as they are stored, also where the page has yet to hear of the last change', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Dark'));
    await waitFor(() => expect(settings()).toMatchObject({ theme: 'dark', newTab: false }));
    fake.browser.storage.local.values.settings = { ...settings(), newTab: true };
    fireEvent.click(section('transfer').getByText(t('options.export')));
    await waitFor(() => expect(saved.saveFile).toHaveBeenCalled());
    expect(JSON.parse((await saved.saveFile.mock.calls[0]?.[1].text()) ?? '')).toEqual(settings());
  });

  it('says that there is no file where the settings cannot be read, and writes none', async () => {
    await open();
    const unread = vi.spyOn(fake.browser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    onTestFinished(() => unread.mockRestore());
    fireEvent.click(section('transfer').getByText(t('options.export')));
    await screen.findByText(t('options.settings-unread'));
    expect(saved.saveFile).not.toHaveBeenCalled();
    fireEvent.click(section('transfer').getByText(t('options.export')));
    await waitFor(() => expect(saved.saveFile).toHaveBeenCalledOnce());
  });

  it('shows no defaults in the place of settings that cannot be read, but the way to try again', async () => {
    const unread = vi
      .spyOn(fake.browser.storage.local, 'get')
      .mockImplementation(() => Promise.reject(new Error('corrupt')));
    onTestFinished(() => unread.mockRestore());
    await open();
    screen.getByText(t('words.no-answer'));
    expect(document.querySelector('input')).toBeNull();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    onTestFinished(() => reload.mockRestore());
    fireEvent.click(screen.getByText(t('button.retry')));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('exports the settings and reads them in after showing what would change', async () => {
    await open();
    fireEvent.click(section('transfer').getByText(t('options.export')));
    await waitFor(() => expect(saved.saveFile).toHaveBeenCalled());
    const text = await saved.saveFile.mock.calls[0]?.[1].text();
    expect(text).toContain('"version"');
    const file = document.querySelector('#transfer input[type="file"]');
    give(file, 'settings.json', (text ?? '').replace('"strip": true', '"strip": false'));
    await waitFor(() => expect(document.querySelector('dialog')).not.toBeNull());
    answer(t('options.import-apply', { count: 1 }));
    await waitFor(() => expect(settings()).toMatchObject({ strip: false }));
    give(file, 'settings.json', 'no settings');
    await screen.findByText(t('options.import-no-settings'));
    vi.spyOn(File.prototype, 'text').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'));
    give(file, 'settings.json', '{}');
    await screen.findByText(t('options.import-failed'));
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await open();
    give(document.querySelector('#transfer input[type="file"]'), 'settings.json', text ?? '');
    await screen.findByText(t('options.import-careful'));
  });

  it('reads no file in once careful mode is on, though it was switched on elsewhere behind the question', async () => {
    await open();
    give(
      document.querySelector('#transfer input[type="file"]'),
      'settings.json',
      '{"version":1,"careful":{"question":"","answer":""},"choices":{"zhihu":"open-directly"}}',
    );
    await screen.findByText(t('options.import-title'));
    const careful = { question: 'Who was our first cat?', answer: 'Mimi' };
    await wish({ type: 'change-settings', change: { careful } });
    await screen.findByText(t('options.import-careful'));
    expect(screen.queryByText(t('options.import-apply', { count: 2 }))).toBeNull();
    answer(t('button.close'));
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(settings()).toMatchObject({ careful, choices: {} });
  });

  it('switches straight links on with their permission and off with it', async () => {
    await open();
    const row = () => document.querySelector('[data-straight="zhihu"]') as HTMLElement;
    const toggle = () => row().querySelector('input') as HTMLElement;
    fake.answers.permission = false;
    fireEvent.click(toggle());
    await waitFor(() => expect(settings().straight).toEqual(['zhihu']));
    fake.answers.permission = true;
    await waitFor(() => expect(row().querySelector('button')).not.toBeNull());
    fireEvent.click(row().querySelector('button') as HTMLElement);
    await waitFor(() => expect([...fake.granted]).toContain('*://*.zhihu.com/*'));
    fireEvent.click(toggle());
    await waitFor(() => expect(settings().straight).toEqual([]));
    await waitFor(() => expect(fake.granted.size).toBe(0));
  });

  it.each([
    ['straight links their pages', { straight: { zhihu: true } }, '*://*.zhihu.com/*'],
    ['what is opened directly its host', { choices: { zhihu: 'open-directly' } }, '*://link.zhihu.com/*'],
  ] as const)('leaves %s where all sites, which had them in it, are given back', async (_, change, left) => {
    await fake.browser.permissions.request({ origins: ['*://*/*'] });
    await wish({ type: 'change-settings', change: { watch: 'on', ...change } });
    await open();
    fireEvent.click(section('watch').getByLabelText(t('options.watch-on')));
    await waitFor(() => expect([...fake.granted]).toEqual([left]));
    expect(settings().watch).toBe('off');
  });

  it('leaves what is opened directly its host where straight links, which had it in them, are switched off', async () => {
    fake.granted.add('*://*.zhihu.com/*');
    await wish({
      type: 'change-settings',
      change: { straight: { zhihu: true }, choices: { zhihu: 'open-directly' } },
    });
    await open();
    fireEvent.click(document.querySelector('[data-straight="zhihu"] input') as HTMLElement);
    await waitFor(() => expect(settings().straight).toEqual([]));
    await waitFor(() => expect([...fake.granted]).toEqual(['*://link.zhihu.com/*']));
  });

  it('offers no straight links in careful mode', async () => {
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await open();
    expect(section('straight').getByText(t('options.straight-careful'))).toBeTruthy();
  });

  it('names rules that found nothing lately', async () => {
    for (const n of [1, 2, 3]) await meet(`https://link.zhihu.com/?target=&n=${n}`);
    await open();
    await waitFor(() => expect(document.getElementById('stale-rules')?.textContent).toContain('zhihu/link'));
    expect(document.querySelector('[data-stale]')?.textContent).toContain('Zhihu');
  });

  it('names none whose pages were met long ago', async () => {
    vi.useFakeTimers({ now: Date.now() - 31 * 86_400_000, toFake: ['Date'] });
    for (const n of [1, 2, 3]) await meet(`https://link.zhihu.com/?target=&n=${n}`);
    vi.useRealTimers();
    for (const n of [1, 2, 3]) await meet(`https://link.juejin.cn/?target=&n=${n}`);
    await open();
    await waitFor(() => expect(document.querySelector('[data-stale]')).not.toBeNull());
    const named = [...document.querySelectorAll('[data-stale]')].map(({ textContent }) => textContent);
    expect(named).toEqual([expect.stringContaining('juejin/')]);
  });

  it('names none of them, and no link that went straight, once the history is deleted', async () => {
    // What went straight today is counted by the day, and no midnight comes near noon.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(12) });
    for (const n of [1, 2, 3]) await meet(`https://link.zhihu.com/?target=&n=${n}`);
    await countStraight('zhihu');
    await open();
    const counted = () =>
      section('straight').queryByText(t('options.straight-count', { count: 1, today: 1 }));
    await waitFor(() => expect(document.querySelector('[data-stale]')).not.toBeNull());
    await waitFor(() => expect(counted()).not.toBeNull());
    await waitFor(() => expect(button(t('options.forget-everything'))).toHaveProperty('disabled', false));
    fireEvent.click(button(t('options.forget-everything')));
    answer(t('options.forget-do'));
    await waitFor(() => expect(document.querySelector('[data-stale]')).toBeNull());
    await waitFor(() => expect(counted()).toBeNull());
  });

  it('counts links that went straight, and what a rule did not find, anew for whoever comes back to it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(12) });
    const withoutDestination = 'https://link.zhihu.com/?target=';
    await meet(withoutDestination);
    await countStraight('zhihu');
    await open();
    const missed = () => document.querySelector('[data-stale] .number')?.textContent;
    const straight = () => document.querySelector('[data-straight="zhihu"] small')?.textContent;
    await waitFor(() => expect(missed()).toBe('1'));
    await waitFor(() => expect(straight()).toBe(t('options.straight-count', { count: 1, today: 1 })));
    // The same incident once more: the history is no longer by it.
    await meet(withoutDestination);
    await countStraight('zhihu');
    fireEvent(window, new Event('focus'));
    await waitFor(() => expect(missed()).toBe('2'));
    await waitFor(() => expect(straight()).toBe(t('options.straight-count', { count: 2, today: 2 })));
    expect(await incidents()).toHaveLength(1);
  });
});

describe('what the browser does not tell or do', () => {
  const broken = (spy: { mockRestore: () => void }) => spies.push(spy);
  const spies: { mockRestore: () => void }[] = [];
  afterEach(() => {
    for (const spy of spies.splice(0)) spy.mockRestore();
  });
  const refuse = async () => {
    throw new Error('no');
  };

  it('is said where it is about access, and no link is said to rest', async () => {
    fake.browser.storage.local.values.settings = { version: 1, straight: ['zhihu'] };
    broken(vi.spyOn(fake.browser.permissions, 'contains').mockImplementation(refuse));
    await open();
    await waitFor(() => section('access').getByText(t('options.access-unknown')));
    await waitFor(() => section('straight').getByText(t('options.access-unknown')));
    expect(section('straight').queryByText(t('options.straight-rests'))).toBeNull();
    for (const spy of spies.splice(0)) spy.mockRestore();
    await fake.browser.permissions.onAdded.fire({});
    await waitFor(() => expect(screen.queryByText(t('options.access-unknown'))).toBeNull());
  });

  it('is said where it is a history, which is not taken for an empty one', async () => {
    broken(
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new Error('no');
      }),
    );
    fake.browser.storage.local.values.settings = { version: 1, retentionDays: 30 };
    await open();
    await waitFor(() => section('privacy').getByText(t('options.history-unread')));
    await waitFor(() => section('stale-rules').getByText(t('options.history-unread')));
    // A longer time deletes nothing, and need not be counted for.
    choose(t('options.retention'), '90');
    await waitFor(() => expect(settings()).toMatchObject({ retentionDays: 90 }));
    // Nobody knows what a shorter one would delete.
    choose(t('options.retention'), '7');
    await screen.findByText(t('options.not-saved'));
    expect(settings()).toMatchObject({ retentionDays: 90 });
    expect(screen.queryByText(t('options.stale-none'))).toBeNull();
    fireEvent.click(button(t('options.forget-everything')));
    await screen.findByText(t('words.unread-goes'));
    for (const spy of spies.splice(0)) spy.mockRestore();
    answer(t('options.forget-do'));
    await waitFor(() => expect(screen.queryByText(t('options.history-unread'))).toBeNull());
    expect(await incidents()).toEqual([]);
  });

  it('is said where it is the own rules', async () => {
    const { get } = fake.browser.storage.local;
    broken(
      vi
        .spyOn(fake.browser.storage.local, 'get')
        .mockImplementation((key) => (key === 'own-rules' ? refuse() : get(key))),
    );
    await open();
    await waitFor(() => section('own-rules').getByText(t('options.own-unread')));
    expect(screen.queryByText(t('options.own-none'))).toBeNull();
  });

  it('is said where access could not be given back', async () => {
    await fake.browser.permissions.request({ origins: ['*://*/*'] });
    fake.browser.storage.local.values.settings = { version: 1, straight: ['zhihu'], watch: 'on' };
    await open();
    broken(vi.spyOn(fake.browser.permissions, 'remove').mockImplementation(refuse));
    broken(vi.spyOn(fake.browser.permissions, 'getAll').mockImplementation(refuse));
    fireEvent.click(screen.getByLabelText(t('options.watch-on')));
    await screen.findByText(t('options.not-saved'));
  });

  it('is said where a pack could not be given back', async () => {
    await open();
    const row = () => document.querySelector('[data-pack="development"]') as HTMLElement;
    fireEvent.click(within(row()).getByRole('button'));
    await waitFor(() => expect(row().dataset.granted).toBe('true'));
    broken(vi.spyOn(fake.browser.permissions, 'remove').mockImplementation(refuse));
    fireEvent.click(within(row()).getByRole('button'));
    await screen.findByText(t('options.not-saved'));
    expect(row().dataset.granted).toBe('true');
  });
});

describe('own rules', () => {
  const RULE = ownPlatform('forum.example', [
    {
      match: ['*://forum.example/out'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-11',
    },
  ]);
  const OTHER = ownPlatform('other.example', [{ ...RULE.rules[0]!, match: ['*://other.example/out'] }]);
  const line = () => document.querySelector('[data-own-rule]') as HTMLElement;
  const keep = (...platforms: (typeof RULE)[]) =>
    wish({ type: 'set-own-rules', rules: platforms.map((platform) => ({ platform, on: true })) });

  it('come out of a template, a text and a file, each with its host’s permission', async () => {
    await open();
    const host = screen.getByLabelText(t('options.own-host'));
    fireEvent.input(host, { target: { value: 'not a host' } });
    fireEvent.click(action('add-template'));
    const wrong = await screen.findByText(t('options.own-host-wrong'));
    expect(host.getAttribute('aria-describedby')).toBe(wrong.id);
    fireEvent.input(host, { target: { value: 'bbs.example.com' } });
    fireEvent.click(action('add-template'));
    await waitFor(() => expect(own()).toHaveLength(1));
    const field = screen.getByLabelText(t('options.own-paste'));
    fireEvent.input(field, { target: { value: '{"id": 7}' } });
    fireEvent.click(action('take-rules'));
    await screen.findByText(t('options.own-problems'));
    fireEvent.input(field, { target: { value: JSON.stringify(RULE) } });
    fireEvent.click(action('take-rules'));
    await waitFor(() => expect(own()).toHaveLength(2));
    give(document.querySelector('#own-rules input[type="file"]'), 'rules.json', JSON.stringify(RULE));
    await waitFor(() => expect([...fake.granted]).toContain('*://forum.example/*'));
    fireEvent.click(action('export-own'));
    expect(saved.saveFile.mock.calls[0]?.[0]).toBe('onward-own-rules.json');
  });

  it('are refused where they name a place on the page that no browser finds', async () => {
    await open();
    const rule = { ...RULE.rules[0], destination: [{ from: 'attribute', select: 'a[', name: 'href' }] };
    const pasted = screen.getByLabelText(t('options.own-paste'));
    fireEvent.input(pasted, { target: { value: JSON.stringify({ ...RULE, rules: [rule] }) } });
    fireEvent.click(action('take-rules'));
    await screen.findByText(t('options.own-problems'));
    expect(own()).toBeUndefined();
  });

  it('ask for the host of the one that is to be allowed, say so where it is refused, and follow what is taken elsewhere', async () => {
    await keep(RULE, OTHER);
    await open();
    const allow = () => screen.queryByLabelText(t('options.allow-platform', { platform: 'other.example' }));
    await waitFor(() => expect(allow()).not.toBeNull());
    fake.answers.permission = false;
    fireEvent.click(allow() as HTMLElement);
    await screen.findByText(t('options.refused'));
    fake.answers.permission = true;
    fireEvent.click(allow() as HTMLElement);
    await waitFor(() => expect(allow()).toBeNull());
    expect([...fake.granted]).toEqual(['*://other.example/*']);
    await fake.browser.permissions.remove({ origins: ['*://other.example/*'] });
    await waitFor(() => expect(allow()).not.toBeNull());
  });

  it('are not lost to a new one where they could not be read', async () => {
    await keep(RULE);
    await open();
    await waitFor(() => expect(line()).not.toBeNull());
    fireEvent.input(screen.getByLabelText(t('options.own-host')), { target: { value: 'bbs.example.com' } });
    // Nobody else reads them then, because no access is given.
    fake.answers.permission = false;
    const broken = vi
      .spyOn(fake.browser.storage.local, 'get')
      .mockRejectedValueOnce(new DOMException('broken disk', 'UnknownError'));
    fireEvent.click(action('add-template'));
    await screen.findByText(t('options.not-saved'));
    broken.mockRestore();
    fake.answers.permission = true;
    expect(own().map(({ platform }) => platform.id)).toEqual([RULE.id]);
  });

  it('stay in their fields where they could not be stored', async () => {
    await keep(RULE);
    await open();
    await waitFor(() => expect(line()).not.toBeNull());
    const set = vi.spyOn(fake.browser.storage.local, 'set');
    const fails = async (press: () => void) => {
      set.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
      press();
      await screen.findByText(t('options.not-saved'));
    };
    const host = screen.getByLabelText<HTMLInputElement>(t('options.own-host'));
    fireEvent.input(host, { target: { value: 'bbs.example.com' } });
    await fails(() => fireEvent.click(action('add-template')));
    expect(host.value).toBe('bbs.example.com');
    const pasted = screen.getByLabelText<HTMLTextAreaElement>(t('options.own-paste'));
    const shared = JSON.stringify({ ...RULE, name: { en: 'F', zh_CN: 'F' } });
    fireEvent.input(pasted, { target: { value: shared } });
    await fails(() => fireEvent.click(button(t('options.own-take'))));
    expect(pasted.value).toBe(shared);
    fireEvent.click(action('edit-own'));
    const text = () => line().querySelector('textarea');
    fireEvent.input(text() as HTMLElement, { target: { value: shared } });
    await fails(() => fireEvent.click(within(line()).getByText(t('button.save'))));
    expect(text()?.value).toBe(shared);
    fireEvent.click(within(line()).getByText(t('button.save')));
    await waitFor(() => expect(own()[0]?.platform).toMatchObject({ name: { en: 'F' } }));
    await waitFor(() => expect(text()).toBeNull());
  });

  it('are not lost when their text is folded away', async () => {
    await keep(RULE);
    await open();
    await waitFor(() => expect(line()).not.toBeNull());
    const text = () => line().querySelector('textarea');
    fireEvent.click(action('edit-own'));
    fireEvent.input(text() as HTMLElement, { target: { value: 'half a rule' } });
    fireEvent.click(action('edit-own'));
    expect(text()?.closest('[hidden]')).not.toBeNull();
    fireEvent.click(action('edit-own'));
    expect(text()?.closest('[hidden]')).toBeNull();
    expect(text()?.value).toBe('half a rule');
  });

  it('are all switched where one click follows the other faster than the page is drawn', async () => {
    await keep(RULE, OTHER);
    await open();
    await waitFor(() => expect(document.querySelectorAll('[data-own-rule]')).toHaveLength(2));
    for (const each of document.querySelectorAll('[data-own-rule] input')) fireEvent.click(each);
    await waitFor(() => expect(own().map(({ on }) => on)).toEqual([false, false]));
  });

  it('say that their file could not be read', async () => {
    await open();
    vi.spyOn(File.prototype, 'text').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'));
    give(document.querySelector('#own-rules input[type="file"]'), 'rules.json', '[]');
    await screen.findByText(t('options.import-failed'));
  });

  it.each([
    [{ ok: false, why: 'failed' }, 'words.failed'],
    [new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE'), 'words.full'],
  ] as const)(
    'keep their access where they could not be deleted, and it is said why',
    async (reply, told) => {
      await keep(RULE);
      await fake.browser.permissions.request({ origins: ['*://forum.example/*'] });
      await open();
      await waitFor(() => expect(line()).not.toBeNull());
      fireEvent.click(action('delete-own'));
      vi.spyOn(fake.browser.runtime, 'sendMessage').mockImplementationOnce(async () => {
        if (reply instanceof Error) throw reply;
        return reply;
      });
      answer(t('button.delete'));
      await waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain(t(told)));
      expect(own()).toHaveLength(1);
      expect([...fake.granted]).toContain('*://forum.example/*');
    },
  );

  it('give the access to a host of ours back which nothing of ours needs', async () => {
    const { id: _, ...rule } = RULE.rules[0]!;
    const platform = ownPlatform('www.douban.com', [{ ...rule, match: ['*://www.douban.com/out'] }]);
    await wish({ type: 'set-own-rules', rules: [{ platform, on: true }] });
    await fake.browser.permissions.request({ origins: ['*://www.douban.com/*'] });
    await open();
    await waitFor(() => expect(action('delete-own')).toBeTruthy());
    fireEvent.click(action('delete-own'));
    answer(t('button.delete'));
    await waitFor(() => expect([...fake.granted]).toEqual([]));
  });

  it('take with them what was set for their pages, and nothing else', async () => {
    await keep(RULE);
    const set = {
      choices: { [RULE.id]: 'leave-alone', zhihu: 'log-only' },
      snoozed: { [RULE.id]: 1, zhihu: 2 },
    } as const;
    await wish({ type: 'change-settings', change: set });
    await open();
    await waitFor(() => expect(action('delete-own')).toBeTruthy());
    fireEvent.click(action('delete-own'));
    answer(t('button.delete'));
    const stored = () => fake.browser.storage.local.values.settings;
    await waitFor(() => expect(JSON.stringify(stored())).not.toContain(RULE.id));
    expect(stored()).toMatchObject({ choices: { zhihu: 'log-only' }, snoozed: { zhihu: 2 } });
  });

  it('are switched, allowed, shared, changed and deleted', async () => {
    await keep(RULE);
    await open();
    await waitFor(() => expect(line()).not.toBeNull());
    fireEvent.click(screen.getByLabelText(t('options.allow-platform', { platform: 'forum.example' })));
    await waitFor(() => expect(fake.scripts.get('own-rules')?.matches.join()).toContain('forum.example'));
    fireEvent.click(line().querySelector('input') as HTMLElement);
    await waitFor(() => expect(own()[0]?.on).toBe(false));
    writeText.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(within(line()).getByText(t('options.own-share')));
    await within(line()).findByText(t('words.failed'));
    writeText.mockClear();
    fireEvent.click(within(line()).getByText(t('options.own-share')));
    await waitFor(() => expect(writeText.mock.calls[0]?.[0]).toContain('forum.example'));
    fireEvent.click(action('edit-own'));
    const text = line().querySelector('textarea') as HTMLTextAreaElement;
    const take = () => fireEvent.click(within(line()).getByText(t('button.save')));
    fireEvent.input(text, { target: { value: '[]' } });
    take();
    await screen.findByText(t('options.own-problems'));
    const { id: _, ...rule } = RULE.rules[0]!;
    const other = ownPlatform('other.example', [{ ...rule, match: ['*://other.example/out'] }]);
    fireEvent.input(text, { target: { value: JSON.stringify(other) } });
    take();
    await waitFor(() => expect(line().textContent).toContain(RULE.id));
    // One is changed, and a second one in its text would be lost: neither is stored.
    const send = vi.spyOn(fake.browser.runtime, 'sendMessage');
    const two = [{ ...RULE, name: { en: 'G', zh_CN: 'G' } }, other];
    fireEvent.input(text, { target: { value: JSON.stringify(two) } });
    take();
    fireEvent.input(text, { target: { value: JSON.stringify({ ...RULE, name: { en: 'F', zh_CN: 'F' } }) } });
    take();
    await waitFor(() => expect(own()[0]?.platform).toMatchObject({ name: { en: 'F' } }));
    expect(JSON.stringify(send.mock.calls)).not.toContain('"G"');
    send.mockRestore();
    fireEvent.click(action('delete-own'));
    answer(t('button.delete'));
    await waitFor(() => expect(own()).toEqual([]));
    await waitFor(() => expect(fake.granted.size).toBe(0));
  });
});
