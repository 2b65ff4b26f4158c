import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sleep } from '../../../utils/browser/sleep';
import type { LinkView, LookView, TabView } from '../../../utils/messages/views';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
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

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const HERE = { where: 'here', shown: { destination: 'https://example.com/a', kind: 'notice' } } as const;
const GONE = { ok: false, why: 'gone' };
const view = (tabId: number) => wish<TabView>({ type: 'describe-tab', tabId });

beforeEach(startBackground);

describe('a page that was met', () => {
  it('is described, badged and written down, and opens in one click', async () => {
    const tab = await meet(ZHIHU);
    expect(fake.badges.get(tab.id)).toBe('→');
    expect(await view(tab.id)).toMatchObject({ state: 'met', platform: { id: 'zhihu' }, kind: 'notice' });
    expect(await wish({ type: 'open-destination', tabId: tab.id, ...HERE })).toEqual({ ok: true });
    expect((await incidents())[0]).toMatchObject({ platform: { id: 'zhihu' }, action: { did: 'opened' } });
  });

  it('is not shown while Onward is paused, also where it was met before', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'pause', length: 'until-resumed' });
    expect(await view(tab.id)).toMatchObject({ state: 'nothing', paused: true });
    await wish({ type: 'resume' });
    expect(await view(tab.id)).toMatchObject({ state: 'met' });
  });

  it('opens nothing that was not shown', async () => {
    const tab = await meet(ZHIHU);
    const shown = { destination: 'https://example.com/b', kind: 'notice' } as const;
    expect(await wish({ type: 'open-destination', tabId: tab.id, where: 'here', shown })).toEqual(GONE);
    tab.url = 'https://elsewhere.example/';
    expect(await wish({ type: 'open-destination', tabId: tab.id, ...HERE })).toEqual(GONE);
  });

  it('opens beside it, in a private window, and in a new tab where that is wanted', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'open-destination', tabId: tab.id, ...HERE, where: 'private-window' });
    await wish({ type: 'change-settings', change: { newTab: true } });
    await wish({ type: 'open-destination', tabId: tab.id, ...HERE });
    const opened = [...fake.tabs.values()].filter(({ url }) => url === 'https://example.com/a');
    expect(opened.map(({ incognito }) => incognito)).toEqual([true, false]);
  });

  it('is navigated where no script of ours hears it any more', async () => {
    const tab = await meet(ZHIHU);
    tab.hears = (message) =>
      (message as { type: string }).type === 'where-are-you' ? tab.url : Promise.reject(new Error('stopped'));
    await wish({ type: 'open-destination', tabId: tab.id, ...HERE });
    expect(tab.url).toBe('https://example.com/a');
  });

  it('opens nothing past a warning from the page, and nothing dangerous in careful mode', async () => {
    const tab = await meet(QQ_WARNING);
    const { kind } = (await view(tab.id)) as Extract<TabView, { state: 'met' }>;
    expect(kind).not.toBe('notice');
    await fake.fromPage(tab, { type: 'open-from-strip', url: QQ_WARNING });
    expect([...fake.tabs.values()].map(({ url }) => url)).toEqual([QQ_WARNING]);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    const shown = { destination: 'https://example.org/', kind };
    expect(await wish({ type: 'open-destination', tabId: tab.id, where: 'here', shown })).toEqual({
      ok: false,
      why: 'not-allowed',
    });
  });

  it('opens from the strip, which says no more than where it is', async () => {
    const tab = await meet(ZHIHU);
    await fake.fromPage(tab, { type: 'open-from-strip', url: ZHIHU });
    expect((await incidents())[0]?.action.did).toBe('opened');
  });

  it('shows a strip with a question at the second meeting, and takes its answers', async () => {
    await meet(ZHIHU);
    const second = await meet(ZHIHU.replace('/a', '/b'));
    const instruction = await say(second);
    expect(instruction).toMatchObject({ do: 'show-strip', strip: { site: 'example.com', question: {} } });
    const answer = (answer: string) =>
      fake.fromPage(second, { type: 'strip-answered', url: second.url, answer });
    await answer('no');
    await answer('snooze');
    expect(await say(second)).toEqual({ do: 'nothing' });
    // Without the permission it is said at once that one click is missing.
    expect(await answer('yes')).toMatchObject({ do: 'show-strip', strip: { sentence: expect.any(String) } });
    fake.granted.add('*://link.zhihu.com/*');
    expect(await answer('yes')).toEqual({ do: 'nothing' });
    expect(fake.browser.storage.local.values.settings).toMatchObject({
      declined: ['zhihu'],
      choices: { zhihu: 'open-directly' },
    });
  });

  it('takes no “yes” that comes after careful mode was switched on, also not for later', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    const answered = fake.fromPage(tab, { type: 'strip-answered', url: tab.url, answer: 'yes' });
    expect(await answered).toEqual({ do: 'nothing' });
    expect(fake.browser.storage.local.values.settings).toHaveProperty('choices', {});
  });

  it('asks the question at the second notice, however many warnings came before', async () => {
    const mark = 'attribute .loading-tip:not([hidden]):not([style*="none"]) @class';
    const spoken = 'text .loading-text, .loading-topic, .loading-tip';
    const at = (path: string, key: string, text: string) =>
      say(tabAt(`https://link.csdn.net/?target=https%3A%2F%2Fexample.com%2F${path}`), {
        [key]: [text],
      });
    for (const path of ['a', 'b', 'c']) await at(path, mark, 'loading-tip tip3');
    expect((await incidents()).map(({ kind }) => kind)).toEqual(['warning', 'warning', 'warning']);
    const first = await at('d', spoken, '即将离开CSDN');
    expect(first).toMatchObject({ strip: { kind: 'notice' } });
    expect(first).not.toHaveProperty('strip.question');
    expect(await at('e', spoken, '即将离开CSDN')).toHaveProperty('strip.question');
  });

  it('keeps quiet where the person wants it, and forgets the badge', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'leave-alone' } } });
    expect(await say(tab)).toEqual({ do: 'nothing' });
    expect(fake.badges.get(tab.id)).toBeNull();
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'log-only' } } });
    expect(await say(tab)).toEqual({ do: 'nothing' });
  });

  it('writes nothing in a private window, and nothing while recording is off', async () => {
    await meet(ZHIHU, { incognito: true });
    await wish({ type: 'change-settings', change: { recording: false } });
    const tab = await meet(ZHIHU);
    expect(await incidents()).toEqual([]);
    expect(await wish({ type: 'record-this', tabId: tab.id })).toEqual({ ok: true });
    expect(await incidents()).toHaveLength(1);
  });

  it('writes nothing of an incident that is opened again in a private window', async () => {
    await meet('https://link.csdn.net/?target=https%3A%2F%2Fexample.com%2Fa');
    const before = await incidents();
    vi.spyOn(fake.browser.tabs, 'create').mockImplementationOnce(async (wanted) =>
      fake.addTab({ ...wanted, incognito: true }),
    );
    expect(await wish({ type: 'open-incident', id: before[0]?.id ?? '' })).toEqual({ ok: true });
    expect([...fake.tabs.values()].at(-1)?.url).toBe('https://example.com/a');
    expect(await incidents()).toEqual(before);
  });

  it('takes notes, answers and actions, goes back, and can be forgotten', async () => {
    const tab = await meet(ZHIHU);
    const id = (await incidents())[0]?.id ?? '';
    await wish({ type: 'note-incident', id, note: 'mine', tags: ['a'] });
    await wish({ type: 'answer-incident', id, answer: 'failed' });
    await wish({ type: 'note-action', tabId: tab.id, action: 'copied' });
    expect((await incidents())[0]).toMatchObject({
      note: 'mine',
      control: 'failed',
      action: { did: 'copied' },
    });
    expect(await view(tab.id)).toMatchObject({ note: 'mine', incident: id });
    expect(await wish({ type: 'open-incident', id })).toEqual({ ok: true });
    expect([...fake.tabs.values()].at(-1)?.url).toBe('https://example.com/a');
    expect((await incidents())[0]?.action.did).toBe('opened');
    await wish({ type: 'go-back', tabId: tab.id });
    expect(tab.url).toBe('about:back');
    await wish({ type: 'forget-incidents', ids: [id] });
    expect(await wish({ type: 'open-incident', id })).toEqual({ ok: false, why: 'gone' });
    expect(await incidents()).toEqual([]);
  });

  it.each([
    { browser: 'Chromium, which says so', isFirst: true, entries: 2 },
    { browser: 'Firefox, which says nothing', isFirst: false, entries: 1 },
  ])('goes with its tab where there is no page to go back to: $browser', async ({ isFirst, entries }) => {
    vi.stubEnv('FIREFOX', isFirst ? '' : 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    const tab = await meet(ZHIHU);
    tab.isFirst = isFirst;
    fake.answers.executed = async () => entries;
    expect(await wish({ type: 'go-back', tabId: tab.id })).toEqual({ ok: true });
    expect(fake.tabs.has(tab.id)).toBe(false);
    // The window stays.
    expect(fake.tabs.size).toBe(1);
    expect((await incidents())[0]?.action.did).toBe('went-back');
    const other = await meet(ZHIHU);
    other.isFirst = true;
    await wish({ type: 'go-back', tabId: other.id });
    expect(fake.tabs.size).toBe(1);
  });

  it('is not said to have been left where it could not be', async () => {
    const tab = await meet(ZHIHU);
    vi.spyOn(fake.browser.tabs, 'remove').mockRejectedValueOnce(new Error('No tab'));
    tab.isFirst = true;
    await expect(wish({ type: 'go-back', tabId: tab.id })).rejects.toThrow('No tab');
    expect((await incidents())[0]?.action.did).toBe('none');
  });

  it('is not said to have been opened where nothing could be', async () => {
    const tab = await meet(
      'https://www.bilibili.com/york/link-middle-page?redirect_url=https%3A%2F%2Fexample.com%2Fa',
    );
    const create = vi.spyOn(fake.browser.tabs, 'create').mockRejectedValueOnce(new Error('No window'));
    const opening = wish({ type: 'open-destination', tabId: tab.id, ...HERE, where: 'new-tab' });
    await expect(opening).rejects.toThrow('No window');
    expect((await incidents())[0]?.action.did).toBe('none');
    create.mockRestore();
  });

  it('is no incident any more once it was forgotten, and can be recorded again at once', async () => {
    const tab = await meet(ZHIHU);
    const id = (await incidents())[0]?.id ?? '';
    await wish({ type: 'forget-incidents', ids: [id] });
    expect(await view(tab.id)).toMatchObject({ state: 'met', incident: null });
    expect(await wish({ type: 'record-this', tabId: tab.id })).toEqual({ ok: true });
    expect(await view(tab.id)).toMatchObject({ incident: (await incidents())[0]?.id });
    expect(await incidents()).toHaveLength(1);
  });

  it('tells who writes to an incident that was deleted elsewhere', async () => {
    const tab = await meet(ZHIHU);
    const id = (await incidents())[0]?.id ?? '';
    await wish({ type: 'forget-incidents', ids: [id] });
    expect(await wish({ type: 'note-incident', id, note: 'mine' })).toEqual(GONE);
    expect(await wish({ type: 'note-incident', id, note: '', tags: ['complaint-sent:2026-11-01'] })).toEqual(
      GONE,
    );
    expect(await wish({ type: 'answer-incident', id, answer: 'opened-ok' })).toEqual(GONE);
    expect(await wish({ type: 'note-action', tabId: tab.id, action: 'copied' })).toEqual(GONE);
    expect(await incidents()).toEqual([]);
  });

  it('is recorded on a click however many were met in this minute', async () => {
    const at = (n: number) => meet(`https://link.juejin.cn/?target=https%3A%2F%2Fexample.com%2F${n}`);
    for (let n = 0; n < 20; n++) await at(n);
    const tab = await at(20);
    expect(await view(tab.id)).toMatchObject({ incident: null });
    expect(await wish({ type: 'record-this', tabId: tab.id })).toEqual({ ok: true });
    expect(await incidents()).toHaveLength(21);
  });

  it('keeps its destination to itself by words we know only; behind others the rule may be out of date', async () => {
    const url = 'https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=1';
    const withheld = tabAt(url);
    const words = (text: string) => ({ 'text .weui-msg__title, .weui_msg_title': [text] });
    await say(withheld, words('网页包含诱导分享、关注等诱导行为内容，被多人投诉'));
    expect(await view(withheld.id)).toMatchObject({ kind: 'block', withheld: true });
    const changed = tabAt(`${url}&x=2`);
    await say(changed, words('将要访问'));
    expect(await view(changed.id)).toMatchObject({ kind: 'warning', reason: 'unknown-block' });
    expect(await view(changed.id)).not.toHaveProperty('withheld');
    expect((await incidents()).map(({ destination }) => destination)).toEqual(['none', 'withheld']);
  });

  it('opens no block again, and no warning in careful mode', async () => {
    await meet(QQ_WARNING);
    const id = (await incidents())[0]?.id ?? '';
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    expect(await wish({ type: 'open-incident', id })).toEqual({ ok: false, why: 'not-allowed' });
  });

  it('says so where the history cannot be written, and opens all the same', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const tab = await meet(ZHIHU);
    expect(await view(tab.id)).toMatchObject({ fault: 'quota-exceeded', incident: null });
    expect(await wish({ type: 'record-this', tabId: tab.id })).toEqual({ ok: false, why: 'quota-exceeded' });
    expect(await wish({ type: 'open-destination', tabId: tab.id, ...HERE })).toEqual({ ok: true });
    put.mockRestore();
  });
});

