import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dropArrivals, maySeeArrivals, requestArrivals } from '../../../utils/browser/arrivals';
import { fake } from '../../fake-browser';
import { incidents, meet, soon, startBackground, wish, ZHIHU } from './start-background';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const { webNavigation, browser } = fake;
const D = 'https://example.com/a';
/** Of one platform only so many are written in a minute. */
const JUEJIN = 'https://link.juejin.cn/?target=https%3A%2F%2Fexample.com%2Fa';
const OPEN = { type: 'open-destination', where: 'here', shown: { destination: D, kind: 'notice' } } as const;
const PERMISSION = { permissions: ['webNavigation'] };

/** As the browser tells it of a tab's top frame; the background hears it in turn. */
const begins = (tabId: number, url = D, frameId = 0) =>
  webNavigation.onBeforeNavigate.fire({ tabId, url, frameId });
const takes = (tabId: number, url = D, frameId = 0) =>
  webNavigation.onCommitted.fire({ tabId, url, frameId, transitionQualifiers: [] });
const completes = (tabId: number, url = D, frameId = 0) =>
  webNavigation.onCompleted.fire({ tabId, url, frameId });
const fails = (tabId: number, error: string, url = D) =>
  webNavigation.onErrorOccurred.fire({ tabId, url, frameId: 0, error });
async function arrives(tabId: number, url = D): Promise<void> {
  await begins(tabId, url);
  await takes(tabId, url);
  await completes(tabId, url);
}

const control = async () => (await incidents())[0]?.control;
/** The tabs in which something is awaited. */
const awaited = () =>
  Object.keys(browser.storage.session.values).flatMap((key) => /^awaited:(\d+)$/.exec(key)?.[1] ?? []);
/** Until everything that was told has been heard. */
const quiet = () => new Promise((done) => setTimeout(done, 50));
const tabOf = (url: string) => [...fake.tabs.values()].findLast((tab) => tab.url === url)?.id as number;

beforeEach(async () => {
  await startBackground();
  await browser.permissions.request(PERMISSION);
});

describe('a destination that was opened', () => {
  it('has opened once its page is there, by the browser’s word', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    expect(await control()).toBe('unknown');
    await arrives(tab.id);
    await soon(async () => expect(await control()).toBe('opened-ok'));
    expect((await incidents())[0]).toMatchObject({ answeredBy: 'browser' });
    await soon(() => expect(awaited()).toEqual([]));
  });

  it('has failed where it could not be reached, and has opened after all where it is loaded anew', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    await fails(tab.id, 'net::ERR_NAME_NOT_RESOLVED');
    await soon(async () => expect(await control()).toBe('failed'));
    await arrives(tab.id);
    await soon(async () => expect(await control()).toBe('opened-ok'));
  });

  it('T12 is not awaited where it is opened again in a private window', async () => {
    await meet('https://www.douban.com/link2/?url=https%3A%2F%2Fexample.com%2Fa');
    const [incident] = await incidents();
    vi.spyOn(browser.tabs, 'create').mockImplementationOnce(async (wanted) =>
      fake.addTab({ ...wanted, incognito: true }),
    );
    await wish({ type: 'open-incident', id: incident?.id as string });
    await arrives(tabOf(D));
    await quiet();
    expect([await control(), awaited()]).toEqual(['not-tried', []]);
  });

  it('is heard of in a new tab, however fast its page is', async () => {
    await wish({ type: 'change-settings', change: { newTab: true } });
    const tab = await meet(ZHIHU);
    const create = browser.tabs.create;
    vi.spyOn(browser.tabs, 'create').mockImplementationOnce(async (wanted) => {
      const made = await create(wanted);
      await arrives(made.id);
      return made;
    });
    await wish({ ...OPEN, tabId: tab.id });
    await soon(async () => expect(await control()).toBe('opened-ok'));
  });

  it.each([
    [['client_redirect'], 'opened-ok'],
    [[], 'unknown'],
  ])('has opened where its page sends on by itself before it is complete: %j, %s', async (how, told) => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    await takes(tab.id);
    const next = { tabId: tab.id, url: 'https://elsewhere.example/', frameId: 0 };
    webNavigation.onCommitted.fire({ ...next, transitionQualifiers: how });
    await completes(tab.id, next.url);
    await soon(() => expect(awaited()).toEqual([]));
    await soon(async () => expect(await control()).toBe(told));
  });

  it('is heard of where the browser had begun to load it before its incident was known', async () => {
    const tab = await meet(ZHIHU);
    const incident = (await incidents())[0]?.id as string;
    const departure = { tabId: tab.id, incident, url: D, from: ZHIHU };
    const { awaitArrival } = await import('../../../entrypoints/background/arrivals');
    awaitArrival(Promise.resolve({ ...departure, hasBegun: true }));
    await takes(tab.id);
    await completes(tab.id);
    await soon(async () => expect(await control()).toBe('opened-ok'));
  });

  it('is heard of when it is opened again out of the history', async () => {
    await meet(ZHIHU);
    const [incident] = await incidents();
    await wish({ type: 'open-incident', id: incident?.id as string });
    await arrives(tabOf(D));
    await soon(async () => expect(await control()).toBe('opened-ok'));
  });

  it('is heard of by a background that was stopped meanwhile: all it knows is in the session', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await soon(() => expect(awaited()).toContain(`${tab.id}`));
    const kept = structuredClone(browser.storage.session.values);
    vi.resetModules();
    for (const event of Object.values(webNavigation)) event.listeners.splice(0);
    Object.assign(browser.storage.session.values, kept);
    const { watchArrivals } = await import('../../../entrypoints/background/arrivals');
    watchArrivals();
    await arrives(tab.id);
    await soon(async () => expect(await control()).toBe('opened-ok'));
  });
});

