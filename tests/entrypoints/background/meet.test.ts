import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InterstitialSeen, PageInstruction } from '../../../utils/messages/protocol';
import type { TabView } from '../../../utils/messages/views';
import { type FakeTab, fake } from '../../fake-browser';
import { incidents, keptOf, meet, soon, startBackground, wish, ZHIHU } from './start-background';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const STEAM = 'https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fexample.com%2Fa';
const WALL = 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2Fa';
/** A page that needs no reading. */
const BILIBILI = 'https://www.bilibili.com/york/link-middle-page?redirect_url=https%3A%2F%2Fexample.com%2Fa';
const WEIBO = 'https://t.cn/A6late';
const WEIBO_WORDS = 'text h1, h2, h3, h4, p, .title, .desc, .text, .link_quality_note';
const STEAM_WORDS =
  'text #responsive_page_template_content, body:not(:has(#responsive_page_template_content))';
const CSDN = 'https://link.csdn.net/?target=https%3A%2F%2Fexample.com%2Fa';
const CSDN_WORDS = 'text .loading-text, .loading-topic, .loading-tip';
const QQ_WORDS = 'text .ui-title, .ui-desc, section p';
const local = () => structuredClone(fake.browser.storage.local.values);

/** A tab with one document of ours in it, and what that says. */
function open(url: string, more: Partial<FakeTab> = {}) {
  const tab = fake.addTab({ url, ...more });
  const here = { document: tab.id + 0.5, isHere: true };
  tab.hears = (message) => {
    const { type, document } = message as { type: string; document?: number };
    return type === 'where-are-you'
      ? tab.url
      : type !== 'are-you' || (here.isHere && document === here.document);
  };
  const say = (said: Partial<InterstitialSeen> = {}) =>
    fake.fromPage(tab, {
      type: 'interstitial-seen',
      url: tab.url,
      document: here.document,
      referrer: '',
      ...said,
    }) as Promise<PageInstruction>;
  const read = (words: Record<string, string[]>, more: Partial<InterstitialSeen> = { settled: true }) =>
    say({ waited: true, texts: words, ...more });
  return { tab, here, say, read };
}
const view = ({ id }: FakeTab) => wish<TabView>({ type: 'describe-tab', tabId: id });
const strip = (instruction: PageInstruction) =>
  instruction.do === 'show-strip' ? instruction.strip : instruction.do;

beforeEach(startBackground);

describe('a page of a kind that is left alone', () => {
  const leaveAlone = (kind: 'notice' | 'wall') =>
    wish({ type: 'change-settings', change: { defaults: { [kind]: 'leave-alone' } } });

  it('T18 is met all the same where its words name a danger', async () => {
    await leaveAlone('wall');
    const { tab, say, read } = open(WALL);
    expect((await say()).do).toBe('read');
    expect(fake.badges.get(tab.id)).toBeUndefined();
    expect(strip(await read({ [QQ_WORDS]: ['危险网站'] }))).toMatchObject({ kind: 'warning' });
    expect(fake.badges.get(tab.id)).toBe('!');
    expect(await incidents()).toMatchObject([{ kind: 'warning' }]);
  });

  it.each([
    ['its address tells', 'wall', WALL, QQ_WORDS, '非官方页面'],
    ['only its words tell', 'notice', CSDN, CSDN_WORDS, '即将离开CSDN'],
  ] as const)(
    'shows nothing of itself where %s, and the popup says why',
    async (_, kind, url, place, words) => {
      await leaveAlone(kind);
      const { tab, say, read } = open(url);
      expect((await say()).do).toBe('read');
      expect(fake.badges.get(tab.id)).toBeUndefined();
      expect(await read({ [place]: [words] })).toEqual({ do: 'nothing' });
      expect(fake.badges.get(tab.id) ?? null).toBeNull();
      expect(await incidents()).toEqual([]);
      // The page is set to its reading once more by the popup.
      fake.answers.executed = async () => {
        await say();
        await read({ [place]: [words] });
      };
      expect(await view(tab)).toMatchObject({ state: 'nothing', leftAlone: { platform: {} } });
    },
  );

  it('is not even read where its platform is left alone', async () => {
    await wish({ type: 'change-settings', change: { choices: { qq: 'leave-alone' } } });
    expect(await open(WALL).say()).toEqual({ do: 'nothing' });
    await wish({ type: 'change-settings', change: { choices: { qq: null }, onlyPicked: true } });
    expect(await open(WALL).say()).toEqual({ do: 'nothing' });
  });
});

