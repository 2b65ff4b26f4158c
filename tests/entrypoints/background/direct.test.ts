import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openIncidentArchive } from '../../../utils/browser/incidents/archive';
import { ownHistory } from '../../../utils/browser/own-history';
import { sleep } from '../../../utils/browser/sleep';
import { type FakeTab, fake } from '../../fake-browser';
import {
  closeTab,
  incidents,
  keptOf,
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
const DOUBAN = 'https://www.douban.com/link2/?url=https%3A%2F%2Fexample.com%2Fd';

beforeEach(startBackground);

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
    const { id } = await meet(DOUBAN);
    for (const tabId of [id, 999])
      expect(await wish({ type: 'open-original', tabId })).toMatchObject({ why: 'gone' });
  });

  it('is for the platforms that the person chose it for, and for no other', async () => {
    fake.granted.add('<all_urls>');
    const from = 'https://before.example/';
    const [asked, chosen, later] = [tabAt(from), tabAt(from), tabAt(from)];
    await request(ZHIHU, asked.id);
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    await request(DOUBAN, asked.id);
    await request(ZHIHU, chosen.id);
    await soon(() => expect(chosen.url).toBe('https://example.com/a'));
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'ask', douban: 'open-directly' } } });
    await request(ZHIHU, asked.id);
    await request(DOUBAN, later.id);
    await soon(() => expect(later.url).toBe('https://example.com/d'));
    expect(asked.url).toBe(from);
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

  it('writes its visit over none of a page that is met at the same moment', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const tab = tabAt('https://before.example/');
    const { session } = browser.storage;
    const { get } = session;
    let isAsked = false;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // Which visit the tab has is the last thing that is asked before it gets another one.
    const getting = vi.spyOn(session, 'get').mockImplementation(async (keys) => {
      const found = await get(keys);
      if (isAsked || !`${keys}`.includes('visit:') || !(await incidents())[0]?.openedDirectly) return found;
      isAsked = true;
      await held;
      return found;
    });
    const setting = vi.spyOn(session, 'set');
    await request(ZHIHU, tab.id);
    await soon(() => expect(isAsked).toBe(true));
    tab.url = QQ_WARNING;
    const saying = say(tab);
    await Promise.race([saying, sleep(300)]);
    letGo();
    const visit = { [`visit:${tab.id}`]: expect.objectContaining({ openedDirectly: true }) };
    await soon(() => expect(setting).toHaveBeenCalledWith(visit));
    await saying;
    getting.mockRestore();
    setting.mockRestore();
    expect(await wish({ type: 'describe-tab', tabId: tab.id })).toMatchObject({
      state: 'met',
      platform: { id: 'qq' },
    });
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
      if (show) {
        // Loaded again, however late, it is still the one that was asked for.
        await request(DOUBAN, tab.id);
        await sleep(20);
        expect(tab.url).toBe(DOUBAN);
        tab.url = 'https://before.example/';
      }
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

  it('tells it so also where it speaks before the browser has told of its answer', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const going = request(ZHIHU, tab.id);
    tab.url = ZHIHU;
    expect(await seen(tab, ZHIHU)).toEqual({ do: 'leave', destination: 'https://example.com/a' });
    await going;
    expect(tab.url).toBe(ZHIHU);
  });

  it.each([
    [
      'was called off while we woke',
      (tab: FakeTab) => fail(tab, 'gone', 'net::ERR_ABORTED', { url: ZHIHU, status: 'loading' }),
    ],
    [
      'was called off, and its tab bears the address all the same',
      (tab: FakeTab) => fail(tab, 'gone', 'net::ERR_ABORTED', { url: ZHIHU, status: 'complete' }),
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
      void closeTab(tab);
      return { ...tab, url: '' };
    });
    await request(ZHIHU, tab.id);
    await soon(() => expect(update).toHaveBeenCalled());
    update.mockRestore();
    await sleep(50);
    expect(keptOf(tab)).toEqual([]);
  });

  it('is written down where the browser has no room for what is kept of the tab', async () => {
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    fake.granted.add('*://link.zhihu.com/*');
    const full = new Error('Session storage quota bytes exceeded. Values were not stored.');
    const write = vi.spyOn(browser.storage.session, 'set').mockRejectedValue(full);
    onTestFinished(() => write.mockRestore());
    await request(ZHIHU, tab.id);
    await soon(async () => expect((await incidents())[0]?.action.did).toBe('opened'));
    expect(tab.url).toBe('https://example.com/a');
  });

  it('T12 writes nothing of a private window: Chromium tells it of the tab only', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const tab = tabAt('https://before.example/', { incognito: true });
    await request(ZHIHU, tab.id);
    await soon(() =>
      expect(browser.storage.session.values[`visit:${tab.id}`]).toMatchObject({ isPrivate: true }),
    );
    expect(tab.url).toBe('https://example.com/a');
    expect(await incidents()).toEqual([]);
  });

  it('goes on where the page that is left fetches another one beforehand, which nobody goes to', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    const tab = tabAt('https://before.example/');
    const going = request(ZHIHU, tab.id);
    await browser.webRequest.onBeforeRequest.fire({
      ...{ url: DOUBAN, tabId: tab.id, requestId: 'fetched', documentId: 'before' },
      ...{ method: 'GET', frameId: 0, type: 'main_frame' },
    });
    await going;
    await soon(() => expect(tab.url).toBe('https://example.com/a'));
  });

  it('tells a page to leave that the platform has sent on to a safe address of its own', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    void request(ZHIHU.replace('https:', 'http:'), tab.id, 'sent-on');
    void request(ZHIHU, tab.id, 'sent-on');
    browser.webRequest.onResponseStarted.fire({ tabId: tab.id, requestId: 'sent-on' });
    tab.url = ZHIHU;
    expect(await seen(tab, ZHIHU)).toEqual({ do: 'leave', destination: 'https://example.com/a' });
  });

  it('has nothing to do with requests that it knows nothing of', () => {
    const other = { tabId: 7, requestId: 'other', error: 'net::ERR_ABORTED' };
    expect(() => browser.webRequest.onResponseStarted.fire(other)).not.toThrow();
    expect(() => browser.webRequest.onErrorOccurred.fire(other)).not.toThrow();
  });

  it.each([
    { comes: 1800, opens: true },
    { comes: 2300, opens: false },
  ])(
    'looks for the browser’s page of a platform that failed for two seconds: after $comes ms it opens, $opens',
    async ({ comes, opens }) => {
      fake.granted.add('*://link.zhihu.com/*');
      const tab = await meet('https://before.example/');
      await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      void request(ZHIHU, tab.id, 'refused');
      await fail(tab, 'refused', 'net::ERR_CONNECTION_REFUSED', { status: 'loading' });
      await vi.advanceTimersByTimeAsync(comes);
      Object.assign(tab, { url: ZHIHU, status: 'complete' });
      await vi.advanceTimersByTimeAsync(500);
      expect(tab.url).toBe(opens ? 'https://example.com/a' : ZHIHU);
    },
  );

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

