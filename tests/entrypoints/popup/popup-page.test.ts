// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase, transact } from '../../../utils/browser/incidents/database';
import type { Settings } from '../../../utils/settings/settings';
import { type FakeTab, fake } from '../../fake-browser';
import { t } from '../../language/english';
import {
  incidents,
  meet,
  QQ_WARNING,
  say,
  startBackground,
  tabAt,
  wish,
  ZHIHU,
} from '../background/start-background';
import { action, openPage } from '../open-page';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));
const writeText = vi.spyOn(navigator.clipboard, 'writeText');

const popupOf = ({ id }: FakeTab) =>
  openPage(`/popup.html?tab=${id}`, 'popup', () => import('../../../entrypoints/popup/main'));
const QQ_WALL = 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.org%2F';
const QQ_WORDS = 'text .ui-title, .ui-desc, section p';
const choices = () => (fake.browser.storage.local.values.settings as Settings | undefined)?.choices;
const marked = () => ({ ...document.documentElement.dataset });

beforeEach(async () => {
  await startBackground();
  writeText.mockReset().mockResolvedValue();
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name];
});

/** As an import does: one transaction over everything, for as long as it takes. @returns how to end it */
async function holdHistory(): Promise<() => Promise<void>> {
  const database = await openDatabase(indexedDB, () => {});
  let isHeld = true;
  const held = transact(database, async (tx) => {
    while (isHeld) await tx.objectStore('state').get('head');
  });
  return () => {
    isHeld = false;
    return held.then(() => database.close());
  };
}

