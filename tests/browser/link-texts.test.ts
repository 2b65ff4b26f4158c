import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLinkPage, readLinkText } from '../../utils/browser/link-texts';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({
  browser: (await import('../fake-browser')).fake.browser,
}));

beforeEach(() => fake.clear());

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
  ])('is kept up to %s, where it is too long', async (_, begins, text) => {
    await open(begins.padEnd(30_000, '1'));
    expect(await found()).toMatchObject([{ text, isCut: true }]);
  });

  it('is none where the address of the page names none', async () => {
    expect(await Promise.all(['', '?text=', '?text=gone'].map(readLinkText))).toEqual([null, null, null]);
  });
});
