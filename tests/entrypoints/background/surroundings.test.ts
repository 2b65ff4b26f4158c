import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OPTIONAL_PACKS } from '../../../utils/browser/packs';
import { readSettings } from '../../../utils/browser/settings-store';
import { sleep } from '../../../utils/browser/sleep';
import type { TabView } from '../../../utils/messages/views';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { platforms } from '../../../utils/rules/all-platforms';
import { originsOf, platformsIn } from '../../../utils/rules/catalogue';
import type { Pack } from '../../../utils/rules/define-platform';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import { type FakeTab, fake } from '../../fake-browser';
import {
  incidents,
  meet,
  QQ_WARNING,
  say,
  soon,
  startBackground,
  tabAt,
  wish,
  ZHIHU,
} from './start-background';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fake-browser')).fake.browser,
}));
const clipboard = vi.hoisted(() => ({ writeText: vi.fn(async () => {}) }));
vi.stubGlobal('navigator', { clipboard });

const { browser } = fake;
const OWN = ownPlatform('forum.example', [
  {
    ...{ match: ['*://forum.example/out'], kind: 'unknown', verified: '2026-11' },
    destination: [{ from: 'param', name: 'url' }],
  },
]);
const originsIn = (pack: Pack) => originsOf(platformsIn(platforms, pack));
const install = (reason: 'install' | 'update') => browser.runtime.onInstalled.fire({ reason });
const close = async ({ id }: FakeTab) => {
  fake.tabs.delete(id);
  await browser.tabs.onRemoved.fire(id);
};
/** What the session still holds of a tab. */
const keptOf = ({ id }: FakeTab) =>
  Object.keys(browser.storage.session.values).filter((key) => key.endsWith(`:${id}`));
const lastUrl = () => [...fake.tabs.values()].at(-1)?.url;
/** The text that our own page was opened for. */
const lookedAt = () => {
  const id = new URL(lastUrl() ?? '').searchParams.get('text') ?? '';
  return browser.storage.session.values[`link-text:${id}`] as { text: string } | undefined;
};

beforeEach(async () => {
  startBackground();
  await wish({ type: 'forget-everything' });
  fake.clear();
  clipboard.writeText.mockReset();
});

