import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLinkText, openLinkPage, readLinkText } from '../../utils/browser/link-texts';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({
  browser: (await import('../fake-browser')).fake.browser,
}));

beforeEach(() => fake.clear());
afterEach(() => vi.unstubAllEnvs());

const open = (text: string) => openLinkPage({ text, isPrivate: false });
/** What each of the pages that were opened was opened for. */
const found = () =>
  Promise.all([...fake.tabs.values()].map(({ url = '' }) => readLinkText(new URL(url).search)));

describe('a text that a page of ours was opened for', () => {
  it('is there for each of two pages that were opened at once', async () => {
    await Promise.all([open('one'), open('two')]);
    expect((await found()).map((each) => each?.text)).toEqual(['one', 'two']);
  });

  it('is forgotten once twenty others came after it', async () => {
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now');
    for (let i = 0; i < 22; i++) {
      clock.mockReturnValue(now + i);
      await open(`text ${i}`);
    }
    clock.mockRestore();
    const texts = (await found()).map((each) => each?.text);
    expect(texts).toEqual([undefined, undefined, ...Array.from({ length: 20 }, (_, i) => `text ${i + 2}`)]);
  });

  it('makes room for itself among its like only', async () => {
    const others = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}`, i]));
    await fake.browser.storage.session.set(others);
    await open('one');
    expect(await fake.browser.storage.session.get()).toMatchObject(others);
  });

  it('is forgotten alone where its page is left', async () => {
    await open('one');
    await open('two');
    const [left] = [...fake.tabs.values()];
    await forgetLinkText(new URL(left?.url ?? '').search);
    expect((await found()).map((each) => each?.text)).toEqual([undefined, 'two']);
  });

  it.each([
    ['the container the person is in', 'true', false, true],
    ['no container where it is private', 'true', true, false],
    ['none where the browser has none', '', false, false],
  ])('is shown in %s', async (_, firefox, isPrivate, isInside) => {
    vi.stubEnv('FIREFOX', firefox);
    const { id } = fake.addTab();
    await openLinkPage({ text: 'one', isPrivate });
    const opened = [...fake.tabs.values()].at(-1);
    expect(opened?.url).toContain('/link.html?text=');
    expect(opened).toEqual(
      isInside
        ? expect.objectContaining({ openerTabId: id })
        : expect.not.objectContaining({ openerTabId: id }),
    );
  });

  it('is there also where the clock was put back after twenty others', async () => {
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    for (let i = 0; i < 20; i++) await open(`text ${i}`);
    clock.mockReturnValue(now - 60_000);
    await open('the last one');
    clock.mockRestore();
    expect((await found()).at(-1)?.text).toBe('the last one');
  });

  it.each([
    ['a blank', 'Look at https://a.example/1 and https://b.example/?id=', 'Look at https://a.example/1 and'],
    [
      'what ends a sentence that is written without blanks',
      '看https://a.example/1，再看https://b.example/?id=',
      '看https://a.example/1',
    ],
    ['its beginning, being one address', 'https://a.example/?id=', ''],
  ])('is kept up to %s, where it is too long', async (_, begins, text) => {
    await open(begins.padEnd(30_000, '1'));
    expect(await found()).toMatchObject([{ text, isCut: true }]);
  });

  it('is none where the address of the page names none', async () => {
    expect(await Promise.all(['', '?text=', '?text=gone'].map(readLinkText))).toEqual([null, null, null]);
  });
});