describe('a full disk', () => {
  it('is told as the reason why nothing was noted, answered or deleted', async () => {
    await meet(ZHIHU);
    const id = (await incidents())[0]?.id ?? '';
    vi.useFakeTimers({ now: Date.now() + 30 * 86_400_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    onTestFinished(() => full.mockRestore());
    const why = { ok: false, why: 'quota-exceeded' };
    expect(await wish({ type: 'note-incident', id, note: 'mine' })).toEqual(why);
    expect(await wish({ type: 'answer-incident', id, answer: 'failed' })).toEqual(why);
    expect(await wish({ type: 'forget-incidents', ids: [id] })).toEqual(why);
    expect(await wish({ type: 'change-settings', change: { retentionDays: 7 } })).toEqual(why);
    expect(await wish({ type: 'change-settings', change: { retentionDays: null } })).toEqual({ ok: true });
    expect(await incidents()).toHaveLength(1);
  });
});

describe('a page that is looked at on a click', () => {
  it('is met, and offered to be recognised without one; then its script is registered', async () => {
    const url = 'https://hellogithub.com/periodical/statistics/click?target=https%3A%2F%2Fexample.com%2Fa';
    const tab = tabAt(url);
    fake.answers.executed = async () => say(tab);
    const seen = (await view(tab.id)) as Extract<TabView, { state: 'met' }>;
    expect(seen).toMatchObject({ state: 'met', platform: { id: 'hellogithub' }, needsClick: true });
    await fake.browser.permissions.request({ origins: [...seen.origins] });
    await soon(() => expect(fake.scripts.get('packs')?.matches.join()).toContain('hellogithub.com'));
    expect(await view(tab.id)).toMatchObject({ needsClick: false });
  });

  it.each([
    { browser: 'Chromium, where it came with the installation', firefox: '', needsClick: false },
    { browser: 'Firefox, where that was taken away', firefox: 'true', needsClick: true },
  ])(
    'is offered to be recognised without one only where it is not: $browser',
    async ({ firefox, needsClick }) => {
      vi.stubEnv('FIREFOX', firefox);
      onTestFinished(() => void vi.unstubAllEnvs());
      const tab = await meet(ZHIHU);
      const seen = (await view(tab.id)) as Extract<TabView, { state: 'met' }>;
      expect(Boolean(seen.needsClick)).toBe(needsClick);
      await fake.browser.permissions.request({ origins: [...seen.origins] });
      expect(await view(tab.id)).toMatchObject({ needsClick: false });
    },
  );

  it('is met also where it might have gone on by itself, which takes it a moment', async () => {
    const tab = fake.addTab({ url: 'https://l.messenger.com/l.php?u=https%3A%2F%2Fexample.com%2Fa' });
    fake.answers.executed = async () => {
      tab.hears = (message) => ((message as { type: string }).type === 'where-are-you' ? tab.url : true);
      void sleep(100).then(() => say(tab));
    };
    expect(await view(tab.id)).toMatchObject({ state: 'met', platform: { id: 'messenger' } });
  });

  it('is not looked at where the person wants its platform to be left alone, which is said', async () => {
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'leave-alone' } } });
    const tab = tabAt(ZHIHU);
    fake.answers.executed = vi.fn(async () => say(tab));
    const said = { state: 'nothing', leftAlone: { platform: { id: 'zhihu' } } };
    expect(await view(tab.id)).toMatchObject(said);
    expect(fake.answers.executed).not.toHaveBeenCalled();
  });

  it('T18 is read where pages of the kind that its address tells are left alone, and only where it has yet to be', async () => {
    await wish({ type: 'change-settings', change: { defaults: { notice: 'leave-alone' } } });
    const url = 'https://l.messenger.com/l.php?u=https%3A%2F%2Fexample.com%2Fa';
    const tab = fake.addTab({ url });
    fake.answers.executed = vi.fn(async () => {
      tab.hears = (message) => ((message as { type: string }).type === 'where-are-you' ? tab.url : true);
      await say(tab, { 'text h1, h2, p': ['reported as abusive'] });
    });
    expect(await view(tab.id)).toMatchObject({ state: 'met', kind: 'block' });
    const there = tabAt(url);
    expect(await view(there.id)).toMatchObject({ leftAlone: { platform: { id: 'messenger' } } });
    // Nor where there is nothing to read.
    const plain = fake.addTab({
      url: 'https://www.bilibili.com/york/link-middle-page?redirect_url=https%3A%2F%2Fexample.com%2Fa',
    });
    expect(await view(plain.id)).toMatchObject({ leftAlone: { platform: { id: 'bilibili' } } });
    expect(fake.answers.executed).toHaveBeenCalledTimes(1);
  });

  it('is not said to be put away for a day where there is no strip at all', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'change-settings', change: { snoozed: { zhihu: Date.now() + 80_000_000 } } });
    expect(await view(tab.id)).toHaveProperty('snoozedUntil');
    await wish({ type: 'change-settings', change: { strip: false } });
    expect(await view(tab.id)).not.toHaveProperty('snoozedUntil');
  });

  it('is nothing where the browser does not let us look, or the tab is gone', async () => {
    fake.answers.executed = async () => Promise.reject(new Error('Cannot access'));
    const tab = fake.addTab({
      url: 'https://hellogithub.com/periodical/statistics/click?target=https%3A%2F%2Fexample.com%2F',
    });
    expect(await view(tab.id)).toMatchObject({ state: 'nothing', url: tab.url });
    expect(await view(999)).toMatchObject({
      state: 'nothing',
      url: null,
      paused: false,
      // The popup lists what was met lately.
      names: { zhihu: { en: 'Zhihu' } },
    });
  });
});