describe('a page that goes on talking', () => {
  it('T18 is what its late words make of it: badge, popup, strip, and its one incident', async () => {
    const { tab, say, read } = open(WALL);
    await say();
    expect(strip(await read({ [QQ_WORDS]: [] }))).toMatchObject({ kind: 'wall', open: expect.any(String) });
    expect(fake.badges.get(tab.id)).toBe('→');
    const late = strip(await read({ [QQ_WORDS]: ['危险网站'] }));
    expect(late).toMatchObject({ kind: 'warning' });
    expect(late).not.toHaveProperty('open');
    expect(fake.badges.get(tab.id)).toBe('!');
    expect(await view(tab)).toMatchObject({ kind: 'warning', reason: 'security-risk' });
    const kept = await incidents();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      kind: 'warning',
      reason: { code: 'security-risk', words: '危险网站' },
      repeats: { count: 1 },
    });
  });

  it('T18 never unsays a danger', async () => {
    const { tab, say, read } = open(WALL);
    await say();
    await read({ [QQ_WORDS]: ['危险网站'] });
    expect(strip(await read({ [QQ_WORDS]: ['非官方页面'] }))).toMatchObject({ kind: 'warning' });
    expect(strip(await read({ [QQ_WORDS]: [] }))).toMatchObject({ kind: 'warning' });
    expect(await view(tab)).toMatchObject({ kind: 'warning', words: '危险网站' });
    expect(await incidents()).toMatchObject([{ kind: 'warning', repeats: { count: 1 } }]);
  });

  it('is what it says once its words are known, where it had only said that it was loading', async () => {
    const { tab, say, read } = open(STEAM);
    await say();
    expect(strip(await read({ [STEAM_WORDS]: ['Loading'] }))).toMatchObject({ kind: 'warning' });
    expect(await view(tab)).toMatchObject({ kind: 'warning', reason: 'unknown-block' });
    expect(strip(await read({ [STEAM_WORDS]: ['You are leaving Steam'] }))).toMatchObject({ kind: 'notice' });
    expect(await view(tab)).toMatchObject({ kind: 'notice', reason: 'leave-notice' });
    expect(fake.badges.get(tab.id)).toBe('→');
    expect(await incidents()).toMatchObject([
      { kind: 'notice', reason: { words: 'You are leaving Steam' }, repeats: { count: 1 } },
    ]);
  });

  it('leads where it shows, however late it shows it', async () => {
    const { tab, say, read } = open(WEIBO);
    await say();
    await read({ [WEIBO_WORDS]: ['此网页未在微博完成域名备案'] });
    expect(await view(tab)).toMatchObject({ kind: 'notice', outcome: 'no-destination' });
    await read({
      [WEIBO_WORDS]: ['此网页未在微博完成域名备案'],
      'attribute .open-url a @href': ['https://example.com/a'],
    });
    expect(await view(tab)).toMatchObject({ destination: { href: 'https://example.com/a' } });
    expect(await incidents()).toMatchObject([
      { destination: { url: 'https://example.com/a' }, repeats: { count: 1 } },
    ]);
  });

  it('is described, and not read anew, where the browser keeps a part of its address from it', async () => {
    const { tab, say } = open(BILIBILI);
    await say();
    const readAnew = vi.fn(async () => {});
    fake.answers.executed = readAnew;
    for (const address of [`${BILIBILI}#:~:text=leaving`, BILIBILI.replace('//', '//me@')]) {
      tab.url = address;
      expect(await view(tab)).toMatchObject({ state: 'met', url: BILIBILI });
    }
    expect(readAnew).not.toHaveBeenCalled();
  });

  it('is described while it is busy, or asks a question of its own, and hears nobody', async () => {
    const { tab, say } = open(BILIBILI);
    await say();
    tab.hears = () => new Promise(() => {});
    expect(await view(tab)).toMatchObject({ state: 'met', destination: { href: 'https://example.com/a' } });
  }, 5000);

  it('says of itself that it is being read', async () => {
    const { tab, say, read } = open(STEAM);
    await say();
    expect(await view(tab)).toMatchObject({ state: 'met', isBeingRead: true });
    await read({ [STEAM_WORDS]: ['You are leaving Steam'] });
    expect(await view(tab)).not.toHaveProperty('isBeingRead');
  });

  it('is heard in its order, however fast it talks', async () => {
    const { tab, say, read } = open(WALL);
    await Promise.all([
      say(),
      read({ [QQ_WORDS]: [] }),
      read({ [QQ_WORDS]: ['危险网站'] }),
      read({ [QQ_WORDS]: [] }),
    ]);
    expect(await view(tab)).toMatchObject({ kind: 'warning' });
    expect(await incidents()).toMatchObject([{ kind: 'warning', repeats: { count: 1 } }]);
  });

  it.each([
    ['was read while it was being parsed', {}],
    ['is being left', { settled: true, left: true }],
    ['has another address than the browser names', { settled: true, url: `${STEAM}&a=b` }],
  ] as const)('T18 is not left by itself where it %s', async (_, how) => {
    fake.granted.add('*://steamcommunity.com/*');
    await wish({ type: 'change-settings', change: { choices: { steam: 'open-directly' } } });
    const { say, read } = open(STEAM);
    await say();
    expect(await read({ [STEAM_WORDS]: ['You are leaving Steam'] }, how)).not.toMatchObject({ do: 'leave' });
    expect(await incidents()).toMatchObject([{ openedDirectly: false, action: { did: 'none' } }]);
  });

  it('is left by itself once it was read and found harmless, and not after it has named a danger', async () => {
    fake.granted.add('*://steamcommunity.com/*');
    await wish({ type: 'change-settings', change: { choices: { steam: 'open-directly' } } });
    const harmless = open(STEAM);
    await harmless.say();
    expect(await harmless.read({ [STEAM_WORDS]: ['You are leaving Steam'] })).toEqual({
      do: 'leave',
      destination: 'https://example.com/a',
    });
    const dangerous = open(STEAM);
    await dangerous.say();
    await dangerous.read({ [STEAM_WORDS]: ['potentially malicious'] });
    const again = await dangerous.read({ [STEAM_WORDS]: ['You are leaving Steam'] });
    expect(strip(again)).toMatchObject({ kind: 'warning' });
  });

  it('is left by itself only where the browser lets us be, and stays where its destination leads back to it', async () => {
    const left = { do: 'leave', destination: 'https://example.com/a' };
    await wish({ type: 'change-settings', change: { choices: { steam: 'open-directly' } } });
    const { tab, here, say, read } = open(STEAM);
    /** Another document each time, as where one comes back. */
    const comeAgain = async () => {
      here.document++;
      await say();
      return read({ [STEAM_WORDS]: ['You are leaving Steam'] });
    };
    expect(await comeAgain()).toMatchObject({ do: 'show-strip' });
    fake.granted.add('*://steamcommunity.com/*');
    expect(await comeAgain()).toEqual(left);
    await soon(() => expect(keptOf(tab)).toContain(`openings:${tab.id}`));
    expect(await comeAgain()).toMatchObject({ do: 'show-strip' });
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    expect(await comeAgain()).toEqual(left);
  });

  it('stays where it was asked for itself, also loaded again, until a link leads to it anew', async () => {
    fake.granted.add('*://steamcommunity.com/*');
    await wish({ type: 'change-settings', change: { choices: { steam: 'open-directly' } } });
    const { tab, here, say, read } = open(STEAM);
    const comeAgain = async (referrer: string) => {
      here.document++;
      await say({ referrer });
      return read({ [STEAM_WORDS]: ['You are leaving Steam'] }, { settled: true, referrer });
    };
    const left = { do: 'leave', destination: 'https://example.com/a' };
    expect(await comeAgain('https://before.example/')).toEqual(left);
    await soon(async () =>
      expect(await wish({ type: 'open-original', tabId: tab.id })).toEqual({ ok: true }),
    );
    expect(await comeAgain('')).toMatchObject({ do: 'show-strip' });
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    expect(await comeAgain('')).toMatchObject({ do: 'show-strip' });
    expect(await comeAgain('https://before.example/')).toEqual(left);
  });

  it('is opened by no key before it was read', async () => {
    const { tab, say, read } = open(WALL);
    await say();
    const press = () => fake.browser.commands.onCommand.fire('open-destination', tab);
    await press();
    await new Promise((done) => setTimeout(done, 20));
    expect(await incidents()).toEqual([]);
    await read({ [QQ_WORDS]: ['非官方页面'] });
    await press();
    await soon(async () => expect((await incidents())[0]?.action.did).toBe('opened'));
  });
});

