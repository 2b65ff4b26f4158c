// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage, PageInstruction } from '../../utils/messages/protocol';
import type { StripView } from '../../utils/messages/views';
import { leaveFor } from '../../utils/page/leave';
import { watchVisit } from '../../utils/page/visit';

const STRIP = { kind: 'notice', label: 'Leaving' } as StripView;
const READ: PageInstruction & { do: 'read' } = {
  do: 'read',
  sources: [{ from: 'text', select: '.words' }],
  until: ['text .words'],
  patience: 10_000,
};
const tell = vi.fn<(message: FromPage) => Promise<PageInstruction | null>>();
const shown = vi.fn();
const hidden = vi.fn();
let stop = () => {};

const watch = () => {
  stop = watchVisit({ window, tell, showStrip: shown, hideStrip: hidden });
};

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/out');
  document.body.innerHTML = '<div id="app"></div>';
  for (const each of [tell, shown, hidden]) each.mockReset();
  tell.mockResolvedValue({ do: 'nothing' });
  isIn('complete');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const readyState = vi.spyOn(document, 'readyState', 'get');
const isIn = (state: DocumentReadyState) => readyState.mockReturnValue(state);
/** Images may still come. */
const parsed = () => {
  isIn('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded'));
};
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** The next word of the page is answered when the test says so. */
function answerLater(): (instruction: PageInstruction) => void {
  let answer: (instruction: PageInstruction) => void = () => {};
  tell.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  return (instruction) => answer(instruction);
}

