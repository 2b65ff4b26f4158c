import { describe, expect, it } from 'vitest';
import { asItsPageHasIt } from '../../utils/url/as-its-page-has-it';

const PAGE = 'https://link.zhihu.com/?target=https%3A//example.com/a';

describe("a tab's address, as its page has it", () => {
  it.each([
    ['words to be found on the page', `${PAGE}#:~:text=%E7%A6%BB`, PAGE],
    ['such words behind a fragment', `${PAGE}#top:~:text=a&text=b#c:~:d`, `${PAGE}#top`],
    ['a name to log in with', PAGE.replace('//', '//me:secret@'), PAGE],
    ['such a name, and no path', 'http://me@example.com', 'http://example.com'],
  ])('lacks %s', (_, url, has) => {
    expect(asItsPageHasIt(url)).toBe(has);
  });

  it.each([
    ['a fragment', `${PAGE}#a@b`],
    ['an empty fragment', `${PAGE}#`],
    ['what looks like those words in its query', `${PAGE}&b=:~:text=a`],
    ['an @ in its path', 'https://example.com/@me'],
    ['an @ in its query', 'https://example.com?to=@me'],
    ['another scheme', 'mailto:me@example.com'],
  ])('keeps %s', (_, url) => {
    expect(asItsPageHasIt(url)).toBe(url);
  });

  it.each(['#', ':', '#:', '@'])(
    'is found at once, however long it is, of %s',
    (mark) => {
      const long = `https://example.com/#${mark.repeat(1_000_000)}`;
      expect(asItsPageHasIt(long)).toBe(long);
    },
    2000,
  );
});
