// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../utils/page/watch-page';

const AWAY = '?to=https%3A%2F%2Fwww.example.com%2Fa';
const LEAVING = '<p>You are leaving us for <a href="https://www.example.com/a">example.com</a>';
const tell = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  tell.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
});

function open(search: string, html: string) {
  Object.assign(window, { happyDOM: undefined });
  history.replaceState(null, '', `/${search}`);
  document.title = '';
  document.body.innerHTML = html;
}

const rows: { what: string; search: string; html: string; tells: boolean }[] = [
  { what: 'a short page that shows where its address leads', search: AWAY, html: LEAVING, tells: true },
  {
    what: 'one that only shows the host',
    search: AWAY,
    html: '<p>Αποχώρηση: example.com</p><button>→</button>',
    tells: true,
  },
  {
    what: 'one that only links there',
    search: AWAY,
    html: '<a href="https://www.example.com/b">→</a>',
    tells: true,
  },
  {
    what: 'one that only says so',
    search: AWAY,
    html: '<p>您即将离开本站</p><button>继续</button>',
    tells: true,
  },
  { what: 'the same page without an address in its own', search: '', html: LEAVING, tells: false },
  { what: 'a page about something else', search: AWAY, html: '<p>Soup</p>', tells: false },
  { what: 'a long page', search: AWAY, html: LEAVING + '<p>word</p>'.repeat(1000), tells: false },
  {
    what: 'a page full of links',
    search: AWAY,
    html: LEAVING + '<a href="/x">x</a>'.repeat(61),
    tells: false,
  },
  { what: 'a log-in', search: AWAY, html: `${LEAVING}<input type="password">`, tells: false },
];

describe('a page that is watched', () => {
  it.each(rows)('$what: $tells', ({ search, html, tells }) => {
    open(search, html);
    watchPage(window, tell);
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledTimes(tells ? 1 : 0);
  });

  it('is not even read where its address carries none', () => {
    open('?page=2', LEAVING);
    const read = vi.spyOn(document, 'body', 'get');
    watchPage(window, tell);
    expect(vi.getTimerCount()).toBe(0);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('is looked at again where it draws itself late', () => {
    open(AWAY, '<div id="root"></div>');
    watchPage(window, tell);
    vi.advanceTimersByTime(500);
    expect(tell).not.toHaveBeenCalled();
    document.body.innerHTML = LEAVING;
    vi.advanceTimersByTime(600);
    expect(tell).toHaveBeenCalledOnce();
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is told again where Back brings the whole page, whose badge is gone by then', () => {
    const tell = vi.fn();
    open(AWAY, LEAVING);
    watchPage(window, tell);
    const show = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(false);
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledOnce();
    show(true);
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('waits, where it is only prerendered, until somebody sees it', () => {
    open(AWAY, LEAVING);
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    watchPage(window, tell);
    vi.runAllTimers();
    expect(tell).not.toHaveBeenCalled();
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledOnce();
  });
});
