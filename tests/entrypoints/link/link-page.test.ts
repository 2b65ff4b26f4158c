// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { askShortLink, describeLinks } from '../../../entrypoints/link/describe-links';
import { observeShortLinks } from '../../../utils/browser/short-link-network';
import { shortLinkHosts } from '../../../utils/resolve/short-links';
import { fake } from '../../fake-browser';
import { t } from '../../language/english';
import { textsOf } from '../../language/texts-of';
import { fetchFromPackage } from '../../package-fetch';
import { QQ_WARNING, startBackground, wish, ZHIHU } from '../background/start-background';
import { action, openPage } from '../open-page';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));
const writeText = vi.spyOn(navigator.clipboard, 'writeText');

async function look(text: string, more: object = {}) {
  await fake.browser.storage.session.set({ 'link-text:one': { text, isPrivate: false, ...more } });
  await openPage('/link.html?text=one', 'link', () => import('../../../entrypoints/link/main'));
}

beforeEach(async () => {
  await startBackground();
  fake.addTab();
  writeText.mockReset().mockResolvedValue();
});

describe('where the links of a text go', () => {
  it('shows each destination, opens the one that is clicked and copies it', async () => {
    await look(ZHIHU, { isLink: true });
    expect(document.title).toBe(t('link.title'));
    expect(document.querySelector('[data-link] h1')?.textContent).toContain('example.com');
    fireEvent.click(action('copy-destination'));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith('https://example.com/a'));
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    fireEvent.click(action('copy-destination'));
    await screen.findByText(t('link.not-copied'));
    fireEvent.click(action('open-destination'));
    await waitFor(() => expect(fake.tabs.values().next().value?.url).toBe('https://example.com/a'));
  });

  it('does not say that there is no link where nobody could tell where it goes', async () => {
    vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('no receiving end'));
    await look(`看看这个 ${ZHIHU}`);
    expect(screen.getByRole('alert').textContent).toBe(t('link.unread', { count: 1 }));
    expect(screen.queryByText(t('link.nothing'))).toBeNull();
  });

  it('says that the text was forgotten where the browser brings the page back after it was closed', async () => {
    await fake.browser.storage.session.remove('link-text:one');
    await openPage('/link.html?text=one', 'link', () => import('../../../entrypoints/link/main'));
    expect(screen.getByText(t('link.forgotten'))).toBeTruthy();
    expect(screen.queryByText(t('link.nothing-means'))).toBeNull();
  });

  it('keeps a text of a private window no longer than its page', async () => {
    const kept = () => fake.browser.storage.session.get('link-text:one');
    await look(ZHIHU, { isLink: true });
    fireEvent(window, new Event('pagehide'));
    expect(await kept()).not.toEqual({});
    vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('no receiving end'));
    await look(ZHIHU, { isLink: true, isPrivate: true });
    expect(screen.getByRole('alert').textContent).toBe(t('link.unread', { count: 1 }));
    fireEvent(window, new Event('pagehide'));
    // It is loaded anew, since nobody has said yet where its link leads.
    expect(await kept()).not.toEqual({});
    for (const left of ['pagehide', 'beforeunload']) {
      await look(ZHIHU, { isLink: true, isPrivate: true });
      fireEvent(window, new Event(left));
      expect(await kept()).toEqual({});
    }
  });

  it('follows careful mode and the language wherever they are changed, also with a text of a private window', async () => {
    await look(QQ_WARNING, { isLink: true, isPrivate: true });
    expect(action('understand')).not.toBeNull();
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await screen.findByText(t('popup.not-opened-careful'));
    expect(action('understand')).toBeNull();
    await wish({ type: 'change-settings', change: { careful: null, language: 'zh_CN' } });
    await waitFor(() => expect(action('understand')).not.toBeNull());
    expect(document.title).toBe(textsOf('zh_CN')['link.title']);
    expect(document.documentElement.lang).toBe('zh-CN');
    await fake.browser.storage.local.remove('settings');
  });

  it('is there, and says what is missing, where the browser keeps its session to itself', async () => {
    const { session } = fake.browser.storage;
    const get = vi.spyOn(session, 'get').mockRejectedValue(new Error('no'));
    const current = vi.spyOn(fake.browser.tabs, 'getCurrent').mockRejectedValue(new Error('no'));
    onTestFinished(() => {
      get.mockRestore();
      current.mockRestore();
    });
    await openPage('/link.html?text=one', 'link', () => import('../../../entrypoints/link/main'));
    expect(screen.getByText(t('link.forgotten'))).toBeTruthy();
  });

  it('says that a link could not be opened where the browser names no tab', async () => {
    await look(ZHIHU, { isLink: true });
    const query = vi.spyOn(fake.browser.tabs, 'query').mockRejectedValue(new Error('no'));
    onTestFinished(() => query.mockRestore());
    fireEvent.click(action('open-destination'));
    await screen.findByText(t('words.failed'));
  });

  it('says that nothing is opened, and not to try again, where careful mode was switched on since', async () => {
    await look(QQ_WARNING, { isLink: true });
    fireEvent.click(action('understand'));
    await waitFor(() => expect(action('open-destination')).not.toBeNull());
    // The click comes before the page hears of it.
    const { listeners } = fake.browser.storage.onChanged;
    const hearing = listeners.splice(0);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    fireEvent.click(action('open-destination'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('popup.not-opened'));
    listeners.push(...hearing);
  });

  it('says that a short link could not be reached where the browser does not say whether it may be asked', async () => {
    await look('https://t.cn/A6abc');
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(
      new Response('<meta http-equiv="refresh" content="0;url=https://b23.tv/abc">'),
    );
    const { contains: answer } = fake.browser.permissions;
    const contains = vi.spyOn(fake.browser.permissions, 'contains').mockImplementation(async (asked) => {
      if (asked.origins?.join() === '*://b23.tv/*') throw new Error('no');
      return answer(asked);
    });
    onTestFinished(() => contains.mockRestore());
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.unreachable', { host: 't.cn' }));
  });

  it('T18 forgets where a short link ends once careful mode decides otherwise what may be opened', async () => {
    await look('https://t.cn/A6abc', { isLink: true });
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(
      new Response('<meta http-equiv="refresh" content="0;url=https://example.com/end">'),
    );
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('[data-link]')].map((each) => each.dataset.link);
    fireEvent.click(action('ask-short-link'));
    await waitFor(() => expect(shown()).toEqual(['https://t.cn/A6abc', 'https://example.com/end']));
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    await waitFor(() => expect(shown()).toEqual(['https://t.cn/A6abc']));
    await fake.browser.storage.local.remove('settings');
  });

  it('asks a host with a final dot by its name without one, which is what the browser can allow', async () => {
    await look('https://t.cn./A6abc', { isLink: true });
    const request = vi.spyOn(fake.browser.permissions, 'request');
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
    onTestFinished(() => request.mockRestore());
    fireEvent.click(action('ask-short-link'));
    await screen.findByRole('alert');
    expect(request).toHaveBeenCalledWith({ origins: ['*://t.cn/*'] });
    expect(fetched).toHaveBeenLastCalledWith('https://t.cn/A6abc', expect.anything());
  });

  it('wants a second step past a warning, and opens what was private in private', async () => {
    await look(QQ_WARNING, { isPrivate: true });
    expect(action('open-destination')).toBeNull();
    fireEvent.click(action('understand'));
    await waitFor(() => expect(action('open-destination')).not.toBeNull());
    fireEvent.click(action('open-destination'));
    await waitFor(() => expect([...fake.tabs.values()].at(-1)).toMatchObject({ incognito: true }));
  });

  describe('a link of a scanning service', () => {
    const SCAN = 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fa&data=05';
    const tab = () => [...fake.tabs.values()].at(-1);

    it('shows where it leads, and has it scanned by the button that stands out', async () => {
      await look(SCAN, { isLink: true });
      expect(document.querySelector('[data-link] h1')?.textContent).toContain('example.com');
      expect([...document.querySelectorAll('.primary')]).toEqual([action('open-scanned')]);
      fireEvent.click(action('open-scanned'));
      await waitFor(() => expect(tab()?.url).toBe(SCAN));
      expect(fake.tabs.size).toBe(1);
      fireEvent.click(action('open-scanned'), { ctrlKey: true });
      await waitFor(() => expect(fake.tabs.size).toBe(2));
      expect(tab()?.url).toBe(SCAN);
      fireEvent.click(action('open-destination'));
      await waitFor(() => expect(tab()?.url).toBe('https://example.com/a'));
    });

    it('is scanned in private where it was found in private, and where that cannot be, says so', async () => {
      await look(SCAN, { isLink: true, isPrivate: true });
      fireEvent.click(action('open-scanned'));
      await waitFor(() => expect(tab()).toMatchObject({ url: SCAN, incognito: true }));
      vi.spyOn(fake.browser.windows, 'create').mockRejectedValueOnce(new Error('no'));
      fireEvent.click(action('open-scanned'));
      await screen.findByText(t('words.failed'));
    });

    it.each([
      ['does not say', 'https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPfDXo1NIKijuVb2y7?domain=example.com'],
      ['says no more', 'https://urldefense.com/v2/url?d=x'],
    ])('is scanned all the same where its address %s where it leads', async (_, url) => {
      await look(url, { isLink: true });
      expect([...document.querySelectorAll('.primary')]).toEqual([action('open-scanned')]);
      expect(action('open-destination')).toBeNull();
      fireEvent.click(action('open-scanned'));
      await waitFor(() => expect(tab()?.url).toBe(url));
    });

    it.each([
      ['a notice', 'https://link.zhihu.com/'],
      ['one that hides what nobody opens', 'https://urldefense.com/v3/__javascript:alert(1)__;!!abc!def$'],
    ])('is none: %s, with no destination to show', async (_, url) => {
      await look(url, { isLink: true });
      expect(document.querySelector('[data-link] h1')).not.toBeNull();
      expect(document.querySelector('[data-action]')).toBeNull();
    });

    it('can be scanned where nothing is opened past a scan', async () => {
      await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
      await look(SCAN, { isLink: true });
      expect(action('open-destination')).toBeNull();
      expect(screen.getByText(t('popup.not-opened-careful'))).toBeTruthy();
      fireEvent.click(action('open-scanned'));
      await waitFor(() => expect(tab()?.url).toBe(SCAN));
    });
  });

  it('opens what was private nowhere else where there are no windows', async () => {
    const { windows } = fake.browser;
    Reflect.deleteProperty(fake.browser, 'windows');
    try {
      await look(ZHIHU);
      expect(action('open-destination')).not.toBeNull();
      await look(ZHIHU, { isPrivate: true });
      expect(action('open-destination')).toBeNull();
      expect(screen.getByText(t('link.by-hand'))).toBeTruthy();
      const [tabId = 0] = fake.tabs.keys();
      await wish({ type: 'open-link', url: ZHIHU, tabId, where: 'private-window', said: [] }).catch(() => {});
      expect(fake.tabs.size).toBe(1);
    } finally {
      fake.browser.windows = windows;
    }
  });

  it('says how many links of a text are too many, and takes one written twice for one', async () => {
    const links = Array.from({ length: 12 }, (_, i) => `https://example.com/${i}`);
    await look([...links, 'example.com/3'].join(' '));
    expect(document.querySelectorAll('[data-link]')).toHaveLength(10);
    expect(document.body.textContent).toContain(t('link.more', { count: 2 }));
  });

  it('takes no beginning of an address for one, where a text was too long to be kept whole', async () => {
    const links = () =>
      [...document.querySelectorAll('[data-link]')].map((link) => link.getAttribute('data-link'));
    const long = `https://example.com/a ${'word '.repeat(4000)}`.slice(0, 19_970);
    await look(`${long} https://example.com/?id=1234567890`.slice(0, 20_000));
    expect(links()).toEqual(['https://example.com/a']);
    const wrapped = `https://link.zhihu.com/?x=${'y'.repeat(19_935)}&target=https%3A//example.com/?id=1234567890`;
    await look(wrapped.slice(0, 20_000), { isLink: true });
    expect(document.body.textContent).toContain(t('refusal.too-long'));
    expect(action('open-destination')).toBeNull();
  });

  it('reads share texts, and says of codes and of nothing what they are', async () => {
    await look('看看 https://link.zhihu.com/?target=https%3A//example.com/b 和 plain.example/x 这个', {
      copyFailed: true,
    });
    expect(document.body.textContent).toContain(t('link.copy-failed'));
    expect(document.querySelectorAll('[data-link]').length).toBeGreaterThan(0);
    await look('nothing in here', { isPrivate: true });
    expect(document.body.textContent).toContain(t('link.nothing'));
    expect(document.activeElement?.textContent).toBe(t('link.nothing'));
    // Another one can be tried at once, as private as the first.
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ZHIHU } });
    fireEvent.click(action('look-into'));
    await waitFor(() => expect(close).toHaveBeenCalled());
    const texts = Object.values(await fake.browser.storage.session.get(null));
    expect(texts).toContainEqual({ text: ZHIHU, isPrivate: true });
    await look('javascript:alert(1)');
    expect(action('open-destination')).toBeNull();
    await openPage('/link.html?text=gone', 'link', () => import('../../../entrypoints/link/main'));
    expect(document.body.textContent).toContain(t('link.nothing'));
  });

  it('says so, and stays, where another text could not be looked into', async () => {
    await look('nothing in here');
    const close = vi
      .spyOn(window, 'close')
      .mockReset()
      .mockImplementation(() => {});
    onTestFinished(() => close.mockRestore());
    vi.spyOn(fake.browser.storage.session, 'set').mockRejectedValueOnce(new Error('no room'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ZHIHU } });
    fireEvent.click(action('look-into'));
    await screen.findByText(t('words.failed'));
    expect(close).not.toHaveBeenCalled();
  });

  it('asks a short link only on the click, and only with the permission', async () => {
    const asked = vi.fn(async (url: string) => {
      await fake.browser.webRequest.onBeforeRedirect.fire({ url, redirectUrl: 'https://example.com/end' });
      throw new TypeError('Failed to fetch');
    });
    fetchFromPackage(asked);
    await look('https://sina.lt/A6abc');
    expect(asked).not.toHaveBeenCalled();
    fake.answers.permission = false;
    fireEvent.click(action('ask-short-link'));
    await screen.findByText(t('link.not-allowed', { host: 'sina.lt' }));
    fake.answers.permission = true;
    fireEvent.click(action('ask-short-link'));
    await waitFor(() =>
      expect(document.querySelector('[data-link="https://example.com/end"]')).not.toBeNull(),
    );
    expect(asked).toHaveBeenCalledTimes(1);
  });

  /** Lets short links answer: with a redirect to an address, or with a page. */
  function answerAs(answers: Record<string, string>) {
    fake.answers.permission = true;
    fetchFromPackage(async (url) => {
      const answer = answers[url] ?? '';
      if (answer.startsWith('<')) {
        await fake.browser.webRequest.onCompleted.fire({ url });
        return new Response(answer);
      }
      await fake.browser.webRequest.onBeforeRedirect.fire({ url, redirectUrl: answer });
      throw new TypeError('Failed to fetch');
    });
  }
  const DANGER = '<h1>访问的网址可能存在风险</h1><p class="open-url"><a href="https://END">访问</a>';
  const danger = (end: string) => DANGER.replace('END', end);

  it.each(shortLinkHosts)('offers to ask $host', async ({ host, paths }) => {
    const { links } = await describeLinks(
      { text: `看 https://${host}${paths?.[0] ?? '/'}A6uN06Qy 吧` },
      'en',
    );
    expect(links).toMatchObject([{ short: links[0]?.url }]);
  });

  it.each([
    ['as its bytes, which is how Firefox hands a header over', '\xe5\x8c\x97', '%E5%8C%97'],
    ['as the bytes of a letter that a byte can hold too', '\xc3\xa9', '%C3%A9'],
    ['as its letters', '\u5317', '%E5%8C%97'],
    ['encoded', '%E5%8C%97', '%E5%8C%97'],
    ['in bytes that are no UTF-8, as they are', '\xb1\xb1', '%B1%B1'],
  ])('goes where a redirect says %s', async (_, path, encoded) => {
    fake.answers.permission = true;
    const value = `https://example.com/${path}`;
    fetchFromPackage(async (url) => {
      await fake.browser.webRequest.onHeadersReceived.fire({
        url,
        statusCode: 302,
        responseHeaders: [{ name: 'Location', value }],
      });
      return new Response(null);
    });
    await look('https://b23.tv/a');
    fireEvent.click(action('ask-short-link'));
    await waitFor(() =>
      expect(document.querySelector(`[data-link="https://example.com/${encoded}"]`)).not.toBeNull(),
    );
  });

  it('says so where nobody reads what a short link has answered', async () => {
    answerAs({ 'https://t.cn/A6abc': 'https://example.com/end' });
    await look('https://t.cn/A6abc');
    vi.spyOn(fake.browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('no receiving end'));
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.unreachable', { host: 't.cn' }));
  });

  it('says that a link leads into an app where the browser tells no more of it', async () => {
    fetchFromPackage(async (url) => {
      await fake.browser.webRequest.onErrorOccurred.fire({ url, error: 'net::ERR_UNSAFE_REDIRECT' });
      throw new TypeError('Failed to fetch');
    });
    await look('https://v.douyin.com/abc/');
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.leads-to-app'));
  });

  it('hears what a page says whose answer names a place that no browser goes to', async () => {
    fake.answers.permission = true;
    fetchFromPackage(async (url) => {
      const responseHeaders = [{ name: 'Location', value: 'https://example.com/other' }];
      await fake.browser.webRequest.onHeadersReceived.fire({ url, statusCode: 200, responseHeaders });
      await fake.browser.webRequest.onCompleted.fire({ url });
      return new Response(danger('example.com/end'));
    });
    await look('https://t.cn/a');
    fireEvent.click(action('ask-short-link'));
    await waitFor(() => expect(document.querySelector('[data-kind="warning"]')).not.toBeNull());
    expect(document.querySelector('[data-link="https://example.com/end"]')).not.toBeNull();
  });

  it('asks the next short link, and shows whom it asked', async () => {
    answerAs({ 'https://b23.tv/a': 'https://t.cn/b', 'https://t.cn/b': 'https://example.com/end' });
    await look('https://b23.tv/a');
    fireEvent.click(action('ask-short-link'));
    await screen.findByText(t('link.asked', { hops: 'https://b23.tv/a' }));
    fireEvent.click(action('ask-short-link'));
    await screen.findByText(t('link.asked', { hops: 'https://t.cn/b' }));
    expect(document.querySelector('[data-link="https://example.com/end"] h1')).not.toBeNull();
  });

  const ways: { what: string; link: string; answers: Record<string, string>; kind?: string }[] = [
    {
      what: 'a danger before a notice',
      link: 'https://t.cn/a',
      answers: { 'https://t.cn/a': danger('link.zhihu.com/?target=https%3A//example.com/end') },
      kind: 'warning',
    },
    {
      what: 'a notice before a danger',
      link: 'https://t.cn/a',
      answers: {
        'https://t.cn/a': `<p>此网页未在微博完成域名备案<a class="open-url" href="${QQ_WARNING}">x</a>`,
      },
      kind: 'warning',
    },
    {
      what: 'a danger in the middle',
      link: 'https://b23.tv/a',
      answers: {
        'https://b23.tv/a': 'https://t.cn/b',
        'https://t.cn/b': danger('dwz.cn/c'),
        'https://dwz.cn/c': 'https://example.com/end',
      },
      kind: 'warning',
    },
    {
      what: 'words that LinkedIn never said',
      link: 'https://lnkd.in/a',
      answers: {
        'https://lnkd.in/a':
          '<p>Fraud!<a data-tracking-control-name="external_url_click" href="https://a.example/">a</a>',
      },
      kind: 'unknown',
    },
    {
      what: 'a danger that a page names which no rule reads',
      link: 'https://tinyurl.com/a',
      answers: {
        'https://tinyurl.com/a':
          '<h1>This link was reported as phishing</h1><a href="https://a.example/">Go on</a>',
      },
      kind: 'unknown',
    },
    {
      what: 'words that name none, on a page which no rule reads',
      link: 'https://tinyurl.com/a',
      answers: { 'https://tinyurl.com/a': '<p>Preview</p><a href="https://a.example/">Go on</a>' },
    },
    {
      what: "LinkedIn's words",
      link: 'https://lnkd.in/a',
      answers: {
        'https://lnkd.in/a':
          '<p>This link is not on LinkedIn<a data-tracking-control-name="external_url_click" href="https://a.example/">a</a>',
      },
      kind: 'notice',
    },
    {
      what: 'a page that only forwards',
      link: 'https://t.co/a',
      answers: {
        'https://t.co/a':
          '<meta http-equiv="refresh" content="0;URL=https://a.example/"><title>https://a.example/</title>',
      },
    },
    {
      what: 'a redirect alone',
      link: 'https://lnkd.in/a',
      answers: { 'https://lnkd.in/a': 'https://a.example/' },
    },
  ];
  it.each(ways)('is as serious as the gravest page on the way: $what', async ({ link, answers, kind }) => {
    answerAs(answers);
    await fake.browser.permissions.request({
      origins: Object.keys(answers).map((url) => `*://${new URL(url).host}/*`),
    });
    await observeShortLinks();
    const { links } = await describeLinks({ text: link }, 'en');
    const asked = await askShortLink(links[0]!, 'en');
    expect(asked?.end?.view.kind).toBe(kind);
    expect(asked?.end?.view.mayOpen).toBe(true);
    await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
    const again = await askShortLink(links[0]!, 'en');
    const { url = '', said = [], view } = again?.end ?? {};
    const isHarmless = kind === undefined || kind === 'notice';
    expect(view?.mayOpen).toBe(isHarmless);
    const opened = await wish({ type: 'open-link', url, said, tabId: fake.addTab().id, where: 'here' });
    expect(opened.ok).toBe(isHarmless);
    await wish({ type: 'change-settings', change: { careful: null } });
  });

  it('shows a danger on the way as one, and wants a second step past it', async () => {
    answerAs({ 'https://t.cn/a': danger('example.com/end') });
    await look('https://t.cn/a');
    fireEvent.click(action('ask-short-link'));
    await waitFor(() => expect(document.querySelector('[data-kind="warning"]')).not.toBeNull());
    expect(document.querySelector('[data-link="https://example.com/end"]')?.textContent).toContain(
      t('kind-means.warning', { platform: 'Weibo' }),
    );
    expect(action('open-destination')).toBeNull();
    // What the page said goes along, so that who opens it knows of it too.
    const send = vi.spyOn(fake.browser.runtime, 'sendMessage');
    onTestFinished(() => send.mockRestore());
    fireEvent.click(action('understand'));
    await waitFor(() => expect(action('open-destination')).not.toBeNull());
    fireEvent.click(action('open-destination'));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith(
        expect.objectContaining({
          type: 'open-link',
          url: 'https://example.com/end',
          said: [{ page: 'https://t.cn/a', text: expect.stringContaining('访问的网址可能存在风险') }],
        }),
      ),
    );
  });

  it('forgets no danger on the way where the next short link is asked on a click of its own', async () => {
    answerAs({ 'https://t.cn/a': danger('dwz.cn/c'), 'https://dwz.cn/c': 'https://example.com/end' });
    await observeShortLinks();
    const { links } = await describeLinks({ text: 'https://t.cn/a' }, 'en');
    const first = await askShortLink(links[0]!, 'en');
    expect(first?.end).toMatchObject({ short: 'https://dwz.cn/c', view: { kind: 'warning' } });
    const second = await askShortLink(first!.end!, 'en');
    expect(second?.end).toMatchObject({
      url: 'https://example.com/end',
      platform: 'Weibo',
      view: { kind: 'warning' },
      said: [{ page: 'https://t.cn/a' }],
    });
  });

  it('says whose page named a danger that no rule reads', async () => {
    answerAs({ 'https://v.gd/a': '<h1>恶意网址</h1><a href="https://example.com/end">x</a>' });
    await look('https://v.gd/a');
    fireEvent.click(action('ask-short-link'));
    await screen.findByText(t('kind-means.unknown', { platform: 'v.gd' }));
    const end = document.querySelector('[data-link="https://example.com/end"]');
    expect(end?.querySelector('[data-action="understand"]')).not.toBeNull();
    expect(end?.querySelector('[data-action="open-destination"]')).toBeNull();
  });

  it('shows the words of a page that names a danger, before where it leads', async () => {
    answerAs({ 'https://t.cn/a': danger('example.com/end') });
    await look('https://t.cn/a');
    fireEvent.click(action('ask-short-link'));
    await waitFor(() => expect(document.querySelector('blockquote')).not.toBeNull());
    expect(document.querySelector('.quote')?.textContent).toBe(
      `${t('words.platform-says', { platform: 't.cn' })}访问的网址可能存在风险 访问`,
    );
  });

  it('shows the words of a page that names no way on, and where it was stopped', async () => {
    answerAs({ 'https://t.cn/a': '<h1>网页存在安全风险，\u202e为维护绿色上网环境，已停止访问</h1>' });
    await look('https://t.cn/a');
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.says-nothing', { host: 't.cn' }));
    expect(document.querySelector('blockquote')?.textContent).toBe(
      '网页存在安全风险，为维护绿色上网环境，已停止访问',
    );
  });

  it('shows no empty words', async () => {
    answerAs({ 'https://t.cn/a': '<script></script>' });
    await look('https://t.cn/a');
    fireEvent.click(action('ask-short-link'));
    await screen.findByRole('alert');
    expect(document.querySelector('.quote')).toBeNull();
  });

  it('says that a text was too long, also where there is no link in its beginning', async () => {
    await look(`${'长'.repeat(9000)}，${'长'.repeat(11_000)} https://example.com/a`.slice(0, 20_000));
    expect(screen.getByText(t('link.cut'))).toBeTruthy();
    expect(screen.queryByText(t('link.nothing-means'))).toBeNull();
    await look(`https://example.com/a ${'长'.repeat(20_000)}`.slice(0, 20_000));
    expect(screen.getByText(t('link.cut'))).toBeTruthy();
    expect(document.querySelector('[data-link="https://example.com/a"]')).not.toBeNull();
    await look('nothing in here');
    expect(screen.queryByText(t('link.cut'))).toBeNull();
  });

  describe('a wrapper that hides a short link', () => {
    const wrap = (wrapper: string, short: string) => wrapper + encodeURIComponent(short);
    const ask = async (text: string, answers: Record<string, string>) => {
      answerAs(answers);
      await observeShortLinks();
      const { links } = await describeLinks({ text }, 'en');
      return { link: links[0], asked: links[0]?.short ? await askShortLink(links[0], 'en') : null };
    };

    it('has it asked on a click, as the short link itself has', async () => {
      answerAs({ 'https://b23.tv/a': 'https://example.com/end' });
      await look(wrap('https://link.zhihu.com/?target=', 'https://b23.tv/a'));
      expect(action('ask-short-link').textContent).toBe(t('link.ask', { host: 'b23.tv' }));
      fireEvent.click(action('ask-short-link'));
      await screen.findByText(t('link.asked', { hops: 'https://b23.tv/a' }));
      const end = document.querySelector('[data-link="https://example.com/end"]');
      expect(end?.querySelector('[data-action="open-destination"]')).not.toBeNull();
    });

    const STEAM = 'https://steamcommunity.com/linkfilter/?url=';
    interface Serious {
      what: string;
      wrapper: string;
      answer: string;
      platform: string;
      kind: string;
      reason?: string;
    }
    const serious: Serious[] = [
      {
        what: 'a page that nobody read',
        wrapper: STEAM,
        answer: 'https://example.com/end',
        platform: 'Steam',
        kind: 'unknown',
      },
      {
        what: 'a warning',
        wrapper: 'https://bitly.com/a/warning?url=',
        answer: 'https://link.zhihu.com/?target=https%3A//example.com/end',
        platform: 'Bitly',
        kind: 'warning',
        reason: 'security-risk',
      },
      {
        what: 'a page that nobody read, before a warning',
        wrapper: STEAM,
        answer: QQ_WARNING,
        platform: 'QQ',
        kind: 'warning',
        reason: 'security-risk',
      },
    ];
    it.each(serious)('makes its end as serious: $what', async (row) => {
      const { wrapper, answer, platform, kind, reason } = row;
      const text = wrap(wrapper, 'https://b23.tv/a');
      const answers = { 'https://b23.tv/a': answer };
      const { asked } = await ask(text, answers);
      expect(asked?.end).toMatchObject({ platform, view: { kind, reason, mayOpen: true } });
      await wish({ type: 'change-settings', change: { careful: { question: 'q', answer: 'a' } } });
      // In careful mode nothing is opened past such a page, so nothing is asked behind it.
      expect((await ask(text, answers)).link?.short).toBeNull();
      await wish({ type: 'change-settings', change: { careful: null } });
    });

    it('keeps what is behind a scan for the scan', async () => {
      const scan = 'https://nam06.safelinks.protection.outlook.com/?url=';
      expect((await ask(wrap(scan, 'https://b23.tv/a'), {})).link?.short).toBeNull();
    });

    it('keeps an administrator’s block', async () => {
      const block = 'https://security.feishu.cn/link/safety/block_template?target=';
      expect((await ask(wrap(block, 'https://b23.tv/a'), {})).link?.short).toBeNull();
    });
  });

  const glued: [text: string, link: string][] = [
    ['http://xhslink.com/Q6nfHd，复制本条信息，打开【小红书】App查看精彩内容！', 'http://xhslink.com/Q6nfHd'],
    ['https://pan.baidu.com/s/1aBc提取码：abcd', 'https://pan.baidu.com/s/1aBc?pwd=abcd'],
    ['link:https://a.example/x', 'https://a.example/x'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['例子.中国/a', 'https://例子.中国/a'],
    ['lobste.rs/s/abc', 'https://lobste.rs/s/abc'],
    ['www.example.com.sg?q=1', 'https://www.example.com.sg?q=1'],
    [' 例子.网址:8080/a ', 'https://例子.网址:8080/a'],
  ];
  it.each(glued)('finds the link in a text without blanks: %s', async (text, link) => {
    const { links } = await describeLinks({ text }, 'en');
    expect(links.map(({ url }) => url)).toEqual([link]);
  });

  it.each(['看看.这个', '看lobste.rs/s/abc', '1.5/2', '如题。谢谢/好的', '明天.见 and/or 后天'])(
    'takes no sentence for a host: %s',
    async (text) => expect((await describeLinks({ text }, 'en')).links).toEqual([]),
  );

  it('takes a link out of a menu as it is', async () => {
    const text = 'https://a.example/?q={x}&r=(y).';
    expect((await describeLinks({ text, isLink: true }, 'en')).links.map(({ url }) => url)).toEqual([text]);
  });

  it('says so where nobody answers for a short link', async () => {
    fetchFromPackage(async (url) => {
      await fake.browser.webRequest.onErrorOccurred.fire({ url });
      throw new TypeError('Failed to fetch');
    });
    await look('https://sina.lt/A6abd');
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.unreachable', { host: 'sina.lt' }));
    answerAs({ 'https://sina.lt/A6abd': 'https://example.com/end' });
    fireEvent.click(action('ask-short-link'));
    await waitFor(() =>
      expect(document.querySelector('[data-link="https://example.com/end"]')).not.toBeNull(),
    );
    expect(action('ask-short-link')).toBeNull();
  });

  it('names the host that was silent, and not the one that led to it', async () => {
    answerAs({ 'https://b23.tv/a': 'https://dwz.cn/b', 'https://dwz.cn/b': '<p>Nothing here.' });
    await fake.browser.permissions.request({ origins: ['*://dwz.cn/*'] });
    await look('https://b23.tv/a');
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.says-nothing', { host: 'dwz.cn' }));
  });
});