describe('a page that asks a question of its own as soon as it is there, and hears nobody meanwhile', () => {
  const never = () => new Promise<never>(() => {});
  const later = globalThis.setTimeout;
  // Nobody waits here as long as a person would.
  beforeEach(() => void vi.stubGlobal('setTimeout', (work: () => void, ms = 0) => later(work, ms / 20)));
  afterEach(() => void vi.stubGlobal('setTimeout', later));

  async function asking() {
    const page = open(BILIBILI);
    page.tab.hears = never;
    fake.answers.executed = never;
    await page.say();
    return page.tab;
  }

  it('is described, and opened by a click', async () => {
    const tab = await asking();
    const destination = 'https://example.com/a';
    expect(fake.badges.get(tab.id)).toBe('→');
    expect(await view(tab)).toMatchObject({ state: 'met', destination: { href: destination } });
    const shown = { destination, kind: 'notice' } as const;
    expect(await wish({ type: 'open-destination', tabId: tab.id, where: 'here', shown })).toEqual({
      ok: true,
    });
    expect(tab.url).toBe(destination);
  });

  it('is left by going back', async () => {
    const tab = await asking();
    expect(await wish({ type: 'go-back', tabId: tab.id })).toEqual({ ok: true });
    expect(tab.url).toBe('about:back');
  });

  it('holds up no key', async () => {
    const tab = await asking();
    for (const name of ['copy-destination', 'toggle-pause'])
      await fake.browser.commands.onCommand.fire(name, tab);
    await soon(() => expect(fake.browser.storage.local.values.paused).toBe('until-resumed'));
    expect([...fake.tabs.values()].at(-1)?.url).toContain('link.html');
  });

  it('leaves the popup not empty where nothing was heard of it yet', async () => {
    const { tab } = open(BILIBILI);
    tab.hears = never;
    fake.answers.executed = never;
    expect(await view(tab)).toMatchObject({ state: 'nothing', url: BILIBILI });
  });
});