describe('installation and update', () => {
  it('welcomes once, makes the menus, and plans the tidying', async () => {
    await install('install');
    expect(lastUrl()).toBe(`${fake.origin}welcome.html`);
    expect(fake.menus.size).toBeGreaterThan(5);
    expect(fake.alarms.has('tidy-history')).toBe(true);
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
  it('deletes what is older than the person wants to keep', async () => {
    vi.useFakeTimers({ now: Date.now() - 400 * 86_400_000, toFake: ['Date'] });
    await meet(ZHIHU);
    vi.useRealTimers();
    await browser.alarms.onAlarm.fire({ name: 'something else' });
    expect(await incidents()).toHaveLength(1);
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
    expect(await incidents()).toEqual([]);
    await wish({ type: 'change-settings', change: { retentionDays: null } });
    await browser.alarms.onAlarm.fire({ name: 'tidy-history' });
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
    await close(tab);
    expect(keptOf(tab)).toEqual([]);
  });

  it('T12 keeps nothing of a tab that is closed while its page is met', async () => {
    const tab = tabAt(ZHIHU, { incognito: true });
    const { hears } = tab;
    tab.hears = (message) => {
      // It was there a moment ago.
      void close(tab);
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

  it('are neither taken over nor written over where another browser has them', async () => {
    await browser.storage.sync.set({ settings: { ...newer, language: 'zh_TW' } });
    await wish({ type: 'change-settings', change: { sync: true, newTab: true } });
    expect(browser.storage.local.values.settings).toMatchObject({ language: 'auto', newTab: true });
    expect(browser.storage.sync.values.settings).toMatchObject({ version: 99, sound: 'on' });
  });
});

describe('a pause', () => {
  it('is shown on the button and in the menus, keeps quiet, and ends', async () => {
    await install('update');
    await wish({ type: 'pause', length: 'hour' });
    expect([fake.badges.get('all'), fake.alarms.has('end-of-pause')]).toEqual(['‖', true]);
    const tab = await meet(ZHIHU);
    expect(await incidents()).toEqual([]);
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({ paused: true });
    await browser.alarms.onAlarm.fire({ name: 'end-of-pause' });
    await soon(() => expect(fake.badges.get('all')).toBe(''));
    await wish({ type: 'pause', length: 'restart' });
    expect(browser.storage.session.values.paused).toBe(true);
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
    expect(browser.storage.local.values).not.toHaveProperty('paused');
    expect(browser.storage.session.values.paused).toBe(true);
  });
});

describe('a pause that is ended while its beginning is being shown', () => {
  it.each([
    ['on the button', 2],
    ['in the menus', 1],
  ])('is not shown %s', async (_, reading) => {
    await install('update');
    const { get } = browser.storage.session;
    let readings = 0;
    const slow = vi.spyOn(browser.storage.session, 'get').mockImplementation(async (key) => {
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

describe('keys', () => {
  const press = (name: string, tab?: object) => browser.commands.onCommand.fire(name, tab);

  it('open and copy what one click would, and nothing where a danger may be named', async () => {
    const tab = await meet(ZHIHU);
    await press('copy-destination', tab);
    await soon(() => expect(clipboard.writeText).toHaveBeenCalledWith('https://example.com/a'));
    await press('open-destination');
    await soon(async () => expect((await incidents())[0]?.action.did).toBe('opened'));
    const warned = await meet(QQ_WARNING);
    await press('open-destination', warned);
    await press('copy-destination', warned);
    await new Promise((done) => setTimeout(done, 20));
    expect(clipboard.writeText).toHaveBeenCalledTimes(1);
  });

  it('offer to copy on a page of ours where the page is no help', async () => {
    clipboard.writeText.mockRejectedValueOnce(new Error('not allowed'));
    const tab = await meet(ZHIHU);
    await press('copy-destination', tab);
    await soon(() => expect(lookedAt()).toMatchObject({ text: ZHIHU, copyFailed: true }));
  });

  it('begin a pause and end it', async () => {
    await press('toggle-pause');
    await soon(() => expect(browser.storage.local.values.paused).toBe('until-resumed'));
    await press('toggle-pause');
    await soon(() => expect(browser.storage.local.values).not.toHaveProperty('paused'));
  });

  it('are obeyed one after the other, however fast they are pressed', async () => {
    const clear = vi.spyOn(browser.alarms, 'clear');
    // Each of them takes away what was left of a pause, whether it ends that or begins another.
    const obeyed = (times: number) =>
      soon(() => {
        expect(clear.mock.calls.filter(([name]) => name === 'end-of-pause')).toHaveLength(times);
        expect(browser.storage.local.values.paused).toBe('until-resumed');
      });
    await Promise.all([press('toggle-pause'), press('toggle-pause'), press('toggle-pause')]);
    await obeyed(3);
    await Promise.all([press('toggle-pause'), press('toggle-pause')]);
    await obeyed(5);
    clear.mockRestore();
  });
});

describe('menus', () => {
  const click = async (menuItemId: string, more: object = {}, tab: object = fake.addTab()) => {
    await browser.contextMenus.onClicked.fire({ menuItemId, ...more }, tab);
    await new Promise((done) => setTimeout(done, 20));
  };

  it('copy where a link leads, or offer it', async () => {
    await click('copy-link', { linkUrl: ZHIHU });
    await click('copy-link', { linkUrl: 'https://plain.example/?a#b' });
    expect(clipboard.writeText.mock.calls).toEqual([
      ['https://example.com/a'],
      ['https://plain.example/?a#b'],
    ]);
    await click('copy-link', { linkUrl: QQ_WARNING });
    expect(lookedAt()).toMatchObject({ text: QQ_WARNING });
    clipboard.writeText.mockRejectedValueOnce(new Error('not allowed'));
    await click('copy-link', { linkUrl: ZHIHU }, fake.addTab({ incognito: true }));
    expect(lookedAt()).toMatchObject({ copyFailed: true, isPrivate: true });
  });

  it('know the person’s own rules, as they are now, show first what nobody has read, and copy in the click', async () => {
    const wrapped = 'https://forum.example/out?url=https%3A%2F%2Fexample.com%2Fown';
    await wish({ type: 'set-own-rules', rules: [{ platform: OWN, on: true }] });
    for (const item of ['copy-link', 'open-link']) {
      await click(item, { linkUrl: wrapped });
      expect(lookedAt()).toMatchObject({ text: wrapped });
      fake.tabs.clear();
    }
    expect(clipboard.writeText).not.toHaveBeenCalled();
    await wish({ type: 'set-own-rules', rules: [{ platform: OWN, on: false }] });
    // Called in the click itself, before anything was waited for.
    void browser.contextMenus.onClicked.fire({ menuItemId: 'copy-link', linkUrl: wrapped }, fake.addTab());
    expect(clipboard.writeText.mock.calls).toEqual([[wrapped]]);
  });

  it('open where a link leads beside the tab, or show it first', async () => {
    await click('open-link', { linkUrl: ZHIHU });
    expect(lastUrl()).toBe('https://example.com/a');
    await click('open-link', { linkUrl: QQ_WARNING });
    expect(lookedAt()).toMatchObject({ text: QQ_WARNING });
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await click('open-link', { linkUrl: ZHIHU });
    expect(lookedAt()).toMatchObject({ text: ZHIHU });
  });

  it('show a link, a text, the history and the options', async () => {
    await click('look-at-link', { linkUrl: ZHIHU });
    expect(lookedAt()).toMatchObject({ text: ZHIHU });
    await click('look-at-text', { selectionText: '看看 https://t.cn/A6 这个' });
    expect(lookedAt()?.text).toContain('看看');
    await click('history');
    expect(lastUrl()).toBe(`${fake.origin}incidents.html`);
    await click('options');
    expect(lastUrl()).toBe(`${fake.origin}options.html`);
    await click('pause');
  });

  it('pause and resume', async () => {
    for (const item of ['pause-hour', 'pause-until-resumed', 'pause-restart']) await click(item);
    expect(browser.storage.session.values.paused).toBe(true);
    await click('resume');
    expect(browser.storage.session.values).not.toHaveProperty('paused');
  });
});

describe('the address bar', () => {
  const type = async (text: string) => {
    const suggest = vi.fn<(found: { content: string; description: string }[]) => void>();
    await browser.omnibox.onInputChanged.fire(text, suggest);
    return suggest.mock.calls[0]?.[0] ?? [];
  };

  it('says where a link leads, and finds incidents', async () => {
    await meet(ZHIHU);
    expect(await type(ZHIHU)).toEqual([]);
    expect(fake.said.suggestion).toContain('example.com');
    await type('https://plain.example/');
    expect(fake.said.suggestion).not.toContain('plain');
    const [found] = await type('知乎 example');
    expect(found?.description).toContain('example.com');
    expect(await type('no such thing')).toEqual([]);
    await browser.omnibox.onInputEntered.fire(found?.content, 'newForegroundTab');
    await soon(() => expect(lastUrl()).toContain('/incidents.html?incident='));
    await browser.omnibox.onInputEntered.fire('zhihu', 'currentTab');
    await soon(() => expect(lastUrl()).toContain('/incidents.html?search=zhihu'));
    await browser.omnibox.onInputEntered.fire(ZHIHU, 'newBackgroundTab');
    await soon(() => expect(lookedAt()).toMatchObject({ text: ZHIHU }));
  });

  it('keeps what was searched for in a private window out of an address', async () => {
    fake.addTab({ incognito: true });
    await browser.omnibox.onInputEntered.fire('private.example', 'newForegroundTab');
    await soon(() => expect(lastUrl()).toBe(`${fake.origin}incidents.html`));
  });

  it('knows the person’s own rules', async () => {
    await wish({ type: 'set-own-rules', rules: [{ platform: OWN, on: true }] });
    await type('https://forum.example/out?url=https%3A%2F%2Fexample.com%2Fown');
    expect(fake.said.suggestion).toContain('example.com');
    expect(fake.said.suggestion).toContain('forum.example');
  });

  it('drops the answer to what is no longer typed', async () => {
    const late = vi.fn();
    const first = browser.omnibox.onInputChanged.fire('zhihu', late);
    await type('zhihu a');
    await first;
    expect(late).not.toHaveBeenCalled();
  });
});

const DOUBAN = 'https://www.douban.com/link2/?url=https%3A%2F%2Fexample.com%2Fd';

describe('opening directly', () => {
  let requests = 0;
  const request = (url: string, tabId: number, requestId = `${++requests}`) =>
    browser.webRequest.onBeforeRequest.fire({
      ...{ url, tabId, requestId },
      ...{ method: 'GET', frameId: 0, type: 'main_frame' },
    });
  const seen = (tab: object, url: string, texts?: object) =>
    fake.fromPage(tab as never, {
      ...{ type: 'interstitial-seen', url, document: 1, referrer: '' },
      ...(texts && { waited: true, texts }),
    });

  const fail = (tab: FakeTab, requestId: string, error: string, where: object) => {
    Object.assign(tab, where);
    return browser.webRequest.onErrorOccurred.fire({ tabId: tab.id, requestId, error });
  };

  it('passes a page by that came up though its tab was sent on, on the way back and on the way forth', async () => {
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    fake.granted.add('*://link.zhihu.com/*');
    await request(ZHIHU, tab.id, 'late');
    await soon(() => expect(tab.url).toBe('https://example.com/a'));
    browser.webRequest.onResponseStarted.fire({ tabId: tab.id, requestId: 'late' });
    const back = (url = ZHIHU) =>
      fake.fromPage(tab, { type: 'interstitial-seen', url, document: 2, referrer: '', returned: true });
    tab.url = ZHIHU;
    // It asks for nothing a second time.
    expect(await seen(tab, ZHIHU)).toEqual({ do: 'nothing' });
    vi.useFakeTimers({ now: Date.now() + 20_000, toFake: ['Date'] });
    await request(ZHIHU, tab.id);
    expect(await back()).toEqual({ do: 'pass', by: -1 });
    expect(await back(`${ZHIHU}#top`)).toEqual({ do: 'pass', by: 1 });
    expect(await back()).toEqual({ do: 'pass', by: -1 });
    expect(tab.url).toBe(ZHIHU);
    expect(await seen(tab, ZHIHU)).toMatchObject({ do: 'read' });
    expect(await back()).toMatchObject({ do: 'read' });
  });

  it('goes past the page before it has answered, where the person chose it and allowed it, and shows it once on request', async () => {
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    fake.granted.add('*://link.zhihu.com/*');
    await request(ZHIHU, tab.id);
    await soon(async () => expect((await incidents())[0]?.action.did).toBe('opened'));
    tab.url = 'https://example.com/a';
    await soon(async () =>
      expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({
        state: 'nothing',
        cameThrough: { platform: { id: 'zhihu' } },
      }),
    );
    // Many destinations send on within their own site; another site has nothing to do with it.
    tab.url = 'https://www.example.com/start';
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toHaveProperty('cameThrough');
    tab.url = 'https://elsewhere.example/';
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).not.toHaveProperty('cameThrough');
    // Without a click on our button the browser does not say where the tab is.
    Object.assign(tab, { url: undefined });
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toHaveProperty('cameThrough');
    tab.url = 'https://example.com/a';
    expect(await wish({ type: 'open-original', tabId: tab.id })).toEqual({ ok: true });
    expect(tab.url).toBe(ZHIHU);
    // Whichever address it turns out to have on its way.
    await request(ZHIHU.replace('https:', 'http:'), tab.id, 'original');
    await request(ZHIHU, tab.id, 'original');
    await new Promise((done) => setTimeout(done, 20));
    expect(tab.url).toBe(ZHIHU);
    expect(await wish({ type: 'open-original', tabId: 999 })).toMatchObject({ why: 'gone' });
  });

  it('leads to an ordinary page that our script looks at, and offers the way back there all the same', async () => {
    const article = 'https://mp.weixin.qq.com/s/abc';
    fake.granted.add('*://www.douban.com/*');
    await wish({ type: 'change-settings', change: { choices: { douban: 'open-directly' } } });
    const tab = tabAt('https://before.example/');
    await request(`https://www.douban.com/link2/?url=${encodeURIComponent(article)}`, tab.id);
    const view = () => wish({ type: 'describe-tab', tabId: tab.id });
    await soon(() => expect(tab.url).toBe(article));
    await soon(async () => expect(await view()).toHaveProperty('cameThrough'));
    expect(await say(tab)).toEqual({ do: 'nothing' });
    expect(await view()).toMatchObject({ state: 'nothing', cameThrough: { platform: { id: 'douban' } } });
  });

  it.each([
    { how: 'once it was shown', show: true, later: 30_000 },
    { how: 'a minute later, where it never came', show: false, later: 61_000 },
    { how: 'where the clock was set back', show: false, later: -61_000 },
  ])('opens directly again after the original: $how', async ({ show, later }) => {
    fake.granted.add('*://www.douban.com/*');
    await wish({ type: 'change-settings', change: { choices: { douban: 'open-directly' } } });
    const tab = tabAt('https://before.example/');
    await request(DOUBAN, tab.id);
    await soon(() => expect(tab.url).toBe('https://example.com/d'));
    await soon(async () =>
      expect(await wish({ type: 'open-original', tabId: tab.id })).toEqual({ ok: true }),
    );
    await request(DOUBAN, tab.id);
    await new Promise((done) => setTimeout(done, 20));
    expect(tab.url).toBe(DOUBAN);
    if (show) await say(tab);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + later });
    try {
      await request(DOUBAN, tab.id);
      await soon(() => expect(tab.url).toBe('https://example.com/d'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells a page that was faster to leave by itself, once, and sends the tab nowhere then', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const going = request(ZHIHU, tab.id, 'fast');
    browser.webRequest.onResponseStarted.fire({ tabId: tab.id, requestId: 'fast' });
    tab.url = ZHIHU;
    expect(await seen(tab, ZHIHU)).toEqual({ do: 'leave', destination: 'https://example.com/a' });
    await going;
    expect(tab.url).toBe(ZHIHU);
    await soon(async () => expect(await incidents()).toHaveLength(1));
    expect(await seen(tab, ZHIHU)).not.toMatchObject({ do: 'leave' });
    await soon(async () => expect(await incidents()).toHaveLength(1));
  });

  it.each([
    [
      'was called off while we woke',
      (tab: FakeTab) => fail(tab, 'gone', 'net::ERR_ABORTED', { url: ZHIHU, status: 'loading' }),
    ],
    [
      'failed, and the person is somewhere else by now',
      (tab: FakeTab) => fail(tab, 'gone', 'net::ERR_CONNECTION_REFUSED', { status: 'complete' }),
    ],
    [
      'failed, and the person is on the way to where we must not look',
      (tab: FakeTab) => fail(tab, 'gone', 'net::ERR_TIMED_OUT', { url: ZHIHU, status: 'loading' }),
    ],
    ['gave way to another one', (tab: FakeTab) => request('https://link.zhihu.com/', tab.id)],
    ['has ended: its tab shows a page', (tab: FakeTab) => void Object.assign(tab, { status: 'complete' })],
    [
      'was answered, and its page never came to speak',
      (tab: FakeTab) => browser.webRequest.onResponseStarted.fire({ tabId: tab.id, requestId: 'gone' }),
    ],
    ['lost its tab', (tab: FakeTab) => void fake.tabs.delete(tab.id)],
  ])('pulls no tab away, and writes nothing, where the navigation %s', async (_, happens) => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const going = request(ZHIHU, tab.id, 'gone');
    await happens(tab);
    await going;
    await new Promise((done) => setTimeout(done, 30));
    expect(tab.url).not.toBe('https://example.com/a');
    expect(await incidents()).toEqual([]);
    expect(browser.storage.session.values).not.toHaveProperty(`openings:${tab.id}`);
  });

  it.each([
    ['shows the browser’s own page', { url: ZHIHU, status: 'complete' }],
    ['is about to show it', { status: 'loading' }],
  ])(
    'goes on from a platform that could not be reached while we woke, where the tab %s',
    async (_, where) => {
      fake.granted.add('*://link.zhihu.com/*');
      const tab = await meet('https://before.example/');
      await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
      const going = request(ZHIHU, tab.id, 'refused');
      await fail(tab, 'refused', 'net::ERR_CONNECTION_REFUSED', where);
      // Once it is shown, it bears the address.
      setTimeout(() => Object.assign(tab, { url: ZHIHU, status: 'complete' }), 120);
      await going;
      await soon(() => expect(tab.url).toBe('https://example.com/a'));
      await soon(async () => expect(await incidents()).toMatchObject([{ openedDirectly: true }]));
      // Back leads to that page, and from there back again.
      Object.assign(tab, { url: ZHIHU, status: 'loading' });
      vi.useFakeTimers({ now: Date.now() + 20_000, toFake: ['Date'] });
      await request(ZHIHU, tab.id);
      await new Promise((done) => setTimeout(done, 30));
      vi.useRealTimers();
      expect(tab.url).toBe(ZHIHU);
    },
  );

  it('forgets no tab’s openings over another’s, and a closed tab’s with it', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tabs = [await meet('https://before.example/'), await meet('https://before.example/')];
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    await Promise.all(tabs.map(({ id }) => request(ZHIHU, id)));
    const { values } = browser.storage.session;
    for (const { id } of tabs) await soon(() => expect(values[`openings:${id}`]).toHaveLength(1));
    await soon(() => expect(tabs.every(({ id }) => `visit:${id}` in values)).toBe(true));
    await browser.tabs.onRemoved.fire(tabs[0]?.id);
    expect(tabs[0] && keptOf(tabs[0])).toEqual([]);
    expect(values[`openings:${tabs[1]?.id}`]).toHaveLength(1);
  });

  it('T12 keeps nothing of a tab that is closed while it is sent on', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const tab = tabAt('https://before.example/', { incognito: true });
    const update = vi.spyOn(browser.tabs, 'update').mockImplementationOnce(async () => {
      void close(tab);
      return { ...tab, url: '' };
    });
    await request(ZHIHU, tab.id);
    await soon(() => expect(update).toHaveBeenCalled());
    update.mockRestore();
    await sleep(50);
    expect(keptOf(tab)).toEqual([]);
  });

  it('opens once, however often one request tells of itself', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const update = vi.spyOn(browser.tabs, 'update');
    await request(ZHIHU.replace('https:', 'http:'), tab.id, 'one');
    await request(ZHIHU, tab.id, 'one');
    await soon(async () => expect(await incidents()).toHaveLength(1));
    expect(update).toHaveBeenCalledOnce();
    update.mockRestore();
  });

  it('does nothing about a request that no person made, and none in a pause', async () => {
    fake.granted.add('*://*/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    await browser.webRequest.onBeforeRequest.fire({
      url: ZHIHU,
      tabId: -1,
      method: 'GET',
      frameId: 0,
      type: 'main_frame',
    });
    await wish({ type: 'pause', length: 'until-resumed' });
    await request(ZHIHU, tab.id);
    await new Promise((done) => setTimeout(done, 20));
    expect(await incidents()).toEqual([]);
  });
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
    expect(browser.storage.local.values['straight-counts']).toEqual({});
  });
});

describe('a browser that cannot read its own storage', () => {
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
});
