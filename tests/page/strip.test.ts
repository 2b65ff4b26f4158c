// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StripView } from '../../utils/messages/views';
import { clearStrips, showStrip } from '../../utils/page/strip';
import { STRIP_STYLE } from '../../utils/page/strip-style';

const VIEW: StripView = {
  kind: 'notice',
  label: 'Leaving',
  sentence: 'A sentence',
  site: 'example.com',
  open: 'Open',
  question: { text: 'Always?', yes: 'Yes', no: 'No' },
  snooze: 'Not today',
  dismiss: 'Close',
  language: 'en',
  theme: 'auto',
  isLarge: false,
};
/** What every element of the pretend browser looks like, but for what its `data-*` says. */
const PLAIN = {
  visibility: 'visible',
  display: 'block',
  opacity: '1',
  mixBlendMode: 'normal',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
};
const actions = { open: vi.fn(), answer: vi.fn() };
let root: ShadowRoot;
let host: HTMLElement;
/** What the pretend browser has no idea of: the top layer, and what is on top where. */
let onTop: Element | null;
let animations: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>page</p>';
  actions.open.mockClear();
  actions.answer.mockClear();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    host = this as HTMLElement;
    onTop = host;
    root = attach.call(this, init);
    expect(init.mode).toBe('closed');
    return root;
  });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? this === host : matches.call(this, selector);
  });
  vi.spyOn(document, 'querySelectorAll').mockImplementation(((selector: string) =>
    selector === '*' ? document.getElementsByTagName('*') : []) as never);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    left: 0,
    top: 700,
    right: 1000,
    bottom: 750,
    width: 1000,
    height: 50,
  } as DOMRect);
  document.elementFromPoint = () => onTop;
  animations = [];
  document.getAnimations = () => animations as Animation[];
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) => ({ ...PLAIN, ...(element as HTMLElement).dataset }) as unknown as CSSStyleDeclaration,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function click(name: string, isTrusted = true) {
  const event = new Event('click');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  root.querySelector(`.${name}`)?.dispatchEvent(event);
}

