import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { sayText } from '../../../utils/page/copy-and-say';
import { fake } from '../../fake-browser';
import { incidents, lastUrl, meet, QQ_WARNING, soon, startBackground, wish, ZHIHU } from './start-background';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
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
/** The text that our own page was opened for. */
const lookedAt = () => {
  const id = new URL(lastUrl() ?? '').searchParams.get('text') ?? '';
  return browser.storage.session.values[`link-text:${id}`] as { text: string } | undefined;
};

beforeEach(async () => {
  await startBackground();
  clipboard.writeText.mockReset();
});

/** What is said on the page from now on. */
function saidOnPage(): string[] {
  const said: string[] = [];
  fake.answers.executed = async (what) => {
    const { func, args = [] } = what as { func?: unknown; args?: string[] };
    if (func === sayText) said.push(...args);
    return null;
  };
  return said;
}

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

  it('T5 open the popup, and not at once a name that can be taken for another', async () => {
    const openPopup = vi.spyOn(browser.action, 'openPopup');
    const tab = await meet('https://link.zhihu.com/?target=https%3A//paypa1.com/a');
    await press('open-destination', tab);
    await soon(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(tab.url).toContain('link.zhihu.com');
    expect((await incidents())[0]?.action.did).toBe('none');
    openPopup.mockRestore();
  });

  it('offer to copy on a page of ours where the page is no help', async () => {
    clipboard.writeText.mockRejectedValueOnce(new Error('not allowed'));
    const tab = await meet(ZHIHU);
    await press('copy-destination', tab);
    await soon(() => expect(lookedAt()).toMatchObject({ text: ZHIHU, copyFailed: true }));
  });

  it('say on the page what was copied, which the history knows', async () => {
    const said = saidOnPage();
    const tab = await meet(ZHIHU);
    await press('copy-destination', tab);
    await soon(() => expect(said).toEqual([expect.stringContaining('example.com')]));
    expect((await incidents())[0]?.action.did).toBe('copied');
  });

  it('open and copy nothing where the page does not say where it leads', async () => {
    const url = 'https://link.zhihu.com/?target=';
    const tab = await meet(url);
    await press('copy-destination', tab);
    await press('open-destination', tab);
    // Behind both of them.
    await wish({ type: 'describe-tab', tabId: tab.id });
    await press('toggle-pause');
    await soon(() => expect(browser.storage.local.values.paused).toBe('until-resumed'));
    expect([...fake.tabs.values()].map((each) => each.url)).toEqual([url]);
    expect(clipboard.writeText).not.toHaveBeenCalled();
    expect((await incidents())[0]?.action.did).toBe('none');
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
    await click('copy-link', { linkUrl: 'HTTPS://plain.example/?a#b' });
    expect(clipboard.writeText.mock.calls).toEqual([
      ['https://example.com/a'],
      ['HTTPS://plain.example/?a#b'],
    ]);
    await click('copy-link', { linkUrl: QQ_WARNING });
    expect(lookedAt()).toMatchObject({ text: QQ_WARNING });
    clipboard.writeText.mockRejectedValueOnce(new Error('not allowed'));
    await click('copy-link', { linkUrl: ZHIHU }, fake.addTab({ incognito: true }));
    expect(lookedAt()).toMatchObject({ copyFailed: true, isPrivate: true });
  });

  it('say on the page what was copied, and what was nothing but the link itself', async () => {
    const said = saidOnPage();
    await click('copy-link', { linkUrl: ZHIHU });
    await click('copy-link', { linkUrl: 'https://plain.example/a' });
    expect(said).toEqual([expect.stringContaining('example.com'), expect.stringContaining('plain.example')]);
    const [wrapped = '', plain = ''] = said.map((words) => words.replace(/\w+\.\w+/, ''));
    expect(wrapped).not.toBe(plain);
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

  it.each([
    ['look-at-link', { linkUrl: ZHIHU }],
    ['look-at-text', { selectionText: ZHIHU }],
    ['open-link', { linkUrl: QQ_WARNING }],
    ['copy-link', { linkUrl: QQ_WARNING }],
  ])('T12 know that a window is private: %s', async (item, what) => {
    for (const isPrivate of [true, false]) {
      await click(item, what, fake.addTab({ incognito: isPrivate }));
      expect(lookedAt()).toMatchObject({ isPrivate });
    }
  });

  it('pause and resume', async () => {
    for (const item of ['pause-hour', 'pause-until-resumed', 'pause-restart']) await click(item);
    expect(browser.storage.local.values.paused).toBe('restart-0.1.0');
    await click('resume');
    expect(browser.storage.local.values).not.toHaveProperty('paused');
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

  it.each([
    ['an ordinary tab', false],
    ['a new tab, where that is private', true],
  ])('opens what was found in %s', async (_, incognito) => {
    fake.tabs.clear();
    const { id } = fake.addTab({ incognito, url: 'https://shop.example/' });
    await browser.omnibox.onInputEntered.fire('zhihu', 'currentTab');
    await soon(() => expect(lastUrl()).toContain(`${fake.origin}incidents.html`));
    expect(fake.tabs.get(id)?.url === 'https://shop.example/').toBe(incognito);
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