describe('a person who is as fast as the page', () => {
  it('T18 takes nothing back of a danger that it names meanwhile', async () => {
    const { tab, say, read } = open(WALL);
    await say();
    await Promise.all([read({ [QQ_WORDS]: ['危险网站'] }), wish({ type: 'record-this', tabId: tab.id })]);
    expect(await view(tab)).toMatchObject({ kind: 'warning', reason: 'security-risk' });
    expect(await incidents()).toMatchObject([{ kind: 'warning', repeats: { count: 1 } }]);
  });

  it('T18 opens nothing that the page has just called dangerous', async () => {
    const { tab, say, read } = open(WALL);
    await say();
    const shown = { destination: 'https://example.com/a', kind: 'wall' } as const;
    const [, reply] = await Promise.all([
      read({ [QQ_WORDS]: ['危险网站'] }),
      wish({ type: 'open-destination', tabId: tab.id, where: 'new-tab', shown }),
    ]);
    expect(reply).toEqual({ ok: false, why: 'gone' });
    expect(fake.tabs.size).toBe(1);
    expect(await view(tab)).toMatchObject({ kind: 'warning' });
  });

  it.each([
    ['the strip', ({ tab }) => fake.fromPage(tab, { type: 'open-from-strip', url: WALL })],
    ['a key', ({ tab }) => fake.browser.commands.onCommand.fire('open-destination', tab)],
  ] satisfies [string, (page: ReturnType<typeof open>) => Promise<unknown>][])(
    'T18 opens nothing by %s that the page has just called dangerous',
    async (_, click) => {
      const page = open(WALL);
      await page.say();
      await page.read({ [QQ_WORDS]: ['非官方页面'] });
      await Promise.all([page.read({ [QQ_WORDS]: ['危险网站'] }), click(page)]);
      await new Promise((done) => setTimeout(done, 50));
      expect(await incidents()).toMatchObject([{ kind: 'warning', action: { did: 'none' } }]);
    },
  );

  it('goes on, and back, where hostile pages have taken all the room that the browser gives for a session', async () => {
    const full = new Error('Session storage quota bytes exceeded. Values were not stored.');
    const shown = { destination: 'https://example.com/a', kind: 'wall' } as const;
    const ways = [
      [{ type: 'open-destination', where: 'here', shown }, shown.destination],
      [{ type: 'go-back' }, 'about:back'],
    ] as const;
    for (const [way, url] of ways) {
      const { tab, say } = open(WALL);
      await say();
      tab.hears = () => false;
      const write = vi.spyOn(fake.browser.storage.session, 'set').mockRejectedValue(full);
      const reply = await wish({ ...way, tabId: tab.id });
      write.mockRestore();
      expect([reply, tab.url]).toEqual([{ ok: true }, url]);
    }
  });

  it('is written down once where they open what is still being read, and open it again', async () => {
    const { tab, say, read } = open(WALL);
    const shown = { destination: 'https://example.com/a', kind: 'wall' } as const;
    const goOn = () => wish({ type: 'open-destination', tabId: tab.id, where: 'new-tab', shown });
    await say();
    expect(await goOn()).toEqual({ ok: true });
    const written = { kind: 'wall', action: { did: 'opened' }, repeats: { count: 1 } };
    expect(await incidents()).toMatchObject([written]);
    await read({ [QQ_WORDS]: ['非官方页面'] });
    expect(await goOn()).toEqual({ ok: true });
    expect(await incidents()).toMatchObject([written]);
  });

  it('is not written down again once they deleted it, whatever the page says and wherever they go', async () => {
    const { tab, say, read } = open(WALL);
    const shown = { destination: 'https://example.com/a', kind: 'wall' } as const;
    const goOn = () => wish({ type: 'open-destination', tabId: tab.id, where: 'new-tab', shown });
    await say();
    await goOn();
    await wish({ type: 'forget-incidents', ids: (await incidents()).map(({ id }) => id) });
    // Longer than the history itself holds up what is met again.
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    await read({ [QQ_WORDS]: ['非官方页面'] });
    expect(await incidents()).toEqual([]);
    expect(await goOn()).toEqual({ ok: true });
    expect(await incidents()).toEqual([]);
  });

  it('opens nothing from the strip of a page that is still being read, nor for another page', async () => {
    const { tab, say, read } = open(WALL);
    const openAt = (url: string) => fake.fromPage(tab, { type: 'open-from-strip', url });
    await say();
    expect(await openAt(WALL)).toEqual({ do: 'nothing' });
    await read({ [QQ_WORDS]: ['非官方页面'] });
    expect(await openAt(`${WALL}b`)).toEqual({ do: 'nothing' });
    expect(await incidents()).toMatchObject([{ action: { did: 'none' } }]);
    await openAt(WALL);
    expect(await incidents()).toMatchObject([{ action: { did: 'opened' } }]);
  });

  it('is written down once, however often they ask for it', async () => {
    await wish({ type: 'change-settings', change: { recording: false } });
    const { tab, say } = open(BILIBILI);
    await say();
    const record = () => wish({ type: 'record-this', tabId: tab.id });
    expect(await Promise.all([record(), record()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
  });
});

describe('a person who goes back before the page was read', () => {
  it('is not lost to the history', async () => {
    const { tab, say } = open(WALL);
    await say();
    await wish({ type: 'go-back', tabId: tab.id });
    expect(await incidents()).toMatchObject([{ kind: 'wall', action: { did: 'went-back' } }]);
  });
});

describe('the popup by itself', () => {
  it('opens once for a page, and not for a platform that is put away for a day', async () => {
    const openPopup = vi.spyOn(fake.browser.action, 'openPopup');
    await wish({ type: 'change-settings', change: { popupByItself: true } });
    await meet(ZHIHU);
    expect(openPopup).toHaveBeenCalledOnce();
    const { say, read } = open(WEIBO);
    await say();
    await read({ [WEIBO_WORDS]: ['此网页未在微博完成域名备案'] });
    expect(openPopup).toHaveBeenCalledTimes(2);
    await read({
      [WEIBO_WORDS]: ['此网页未在微博完成域名备案'],
      'attribute .open-url a @href': ['https://example.com/a'],
    });
    expect(openPopup).toHaveBeenCalledTimes(2);
    openPopup.mockClear();
    await wish({ type: 'change-settings', change: { snoozed: { zhihu: Date.now() + 60_000 } } });
    await meet(ZHIHU);
    expect(openPopup).not.toHaveBeenCalled();
    openPopup.mockRestore();
  });
});

describe('a page that is left', () => {
  it.each([
    ['says so', { left: true }],
    ['is no longer in its tab', {}],
  ] as const)('is written down and shown nowhere where it %s', async (_, how) => {
    const openPopup = vi.spyOn(fake.browser.action, 'openPopup');
    await wish({ type: 'change-settings', change: { popupByItself: true } });
    const { tab, here, say, read } = open(STEAM);
    await say();
    here.isHere = false;
    tab.url = 'https://next.example/';
    fake.badges.clear();
    const before = structuredClone(fake.browser.storage.session.values);
    const said = { url: STEAM, ...how };
    // As the browser names the sender: by the page that speaks, and not by the tab's next one.
    tab.url = STEAM;
    const answer = read({ [STEAM_WORDS]: ['You are leaving Steam'] }, said);
    tab.url = 'https://next.example/';
    expect(await answer).toEqual({ do: 'nothing' });
    expect(fake.badges.has(tab.id)).toBe(false);
    expect(fake.browser.storage.session.values).toEqual(before);
    expect(openPopup).not.toHaveBeenCalled();
    expect(await incidents()).toMatchObject([{ kind: 'notice', action: { did: 'none' } }]);
    openPopup.mockRestore();
  });
});

describe('a page that is left while it is being written down', () => {
  it('leaves no mark on the next one', async () => {
    const { tab, here, say } = open(BILIBILI);
    const { add } = IDBObjectStore.prototype;
    const write = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      here.isHere = false;
      return add.apply(this, row);
    });
    expect(await say()).toEqual({ do: 'nothing' });
    write.mockRestore();
    expect(here.isHere).toBe(false);
    expect(fake.badges.has(tab.id)).toBe(false);
    expect(fake.browser.storage.session.values).not.toHaveProperty(`visit:${tab.id}`);
    expect(await incidents()).toHaveLength(1);
  });
});

describe('a page that forwards by itself', () => {
  it('is no incident, though its rule does not know it', async () => {
    const { say, read } = open(WALL);
    await say();
    expect(await read({ [QQ_WORDS]: [] }, { left: true })).toEqual({ do: 'nothing' });
    expect(await incidents()).toEqual([]);
  });
});

describe('a page that makes its address as long as it likes', () => {
  const LONG = `${BILIBILI}#${'a'.repeat(1_000_000)}`;

  it('T20 takes little of the room that all tabs share, and is met, described and gone on from like any other', async () => {
    const { tab, say } = open(LONG);
    expect(strip(await say())).toMatchObject({ kind: 'notice', open: expect.any(String) });
    const kept = JSON.stringify(fake.browser.storage.session.values);
    expect(kept).toContain('example.com');
    expect(kept.length).toBeLessThan(40_000);
    expect(await view(tab)).toMatchObject({ state: 'met', destination: { href: 'https://example.com/a' } });
    await fake.fromPage(tab, { type: 'open-from-strip', url: LONG });
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 }, action: { did: 'opened' } }]);
  });

  it('T20 nor does where it was come from, whatever a page says of that', async () => {
    const { say } = open(BILIBILI);
    await say({ referrer: `https://before.example/${'a'.repeat(1_000_000)}` });
    expect(JSON.stringify(fake.browser.storage.session.values).length).toBeLessThan(40_000);
    expect(await incidents()).toMatchObject([{ page: { referrerHost: 'before.example' } }]);
  });

  it('is the same meeting where it makes more of its address, and opens nothing directly', async () => {
    const { tab, say } = open(LONG);
    await say();
    tab.url += 'b';
    await say();
    expect(await view(tab)).toMatchObject({ state: 'met', mayOpenDirectly: false });
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
  });
});

