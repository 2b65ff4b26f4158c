import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../../utils/browser/incidents/database';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import { fake } from '../../fake-browser';
import { checkUrl, fileOf, inPieces, keptOf, openStore } from '../../incidents/import/stores';
import { seen } from '../../incidents/samples';
import { fetchFromPackage } from '../../package-fetch';
import { soon } from './start-background';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const { alarms, storage } = fake.browser;
const HOUR_MS = 60 * 60 * 1000;

/** The background as a browser that was closed starts it: with what is stored, and whatever alarms are left. */
async function start(): Promise<void> {
  vi.resetModules();
  const { default: background } = await import('../../../entrypoints/background');
  void background.main();
}

beforeEach(() => {
  fetchFromPackage();
  fake.clear();
});

describe('a start of the background', () => {
  it('plans the tidying where its alarm is gone, without any event', async () => {
    await start();
    await soon(() => expect(fake.alarms.get('tidy-history')).toMatchObject({ periodInMinutes: 1440 }));
  });

  it('soon copies out of a menu in the click itself, without any change of the own rules', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    onTestFinished(() => void vi.unstubAllGlobals());
    await start();
    const linkUrl = 'https://link.zhihu.com/?target=https%3A//example.com/a';
    await soon(() => {
      writeText.mockClear();
      void fake.browser.contextMenus.onClicked.fire({ menuItemId: 'copy-link', linkUrl }, fake.addTab());
      // Before anything could be waited for.
      expect(writeText).toHaveBeenCalledWith('https://example.com/a');
    });
  });

  it('plans it once more when the browser says that it has started', async () => {
    await start();
    await soon(() => expect(fake.alarms.has('tidy-history')).toBe(true));
    fake.alarms.clear();
    await fake.browser.runtime.onStartup.fire();
    await soon(() => expect(fake.alarms.has('tidy-history')).toBe(true));
  });

  it('of the browser clears what an import has left that was killed before anybody agreed to it', async () => {
    const { store } = openStore(indexedDB);
    const file = await fileOf(await keptOf([seen()]));
    await store.import().stage(readJsonLines(inPieces(file), checkUrl));
    await store.close();
    const staged = async () => {
      const database = await openDatabase(indexedDB, () => {});
      const count = await database.count('staging');
      database.close();
      return count;
    };
    await start();
    expect(await staged()).toBe(1);
    await fake.browser.runtime.onStartup.fire();
    await soon(async () => expect(await staged()).toBe(0));
  });

  it('does not put off a tidying that is planned', async () => {
    const planned = { when: 7 };
    await alarms.create('tidy-history', planned);
    await start();
    await new Promise((done) => setTimeout(done, 50));
    expect(fake.alarms.get('tidy-history')).toBe(planned);
  });

  it('plans one anew that was planned while the clock was years ahead', async () => {
    const year = 365 * 24 * HOUR_MS;
    await alarms.create('tidy-history', { when: Date.now() + 10 * year });
    await start();
    await soon(() => expect(fake.alarms.get('tidy-history')).toMatchObject({ delayInMinutes: 1 }));
  });

  it('ends a pause at the hour it has, where the alarm of it is gone', async () => {
    const until = Date.now() + HOUR_MS / 2;
    await storage.local.set({ paused: until });
    await start();
    await soon(() => expect(fake.alarms.get('end-of-pause')).toEqual({ when: until }));
    expect(storage.local.values.paused).toBe(until);
  });

  it.each([
    ['whose hour is over', -1],
    ['that cannot be: the clock was set back', 30 * 24 * HOUR_MS],
  ])('ends a pause at once %s', async (_, left) => {
    await storage.local.set({ paused: Date.now() + left });
    fake.badges.set('all', '‖');
    await start();
    // The button says so from the start: such a pause counts no more, whether its end is written down by then or not.
    await soon(() => expect(storage.local.values).not.toHaveProperty('paused'));
    await soon(() => expect(fake.badges.get('all')).toBe(''));
  });

  it('ends a pause until restart where the browser was started again, and not where we were updated meanwhile', async () => {
    await storage.local.set({ paused: 'restart-0.0.9' });
    await start();
    await soon(() => expect(storage.local.values.paused).toBe('restart-0.1.0'));
    await soon(() => expect(fake.badges.get('all')).toBe('‖'));
    await storage.session.remove('started');
    await start();
    await soon(() => expect(storage.local.values).not.toHaveProperty('paused'));
    await soon(() => expect(fake.badges.get('all')).toBe(''));
  });

  it('knows that a pause until restart is over also of the page that comes up with the browser', async () => {
    await storage.local.set({ paused: 'restart-0.1.0' });
    const { get } = storage.session;
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    const slow = vi.spyOn(storage.session, 'get').mockImplementationOnce(async (key) => {
      await answered;
      return get(key);
    });
    onTestFinished(() => slow.mockRestore());
    await start();
    const { isPaused } = await import('../../../utils/browser/pause');
    const paused = isPaused();
    answer();
    expect(await paused).toBe(false);
  });

  it('leaves a pause alone that has no end of its own', async () => {
    await storage.local.set({ paused: 'until-resumed' });
    await start();
    await new Promise((done) => setTimeout(done, 50));
    expect(storage.local.values.paused).toBe('until-resumed');
    expect(fake.alarms.has('end-of-pause')).toBe(false);
  });
});
