import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSettings } from '../../../utils/browser/settings-store';
import { sleep } from '../../../utils/browser/sleep';
import type { TabView } from '../../../utils/messages/views';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { platforms } from '../../../utils/rules/all-platforms';
import { originsOf, platformsIn } from '../../../utils/rules/catalogue';
import type { Pack } from '../../../utils/rules/define-platform';
import { OPTIONAL_PACKS } from '../../../utils/rules/define-platform';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import { fake } from '../../fake-browser';
import {
  closeTab,
  incidents,
  keptOf,
  lastUrl,
  meet,
  QQ_WARNING,
  say,
  soon,
  startBackground,
  tabAt,
  wish,
  ZHIHU,
} from './start-background';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const { browser } = fake;
const originsIn = (pack: Pack) => originsOf(platformsIn(platforms, pack));
const install = (reason: 'install' | 'update') => browser.runtime.onInstalled.fire({ reason });
/** The alarm that ends a pause rings. */
const endOfPause = () => {
  const { when } = fake.alarms.get('end-of-pause') as { when: number };
  return browser.alarms.onAlarm.fire({ name: 'end-of-pause', scheduledTime: when });
};

beforeEach(startBackground);

describe('installation and update', () => {
  it('welcomes once, makes the menus, and plans the tidying', async () => {
    await install('install');
    expect(lastUrl()).toBe(`${fake.origin}welcome.html`);
    expect(fake.menus.size).toBeGreaterThan(5);
    await soon(() => expect(fake.alarms.has('tidy-history')).toBe(true));
    fake.tabs.clear();
    await install('update');
    expect(fake.tabs.size).toBe(0);
  });

  it('an update that added platforms to an allowed pack keeps the others running, and gets the new ones on a click', async () => {
    const origins = originsIn('forums');
    // What the pack was before the update: all hosts but one, which nobody was ever asked for.
    const [added = '', ...before] = origins;
    for (const each of before) fake.granted.add(each);
    await install('update');
    const host = added.split('/')[2]?.replace('*.', '') ?? '';
    await soon(() => expect(fake.scripts.get('packs')?.matches.length).toBeGreaterThan(3));
    expect(fake.scripts.get('packs')?.matches.join()).not.toContain(host);
    await browser.permissions.request({ origins: [added] });
    await soon(() => expect(fake.scripts.get('packs')?.matches.join()).toContain(host));
  });

  it('registers again what the browser forgot with the update, and nothing that was never allowed', async () => {
    for (const each of originsIn('development')) fake.granted.add(each);
    await browser.runtime.onStartup.fire();
    await soon(() => expect(fake.scripts.has('packs')).toBe(true));
    fake.scripts.clear();
    await install('update');
    await soon(() => expect([...fake.scripts.keys()]).toEqual(['packs']));
    await install('update');
    await browser.permissions.remove({ origins: originsIn('development') });
    await soon(() => expect(fake.scripts.size).toBe(0));
  });

  it('has every optional pack among those that are asked for', () =>
    expect(OPTIONAL_PACKS.every((pack) => originsIn(pack).length > 0)).toBe(true));
});

