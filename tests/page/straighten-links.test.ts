// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeWrapped, straightenLinks } from '../../utils/page/straighten-links';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const REAL = 'https://example.com/a';

let stop: () => void;
const ask = vi.fn(async (link: string): Promise<string | null> => (link === WRAPPED ? REAL : null));
const tell = vi.fn();

beforeEach(() => {
  ask.mockClear();
  tell.mockClear();
  document.body.innerHTML = `<p>text</p><a id="a" href="${WRAPPED}"><b>out</b></a><a id="c" href="/question?x">in</a>`;
  stop = straightenLinks(document, ask, tell);
});
afterEach(() => stop());

const link = (id = 'a') => document.getElementById(id) as HTMLAnchorElement;

/** What a person does; events made by the page are not trusted. */
async function act(type: string, node: Element, isTrusted = true, button = 0) {
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, button });
  // Nobody goes anywhere in here.
  event.preventDefault();
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  node.dispatchEvent(event);
  await Promise.resolve();
  await Promise.resolve();
}

describe('links on a platform’s own page', () => {
  it.each(['pointerover', 'pointerdown', 'focusin'])('go straight at %s', async (type) => {
    await act(type, link().firstElementChild as Element);
    expect(link().href).toBe(REAL);
    expect(link().referrerPolicy).toBe('no-referrer');
  });

  it('stay as they are until somebody points at them', () => {
    expect(link().href).toBe(WRAPPED);
    expect(ask).not.toHaveBeenCalled();
  });

  it('stay as the page wrote them where they lead nowhere else', async () => {
    await act('pointerover', link('c'));
    expect(link('c').getAttribute('href')).toBe('/question?x');
    link('c').href = '/question';
    await act('pointerover', link('c'));
    expect(ask).toHaveBeenCalledOnce();
  });

  it('are asked about once', async () => {
    for (let i = 0; i < 3; i++) await act('pointerover', link());
    for (let i = 0; i < 3; i++) await act('pointerover', link('c'));
    expect(ask.mock.calls).toEqual([[WRAPPED], [link('c').href]]);
  });

  it('go straight again, at once, where the page puts its own address back', async () => {
    await act('pointerover', link());
    link().href = WRAPPED;
    void act('pointerdown', link());
    expect(link().href).toBe(REAL);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('lead where the page wrote them again, once they are not to go straight any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    link().referrerPolicy = 'origin';
    await act('pointerover', link());
    expect(link().href).toBe(REAL);
    // Switched off, paused, or in careful mode: an answer does not hold as long as its page.
    ask.mockResolvedValueOnce(null);
    vi.setSystemTime(Date.now() + 9000);
    await act('pointerover', link());
    expect(link().href).toBe(REAL);
    vi.setSystemTime(Date.now() + 1000);
    await act('pointerover', link());
    expect(link().href).toBe(WRAPPED);
    expect(link().referrerPolicy).toBe('origin');
    await act('click', link());
    expect(tell).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 10_000);
    await act('pointerover', link());
    expect(link().href).toBe(REAL);
  });

  it('are asked about again where nobody was there to answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    ask.mockResolvedValueOnce(null);
    await act('pointerover', link());
    expect(link().href).toBe(WRAPPED);
    vi.setSystemTime(Date.now() + 10_000);
    await act('pointerover', link());
    expect(link().href).toBe(REAL);
  });

  it('go on being counted while they are asked about again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await act('pointerover', link());
    vi.setSystemTime(Date.now() + 10_000);
    ask.mockReturnValueOnce(new Promise<never>(() => {}));
    await act('pointerdown', link());
    await act('click', link());
    expect(tell.mock.calls).toEqual([[WRAPPED]]);
  });

  it('are left to the page where it changed them before the answer', async () => {
    void act('pointerover', link());
    link().href = 'https://www.zhihu.com/other';
    await Promise.resolve();
    expect(link().href).toBe('https://www.zhihu.com/other');
  });

  it('are other links where the page writes another address into the same element', async () => {
    link().referrerPolicy = 'origin';
    await act('pointerover', link());
    ask.mockResolvedValueOnce('https://example.org/b');
    const other = 'https://link.zhihu.com/?target=https%3A//example.org/b';
    link().href = other;
    await act('pointerover', link());
    expect(link().href).toBe('https://example.org/b');
    await act('click', link());
    expect(tell.mock.calls).toEqual([[other]]);
    // One that leads nowhere else says again where the person comes from, as the page wants it.
    link().href = 'https://www.zhihu.com/login';
    await act('pointerover', link());
    expect(link().href).toBe('https://www.zhihu.com/login');
    expect(link().referrerPolicy).toBe('origin');
    expect(ask).toHaveBeenCalledTimes(2);
    // What the page wants after that is its own affair, as it is with a link that never went straight.
    for (const each of [link(), link('c')]) {
      await act('pointerover', each);
      each.href = 'https://www.zhihu.com/elsewhere';
      each.referrerPolicy = 'unsafe-url';
      await act('pointerover', each);
      expect(each.referrerPolicy).toBe('unsafe-url');
    }
  });

  it('are not changed where they are being written: an editor would keep that', async () => {
    document.body.innerHTML = `<div contenteditable="true">${document.body.innerHTML}</div>`;
    await act('pointerover', link().firstElementChild as Element);
    expect(ask).not.toHaveBeenCalled();
    expect(link().href).toBe(WRAPPED);
  });

  it('are not changed for an event that the page made up', async () => {
    await act('pointerover', link(), false);
    expect(ask).not.toHaveBeenCalled();
  });

  it('are told of when they are followed, and not when they are pointed at', async () => {
    await act('pointerover', link());
    await act('focusin', link());
    await act('click', link('c'));
    await act('click', link(), false);
    await act('auxclick', link(), true, 2);
    expect(tell).not.toHaveBeenCalled();
    await act('click', link().firstElementChild as Element);
    await act('auxclick', link(), true, 1);
    expect(tell.mock.calls).toEqual([[WRAPPED], [WRAPPED]]);
  });

  it('are not told of where they were followed as the page wrote them', async () => {
    await act('click', link());
    await act('pointerover', link());
    link().href = WRAPPED;
    await act('click', link());
    expect(tell).not.toHaveBeenCalled();
  });

  it('are left alone after the end', async () => {
    await act('pointerover', link());
    stop();
    await act('click', link());
    await act('pointerover', link('c'));
    expect(tell).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledOnce();
  });
});

describe('the question', () => {
  const rows: [link: string, isWorthIt: boolean][] = [
    [WRAPPED, true],
    ['https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbQ==', true],
    ['https://www.researchgate.net/deref/http%3A%2F%2Fexample.com', true],
    ['https://www.zhihu.com/question/1', false],
    ['http://www.zhihu.com/', false],
    ['mailto:someone@example.com?subject=x', false],
    ['javascript:void(0)?', false],
  ];
  it.each(rows)('%s: %s', (link, isWorthIt) => expect(mayBeWrapped(link)).toBe(isWorthIt));
});