describe('one meeting', () => {
  it('is one where a fragment is added before the page has said where it leads', async () => {
    const { tab, say, read } = open(WEIBO);
    await say();
    await read({ [WEIBO_WORDS]: ['此网页未在微博完成域名备案'] });
    tab.url = `${WEIBO}#redirect`;
    await say();
    await read({
      [WEIBO_WORDS]: ['此网页未在微博完成域名备案'],
      'attribute .open-url a @href': ['https://example.com/a'],
    });
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
  });

  it('is one, whatever the page makes of its own address, and however often it says that it is there', async () => {
    const rewritten = 'https://www.bilibili.com/york/link-middle-page/pc?url=https%3A%2F%2Fexample.com%2Fa';
    vi.useFakeTimers({ toFake: ['Date'] });
    const { tab, say } = open(BILIBILI);
    await say();
    tab.url = rewritten;
    expect(strip(await say({ url: rewritten }))).not.toHaveProperty('question');
    expect(await view(tab)).toMatchObject({ state: 'met', url: rewritten, askDirectly: false });
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
    // Out of the browser's memory, an hour later.
    vi.setSystemTime(Date.now() + 3_600_000);
    fake.badges.clear();
    await say();
    expect(fake.badges.get(tab.id)).toBe('→');
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
  });

  it('is another one where another link is behind it, or another document', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(12) });
    const { tab, here, say } = open(BILIBILI);
    await say();
    tab.url = `${BILIBILI}b`;
    await say();
    expect(await incidents()).toHaveLength(2);
    vi.setSystemTime(Date.now() + 3_600_000);
    here.document++;
    await say();
    expect((await incidents()).map(({ repeats }) => repeats.count).sort()).toEqual([1, 2]);
  });

  it('is the same where Back leads to it over another page of ours', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { tab, say } = open(BILIBILI);
    await say();
    tab.url = `${BILIBILI}b`;
    await say({ document: 99 });
    vi.setSystemTime(Date.now() + 3_600_000);
    tab.url = BILIBILI;
    expect(strip(await say({ returned: true }))).toMatchObject({ kind: 'notice' });
    expect(await view(tab)).toMatchObject({ url: BILIBILI, incident: expect.any(String) });
    expect((await incidents()).map(({ repeats }) => repeats.count)).toEqual([1, 1]);
  });

  it('is with a page as harmless as it was read, where Back brings it out of the memory of the browser', async () => {
    const { tab, say, read } = open(CSDN);
    const words = { [CSDN_WORDS]: ['您即将离开CSDN'] };
    await say();
    await read(words);
    await say({ returned: true });
    expect(await view(tab)).toMatchObject({ kind: 'notice' });
    expect(strip(await read(words, { settled: true, returned: true }))).toMatchObject({
      open: expect.any(String),
    });
    expect(await view(tab)).toMatchObject({ kind: 'notice' });
  });

  it('is not written again after the person deleted it', async () => {
    const { say, read } = open(WALL);
    await say();
    await read({ [QQ_WORDS]: [] });
    await wish({ type: 'forget-everything' });
    await read({ [QQ_WORDS]: ['危险网站'] });
    expect(await incidents()).toEqual([]);
  });
});