describe('the house', () => {
  it('deletes nothing of what the person keeps for ever, however old it is', async () => {
    vi.useFakeTimers({ now: Date.now() - 3000 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await wish({ type: 'change-settings', change: { retentionDays: null } });
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect(await incidents()).toHaveLength(1);
  });

  it('deletes what is older than the person wants to keep', async () => {
    vi.useFakeTimers({ now: Date.now() - 400 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await browser.alarms.onAlarm.fire({ name: 'something else' });
    expect(await incidents()).toHaveLength(1);
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect(await incidents()).toEqual([]);
  });

  it('deletes the counts of straight links that are older than that', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const old = { '2001-01-01': { zhihu: 7 } };
    const kept = () => browser.storage.local.values['straight-counts'];
    await browser.storage.local.set({ 'straight-counts': { ...old, [today]: { zhihu: 1 } } });
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect(kept()).toEqual({ [today]: { zhihu: 1 } });
    await wish({ type: 'change-settings', change: { retentionDays: null } });
    await browser.storage.local.set({ 'straight-counts': old });
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect(kept()).toEqual(old);
  });

  it('deletes what exports left on disk: an hour later, and whatever it is once the browser starts', async () => {
    const hour = 3_600_000;
    const now = Date.now();
    const names = [`draft-${now - hour - 1}-a`, `draft-${now}-b`, `draft-${now + hour}-c`, 'other'];
    const disk = new Set(names);
    const folder = { keys: () => disk.values(), removeEntry: async (name: string) => void disk.delete(name) };
    const { navigator } = globalThis;
    vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
    onTestFinished(() => void vi.stubGlobal('navigator', navigator));
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect([...disk]).toEqual(names.slice(1));
    await browser.runtime.onStartup.fire();
    await soon(() => expect([...disk]).toEqual(['other']));
  });

  it('deletes nothing at once where it was done so long ago that the clock may be wrong', async () => {
    const rings = () => browser.alarms.onAlarm.fire({ name: 'tidy-history', scheduledTime: Date.now() });
    await meet(ZHIHU);
    await rings();
    vi.useFakeTimers({ now: Date.now() + 400 * 86_400_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    // Firefox has forgotten the alarm with its last window, and rings a minute after it was planned anew.
    fake.alarms.clear();
    await browser.runtime.onStartup.fire();
    await rings();
    expect(await incidents()).toHaveLength(1);
    expect(fake.alarms.get('tidy-history')).toMatchObject({ delayInMinutes: 60 });
    vi.setSystemTime(Date.now() + 3_600_000);
    await rings();
    expect(await incidents()).toEqual([]);
  });

  it('deletes what is old also where the disk is full', async () => {
    await meet(ZHIHU);
    vi.useFakeTimers({ now: Date.now() + 400 * 86_400_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const write = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('No space left'));
    onTestFinished(() => write.mockRestore());
    await browser.alarms.onAlarm.fire({ name: 'tidy-history', scheduledTime: Date.now() });
    expect(write).toHaveBeenCalledWith({ tidied: Date.now() });
    expect(await incidents()).toEqual([]);
  });

  it('deletes what is old where the clock was ahead for a while and is right again', async () => {
    const rings = () => browser.alarms.onAlarm.fire({ name: 'tidy-history', scheduledTime: Date.now() });
    const now = Date.now();
    await meet(ZHIHU);
    await rings();
    vi.useFakeTimers({ now: now + 4000 * 86_400_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    await rings();
    expect(await incidents()).toHaveLength(1);
    vi.setSystemTime(now + 366 * 86_400_000);
    await rings();
    expect(await incidents()).toEqual([]);
  });

  it('applies a shorter time at once', async () => {
    vi.useFakeTimers({ now: Date.now() - 40 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await wish({ type: 'change-settings', change: { newTab: true } });
    expect(await incidents()).toHaveLength(1);
    expect(await wish({ type: 'change-settings', change: { retentionDays: 30 } })).toEqual({ ok: true });
    expect(await incidents()).toEqual([]);
  });

  it('forgets what a closed tab has met', async () => {
    const tab = await meet(ZHIHU);
    await closeTab(tab);
    expect(keptOf(tab)).toEqual([]);
  });

  it('forgets what a tab has met that has another id by now', async () => {
    const tab = await meet(ZHIHU);
    await browser.tabs.onReplaced.fire(tab.id + 1, tab.id);
    expect(keptOf(tab)).toEqual([]);
  });

  it('T12 keeps nothing of a tab that is closed while its page is met', async () => {
    const tab = tabAt(ZHIHU, { incognito: true });
    const { hears } = tab;
    tab.hears = (message) => {
      // It was there a moment ago.
      void closeTab(tab);
      return hears?.(message);
    };
    await say(tab);
    expect(keptOf(tab)).toEqual([]);
  });

  it('takes over what another browser of the person wrote, and writes what this one changed', async () => {
    const theirs = { ...DEFAULT_SETTINGS, sync: true, language: 'zh_TW' };
    await browser.storage.sync.set({ settings: theirs });
    await wish({ type: 'change-settings', change: { sync: true } });
    expect(browser.storage.local.values.settings).toMatchObject({ language: 'zh_TW' });
    await wish({ type: 'change-settings', change: { language: 'zh_CN' } });
    expect(browser.storage.sync.values.settings).toMatchObject({ language: 'zh_CN' });
    await browser.storage.sync.set({ settings: { ...theirs, language: 'en' } });
    await soon(() => expect(browser.storage.local.values.settings).toMatchObject({ language: 'en' }));
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValueOnce(new Error('no account'));
    await browser.runtime.onStartup.fire();
    expect(browser.storage.local.values.settings).toMatchObject({ language: 'en' });
  });

  it('sends what the account did not take with the next start, and does not undo it', async () => {
    await wish({ type: 'change-settings', change: { sync: true, language: 'en' } });
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await wish({ type: 'change-settings', change: { language: 'zh_CN' } });
    expect(browser.storage.sync.values.settings).toMatchObject({ language: 'en' });
    await browser.runtime.onStartup.fire();
    await soon(() => expect(browser.storage.sync.values.settings).toMatchObject({ language: 'zh_CN' }));
    expect(browser.storage.local.values.settings).toMatchObject({ language: 'zh_CN' });
  });

  it('keeps every one of several changes that were made at once', async () => {
    const choose = (platform: string) =>
      wish({ type: 'change-settings', change: { choices: { [platform]: 'log-only' } } });
    await Promise.all([choose('zhihu'), choose('qq')]);
    expect((await readSettings()).choices).toEqual({ zhihu: 'log-only', qq: 'log-only' });
    await wish({ type: 'change-settings', change: { choices: { zhihu: null } } });
    expect((await readSettings()).choices).toEqual({ qq: 'log-only' });
  });
});

describe('settings that a newer version wrote', () => {
  const newer = { ...DEFAULT_SETTINGS, version: 99, theme: 'sepia', recording: false, sound: 'on' };

  it('hold as far as they can be read, and lose nothing by a change', async () => {
    await browser.storage.local.set({ settings: newer });
    await meet(ZHIHU);
    expect(await incidents()).toEqual([]);
    await wish({ type: 'change-settings', change: { strip: false, sync: true } });
    expect(browser.storage.local.values.settings).toEqual({ ...newer, strip: false, sync: true });
    expect(browser.storage.sync.values).toEqual({});
  });

  it('keep what they have for other platforms where one is set here, which holds', async () => {
    await browser.storage.local.set({ settings: { ...newer, choices: { qq: 'open-beside' } } });
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'log-only' } } });
    expect(browser.storage.local.values.settings).toMatchObject({
      choices: { qq: 'open-beside', zhihu: 'log-only' },
    });
    expect((await readSettings()).choices).toEqual({ zhihu: 'log-only' });
  });

  it('are neither taken over nor written over where another browser has them', async () => {
    await browser.storage.sync.set({ settings: { ...newer, language: 'zh_TW' } });
    await wish({ type: 'change-settings', change: { sync: true, newTab: true } });
    expect(browser.storage.local.values.settings).toMatchObject({ language: 'auto', newTab: true });
    expect(browser.storage.sync.values.settings).toMatchObject({ version: 99, sound: 'on' });
  });
});

it('the term of a complaint ends with its last day, also one that begins at one in the morning', async () => {
  vi.stubEnv('TZ', 'America/Havana');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.useFakeTimers({ now: new Date('2022-03-13T12:00'), toFake: ['Date'] });
  await meet(ZHIHU);
  const [met] = await incidents();
  await wish({ type: 'note-incident', id: met!.id, note: '', tags: ['complaint-sent:2022-02-26'] });
  const when = Date.parse('2022-03-14T00:00-04:00');
  await soon(() => expect(fake.alarms.get('end-of-term')).toEqual({ when }));
});

it('a complaint that waits longer than its term is shown on the button, until it is answered', async () => {
  vi.useFakeTimers({ now: new Date('2022-03-13T12:00'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await meet(ZHIHU);
  const [{ id } = { id: '' }] = await incidents();
  const complain = (tags: string[]) => wish({ type: 'note-incident', id, note: '', tags });
  const badge = () => fake.badges.get('all');
  await complain(['complaint-sent:2022-03-13']);
  await soon(() => expect(fake.alarms.has('end-of-term')).toBe(true));
  expect(badge() ?? '').toBe('');
  const { when } = fake.alarms.get('end-of-term') as { when: number };
  vi.setSystemTime(when);
  await browser.alarms.onAlarm.fire({ name: 'end-of-term', scheduledTime: when });
  await soon(() => expect(badge()).toBe('1'));
  await complain([]);
  await soon(() => expect([badge(), fake.alarms.has('end-of-term')]).toEqual(['', false]));
  // By the daily tidying at the latest, where the browser lost the alarm; and it is not tidied away.
  await complain(['complaint-sent:2022-03-30']);
  vi.setSystemTime(when + 400 * 86_400_000);
  await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
  expect([badge(), (await incidents()).length]).toEqual(['1', 1]);
});

it('complaints that came with a file are shown on the button as soon as it was read in', async () => {
  await meet(ZHIHU);
  const [{ id } = { id: '' }] = await incidents();
  // The history's own page writes what a file holds, and says afterwards that it did.
  const { openIncidentStore } = await import('../../../utils/browser/incidents/store');
  const { ownHistory } = await import('../../../utils/browser/own-history');
  const page = openIncidentStore(ownHistory);
  await page.recordNoted(id, { tags: ['complaint-sent:2022-02-26'] });
  await page.close();
  expect(fake.badges.get('all') ?? '').toBe('');
  await wish({ type: 'history-imported' });
  expect(fake.badges.get('all')).toBe('1');
});

it('the menus speak another language as soon as the person wants it', async () => {
  await install('update');
  const title = () => (fake.menus.get('options') as { title: string }).title;
  await wish({ type: 'change-settings', change: { language: 'en' } });
  await soon(() => expect(title()).toBe('Options'));
  await wish({ type: 'change-settings', change: { language: 'zh_CN' } });
  await soon(() => expect(title()).not.toBe('Options'));
});

describe('a pause', () => {
  it('is shown on the button and in the menus, keeps quiet, and ends', async () => {
    await install('update');
    await wish({ type: 'pause', length: 'hour' });
    expect([fake.badges.get('all'), fake.alarms.has('end-of-pause')]).toEqual(['‖', true]);
    const tab = await meet(ZHIHU);
    expect(await incidents()).toEqual([]);
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({ paused: true });
    await endOfPause();
    expect(fake.badges.get('all')).toBe('');
    await wish({ type: 'pause', length: 'restart' });
    expect(browser.storage.local.values.paused).toBe('restart-0.1.0');
    await wish({ type: 'pause', length: 'until-resumed' });
    await wish({ type: 'resume' });
    expect(browser.storage.local.values).not.toHaveProperty('paused');
    expect(await wish({ type: 'pause', length: 'year' as 'hour' })).toMatchObject({ why: 'bad-message' });
  });
});

describe('two pauses at once', () => {
  it('are the later one', async () => {
    await Promise.all([
      wish({ type: 'pause', length: 'until-resumed' }),
      wish({ type: 'pause', length: 'restart' }),
    ]);
    expect(browser.storage.local.values.paused).toBe('restart-0.1.0');
  });
});

describe('a pause that takes the place of another', () => {
  it('leaves no moment between them', async () => {
    await wish({ type: 'pause', length: 'hour' });
    const { listeners } = browser.storage.onChanged;
    const kept: unknown[] = [];
    const listen = () => void kept.push('paused' in browser.storage.local.values);
    listeners.push(listen);
    await wish({ type: 'pause', length: 'restart' });
    listeners.splice(listeners.indexOf(listen), 1);
    expect(kept).toEqual([true]);
    expect(fake.alarms.has('end-of-pause')).toBe(false);
  });

  it('leaves it where there is no room for it', async () => {
    await wish({ type: 'pause', length: 'until-resumed' });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('NO_SPACE'));
    await expect(wish({ type: 'pause', length: 'restart' })).rejects.toThrow('NO_SPACE');
    expect(browser.storage.local.values.paused).toBe('until-resumed');
  });
});

describe('a pause that begins as the hour of the one before is over', () => {
  it.each(['hour', 'restart', 'until-resumed'] as const)(
    'lasts as long as it was wished for: %s',
    async (length) => {
      vi.useFakeTimers({ now: Date.now() - 60_000, toFake: ['Date'] });
      await wish({ type: 'pause', length: 'hour' });
      vi.useRealTimers();
      await Promise.all([wish({ type: 'pause', length }), endOfPause()]);
      expect(fake.badges.get('all')).toBe('‖');
    },
  );
});

describe('a pause that is ended while its beginning is being shown', () => {
  it.each([
    ['on the button', 2],
    ['in the menus', 1],
  ])('is not shown %s', async (_, reading) => {
    await install('update');
    const { get } = browser.storage.local;
    let readings = 0;
    const slow = vi.spyOn(browser.storage.local, 'get').mockImplementation(async (key) => {
      const isSlow = key === 'paused' && ++readings === reading;
      const kept = await get(key);
      if (isSlow) await sleep(50);
      return kept;
    });
    const begun = wish({ type: 'pause', length: 'restart' });
    await soon(() => expect(readings).toBe(reading));
    await Promise.all([begun, wish({ type: 'resume' })]);
    slow.mockRestore();
    expect(fake.badges.get('all')).toBe('');
    expect(fake.menus.get('resume')).toMatchObject({ visible: false });
  });
});

it('the button that was read last is shown last', async () => {
  const { get } = browser.storage.local;
  let slow: Promise<unknown> | undefined;
  const reading = vi.spyOn(browser.storage.local, 'get').mockImplementation(async (key) => {
    const kept = await get(key);
    if (key === 'paused' && !slow) {
      slow = sleep(50);
      await slow;
    }
    return kept;
  });
  await browser.alarms.onAlarm.fire({ name: 'end-of-term' });
  await soon(() => expect(slow).toBeDefined());
  reading.mockRestore();
  await wish({ type: 'pause', length: 'restart' });
  await slow;
  await sleep(20);
  expect(fake.badges.get('all')).toBe('‖');
});

describe('a clock that is set back', () => {
  it('makes neither a pause nor a snooze longer than it was', async () => {
    await wish({ type: 'pause', length: 'hour' });
    await wish({ type: 'change-settings', change: { snoozed: { zhihu: Date.now() + 86_000_000 } } });
    vi.useFakeTimers({ now: Date.now() - 30 * 86_400_000, toFake: ['Date'] });
    const tab = await meet(ZHIHU);
    expect(await say(tab)).toMatchObject({ do: 'show-strip' });
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).not.toHaveProperty('snoozedUntil');
    vi.useRealTimers();
    expect(await incidents()).toHaveLength(1);
  });
});

it('an own rule runs as soon as it is there, where its host was allowed before, and no longer than that', async () => {
  const rule = {
    ...{ match: ['*://forum.example/out'], kind: 'unknown' as const, verified: '2026-11' },
    destination: [{ from: 'param' as const, name: 'url' }],
  };
  const platform = ownPlatform('forum.example', [rule]);
  const running = () => [...fake.scripts.values()].flatMap(({ matches }) => matches).join();
  await browser.permissions.request({ origins: ['*://forum.example/*'] });
  await wish({ type: 'set-own-rules', rules: [{ platform, on: true }] });
  expect(running()).toContain('forum.example');
  await wish({ type: 'set-own-rules', rules: [{ platform, on: false }] });
  expect(running()).not.toContain('forum.example');
});

it('all sites are watched but those that rules know, while the person wants it and the browser lets us', async () => {
  const watching = () => fake.scripts.get('watch');
  await wish({ type: 'change-settings', change: { straight: { zhihu: true } } });
  await browser.permissions.request({ origins: ['*://*/*'] });
  await soon(() => expect(fake.scripts.has('straight-links')).toBe(true));
  expect(watching()).toBeUndefined();
  await wish({ type: 'change-settings', change: { watch: 'on' } });
  await soon(() => expect(watching()?.matches).toEqual(['*://*/*']));
  expect(watching()?.excludeMatches).toContain('*://link.zhihu.com/*');
  const rule = {
    ...{ match: ['*://forum.example/out'], kind: 'unknown' as const, verified: '2026-11' },
    destination: [{ from: 'param' as const, name: 'url' }],
  };
  const rules = [{ platform: ownPlatform('forum.example', [rule]), on: true }];
  await wish({ type: 'set-own-rules', rules });
  await soon(() => expect(watching()?.excludeMatches).toContain('*://forum.example/*'));
  await browser.permissions.remove({ origins: ['*://*/*'] });
  await soon(async () => expect([watching(), (await readSettings()).watch]).toEqual([undefined, 'revoked']));
  // It comes back only where the person wants it again.
  await browser.permissions.request({ origins: ['*://*/*'] });
  await soon(() => expect(fake.scripts.has('straight-links')).toBe(true));
  expect(watching()).toBeUndefined();
});

describe('straight links', () => {
  const page = 'https://www.zhihu.com/question/1';
  const ask = (link: string) =>
    fake.fromPage(fake.addTab({ url: page }), { type: 'straighten', url: page, link });

  const follow = (link: string) =>
    fake.fromPage(fake.addTab({ url: page }), { type: 'went-straight', url: page, link });

  it('are answered where the person wants them and the browser lets us, and counted by day once followed', async () => {
    await install('update');
    expect(await ask(ZHIHU)).toBeNull();
    await wish({ type: 'change-settings', change: { straight: { zhihu: true } } });
    expect(await ask(ZHIHU)).toBeNull();
    await browser.permissions.request({ origins: ['*://*.zhihu.com/*'] });
    expect(await ask(ZHIHU)).toBe('https://example.com/a');
    expect(await ask('https://www.zhihu.com/question/2')).toBeNull();
    await soon(() => expect(fake.scripts.has('straight-links')).toBe(true));
    expect(browser.storage.local.values['straight-counts']).toBeUndefined();
    await follow('https://www.zhihu.com/question/2');
    await follow(ZHIHU);
    await soon(() => {
      const counts = browser.storage.local.values['straight-counts'] as Record<string, object>;
      expect(Object.values(counts)).toEqual([{ zhihu: 1 }]);
    });
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    await wish({ type: 'forget-everything' });
    expect(browser.storage.local.values['straight-counts']).toBeUndefined();
  });
});

describe('a browser that cannot read its own storage', () => {
  it('deletes the history all the same where that is wanted, and says that something is left', async () => {
    await meet(ZHIHU);
    expect(await incidents()).toHaveLength(1);
    const unwritable = vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('corrupt'));
    expect(await wish({ type: 'forget-everything' })).toEqual({ ok: false, why: 'failed' });
    unwritable.mockRestore();
    expect(await incidents()).toEqual([]);
  });

  it('shows where the link leads all the same, and records and deletes nothing', async () => {
    await meet(ZHIHU);
    const before = await incidents();
    const unreadable = vi
      .spyOn(browser.storage.local, 'get')
      .mockRejectedValue(new Error('An unexpected error occurred'));
    const tab = await meet('https://link.zhihu.com/?target=https%3A//example.com/b');
    const view = await wish<TabView>({ type: 'describe-tab', tabId: tab.id });
    expect(view).toMatchObject({ state: 'met', destination: { href: 'https://example.com/b' } });
    expect((await readSettings()).retentionDays).toBeNull();
    unreadable.mockRestore();
    expect(await incidents()).toEqual(before);
  });

  it.each([
    ['was switched on', { question: '', answer: '' }],
    ['may have been', null],
  ])('opens nothing that careful mode would not, which %s', async (_, careful) => {
    await wish({ type: 'change-settings', change: { careful, choices: { zhihu: 'open-directly' } } });
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet(QQ_WARNING);
    const unreadable = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    onTestFinished(() => unreadable.mockRestore());
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({
      ...{ kind: 'warning', mayOpen: false, careful: 'unread', mayOpenDirectly: false },
    });
    const shown = { destination: 'https://example.org/', kind: 'warning' } as const;
    expect(await wish({ type: 'open-destination', tabId: tab.id, where: 'here', shown })).toEqual({
      ok: false,
      why: 'not-allowed',
    });
    const going = tabAt('https://before.example/');
    await browser.webRequest.onBeforeRequest.fire({
      ...{ url: ZHIHU, tabId: going.id, requestId: 'one', method: 'GET', frameId: 0, type: 'main_frame' },
    });
    await sleep(50);
    expect(going.url).toBe('https://before.example/');
    // Once it is read again, it is as the person has it.
    unreadable.mockRestore();
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({
      ...{ mayOpen: careful === null, careful: careful !== null },
    });
  });

  it('leaves every script where it runs: nobody can tell what the person wants', async () => {
    fake.granted.add('*://*/*');
    await wish({ type: 'change-settings', change: { watch: 'on', straight: { zhihu: true } } });
    await browser.runtime.onStartup.fire();
    const running = () => [...fake.scripts.keys()].sort();
    await soon(() => expect(running()).toEqual(['packs', 'straight-links', 'watch']));
    const before = structuredClone([...fake.scripts]);
    const unreadable = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    onTestFinished(() => unreadable.mockRestore());
    // A rejection that nobody handles fails the whole run.
    await browser.runtime.onStartup.fire();
    await sleep(50);
    expect([...fake.scripts]).toEqual(before);
  });

  it('keeps no address of what the person records by hand: they may have wanted sites only', async () => {
    await wish({ type: 'change-settings', change: { recording: false, sitesOnly: true } });
    const tab = await meet(ZHIHU);
    const { get } = browser.storage.local;
    const unreadable = vi
      .spyOn(browser.storage.local, 'get')
      .mockImplementation((key) => (key === 'settings' ? Promise.reject(new Error('corrupt')) : get(key)));
    expect(await wish({ type: 'record-this', tabId: tab.id })).toEqual({ ok: true });
    unreadable.mockRestore();
    const [incident] = await incidents();
    expect(incident?.destination).toMatchObject({ site: 'example.com' });
    expect(JSON.stringify(incident)).not.toContain('example.com/a');
  });
});