describe('a destination that was opened directly', () => {
  it('is heard of like any other', async () => {
    fake.granted.add('*://link.zhihu.com/*');
    const tab = await meet('https://before.example/');
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    void begins(tab.id, ZHIHU);
    await browser.webRequest.onBeforeRequest.fire({
      ...{ url: ZHIHU, tabId: tab.id, requestId: 'one' },
      ...{ method: 'GET', frameId: 0, type: 'main_frame' },
    });
    await soon(() => expect(tab.url).toBe(D));
    await fails(tab.id, 'net::ERR_ABORTED', ZHIHU);
    await arrives(tab.id);
    await soon(async () => expect(await control()).toBe('opened-ok'));
    expect((await incidents())[0]).toMatchObject({ openedDirectly: true, answeredBy: 'browser' });
  });
});

describe('nothing is written', () => {
  it('where the person has answered', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    const id = (await incidents())[0]?.id as string;
    await wish({ type: 'answer-incident', id, answer: 'failed' });
    await arrives(tab.id);
    await quiet();
    expect((await incidents())[0]).toMatchObject({ control: 'failed' });
    expect((await incidents())[0]).not.toHaveProperty('answeredBy');
  });

  it.each(['net::ERR_ABORTED', 'net::ERR_BLOCKED_BY_CLIENT'])(
    'where the loading was called off: %s',
    async (error) => {
      const tab = await meet(ZHIHU);
      await wish({ ...OPEN, tabId: tab.id });
      await begins(tab.id);
      await fails(tab.id, error);
      await quiet();
      expect(await control()).toBe('unknown');
    },
  );

  it('where this device has no network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    await fails(tab.id, 'net::ERR_NAME_NOT_RESOLVED');
    await quiet();
    vi.unstubAllGlobals();
    expect(await control()).toBe('unknown');
  });

  it('of the next stop page that a destination leads into', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    const next = 'https://link.juejin.cn/?target=https%3A%2F%2Fexample.org%2F';
    await begins(tab.id);
    await takes(tab.id, next);
    await completes(tab.id, next);
    await quiet();
    expect(await control()).toBe('unknown');
  });

  it('of another page that takes the tab before it', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await takes(tab.id, 'https://elsewhere.example/');
    await completes(tab.id, 'https://elsewhere.example/');
    await soon(() => expect(awaited()).toEqual([]));
    expect(await control()).toBe('unknown');
  });

  it('of a frame in the page, of another tab, and of a tab that was closed', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id, D, 7);
    await takes(tab.id, D, 7);
    await completes(tab.id, D, 7);
    await arrives(tab.id + 1);
    await quiet();
    expect(awaited()).toContain(`${tab.id}`);
    await browser.tabs.onRemoved.fire(tab.id);
    await soon(() => expect(awaited()).toEqual([]));
    expect(await control()).toBe('unknown');
  });

  it('of a private window', async () => {
    const tab = await meet(ZHIHU, { incognito: true });
    await wish({ ...OPEN, tabId: tab.id });
    const open = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: open.id, where: 'private-window' });
    await quiet();
    expect(awaited()).toEqual([]);
    await arrives(tab.id);
    await arrives(tabOf(D));
    await quiet();
    expect(await control()).toBe('unknown');
  });

  it('without the permission, or once it is taken away, and what was awaited then is forgotten', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    await takes(tab.id);
    await browser.permissions.remove(PERMISSION);
    await completes(tab.id);
    await quiet();
    expect(await control()).toBe('unknown');
    const other = await meet('https://link.zhihu.com/?target=https%3A//example.com/b');
    const shown = { destination: 'https://example.com/b', kind: 'notice' } as const;
    await wish({ ...OPEN, tabId: other.id, shown });
    await quiet();
    expect(awaited()).toEqual([]);
    await browser.permissions.request(PERMISSION);
    await arrives(other.id, 'https://example.com/b');
    await quiet();
    expect(await control()).toBe('unknown');
  });

  it('of what was awaited when the permission went and came again: nobody heard where the tab has been', async () => {
    const tab = await meet(ZHIHU);
    await wish({ ...OPEN, tabId: tab.id });
    await browser.permissions.request({ origins: ['*://link.zhihu.com/*'] });
    await quiet();
    expect(awaited()).toEqual([`${tab.id}`]);
    await browser.permissions.remove(PERMISSION);
    await browser.permissions.request(PERMISSION);
    await soon(() => expect(awaited()).toEqual([]));
  });

  it('twice, however often the permission comes and goes', async () => {
    const counts = () => Object.values(webNavigation).map(({ listeners }) => listeners.length);
    const before = counts();
    expect(before).not.toContain(0);
    await browser.permissions.remove(PERMISSION);
    await browser.permissions.request(PERMISSION);
    await browser.permissions.request({ origins: ['*://link.zhihu.com/*'] });
    expect(counts()).toEqual(before);
  });
});