describe('the popup, wired', () => {
  it('is there while a file is being imported, over a page that was met and over any other', async () => {
    const tab = await meet(ZHIHU);
    const release = await holdHistory();
    try {
      await popupOf(tab);
      expect(marked()).toMatchObject({ destination: 'https://example.com/a' });
      await popupOf(tabAt('https://plain.example/'));
      expect(marked()).not.toHaveProperty('destination');
      expect(document.body.textContent).not.toBe('');
    } finally {
      await release();
    }
  });

  it('shows what was met and marks it for whoever reads the page', async () => {
    await popupOf(await meet(ZHIHU));
    expect(marked()).toMatchObject({ outcome: 'unwrapped', platform: 'zhihu', kind: 'notice' });
    expect(marked().destination).toBe('https://example.com/a');
    expect(document.title || document.body.textContent).toContain('example.com');
  });

  it('shows what was met lately, but not in a private window, where somebody else may look on', async () => {
    await meet(ZHIHU);
    const met = () => document.querySelector('[data-incident]');
    await popupOf(tabAt('https://plain.example/'));
    expect(met()?.textContent).toContain('example.com');
    await popupOf(tabAt('https://plain.example/', { incognito: true }));
    screen.getByText(t('popup.nothing'));
    expect(met()).toBeNull();
  });

  it('says that the strip is put away in private windows, only there, and shows it again', async () => {
    const tab = await meet(ZHIHU, { incognito: true });
    await fake.fromPage(tab, { type: 'strip-answered', url: ZHIHU, answer: 'snooze' });
    await popupOf(await meet(ZHIHU));
    expect(action('unsnooze')).toBeNull();
    await popupOf(tab);
    fireEvent.click(action('unsnooze'));
    await waitFor(() => expect(action('unsnooze')).toBeNull());
    await popupOf(tab);
    expect(action('unsnooze')).toBeNull();
    expect(await fake.browser.storage.local.get('settings')).toEqual({});
  });

  it('T18 shows at once what a page says after it was opened: the words, the incident, and a danger', async () => {
    const tab = tabAt(QQ_WALL);
    const say = (more: object) =>
      fake.fromPage(tab, {
        type: 'interstitial-seen',
        url: QQ_WALL,
        document: 0.5,
        referrer: '',
        waited: true,
        ...more,
      });
    await say({});
    await popupOf(tab);
    expect(marked()).toMatchObject({ kind: 'wall' });
    expect(document.querySelector('blockquote')).toBeNull();
    expect(marked()).toHaveProperty('beingRead');
    expect(screen.queryByText(t('popup.unrecorded'))).toBeNull();
    expect(action('record')).toBeNull();
    const button = action('open-destination');
    await say({ texts: { [QQ_WORDS]: ['非官方页面'] } });
    await screen.findByText('非官方页面');
    screen.getByText(t('popup.recorded'));
    expect(marked()).not.toHaveProperty('beingRead');
    expect(action('open-destination')).toBe(button);
    await say({ texts: { [QQ_WORDS]: ['非官方页面', '危险网站'] } });
    await waitFor(() => expect(marked()).toMatchObject({ kind: 'warning', reason: 'security-risk' }));
    expect(action('open-destination')).toBeNull();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it('lets no question push in while the person reads; it is there the next time', async () => {
    await meet(ZHIHU);
    const tab = tabAt(ZHIHU.replace('example.com', 'example.org'));
    const says = (more: object) =>
      fake.fromPage(tab, {
        ...{ type: 'interstitial-seen', url: tab.url, document: 0.5, referrer: '', waited: true },
        ...more,
      });
    await says({});
    await popupOf(tab);
    expect(marked()).toHaveProperty('beingRead');
    await says({ texts: { 'text .info': ['您即将离开知乎'] } });
    await screen.findByText('您即将离开知乎');
    screen.getByText(t('popup.recorded'));
    expect(document.querySelector('.ask-directly')).toBeNull();
    await popupOf(tab);
    expect(document.querySelector('.ask-directly')).not.toBeNull();
  });

  it('was opened before the page had said a word: kind and destination come as soon as they are known', async () => {
    const url = 'https://t.cn/A6late';
    const tab = tabAt(url);
    const say = (more: object) =>
      fake.fromPage(tab, { type: 'interstitial-seen', url, document: 0.5, referrer: '', ...more });
    await popupOf(tab);
    expect(marked()).toMatchObject({ outcome: 'unmatched' });
    await say({});
    await waitFor(() => expect(marked()).toMatchObject({ outcome: 'no-destination', kind: 'unknown' }));
    // Once, and with nothing that is not known yet.
    expect(screen.getAllByText(t('popup.being-read'))).toEqual([screen.getByRole('heading', { level: 1 })]);
    expect(screen.queryByText(t('kind.unknown'))).toBeNull();
    await say({
      waited: true,
      texts: {
        'text h1, h2, h3, h4, p, .title, .desc, .text, .link_quality_note': ['此网页未在微博完成域名备案'],
        'attribute .open-url a @href': ['https://example.com/late'],
      },
    });
    await waitFor(() =>
      expect(marked()).toMatchObject({ kind: 'notice', destination: 'https://example.com/late' }),
    );
    expect(action('open-destination')).not.toBeNull();
  });

  it('T7 does not follow a page that leads somewhere else now', async () => {
    const url = 'https://t.cn/A6late';
    const tab = tabAt(url);
    const leads = (to: string, document: number) =>
      fake.fromPage(tab, {
        ...{ type: 'interstitial-seen', url, document, referrer: '', waited: true },
        texts: {
          'text h1, h2, h3, h4, p, .title, .desc, .text, .link_quality_note': ['此网页未在微博完成域名备案'],
          'attribute .open-url a @href': [to],
        },
      });
    await leads('https://example.com/one', 0.5);
    await popupOf(tab);
    await leads('https://evil.example/two', 0.6);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(marked().destination).toBe('https://example.com/one');
    fireEvent.click(action('open-destination'));
    await screen.findByText(t('words.gone'));
    expect(tab.url).toBe(url);
  });

  it('T7 never changes what its button opens: another page is not shown, and nothing becomes less serious', async () => {
    const tab = tabAt(QQ_WALL);
    const say = (url: string, words: string[], document: number) => {
      tab.url = url;
      const seen = { type: 'interstitial-seen', url, document, referrer: '', waited: true };
      return fake.fromPage(tab, { ...seen, texts: { [QQ_WORDS]: words } });
    };
    await say(QQ_WALL, ['非官方页面'], 0.5);
    await popupOf(tab);
    await say(QQ_WALL.replace('example.org', 'evil.example'), ['非官方页面'], 0.6);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(marked().destination).toBe('https://example.org/');
    fireEvent.click(action('open-destination'));
    await screen.findByText(t('words.gone'));
    await say(QQ_WALL, ['危险网站'], 0.7);
    await popupOf(tab);
    await say(QQ_WALL, ['非官方页面'], 0.8);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(marked().kind).toBe('warning');
    expect(action('open-destination')).toBeNull();
  });

  it('opens, copies, shows the code, notes and forgets, each once', async () => {
    const tab = await meet(ZHIHU);
    await popupOf(tab);
    fireEvent.click(action('copy-destination'));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith('https://example.com/a'));
    fireEvent.click(action('show-qr'));
    await waitFor(async () => expect((await incidents())[0]?.action.did).toBe('shown-qr'));
    fireEvent.click(screen.getByText(t('popup.note')));
    fireEvent.input(document.querySelector('.note input') as HTMLElement, {
      target: { value: 'from class' },
    });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await incidents())[0]?.note).toBe('from class'));
    fireEvent.click(action('open-destination'));
    await waitFor(async () => expect((await incidents())[0]?.action.did).toBe('opened'));
    fireEvent.click(action('forget'));
    await waitFor(async () => expect(await incidents()).toEqual([]));
  });

  it('says so where the clipboard is closed, and where the tab went on', async () => {
    const tab = await meet(ZHIHU);
    await popupOf(tab);
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    fireEvent.click(action('copy-destination'));
    await screen.findByText(t('popup.copy-failed'));
    tab.url = 'https://elsewhere.example/';
    fireEvent.click(action('open-destination'));
    await screen.findByText(t('words.gone'));
  });

  it('asks for the permission with the choice, and takes the choice back without it', async () => {
    await popupOf(await meet(ZHIHU));
    const direct = screen.getByRole('radio', { name: t('choice.open-directly') });
    fake.answers.permission = false;
    fireEvent.click(direct);
    await screen.findByText(t('popup.not-chosen'));
    // Nothing was stored before, so the defaults and the question go on as they were.
    await waitFor(() => expect(choices()).toEqual({}));
    fireEvent.click(screen.getByRole('radio', { name: t('choice.log-only') }));
    await waitFor(() => expect(choices()).toEqual({ zhihu: 'log-only' }));
    fireEvent.click(direct);
    await screen.findByText(t('popup.not-chosen'));
    await waitFor(() => expect(choices()).toEqual({ zhihu: 'log-only' }));
    expect((screen.getByRole('radio', { name: t('choice.log-only') }) as HTMLInputElement).checked).toBe(
      true,
    );
    fake.answers.permission = true;
    fireEvent.click(direct);
    await waitFor(() =>
      expect(fake.browser.storage.local.values.settings).toMatchObject({
        choices: { zhihu: 'open-directly' },
      }),
    );
    expect([...fake.granted]).toContain('*://link.zhihu.com/*');
  });

  it('takes no choice back of which it could not read what it was before', async () => {
    const tab = await meet(ZHIHU);
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'log-only' } } });
    // Once the background has said what there is: what it cannot read itself, nobody is asked about.
    const { get } = fake.browser.storage.local;
    const { sendMessage } = fake.browser.runtime;
    const unread = vi.spyOn(fake.browser.storage.local, 'get');
    const asked = vi.spyOn(fake.browser.runtime, 'sendMessage').mockImplementation(async (wanted) => {
      const answer = await sendMessage(wanted);
      unread.mockImplementation((key) =>
        key === 'settings' ? Promise.reject(new Error('corrupt')) : get(key),
      );
      return answer;
    });
    await popupOf(tab);
    unread.mockRestore();
    asked.mockRestore();
    fake.answers.permission = false;
    fireEvent.click(screen.getByRole('radio', { name: t('choice.open-directly') }));
    await screen.findByText(t('popup.not-chosen'));
    // Without the permission that asks.
    expect(choices()).toEqual({ zhihu: 'open-directly' });
  });

  it('says that the strip stays away where that could not be changed', async () => {
    const tab = await meet(ZHIHU);
    await fake.fromPage(tab, { type: 'strip-answered', url: ZHIHU, answer: 'snooze' });
    await popupOf(tab);
    const unread = vi.spyOn(fake.browser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    fireEvent.click(action('unsnooze'));
    await screen.findByText(t('words.failed'));
    expect(action('unsnooze')).toBeTruthy();
    unread.mockRestore();
  });

  it('goes back from a warning', async () => {
    const tab = await meet(QQ_WARNING);
    await popupOf(tab);
    fireEvent.click(action('go-back'));
    await waitFor(() => expect(tab.url).toBe('about:back'));
  });

  it('declines the question for good', async () => {
    await meet(ZHIHU);
    await popupOf(await meet(ZHIHU.replace('/a', '/b')));
    // Elsewhere, while the popup is open.
    await wish({ type: 'change-settings', change: { declined: { qq: true } } });
    fireEvent.click(action('open-directly-no'));
    await waitFor(() =>
      expect(fake.browser.storage.local.values.settings).toMatchObject({ declined: ['qq', 'zhihu'] }),
    );
  });

  it('asks for a platform’s hosts where it was seen only by the click', async () => {
    const url = 'https://hellogithub.com/periodical/statistics/click?target=https%3A%2F%2Fexample.com%2Fa';
    const tab = fake.addTab({ url });
    tab.hears = (message) => ((message as { type: string }).type === 'where-are-you' ? url : true);
    fake.answers.executed = async () => say(tab);
    await popupOf(tab);
    fake.answers.permission = false;
    fireEvent.click(action('recognise'));
    await screen.findByText(t('popup.not-recognised'));
    fake.answers.permission = true;
    fireEvent.click(action('recognise'));
    await screen.findByText(t('popup.recognised'));
    await waitFor(() => expect(fake.scripts.has('packs')).toBe(true));
  });

  it('proposes where an unknown page leads, keeps its rule with the permission only, and opens what it shows', async () => {
    const url = 'https://forum.acme.example/out?to=https%3A%2F%2Fwww.example.com%2F';
    const places = [{ source: { from: 'param', name: 'to' }, decode: [] }];
    fake.answers.executed = async () => ({
      url,
      title: 'Leaving',
      words: 'You are leaving',
      buttons: [],
      recognised: {},
      guesses: [{ destination: 'https://www.example.com/', why: ['in-query'], places }],
    });
    const tab = tabAt(url);
    await popupOf(tab);
    await waitFor(() => expect(marked().look).toBe('proposals'));
    fake.answers.permission = false;
    fireEvent.click(action('keep-rule'));
    await screen.findByText(t('popup.guess-not-kept'));
    await waitFor(() => expect(fake.browser.storage.local.values['own-rules']).toEqual([]));
    fake.answers.permission = true;
    fireEvent.click(action('keep-rule'));
    await screen.findByText(t('popup.guess-kept'));
    // The rule holds at once, and its page is met; what was said of it stays in sight.
    await say(tab);
    await new Promise((resolve) => setTimeout(resolve, 100));
    screen.getByText(t('popup.guess-kept'));
    // Nobody on the page leaves by itself: the browser is told to.
    delete tab.hears;
    fireEvent.click(action('record'));
    await waitFor(async () => expect(await incidents()).toHaveLength(1));
    fireEvent.click(action('open-destination'));
    await waitFor(() => expect(tab.url).toBe('https://www.example.com/'));
  });

  it('T18 proposes nothing any more where the page turns out to be one of ours, and names a danger', async () => {
    const tab = tabAt(QQ_WALL);
    fake.answers.executed = async () => ({
      ...{ url: QQ_WALL, title: '', words: '', buttons: [], recognised: {} },
      guesses: [{ destination: 'https://www.example.com/', why: ['in-query'], places: [] }],
    });
    await popupOf(tab);
    await waitFor(() => expect(marked().look).toBe('proposals'));
    await say(tab, { [QQ_WORDS]: ['危险网站'] });
    await waitFor(() => expect(marked()).toMatchObject({ kind: 'warning', reason: 'security-risk' }));
    expect(action('open-destination')).toBeNull();
  });

  it.each([
    ['a notice', ZHIHU, undefined],
    ['a warning', QQ_WALL, '危险网站'],
  ] as const)(
    'says that the browser does not answer, and where %s leads, and shows everything once it does',
    async (_, url, words) => {
      const tab = await meet(url);
      if (words) await say(tab, { [QQ_WORDS]: [words] });
      const { get } = fake.browser.storage.local;
      let go = () => {};
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      const hanging = vi
        .spyOn(fake.browser.storage.local, 'get')
        .mockImplementation((key) => held.then(() => get(key)));
      cleanup();
      history.replaceState(null, '', `/popup.html?tab=${tab.id}`);
      document.body.innerHTML = '<div id="popup"></div>';
      vi.resetModules();
      const opened = import('../../../entrypoints/popup/main');
      const heading = await screen.findByText(t('words.no-answer'));
      await waitFor(() => expect(document.activeElement).toBe(heading));
      const destination = words ? 'https://example.org/' : 'https://example.com/a';
      expect(document.querySelector('.goal')?.textContent).toContain(destination);
      expect(action('open-destination')).toBeNull();
      const copy = screen.queryByText(t('button.copy'));
      expect(copy === null).toBe(words !== undefined);
      if (copy) {
        fireEvent.click(copy);
        expect(await screen.findByRole('button', { name: t('button.copied') })).toBeTruthy();
        expect(writeText).toHaveBeenCalledWith(destination);
      }
      go();
      await opened;
      await waitFor(() => expect(marked()).toMatchObject({ destination }));
      expect(screen.queryByText(t('words.no-answer'))).toBeNull();
      hanging.mockRestore();
    },
  );

  it('does not say that nothing was stopped where the background has failed, but where the page leads', async () => {
    const tab = await meet(ZHIHU);
    const failing = vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValue(new Error('failed'));
    await popupOf(tab);
    failing.mockRestore();
    screen.getByText(t('words.no-answer'));
    expect(document.querySelector('.goal')?.textContent).toContain('https://example.com/a');
    expect(screen.queryByText(t('popup.nothing'))).toBeNull();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    onTestFinished(() => reload.mockRestore());
    fireEvent.click(action('retry'));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is loaded anew where it stays open behind a page that changes the settings, and not for its own changes', async () => {
    await popupOf(tabAt('https://plain.example/'));
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    onTestFinished(async () => {
      await fake.browser.storage.local.remove('settings');
      hidden.mockRestore();
      reload.mockRestore();
    });
    await wish({ type: 'change-settings', change: { choices: { zhihu: 'log-only' } } });
    expect(reload).not.toHaveBeenCalled();
    hidden.mockReturnValue(true);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('is not torn from what it is still reading where the settings change meanwhile, and loaded anew after it', async () => {
    const tab = tabAt('https://plain.example/');
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { sendMessage } = fake.browser.runtime;
    let answer = () => {};
    const asked = vi.spyOn(fake.browser.runtime, 'sendMessage').mockImplementationOnce(async (message) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return sendMessage(message);
    });
    onTestFinished(async () => {
      await fake.browser.storage.local.remove('settings');
      for (const each of [asked, hidden, reload]) each.mockRestore();
    });
    const opened = popupOf(tab);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    // The pages of earlier tests are still there.
    await new Promise((resolve) => setTimeout(resolve));
    const others = reload.mock.calls.length;
    answer();
    await opened;
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(others + 1));
  });

  it('asks once more where the background was stopped in the middle of its answer', async () => {
    const tab = await meet(ZHIHU);
    vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('message port closed'));
    await popupOf(tab);
    expect(marked()).toMatchObject({ destination: 'https://example.com/a' });
    expect(screen.queryByText(t('words.no-answer'))).toBeNull();
  });

  it('is there by itself where the background failed, and says of the page more once it is back', async () => {
    const tab = tabAt(ZHIHU);
    const failing = vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValue(new Error('failed'));
    await popupOf(tab);
    failing.mockRestore();
    screen.getByText(t('words.no-answer'));
    await say(tab);
    await waitFor(() => expect(marked()).toMatchObject({ destination: 'https://example.com/a' }));
    expect(screen.queryByText(t('words.no-answer'))).toBeNull();
  });

  it('keeps a pasted text that it could not hand over, and says so', async () => {
    await popupOf(tabAt('https://plain.example/'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('popup.paste') });
    fireEvent.input(field, { target: { value: 'https://v.example.com/abc' } });
    const set = vi.spyOn(fake.browser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    fireEvent.click(action('look-into'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
    expect(field.value).toBe('https://v.example.com/abc');
    set.mockRestore();
  });

  it('says that nothing stopped here, pauses and goes on, and opens the page for a pasted text', async () => {
    const tab = fake.addTab({ url: 'chrome://newtab' });
    await popupOf(tab);
    expect(marked().outcome).toBe('unmatched');
    fireEvent.click(action('pause') ?? screen.getByText(t('menus.pause-hour')));
    await waitFor(() => expect(fake.browser.storage.local.values.paused).toBeTypeOf('number'));
    await popupOf(tab);
    fireEvent.click(action('resume'));
    await waitFor(() => expect(fake.browser.storage.local.values).not.toHaveProperty('paused'));
    await popupOf(tab);
    const field = document.querySelector(
      'textarea, input[type="text"], input:not([type])',
    ) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'https://t.cn/A6abc' } });
    fireEvent.click(action('look-into'));
    await waitFor(() => expect([...fake.tabs.values()].at(-1)?.url).toContain('/link.html?text='));
  });

  it('shows the way through a page that was opened directly, and the page itself on request', async () => {
    const tab = await meet(ZHIHU);
    fake.browser.storage.session.values[`visit:${tab.id}`] = {
      ...(fake.browser.storage.session.values[`visit:${tab.id}`] as object),
      openedDirectly: true,
    };
    tab.url = 'https://example.com/a';
    delete tab.hears;
    await popupOf(tab);
    fireEvent.click(action('undo-directly'));
    await screen.findByText(t('popup.asks-again', { platform: 'Zhihu' }));
    expect(choices()).toEqual({ zhihu: 'ask' });
    fireEvent.click(action('open-original'));
    await waitFor(() => expect(tab.url).toBe(ZHIHU));
  });

  it('keeps a note that nobody has answered for in its field, and takes the incident for no deleted one', async () => {
    await popupOf(await meet(ZHIHU));
    fireEvent.click(screen.getByText(t('popup.note')));
    fireEvent.input(screen.getByLabelText(t('popup.note-label')), {
      target: { value: '老王发的' },
    });
    const silent = vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    fireEvent.click(screen.getByText(t('button.save')));
    await screen.findByText(t('words.failed'));
    silent.mockRestore();
    fireEvent.click(screen.getByText(t('popup.note')));
    expect(screen.getByLabelText<HTMLInputElement>(t('popup.note-label')).value).toBe('老王发的');
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await incidents())[0]?.note).toBe('老王发的'));
  });

  it('records again at once what was forgotten, and takes no note of what was deleted elsewhere', async () => {
    const tab = await meet(ZHIHU);
    await popupOf(tab);
    fireEvent.click(action('forget'));
    await screen.findByText(t('popup.forgotten'));
    fireEvent.click(action('record'));
    await screen.findByText(t('popup.recorded'));
    await popupOf(tab);
    await wish({ type: 'forget-incidents', ids: (await incidents()).map(({ id }) => id) });
    fireEvent.click(screen.getByText(t('popup.note')));
    fireEvent.click(screen.getByText(t('button.save')));
    await screen.findByText(t('popup.unrecorded'));
    expect(action('record')).not.toBeNull();
  });
});
