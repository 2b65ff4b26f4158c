import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readLooked } from '../../utils/guess/looked';
import { passing } from '../../utils/guess/passing';
import { lookAtPage } from '../../utils/page/look-at-page';
import { sketchPage } from '../../utils/page/sketch-page';
import { siteOf } from '../../utils/url/site';

const FAKE = 'https://zhihu.com.evil.example/login';
const BLOG = 'https://blog.example/2026/leaving';
const MUCH = '我写了很多。'.repeat(120);
const WAY_ON = '<a href="https://example.com/">继续访问</a>';

// A person who asks about a page they are on is told of an imitation even where it leads nowhere.
it.each([
  { what: 'a log-in on a host with a well-known one in front', url: FAKE, body: '请登录', is: 'zhihu.com' },
  { what: 'the same, however long', url: FAKE, body: MUCH, is: 'zhihu.com' },
  { what: 'the words of a leaving page', url: BLOG, body: '即将离开知乎', is: 'zhihu.com' },
  { what: 'an article that quotes them', url: BLOG, body: `即将离开知乎${MUCH}`, is: undefined },
  {
    what: 'a long page with them that leads on',
    url: 'https://blog.example/go?url=https%3A%2F%2Fexample.com%2F',
    body: `即将离开知乎 https://example.com/ ${WAY_ON}${MUCH}`,
    is: 'zhihu.com',
  },
  { what: 'somebody who has left', url: BLOG, body: '我离开知乎了', is: undefined },
  { what: 'somebody who is elsewhere', url: BLOG, body: "I'm not on LinkedIn.", is: undefined },
])('looks like $is: $what', ({ url, body, is }) => {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const { recognised } = lookAtPage(document as unknown as Document, url, passing(url, siteOf));
  expect(recognised.imitates).toBe(is);
});

// The page's process cuts what leaves it, and ours takes nothing longer: both know the same limits.
it('tells no more of a page than is read of it', () => {
  const sites = [...Array(9).keys()].map((n) => `https://site${n}.example/`);
  const url = `https://blog.example/go?${sites.map((site, n) => `u${n}=${encodeURIComponent(site)}`).join('&')}`;
  const ways = sites.map((_, n) => `<a class="w${n}" href="${sites[0]}">继续访问</a>`);
  const buttons = `<button>${'长'.repeat(200)}</button>`.repeat(9);
  const body = `<body>即将离开知乎 ${sites.join(' ')} ${'字'.repeat(400)} ${ways.join('')} ${buttons}</body>`;
  const html = `<!doctype html><html><head><title>${'题'.repeat(999)}</title></head>${body}</html>`;
  const { document } = parseHTML(html);
  const looked = lookAtPage(document as unknown as Document, url, passing(url, siteOf));
  const { title, words, guesses } = looked;
  expect([title.length, words.length]).toEqual([300, 400]);
  expect(looked.buttons.map(({ length }) => length)).toEqual(Array(5).fill(80));
  expect(guesses.map(({ places }) => places.length)).toEqual([4, 0, 0, 0, 0]);
  expect(readLooked(structuredClone(looked))).toEqual(looked);
});

it('T17 copies no more of a text than it keeps, however many links stand around it', () => {
  const ways = 300;
  const letters = 1 << 18;
  const html = `<body>${'<div data-url="/a">'.repeat(ways)}${'字'.repeat(letters)}</body>`;
  const { document } = parseHTML(`<!doctype html><html>${html}</html>`);
  let copied = 0;
  const text = document.createTreeWalker(document.body, 4).nextNode() as Text;
  const { data } = text;
  const count = (part: string) => {
    copied += part.length;
    return part;
  };
  Object.defineProperties(text, {
    substringData: { value: (from: number, length: number) => count(data.substr(from, length)) },
    textContent: { get: () => count(data) },
  });
  sketchPage(document as unknown as Document, BLOG);
  expect(copied).toBeGreaterThan(0);
  expect(copied).toBeLessThanOrEqual(ways * 6000);
});