it('says why, where the address is a mebibyte long', async () => {
  const { tab, say } = open(
    `https://link.zhihu.com/?target=https%3A//example.com/${'a'.repeat(1024 * 1024)}`,
  );
  await say();
  expect(fake.badges.get(tab.id)).toBe('?');
  expect(await view(tab)).toMatchObject({ state: 'met', outcome: 'refused', refusal: 'too-long' });
});

describe('a private window', () => {
  it('T12 writes nothing of what is answered on its pages, and puts the strip away for as long as it is open', async () => {
    await wish({ type: 'change-settings', change: { sync: true } });
    await open(BILIBILI).say();
    await open(`${BILIBILI}b`).say();
    const [before, synced] = [local(), structuredClone(fake.browser.storage.sync.values)];
    const privately = open(`${BILIBILI}c`, { incognito: true });
    expect(strip(await privately.say())).not.toHaveProperty('question');
    expect(await view(privately.tab)).toMatchObject({ state: 'met', askDirectly: false });
    const answer = (answer: string) =>
      fake.fromPage(privately.tab, { type: 'strip-answered', url: privately.tab.url, answer });
    for (const once of ['yes', 'no', 'dismiss']) expect(await answer(once)).toEqual({ do: 'nothing' });
    // Only who wants it put away for longer has it put away on the next page.
    expect(strip(await privately.say())).toMatchObject({ kind: 'notice' });
    expect(await answer('snooze')).toEqual({ do: 'nothing' });
    expect(await privately.say()).toEqual({ do: 'nothing' });
    expect([local(), fake.browser.storage.sync.values]).toEqual([before, synced]);
    expect(await incidents()).toHaveLength(2);
    expect(strip(await open(`${BILIBILI}d`).say())).toMatchObject({ kind: 'notice' });
  });

  it('is no matter of an ordinary one, where the same puts the strip away for a day, and the popup says so', async () => {
    const { tab, say } = open(BILIBILI);
    await say();
    await fake.fromPage(tab, { type: 'strip-answered', url: BILIBILI, answer: 'snooze' });
    expect(await say()).toEqual({ do: 'nothing' });
    expect(await view(tab)).toMatchObject({ state: 'met', snoozedUntil: expect.any(Number) });
  });
});