describe('an article, which only its own words could make a stop page', () => {
  it('is nothing without any wait where our script has read it: the popup is there at once', async () => {
    const article = await meet('https://mp.weixin.qq.com/s/abc');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    expect(await view(article.id)).toMatchObject({ state: 'nothing' });
  }, 5000);
});

describe('a page that no rule fits', () => {
  const URL_ = 'https://forum.acme.example/out?to=https%3A%2F%2Fwww.example.com%2F';
  const looked = (destination: string) => ({
    url: URL_,
    title: 'Leaving',
    words: 'You are leaving',
    buttons: [],
    recognised: {},
    guesses: [
      {
        destination,
        why: ['in-query'],
        places: [{ source: { from: 'param', name: 'to' }, decode: [] }],
      },
    ],
  });
  async function look(destination: string, more: Partial<FakeTab> = {}) {
    const tab = fake.addTab({ url: URL_, ...more });
    fake.answers.executed = async () => looked(destination);
    return { tab, look: await wish<LookView>({ type: 'look-for-destinations', tabId: tab.id }) };
  }

  it('is opened only as it was shown: another look at the page may have found another place', async () => {
    const { tab } = await look('https://shown.example/');
    fake.answers.executed = async () => looked('https://evil.example/');
    await wish({ type: 'look-for-destinations', tabId: tab.id });
    const open = { type: 'open-proposal', tabId: tab.id, where: 'new-tab' } as const;
    expect(await wish({ ...open, destination: 'https://shown.example/' })).toEqual(GONE);
    expect([...fake.tabs.values()].map(({ url }) => url)).toEqual([URL_]);
    expect(await wish({ ...open, destination: 'https://evil.example/' })).toEqual({ ok: true });
    expect([...fake.tabs.values()].at(-1)?.url).toBe('https://evil.example/');
  });

  it('is written down and kept as a rule only as it was shown; in careful mode neither opened nor kept', async () => {
    const { tab, look: shown } = await look('https://www.example.com/');
    const named = { tabId: tab.id, destination: shown.proposals[0]?.destination.href ?? '' };
    expect(await wish({ type: 'record-proposal', ...named, destination: 'https://other.example/' })).toEqual(
      GONE,
    );
    expect(await incidents()).toEqual([]);
    expect(await wish({ type: 'record-proposal', ...named })).toEqual({ ok: true });
    expect((await incidents())[0]?.platform).toEqual({ id: 'unknown', host: 'forum.acme.example' });
    expect(await wish({ type: 'keep-rule', ...named })).toEqual({ ok: true });
    expect(fake.browser.storage.local.values['own-rules']).toHaveLength(1);
    expect(await wish({ type: 'drop-rule', ...named })).toEqual({ ok: true });
    expect(fake.browser.storage.local.values['own-rules']).toEqual([]);
    expect(await wish({ type: 'drop-rule', ...named, destination: '' })).toEqual(GONE);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    const refused = { ok: false, why: 'not-allowed' };
    expect(await wish({ type: 'open-proposal', ...named, where: 'here' })).toEqual(refused);
    expect(await wish({ type: 'keep-rule', ...named })).toEqual(refused);
    expect(fake.browser.storage.local.values['own-rules']).toEqual([]);
  });

  it('is known to be written down when it is looked at again, until it leads elsewhere or is forgotten', async () => {
    const { tab, look: shown } = await look('https://www.example.com/');
    expect(shown).not.toHaveProperty('isRecorded');
    const named = { tabId: tab.id, destination: 'https://www.example.com/' };
    const record = () => wish({ type: 'record-proposal', ...named });
    const again = () => wish<LookView>({ type: 'look-for-destinations', tabId: tab.id });
    await record();
    expect(await again()).toHaveProperty('isRecorded');
    await wish({ type: 'open-proposal', ...named, where: 'new-tab' });
    const [incident] = await incidents();
    expect(incident?.action.did).toBe('opened');
    await wish({ type: 'forget-incidents', ids: [incident?.id ?? ''] });
    expect(await again()).not.toHaveProperty('isRecorded');
    await record();
    fake.answers.executed = async () => looked('https://other.example/');
    expect(await again()).not.toHaveProperty('isRecorded');
  });

  it('is known to be written down where it is looked at again meanwhile', async () => {
    const { tab } = await look('https://www.example.com/');
    const { id: tabId } = tab;
    const [recorded, again] = await Promise.all([
      wish({ type: 'record-proposal', tabId, destination: 'https://www.example.com/' }),
      wish<LookView>({ type: 'look-for-destinations', tabId }),
    ]);
    expect(recorded).toEqual({ ok: true });
    expect(again).toHaveProperty('isRecorded');
    expect(await wish({ type: 'look-for-destinations', tabId })).toHaveProperty('isRecorded');
  });

  it('is another one at another address, which nobody has written down', async () => {
    const { tab } = await look('https://www.example.com/');
    await wish({ type: 'record-proposal', tabId: tab.id, destination: 'https://www.example.com/' });
    tab.url = `${URL_}&from=mail`;
    fake.answers.executed = async () => ({ ...looked('https://www.example.com/'), url: tab.url });
    expect(await wish({ type: 'look-for-destinations', tabId: tab.id })).not.toHaveProperty('isRecorded');
  });

  it.each([
    { newTab: false, where: 'here', opens: ['https://www.example.com/'] },
    { newTab: true, where: 'here', opens: [URL_, 'https://www.example.com/'] },
    { newTab: false, where: 'new-tab', opens: [URL_, 'https://www.example.com/'] },
  ] as const)('is opened where the person wants it: $where, in new tabs: $newTab', async (row) => {
    await wish({ type: 'change-settings', change: { newTab: row.newTab } });
    const { tab } = await look('https://www.example.com/');
    const destination = 'https://www.example.com/';
    await wish({ type: 'open-proposal', tabId: tab.id, destination, where: row.where });
    expect([...fake.tabs.values()].map(({ url }) => url)).toEqual(row.opens);
  });

  it('is said not to be written down where the history is full', async () => {
    const { tab } = await look('https://www.example.com/');
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    onTestFinished(() => full.mockRestore());
    const destination = 'https://www.example.com/';
    expect(await wish({ type: 'record-proposal', tabId: tab.id, destination })).toEqual({
      ok: false,
      why: 'quota-exceeded',
    });
    expect(await wish({ type: 'look-for-destinations', tabId: tab.id })).not.toHaveProperty('isRecorded');
  });

  it('has a rule as good as on this day, and none in a private window', async () => {
    const { look: shown } = await look('https://www.example.com/');
    expect(shown.proposals[0]?.rule?.rules[0]?.verified).toMatch(/^\d{4}-\d\d$/);
    const { tab, look: privately } = await look('https://www.example.com/', { incognito: true });
    expect(privately.proposals).toHaveLength(1);
    expect(privately.proposals[0]).not.toHaveProperty('rule');
    const kept = wish({ type: 'keep-rule', tabId: tab.id, destination: 'https://www.example.com/' });
    expect(await kept).toEqual({ ok: false, why: 'no-destination' });
    expect(fake.browser.storage.local.values).not.toHaveProperty('own-rules');
  });

  it('is not said to have led where another of its proposals does', async () => {
    const tab = fake.addTab({ url: URL_ });
    const guesses = ['https://www.example.com/', 'https://other.example/'].flatMap(
      (destination) => looked(destination).guesses,
    );
    fake.answers.executed = async () => ({ ...looked(''), guesses });
    await wish({ type: 'look-for-destinations', tabId: tab.id });
    const open = { type: 'open-proposal', tabId: tab.id, where: 'new-tab' } as const;
    await wish({ type: 'record-proposal', tabId: tab.id, destination: 'https://www.example.com/' });
    await wish({ ...open, destination: 'https://other.example/' });
    expect((await incidents())[0]?.action.did).toBe('none');
    await wish({ ...open, destination: 'https://www.example.com/' });
    expect((await incidents())[0]?.action.did).toBe('opened');
  });

  it('is written down once by a double click, and anew once it was forgotten', async () => {
    const { tab, look: shown } = await look('https://www.example.com/');
    const destination = shown.proposals[0]?.destination.href ?? '';
    const record = () => wish({ type: 'record-proposal', tabId: tab.id, destination });
    expect(await Promise.all([record(), record()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await incidents()).toMatchObject([{ repeats: { count: 1 } }]);
    await wish({ type: 'forget-incidents', ids: [(await incidents())[0]?.id ?? ''] });
    expect(await record()).toEqual({ ok: true });
    expect(await incidents()).toHaveLength(1);
  });

  it('has the rules that were there before where its own is taken back, switched off as they were', async () => {
    const { tab, look: shown } = await look('https://www.example.com/');
    const named = { tabId: tab.id, destination: 'https://www.example.com/' };
    const [platform] = shown.proposals.flatMap(({ rule }) => rule ?? []);
    const { id: _, ...rule } = platform!.rules[0]!;
    const other = ownPlatform('other.example', [{ ...rule, match: ['*://other.example/out'] }]);
    const before = [platform!, other].map((each) => ({ platform: each, on: false }));
    await wish({ type: 'set-own-rules', rules: before });
    expect(await wish({ type: 'drop-rule', ...named })).toEqual(GONE);
    const kept = () => fake.browser.storage.local.values['own-rules'];
    await wish({ type: 'keep-rule', ...named });
    expect(kept()).toMatchObject([{ on: true }, { on: false }]);
    await wish({ type: 'drop-rule', ...named });
    expect(kept()).toEqual(before);
    await wish({ type: 'keep-rule', ...named });
    // Another popup, while the browser's prompt for the permission is open.
    await wish({ type: 'look-for-destinations', tabId: tab.id });
    await wish({ type: 'drop-rule', ...named });
    expect(kept()).toEqual(before);
  });

  it('is met by its rule at once, where it stands', async () => {
    const { tab } = await look('https://www.example.com/');
    const put: unknown[] = [];
    fake.answers.executed = async ({ files }) => void put.push(files);
    await wish({ type: 'keep-rule', tabId: tab.id, destination: 'https://www.example.com/' });
    expect(put).toEqual([['interstitial.js']]);
  });

  it('T18 is met by its rule from then on, and has a button only where its own words are harmless', async () => {
    const { tab } = await look('https://www.example.com/');
    await wish({ type: 'keep-rule', tabId: tab.id, destination: 'https://www.example.com/' });
    const next = URL_.replace('www.example.com', 'evil.example');
    const warned = await say(tabAt(next), {
      'text body': ['警告：该网站涉嫌诈骗，已被拦截，请拨打96110'],
    });
    expect(warned).toMatchObject({ strip: { kind: 'unknown', sentence: expect.any(String) } });
    expect(warned).not.toHaveProperty('strip.open');
    expect(await say(tabAt(URL_), { 'text body': ['You are leaving Acme'] })).toMatchObject({
      strip: { kind: 'notice', site: 'example.com', open: expect.any(String) },
    });
  });

  it('is gone where the tab went on, or could not be looked at', async () => {
    const { tab } = await look('https://www.example.com/');
    tab.url = 'https://forum.acme.example/';
    const destination = 'https://www.example.com/';
    expect(await wish({ type: 'open-proposal', tabId: tab.id, destination, where: 'here' })).toEqual(GONE);
    fake.answers.executed = async () => Promise.reject(new Error('Cannot access'));
    expect(await wish({ type: 'look-for-destinations', tabId: tab.id })).toEqual(GONE);
  });
});

describe('a link on no tab', () => {
  it('is described, and opened after it was read anew', async () => {
    const tab = fake.addTab();
    expect(await wish<LinkView>({ type: 'describe-link', url: ZHIHU })).toMatchObject({
      is: 'unwrapped',
      destination: { href: 'https://example.com/a' },
    });
    const open = { type: 'open-link', tabId: tab.id } as const;
    expect(await wish({ ...open, url: ZHIHU, where: 'here' })).toEqual({ ok: true });
    expect(tab.url).toBe('https://example.com/a');
    await wish({ ...open, url: 'https://plain.example/', where: 'new-tab' });
    expect([...fake.tabs.values()].at(-1)?.url).toBe('https://plain.example/');
    expect(await wish({ ...open, url: 'javascript:alert(1)', where: 'here' })).toMatchObject({ ok: false });
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    expect(await wish({ ...open, url: QQ_WARNING, where: 'here' })).toMatchObject({ why: 'not-allowed' });
  });
});

describe('who speaks', () => {
  it('is asked of the browser: a frame, a stranger and nonsense get no answer', async () => {
    const tab = await meet(ZHIHU);
    const strange = fake.browser.runtime.onMessage.listeners[0] as (m: unknown, s: object) => unknown;
    const open = { type: 'open-destination', tabId: tab.id, ...HERE };
    expect(strange(open, { id: 'another', url: `${fake.origin}popup.html` })).toBeUndefined();
    expect(strange(open, { id: 'onward-id', url: ZHIHU, frameId: 0, tab })).toBeUndefined();
    expect(
      strange({ type: 'nonsense' }, { id: 'onward-id', url: `${fake.origin}popup.html` }),
    ).toBeUndefined();
  });
});