describe('the strip', () => {
  it('says what it was told, as text', () => {
    showStrip(document, { ...VIEW, sentence: '<img src=x onerror=alert(1)>' }, actions);
    expect(root.textContent).toContain(
      'Leaving<img src=x onerror=alert(1)>example.comOpenNot todayAlways?YesNo',
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.close')?.getAttribute('aria-label')).toBe('Close');
    // Who goes from region to region hears whose it is: the page has some of its own.
    expect(root.querySelector('[role="region"]')?.getAttribute('aria-label')).toBe('Onward: Leaving');
    // Who goes from button to button hears what they say yes to.
    const yes = root.querySelector('.answer');
    expect(yes?.closest('[role="group"]')?.getAttribute('aria-label')).toBe('Always?');
  });

  it('is announced once to who cannot see it, after it came, and not said twice to who reads on', () => {
    showStrip(document, VIEW, actions);
    const region = root.querySelector('[role="status"]');
    expect(region?.textContent).toBe('');
    vi.advanceTimersByTime(1000);
    expect(region?.textContent).toBe('Onward: Leaving A sentence example.com');
    vi.advanceTimersByTime(4000);
    expect(region?.textContent).toBe('');
  });

  it('T16 takes a real click once it was seen for half a second, and no sooner', () => {
    showStrip(document, VIEW, actions);
    vi.advanceTimersByTime(400);
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    click('open', false);
    expect(actions.open).not.toHaveBeenCalled();
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
    root.querySelectorAll('.answer').forEach((_, i) => {
      vi.advanceTimersByTime(600);
      const event = new Event('click');
      Object.defineProperty(event, 'isTrusted', { value: true });
      root.querySelectorAll('.answer')[i]?.dispatchEvent(event);
    });
    vi.advanceTimersByTime(600);
    click('close');
    expect(actions.answer.mock.calls).toEqual([['yes'], ['no'], ['no']]);
  });

  it('where it has nothing but its label to say, can be put away, for now and for a day, and asks nothing', () => {
    const { question: _, open: __, sentence: ___, site: ____, ...bare } = VIEW;
    showStrip(document, bare, actions);
    expect(root.textContent).toBe('LeavingNot today×');
    for (const name of ['close', 'snooze']) {
      vi.advanceTimersByTime(600);
      click(name);
    }
    expect(actions.answer.mock.calls).toEqual([['dismiss'], ['snooze']]);
  });

  it('T16 is looked for from end to end and in the middle, and takes no click where one of these is covered', () => {
    const asked = vi.spyOn(document, 'elementFromPoint');
    showStrip(document, VIEW, actions);
    expect(new Set(asked.mock.calls.map(([x, y]) => `${x},${y}`))).toEqual(
      new Set(['50,725', '500,725', '950,725']),
    );
    for (const covered of [50, 500, 950]) {
      asked.mockImplementation((x) => (x === covered ? document.body : host));
      vi.advanceTimersByTime(1000);
      click('open');
    }
    expect(actions.open).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('goes where the script that showed it was ended, and nothing of the page’s own does', () => {
    showStrip(document, VIEW, actions);
    Object.assign(host, { openOrClosedShadowRoot: root });
    const own = document.createElement('div');
    document.documentElement.append(own);
    vi.mocked(document.querySelectorAll).mockReturnValue([host, own] as never);
    clearStrips(document);
    expect([host.isConnected, own.isConnected]).toEqual([false, true]);
    own.remove();
  });

  const tricks: { name: string; play: () => void }[] = [
    { name: 'something lies over it', play: () => (onTop = document.body) },
    { name: 'the page gave it another style', play: () => host.setAttribute('style', 'opacity: 0') },
    ...Object.entries({
      visibility: 'hidden',
      display: 'none',
      opacity: '0.5',
      mixBlendMode: 'difference',
      filter: 'opacity(0)',
      clipPath: 'inset(50%)',
      maskImage: 'linear-gradient(transparent, transparent)',
      transform: 'scale(0.1)',
      translate: '50%',
      scale: '0.1',
      rotate: '180deg',
    }).map(([property, value]) => ({
      name: `its ${property} is ${value}`,
      play: () => (host.dataset[property] = value),
    })),
    {
      name: 'what it stands in is see-through',
      play: () => (document.documentElement.dataset.opacity = '0'),
    },
    {
      name: 'what it stands in is blurred, and grey',
      play: () => (document.documentElement.dataset.filter = 'grayscale(1) blur(9px)'),
    },
    { name: 'it was taken out', play: () => host.remove() },
    {
      name: 'the page changes into another',
      play: () => animations.push({ effect: { pseudoElement: '::view-transition-group(root)' } }),
    },
    {
      name: 'another popover is shown, wherever it stands',
      play: () => vi.spyOn(document, 'querySelectorAll').mockImplementation((() => [document.body]) as never),
    },
    ...['shadowRoot', 'openOrClosedShadowRoot'].map((root) => ({
      name: `another popover is shown in the ${root} of something else`,
      play: () => {
        const value = { querySelectorAll: (selector: string) => (selector === '*' ? [] : [document.body]) };
        document.body.append(Object.defineProperty(document.createElement('div'), root, { value }));
      },
    })),
    {
      name: 'the page is drawn so small that nobody can read it',
      play: () => Object.assign(host, { currentCSSZoom: 0.6 }),
    },
    ...[
      { width: 199, height: 50 },
      { width: 1000, height: 19 },
    ].map((size) => ({
      name: `it is too small: ${size.width} × ${size.height}`,
      play: () => {
        const box = { left: 0, top: 700, ...size } as DOMRect;
        vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
      },
    })),
  ];
  it.each(tricks)('T16 takes no click where $name', ({ play }) => {
    showStrip(document, VIEW, actions);
    vi.advanceTimersByTime(600);
    play();
    click('open');
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    delete document.documentElement.dataset.opacity;
    delete document.documentElement.dataset.filter;
  });

  it('takes a click on a page that is grey for a day of mourning', () => {
    document.documentElement.dataset.filter = 'grayscale(1)';
    showStrip(document, VIEW, actions);
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
    delete document.documentElement.dataset.filter;
  });

  it('T16 believes the browser where it says that something is painted over it', () => {
    let tell: (entries: { isVisible: boolean }[]) => void = () => {};
    let options = {};
    const observer = { observe: vi.fn(), disconnect: vi.fn() };
    vi.stubGlobal(
      'IntersectionObserverEntry',
      class {
        get isVisible() {
          return true;
        }
      },
    );
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof tell, given: object) {
          tell = callback;
          options = given;
        }
        observe = observer.observe;
        disconnect = observer.disconnect;
      },
    );
    const hide = showStrip(document, VIEW, actions);
    // Sooner than this Chromium refuses to tell.
    expect(options).toMatchObject({ trackVisibility: true, delay: 100 });
    expect(observer.observe).toHaveBeenCalledWith(host);
    vi.advanceTimersByTime(600);
    tell([{ isVisible: false }]);
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    tell([{ isVisible: true }]);
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
    hide();
    expect(observer.disconnect).toHaveBeenCalled();
    expect(host.isConnected).toBe(false);
    vi.unstubAllGlobals();
  });

  it('comes back to a page that drew itself anew, and is armed anew, until it is put away', () => {
    const hide = showStrip(document, VIEW, actions);
    vi.advanceTimersByTime(900);
    host.remove();
    vi.advanceTimersByTime(100);
    expect(host.isConnected).toBe(true);
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
    hide();
    vi.advanceTimersByTime(9000);
    expect(host.isConnected).toBe(false);
  });

  it('T16 takes no click just after its tab came to the front, where nobody has seen it before', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    showStrip(document, VIEW, actions);
    vi.advanceTimersByTime(5000);
    hidden.mockReturnValue(false);
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
  });

  it('says whose it is', () => {
    expect(STRIP_STYLE).toMatch(/\.words::before { content: "Onward"/);
  });

  it('T16 wears nothing by a name that the page can give another meaning: no property of its own, no font', () => {
    expect(STRIP_STYLE).not.toContain('--');
    const fonts = [...STRIP_STYLE.matchAll(/font(?:-family)?:([^;]*)/g)].map(([, value = '']) => value);
    const names = fonts.flatMap((value) =>
      value.split(',').map((name) => name.trim().replace(/^\S*\d\S* /, '')),
    );
    expect(new Set(names)).toEqual(new Set(['system-ui', 'sans-serif']));
  });

  it('reads from left to right, as its languages do, whatever the direction of the page', () => {
    showStrip(document, VIEW, actions);
    expect(root.querySelector<HTMLElement>('.frame')?.dir).toBe('ltr');
  });

  it('wears the chosen theme, and larger letters where they are wanted', () => {
    showStrip(document, VIEW, actions);
    expect(root.querySelector('.frame')?.className).toBe('frame notice auto');
    showStrip(document, { ...VIEW, theme: 'dark', isLarge: true }, actions);
    expect(root.querySelector('.frame')?.className).toBe('frame notice dark large');
  });

  it('is a mark where the page has no room, which a real click turns into the whole line', () => {
    const everywhere = [{ left: 0, top: 0, right: 2000, bottom: 2000 }];
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(everywhere as unknown as DOMRectList);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
    Element.prototype.checkVisibility = () => true;
    document.elementsFromPoint = () => [...document.querySelectorAll('*')];
    for (const side of ['clientWidth', 'clientHeight'])
      Object.defineProperty(document.documentElement, side, { configurable: true, value: 800 });
    showStrip(document, VIEW, actions);
    const frame = root.querySelector<HTMLElement>('.frame');
    expect(root.querySelector('.mark')?.getAttribute('title')).toBe('Onward: Leaving');
    expect(frame?.dataset.place).toBe('bottom-right');
    click('mark', false);
    expect(frame?.dataset.place).toBe('bottom-right');
    vi.advanceTimersByTime(600);
    click('mark');
    expect(frame?.dataset.place).toBe('bottom');
    // The keyboard goes on in it.
    expect(root.activeElement).toBe(root.querySelector('[role="region"]'));
    click('open');
    expect(actions.open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    click('open');
    expect(actions.open).toHaveBeenCalledOnce();
  });
});