describe('the permission', () => {
  it('is the person’s to give and to take, and a browser that refuses to ask has given none', async () => {
    expect(await dropArrivals()).toBe(true);
    expect(await maySeeArrivals()).toBe(false);
    expect(await requestArrivals()).toBe(true);
    expect(await maySeeArrivals()).toBe(true);
    await dropArrivals();
    const asking = vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('no user gesture'));
    onTestFinished(() => asking.mockRestore());
    expect(await requestArrivals()).toBe(false);
  });

  it('is not said to be gone where the browser keeps it', async () => {
    const keeping = vi.spyOn(browser.permissions, 'remove').mockRejectedValue(new Error('not optional'));
    onTestFinished(() => keeping.mockRestore());
    expect(await dropArrivals()).toBe(false);
  });
});

describe('what Firefox tells', () => {
  it('is read by its own names: what it could not reach has failed', async () => {
    const tab = await meet(JUEJIN);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    vi.stubEnv('FIREFOX', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    await fails(tab.id, 'Error code 2152398878');
    await soon(async () => expect(await control()).toBe('failed'));
  });

  it.each([
    ['true', ['server_redirect'], 'opened-ok'],
    ['true', ['forward_back'], 'unknown'],
    ['', ['server_redirect'], 'unknown'],
  ])('of a destination whose server sends on (%j, %j): %s', async (firefox, transitionQualifiers, told) => {
    const tab = await meet(JUEJIN);
    await wish({ ...OPEN, tabId: tab.id });
    vi.stubEnv('FIREFOX', firefox);
    onTestFinished(() => void vi.unstubAllEnvs());
    const next = { tabId: tab.id, url: 'https://elsewhere.example/', frameId: 0 };
    await begins(tab.id);
    await begins(tab.id, next.url);
    await webNavigation.onCommitted.fire({ ...next, transitionQualifiers });
    await completes(tab.id, next.url);
    await soon(() => expect(awaited()).toEqual([]));
    await soon(async () => expect(await control()).toBe(told));
  });

  it('says of a page that takes the tab after it not that the page before sent it on, unless it does', async () => {
    const tab = await meet(JUEJIN);
    await wish({ ...OPEN, tabId: tab.id });
    await begins(tab.id);
    await takes(tab.id);
    await webNavigation.onCommitted.fire({ tabId: tab.id, url: 'https://elsewhere.example/', frameId: 0 });
    await soon(() => expect(awaited()).toEqual([]));
    expect(await control()).toBe('unknown');
  });
});