describe('opening directly in Firefox', () => {
  /** As in Firefox: the same listeners, in the place of those of Chromium. */
  async function startInFirefox(): Promise<void> {
    vi.stubEnv('FIREFOX', 'true');
    const { onBeforeRequest } = browser.webRequest;
    const chromiums = onBeforeRequest.listeners.splice(0);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      onBeforeRequest.listeners.splice(0, Number.POSITIVE_INFINITY, ...chromiums);
    });
    const { openDirectly } = await import('../../../entrypoints/background/direct');
    openDirectly();
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
  }
  /** What the browser does with the request. */
  const answer = async (tab: FakeTab, more: object = {}) => {
    const details = { url: ZHIHU, tabId: tab.id, requestId: 'one', method: 'GET', frameId: 0 };
    const [answered] = await browser.webRequest.onBeforeRequest.fire({
      ...{ ...details, type: 'main_frame', incognito: tab.incognito, originUrl: 'https://before.example/' },
      ...more,
    });
    return answered;
  };

  it('asks the platform for nothing: its request becomes one for the destination', async () => {
    await startInFirefox();
    const tab = tabAt('https://before.example/');
    expect(await answer(tab)).toEqual({ redirectUrl: 'https://example.com/a' });
    const visit = `visit:${tab.id}`;
    await soon(() =>
      expect(browser.storage.session.values[visit]).toMatchObject({
        ...{ openedDirectly: true, isPrivate: false, referrer: 'https://before.example/' },
      }),
    );
    expect(await incidents()).toMatchObject([{ openedDirectly: true, action: { did: 'opened' } }]);
    // Its meeting says so already, and nothing is written twice, nor that the page itself is asked for after that.
    expect(await wish({ type: 'open-original', tabId: tab.id })).toEqual({ ok: true });
    const history = openIncidentArchive(ownHistory);
    expect((await history.verify()).chains).toMatchObject([{ entries: 1 }]);
    await history.close();
  });

  it('T20 keeps little of where it was come from, however long a page has made its address', async () => {
    await startInFirefox();
    const tab = tabAt('https://before.example/');
    await answer(tab, { originUrl: `https://before.example/${'a'.repeat(1_000_000)}` });
    await soon(() => expect(browser.storage.session.values).toHaveProperty(`visit:${tab.id}`));
    expect(JSON.stringify(browser.storage.session.values).length).toBeLessThan(40_000);
    expect(await incidents()).toMatchObject([{ page: { referrerHost: 'before.example' } }]);
  });

  it('hears of the destination though the browser has begun to load it before anything was written', async () => {
    await startInFirefox();
    await browser.permissions.request({ permissions: ['webNavigation'] });
    const tab = tabAt('https://before.example/');
    await answer(tab);
    await soon(() => expect(browser.storage.session.values).toHaveProperty(`awaited:${tab.id}`));
    const there = { tabId: tab.id, url: 'https://example.com/a', frameId: 0 };
    await fake.webNavigation.onCommitted.fire(there);
    await fake.webNavigation.onCompleted.fire(there);
    await soon(async () => expect((await incidents())[0]?.control).toBe('opened-ok'));
  });

  it('T12 writes nothing of a private window', async () => {
    await startInFirefox();
    const tab = tabAt('https://before.example/', { incognito: true });
    expect(await answer(tab)).toEqual({ redirectUrl: 'https://example.com/a' });
    await soon(() => expect(browser.storage.session.values).toHaveProperty(`visit:${tab.id}`));
    expect(await incidents()).toEqual([]);
  });

  it.each([
    ['a page that nobody chose to skip', { url: DOUBAN }],
    ['a form that is sent', { method: 'POST' }],
    ['a page that is no platform’s', { url: 'https://example.com/' }],
  ])('lets %s go on as it is', async (_, more) => {
    await startInFirefox();
    expect(await answer(tabAt('https://before.example/'), more)).toEqual({});
    await sleep(20);
    expect(await incidents()).toEqual([]);
  });

  it('holds up no page where the browser’s storage hangs', async () => {
    await startInFirefox();
    const tab = tabAt('https://before.example/');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const hanging = vi.spyOn(browser.storage.local, 'get').mockReturnValue(new Promise(() => {}));
    onTestFinished(() => {
      hanging.mockRestore();
      vi.useRealTimers();
    });
    const answered = answer(tab);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await answered).toEqual({});
  });
});