describe('a visit', () => {
  it('says where it is, and shows what it is told', async () => {
    tell.mockResolvedValueOnce({ do: 'show-strip', strip: STRIP });
    watch();
    await settle();
    expect(tell.mock.calls[0]?.[0]).toMatchObject({ type: 'interstitial-seen', url: location.href });
    expect(shown).toHaveBeenCalledWith(STRIP, location.href);
  });

  it('waits where it is asked to, and says so', async () => {
    tell.mockResolvedValueOnce({ do: 'wait', milliseconds: 1500 });
    watch();
    await settle(1400);
    expect(tell).toHaveBeenCalledTimes(1);
    await settle(200);
    expect(tell.mock.calls[1]?.[0]).toMatchObject({ waited: true });
  });

  describe('with a page that goes on to another by itself', () => {
    const navigation = new EventTarget();
    const navigate = (how: { sameDocument?: boolean; downloadRequest?: string } = {}) => {
      const { sameDocument = false, downloadRequest = null } = how;
      const event = Object.assign(new Event('navigate'), { destination: { sameDocument }, downloadRequest });
      navigation.dispatchEvent(event);
    };
    beforeEach(() => {
      vi.stubGlobal('navigation', navigation);
      tell.mockResolvedValueOnce({ do: 'wait', milliseconds: 1500 });
      watch();
    });
    afterEach(() => {
      stop();
      vi.unstubAllGlobals();
    });

    it('says nothing of it however slow that one is to answer', async () => {
      navigate();
      await settle(30_000);
      expect(tell).toHaveBeenCalledTimes(1);
    });

    it('says that it is there after a minute, as one that waits for an app would be', async () => {
      navigate();
      await settle(61_000);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({ waited: true });
    });

    it('says that it is there once the other has failed', async () => {
      navigate();
      await settle(2000);
      navigation.dispatchEvent(new Event('navigateerror'));
      await settle(1500);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({ waited: true });
    });

    it('says nothing of it where it scrolls on its way', async () => {
      navigate();
      navigate({ sameDocument: true });
      await settle(2000);
      expect(tell).toHaveBeenCalledTimes(1);
    });

    it('is told of another address at once, and of none once it has ended', async () => {
      const goTo = async (path: string) => {
        history.replaceState(null, '', path);
        navigation.dispatchEvent(new Event('currententrychange'));
        await settle(50);
      };
      await goTo('/elsewhere');
      expect(tell).toHaveBeenCalledTimes(2);
      stop();
      await goTo('/after');
      expect(tell).toHaveBeenCalledTimes(2);
    });

    it.each([
      ['another part of itself', { sameDocument: true }],
      ['a file', { downloadRequest: 'a.zip' }],
    ])('says that it is there where it only goes to %s', async (_, how) => {
      navigate(how);
      await settle(1600);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({ waited: true });
    });

    it('says that it is there where Back brings it again', async () => {
      navigate();
      await settle(2000);
      tell.mockResolvedValueOnce({ do: 'wait', milliseconds: 1500 });
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      await settle(1600);
      expect(tell.mock.calls.at(-1)?.[0]).toMatchObject({ waited: true });
    });
  });

  it('reads the page once it has drawn itself and settled', async () => {
    tell.mockResolvedValueOnce(READ);
    watch();
    await settle(3000);
    expect(tell).toHaveBeenCalledTimes(1);
    document.body.innerHTML = '<p class="words">即将离开</p>';
    await settle(300);
    expect(tell.mock.calls[1]?.[0]).toMatchObject({ texts: { 'text .words': ['即将离开'] } });
  });

  it('reads what there is when the page is left, or when patience ends', async () => {
    tell.mockResolvedValueOnce(READ).mockResolvedValueOnce(READ);
    watch();
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    await settle(1);
    expect(tell).toHaveBeenCalledTimes(2);
    await settle(10_100);
    expect(tell).toHaveBeenCalledTimes(3);
  });

  describe('with a page whose words may stand elsewhere', () => {
    beforeEach(async () => {
      tell.mockResolvedValueOnce({
        ...READ,
        sources: [...READ.sources, { from: 'text', select: 'a' }],
        drawn: 'text a',
      });
      watch();
      await settle();
      document.body.innerHTML = '<a href="/">Home</a><main></main>';
      await settle(600);
      expect(tell).toHaveBeenCalledTimes(1);
    });

    it('waits until the words have come into its frame, and for no more than these', async () => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p class="words">Leaving</p>');
      await settle(300);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({ texts: { 'text .words': ['Leaving'] }, settled: true });
    });

    it('reads it long before patience ends where they do not come', async () => {
      await settle(400);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({
        texts: { 'text .words': [], 'text a': ['Home'] },
        settled: true,
      });
      // What it says later is heard as soon as ever.
      document.querySelector('a')?.insertAdjacentText('beforeend', ' page');
      await settle(300);
      expect(tell.mock.calls[2]?.[0]).toMatchObject({ texts: { 'text a': ['Home page'] } });
    });
  });

  it('begins anew where the address changes without a load, and drops what it was doing', async () => {
    tell.mockResolvedValueOnce(READ);
    watch();
    await settle();
    history.replaceState(null, '', '/elsewhere');
    window.dispatchEvent(new Event('popstate'));
    await settle(50);
    expect(hidden).toHaveBeenCalled();
    expect(tell.mock.calls.map(([{ url }]) => new URL(url).pathname)).toEqual(['/out', '/elsewhere']);
    await settle(20_000);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('obeys nothing that was meant for the address before', async () => {
    const answer = answerLater();
    watch();
    await settle();
    history.replaceState(null, '', '/elsewhere');
    window.dispatchEvent(new Event('popstate'));
    await settle(50);
    answer({ do: 'show-strip', strip: STRIP });
    await settle();
    expect(tell).toHaveBeenCalledTimes(2);
    expect(shown).not.toHaveBeenCalled();
  });

  it('ends with its strip, and without another look', async () => {
    watch();
    await settle();
    history.replaceState(null, '', '/elsewhere');
    window.dispatchEvent(new Event('popstate'));
    hidden.mockClear();
    stop();
    expect(hidden).toHaveBeenCalledOnce();
    await settle(5000);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('T20 tells of a storm of addresses only where it ended', async () => {
    watch();
    await settle();
    for (let n = 0; n < 300; n++) {
      history.replaceState(null, '', `/storm/${n}`);
      window.dispatchEvent(new Event('popstate'));
    }
    await settle(50);
    expect(tell.mock.calls.map(([{ url }]) => new URL(url).pathname)).toEqual(['/out', '/storm/299']);
  });

  it('looks at the address now and then where nobody tells', async () => {
    watch();
    await settle();
    history.replaceState(null, '', '/later');
    await settle(1100);
    expect(tell).toHaveBeenCalledTimes(2);
    stop();
    history.replaceState(null, '', '/after');
    window.dispatchEvent(new Event('hashchange'));
    window.dispatchEvent(new Event('popstate'));
    await settle(5000);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is no visit while nobody sees the page', async () => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
    watch();
    window.dispatchEvent(new Event('popstate'));
    await settle(2000);
    expect(tell).not.toHaveBeenCalled();
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await settle();
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('stops a wait with the page', async () => {
    tell.mockResolvedValueOnce({ do: 'wait', milliseconds: 1500 });
    watch();
    await settle(10);
    stop();
    await settle(3000);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is nothing where nobody answers any more', async () => {
    tell.mockResolvedValue(null);
    watch();
    await settle();
    expect(shown).not.toHaveBeenCalled();
  });

  it('waits for a page that still loads', async () => {
    isIn('loading');
    document.body.innerHTML = '<p class="words">a</p>';
    tell.mockResolvedValueOnce(READ);
    watch();
    await settle();
    await settle(1000);
    expect(tell).toHaveBeenCalledTimes(1);
    parsed();
    await settle(200);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  describe('with a page whose words come one after the other', () => {
    const say = (words: string) => {
      document.body.insertAdjacentHTML('beforeend', `<p class="words">${words}</p>`);
    };
    const said = () =>
      tell.mock.calls.flatMap(([message]) =>
        message.type === 'interstitial-seen' && message.texts ? [message.texts['text .words']] : [],
      );

    it('concludes nothing while it is being parsed, however long it stalls', async () => {
      isIn('loading');
      tell.mockResolvedValueOnce(READ);
      watch();
      say('You are leaving');
      await settle(3000);
      say('potentially malicious');
      await settle(500);
      expect(said()).toEqual([]);
      parsed();
      await settle(200);
      expect(said()).toEqual([['You are leaving', 'potentially malicious']]);
      expect(tell.mock.calls[1]?.[0]).toMatchObject({ settled: true });
    });

    it('T18 concludes nothing before the last of its deferred scripts, and then does though it has opened its document anew', async () => {
      isIn('loading');
      tell.mockResolvedValueOnce(READ);
      watch();
      await settle();
      isIn('interactive');
      say('危险网站');
      await settle(1000);
      expect(said()).toEqual([]);
      // Nobody is told any more that it is parsed.
      isIn('complete');
      await settle(400);
      expect(said()).toEqual([['危险网站']]);
    });

    it('concludes nothing before it is quiet', async () => {
      tell.mockResolvedValueOnce(READ);
      watch();
      say('a');
      await settle(20);
      say('b');
      await settle(200);
      expect(said()).toEqual([]);
      await settle(100);
      expect(said()).toEqual([['a', 'b']]);
    });

    it('is quiet where something else on it moves', async () => {
      tell.mockResolvedValueOnce(READ);
      watch();
      say('a');
      for (let n = 0; n < 25; n++) {
        document.body.insertAdjacentHTML('beforeend', `<i>${n}</i>`);
        await settle(20);
      }
      expect(said()).toEqual([['a']]);
    });

    it('is quoted at the end where it changes them faster than it could be', async () => {
      tell.mockResolvedValueOnce({ ...READ, patience: 1500 });
      watch();
      for (let n = 0; n < 125; n++) {
        document.body.innerHTML = `<p class="words">${n}</p>`;
        await settle(100);
      }
      expect(said()).toEqual([['14'], ['114']]);
    });

    it('is read for as long as patience says once it is parsed, however long that took', async () => {
      isIn('loading');
      tell.mockResolvedValueOnce(READ);
      watch();
      await settle(9000);
      parsed();
      await settle(2000);
      expect(said()).toEqual([]);
      await settle(8100);
      expect(said()).toEqual([[]]);
    });

    it('says that it takes its words back, and nothing once it was left', async () => {
      tell.mockResolvedValueOnce(READ);
      watch();
      say('a');
      await settle(300);
      document.querySelector('.words')!.remove();
      await settle(300);
      expect(said()).toEqual([['a'], []]);
      window.dispatchEvent(new Event('pagehide'));
      say('b');
      await settle(1000);
      expect(said()).toHaveLength(2);
    });

    it('is not taken for quiet where patience ended, or where it is left', async () => {
      tell.mockResolvedValueOnce(READ);
      watch();
      await settle(10_100);
      expect(tell.mock.lastCall?.[0]).toMatchObject({ texts: { 'text .words': [] } });
      expect(tell.mock.lastCall?.[0]).not.toHaveProperty('settled');
      say('a');
      await settle(10);
      window.dispatchEvent(new Event('pagehide'));
      await settle();
      expect(tell.mock.lastCall?.[0]).toMatchObject({ left: true, texts: { 'text .words': ['a'] } });
      expect(tell.mock.lastCall?.[0]).not.toHaveProperty('settled');
    });

    it('is read to the end where its parser never ends', async () => {
      isIn('loading');
      tell.mockResolvedValueOnce({ ...READ, patience: 1500 });
      watch();
      say('a');
      await settle(9900);
      expect(said()).toEqual([]);
      await settle(200);
      expect(said()).toEqual([['a']]);
    });

    it('says again what changes within ten seconds, and nothing that does not', async () => {
      tell.mockResolvedValueOnce({ ...READ, patience: 1500 });
      tell.mockResolvedValueOnce({ do: 'show-strip', strip: STRIP });
      watch();
      await settle(2000);
      expect(said()).toEqual([[]]);
      say('危险网站');
      await settle(300);
      expect(said()).toEqual([[], ['危险网站']]);
      expect(hidden).toHaveBeenCalledTimes(2);
      document.body.append('elsewhere');
      await settle(1000);
      window.dispatchEvent(new Event('pagehide'));
      await settle(1);
      expect(tell).toHaveBeenCalledTimes(3);
    });

    it('says a thing once what it said before was answered, or at once on its way out', async () => {
      tell.mockResolvedValueOnce({ ...READ, patience: 1500 });
      const answer = answerLater();
      watch();
      say('a');
      await settle(300);
      say('b');
      await settle(500);
      expect(said()).toEqual([['a']]);
      answer({ do: 'nothing' });
      await settle();
      expect(said()).toEqual([['a'], ['a', 'b']]);
      answerLater();
      say('c');
      await settle(300);
      say('d');
      window.dispatchEvent(new Event('pagehide'));
      await settle();
      expect(said().slice(2)).toEqual([
        ['a', 'b', 'c'],
        ['a', 'b', 'c', 'd'],
      ]);
    });

    it('says no more of what it read at the address before', async () => {
      tell.mockResolvedValueOnce({ ...READ, patience: 1500 });
      const answer = answerLater();
      watch();
      say('a');
      await settle(300);
      say('b');
      await settle(300);
      history.replaceState(null, '', '/elsewhere');
      window.dispatchEvent(new Event('popstate'));
      await settle(50);
      answer({ do: 'nothing' });
      await settle(100);
      expect(said()).toEqual([['a']]);
    });

    it('says nothing that was about to be said when it is told to leave', async () => {
      const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
      tell.mockResolvedValueOnce(READ);
      const answer = answerLater();
      watch();
      say('a');
      await settle(300);
      say('b');
      await settle(130);
      answer({ do: 'leave', destination: 'https://a.example/' });
      await settle(1000);
      expect(said()).toEqual([['a']]);
      replace.mockRestore();
    });

    it('listens no longer than that, nor after it was told to leave', async () => {
      const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
      tell
        .mockResolvedValueOnce(READ)
        .mockResolvedValueOnce({ do: 'leave', destination: 'https://a.example/' });
      watch();
      say('a');
      await settle(300);
      expect(replace).toHaveBeenCalledOnce();
      say('b');
      window.dispatchEvent(new Event('pagehide'));
      await settle(300);
      expect(said()).toHaveLength(1);
      stop();
      tell.mockResolvedValueOnce(READ);
      watch();
      await settle(11_000);
      say('c');
      await settle(1000);
      expect(said()).toHaveLength(2);
    });
  });

  it('says where Back or Forward has loaded it anew', async () => {
    const entry = { type: 'back_forward' } as unknown as PerformanceEntry;
    const entries = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
    watch();
    await settle();
    expect(entries).toHaveBeenCalledWith('navigation');
    expect(tell.mock.calls[0]?.[0]).toMatchObject({ returned: true });
    entries.mockRestore();
  });

  it('is passed by on the way back, and is a page like any other where there is nothing behind it', async () => {
    const go = vi.spyOn(history, 'go').mockReturnValue();
    const entry = { type: 'back_forward' } as unknown as PerformanceEntry;
    const entries = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
    tell.mockResolvedValueOnce({ do: 'pass', by: -1 });
    tell.mockResolvedValueOnce({ do: 'show-strip', strip: STRIP });
    watch();
    await settle(900);
    expect(go.mock.calls).toEqual([[-1]]);
    expect(tell).toHaveBeenCalledOnce();
    await settle(200);
    expect(tell.mock.calls[1]?.[0]).not.toHaveProperty('returned');
    expect(shown).toHaveBeenCalledOnce();
    entries.mockRestore();
    go.mockRestore();
  });

  it('is no page like any other where it went to another address as it was passed by', async () => {
    const go = vi.spyOn(history, 'go').mockReturnValue();
    tell.mockResolvedValueOnce({ do: 'pass', by: -1 });
    watch();
    await settle(100);
    history.replaceState(null, '', '/elsewhere');
    window.dispatchEvent(new Event('popstate'));
    await settle(2000);
    expect(tell.mock.calls.map(([{ url }]) => new URL(url).pathname)).toEqual(['/out', '/elsewhere']);
    go.mockRestore();
  });

  it('begins anew where Back brings the page again, as the same document', async () => {
    watch();
    await settle();
    const [first] = tell.mock.calls[0] ?? [];
    const show = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(false);
    await settle();
    expect(tell).toHaveBeenCalledTimes(1);
    show(true);
    await settle();
    expect(tell.mock.calls.map(([message]) => message)).toEqual([first, { ...first, returned: true }]);
    expect(first).toMatchObject({ document: performance.timeOrigin });
  });
});

describe('leaving', () => {
  /** @param wants whether the page lets anybody go, where it is asked */
  const page = (wants?: boolean) => {
    const navigation = new EventTarget();
    navigation.addEventListener('navigate', (event) => wants || event.preventDefault());
    const replace = vi.fn(() => {
      if (wants !== undefined) navigation.dispatchEvent(new Event('navigate', { cancelable: true }));
    });
    const window = {
      document,
      location: { href: 'https://a.example/', replace },
      ...(wants !== undefined && { navigation }),
    };
    return { replace, window: window as never };
  };
  it('T11 tells the destination nothing, and leaves no other page', () => {
    const { replace, window } = page();
    globalThis.opener = {};
    expect(leaveFor(window, 'https://b.example/', 'https://c.example/')).toBe(false);
    expect(leaveFor(window, 'https://a.example/', 'javascript:open("https://c.example/")')).toBe(false);
    expect(replace).not.toHaveBeenCalled();
    expect(leaveFor(window, 'https://a.example/', 'https://c.example/')).toBe(true);
    expect(replace).toHaveBeenCalledWith('https://c.example/');
    expect(document.head.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
    expect(globalThis.opener).toBeNull();
  });

  it('T7 says so where the page does not let anybody go', () => {
    const leave = (wants: boolean) => leaveFor(page(wants).window, 'https://a.example/', 'http://c.example/');
    expect([leave(true), leave(false)]).toEqual([true, false]);
  });
});
