import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { type Choice, DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { sourceKey } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';
import { type Met, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { harmlessByAddress, isLoop, isNavigation, mayOpenRead, type Opening } from '../../utils/visit/direct';
import { openableUnseen, readLink } from '../../utils/visit/read-link';

const PAGE = 'https://link.zhihu.com/?target=https%3A//example.com/';
const OTHER = 'https://link.juejin.cn/?target=https%3A//example.com/';
const NOW = 1_800_000_000_000;

/** Seconds ago; the same page unless said otherwise. */
const openings = (...ago: (number | [number, string])[]): Opening[] =>
  ago.map((each) => {
    const [seconds, url] = Array.isArray(each) ? each : [each, PAGE];
    return { url, at: NOW - seconds * 1000 };
  });

const loops: { name: string; lately: Opening[]; isLoop: boolean }[] = [
  { name: 'nothing opened yet', lately: [], isLoop: false },
  { name: 'the same page a second ago', lately: openings(1), isLoop: true },
  { name: 'the same page five seconds ago: Back, and another click', lately: openings(5), isLoop: false },
  { name: 'the same page twice in ten seconds', lately: openings(9, 5), isLoop: true },
  { name: 'the same page three times in a minute: slow circles', lately: openings(50, 33, 12), isLoop: true },
  { name: 'the same page three times in an hour', lately: openings(3000, 1800, 61), isLoop: false },
  { name: 'another page a second ago', lately: openings([1, OTHER]), isLoop: false },
  { name: 'three other pages in ten seconds', lately: openings([9, 'a'], [6, 'b'], [3, 'c']), isLoop: true },
  {
    name: 'eight other pages in a minute, each with an address of its own',
    lately: openings(...Array.from({ length: 8 }, (_, i): [number, string] => [58 - 7 * i, `${i}`])),
    isLoop: true,
  },
  { name: 'two other pages in ten seconds', lately: openings([9, 'a'], [6, 'b']), isLoop: false },
  { name: 'the same page just now', lately: openings(0), isLoop: true },
  { name: 'the same page three seconds ago, to the moment', lately: openings(3), isLoop: false },
  { name: 'the same page twice in ten seconds, to the moment', lately: openings(10, 5), isLoop: false },
  {
    name: 'the same page three times in a minute, to the moment',
    lately: openings(60, 33, 12),
    isLoop: false,
  },
  { name: 'openings of a clock that was put back', lately: openings(-60, -61, -62), isLoop: false },
];

describe('going round in circles', () => {
  it.each(loops)('T19 $name: $isLoop', ({ lately, isLoop: expected }) =>
    expect(isLoop(lately, PAGE, NOW)).toBe(expected),
  );
});

const PLAIN = { url: PAGE, tabId: 7, method: 'GET', frameId: 0, type: 'main_frame' };
const requests: { name: string; differs: object; isNavigation: boolean }[] = [
  { name: 'a page', differs: {}, isNavigation: true },
  { name: 'a page that is shown at once', differs: { documentLifecycle: 'active' }, isNavigation: true },
  { name: 'a form that is sent', differs: { method: 'POST' }, isNavigation: false },
  { name: 'a frame', differs: { type: 'sub_frame', frameId: 3 }, isNavigation: false },
  { name: 'a page in the first of all tabs', differs: { tabId: 0 }, isNavigation: true },
  { name: 'a request of no tab', differs: { tabId: -1 }, isNavigation: false },
  { name: 'a prerendered page', differs: { documentLifecycle: 'prerender' }, isNavigation: false },
  { name: 'a prefetch', differs: { documentId: 'A1' }, isNavigation: false },
];

describe('a person’s navigation', () => {
  it.each(requests)('$name: $isNavigation', ({ differs, isNavigation: expected }) =>
    expect(isNavigation({ ...PLAIN, ...differs })).toBe(expected),
  );
});

const VK = 'https://vk.com/away.php?to=https%3A%2F%2Fexample.com%2F';
const read = (texts: Record<string, string[]> | undefined): Met =>
  unwrap({ url: VK, ...(texts && { texts }) }, catalogue, siteOf) as Met;
const chosen = (choice: Choice) => ({ ...DEFAULT_SETTINGS, choices: { vk: choice } });

/** QQ's page, read. */
const atMiddlem = (destination: string, words = '非官方页面'): Met => {
  const url = `https://c.pc.qq.com/middlem.html?pfurl=${encodeURIComponent(destination)}`;
  const [source] = matchRule(url, catalogue)?.rule.reading?.words ?? [];
  const texts = source && { [sourceKey(source)]: [words] };
  return unwrap({ url, ...(texts && { texts }) }, catalogue, siteOf) as Met;
};

const MIDDLEM = 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2F';
const FEISHU = 'https://security.feishu.cn/link/safety?target=https%3A%2F%2Fexample.com%2F';
const chains: { name: string; url: string; destination: string | null }[] = [
  { name: 'a notice that its address tells', url: PAGE, destination: 'https://example.com/' },
  {
    name: 'two of them, one in the other',
    url: `https://link.juejin.cn/?target=${encodeURIComponent(PAGE)}`,
    destination: 'https://example.com/',
  },
  {
    name: 'one that names another destination in the same place, which its platform may take',
    url: `${PAGE}&target=https%3A//example.org/`,
    destination: null,
  },
  {
    name: 'one that names the same twice',
    url: `${PAGE}&target=https%3A//example.com/`,
    destination: 'https://example.com/',
  },
  { name: 'a page that can name a danger', url: MIDDLEM, destination: null },
  { name: 'a page that has to be read first', url: VK, destination: null },
  ...[MIDDLEM, FEISHU].map((inner) => ({
    name: 'a notice before a page that can name a danger',
    url: `https://link.zhihu.com/?target=${encodeURIComponent(inner)}`,
    destination: null,
  })),
  {
    name: 'a page that can name a danger before a notice',
    url: `https://c.pc.qq.com/middlem.html?pfurl=${encodeURIComponent(PAGE)}`,
    destination: null,
  },
  ...['https://paypa1.com/', 'https://weixin.qq.com.evil.cn/', 'https://ta0bao.com/a'].map((imitation) => ({
    name: 'a name that can be taken for another',
    url: `https://link.zhihu.com/?target=${encodeURIComponent(imitation)}`,
    destination: null,
  })),
  {
    name: 'such a name behind two notices',
    url: `https://link.juejin.cn/?target=${encodeURIComponent('https://link.zhihu.com/?target=https%3A%2F%2Fpaypa1.com%2F')}`,
    destination: null,
  },
];

describe('a page that is told by its address', () => {
  it.each(chains)('T18 T5 $name: $destination', ({ url, destination }) => {
    expect(harmlessByAddress(url, catalogue, siteOf)?.destination ?? null).toBe(destination);
    const link = readLink(url, catalogue, siteOf);
    expect(openableUnseen(link, siteOf)).toBe(destination);
    expect(link).toMatchObject({ is: 'wrapped', met: { outcome: 'unwrapped' } });
  });
});

describe('a page that was read', () => {
  const harmless = { ...read(undefined), kind: 'notice', words: 'You are leaving' } as Met;

  it('is opened where its words are harmless and the person chose so', () =>
    expect(mayOpenRead(harmless, chosen('open-directly'), catalogue, siteOf)).toBe(true));
  it('stays where the person wants to be asked', () =>
    expect(mayOpenRead(harmless, chosen('ask'), catalogue, siteOf)).toBe(false));
  it('T18 stays where it has said nothing yet', () => {
    const { words: _, ...silent } = harmless as Extract<Met, { outcome: 'unwrapped' }>;
    expect(mayOpenRead(silent, chosen('open-directly'), catalogue, siteOf)).toBe(false);
  });
  it('T18 is read first wherever its words could name a danger, however harmless its address', () => {
    const page = 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2F';
    expect((unwrap({ url: page }, catalogue, siteOf) as Met).kind).toBe('wall');
    expect(harmlessByAddress(page, catalogue, siteOf)).toBeNull();
  });
  it('T18 stays where its words may be about another destination that its address names', () => {
    const page = (url: string) =>
      unwrap(
        { url, texts: { 'text .ui-title, .ui-desc, section p': ['非官方页面'] } },
        catalogue,
        siteOf,
      ) as Met;
    const mayOpen = (url: string) =>
      mayOpenRead(page(url), { ...DEFAULT_SETTINGS, choices: { qq: 'open-directly' } }, catalogue, siteOf);
    expect([MIDDLEM, `${MIDDLEM}&pfurl=https%3A%2F%2Fexample.org%2F`].map(mayOpen)).toEqual([true, false]);
  });
  it('T18 stays as long as nobody has read it', () =>
    expect(mayOpenRead(read(undefined), chosen('open-directly'), catalogue, siteOf)).toBe(false));
  it('T19 stays where its address had told all: if it was not opened then, it goes round in circles', () => {
    const met = { ...harmlessByAddress(PAGE, catalogue, siteOf), words: '即将离开知乎' } as Met;
    expect(mayOpenRead(met, chosen('open-directly'), catalogue, siteOf)).toBe(false);
  });
  it('T18 stays where nobody knows its words', () => {
    expect(read({}).kind).toBe('warning');
    expect(mayOpenRead(read({}), chosen('open-directly'), catalogue, siteOf)).toBe(false);
  });
  it.each([
    ['该网站涉嫌欺诈', 'warning', false],
    ['此网页的说明', 'wall', false],
    ['非官方页面，请确认是否继续访问', 'wall', true],
  ])('T18 is opened only where its words are known to be harmless: %s', (words, kind, opens) => {
    const met = atMiddlem('https://example.com/', words);
    expect(met).toMatchObject({ outcome: 'unwrapped', kind });
    expect(
      mayOpenRead(met, { ...DEFAULT_SETTINGS, choices: { qq: 'open-directly' } }, catalogue, siteOf),
    ).toBe(opens);
  });
  it('T18 stays where the page behind it has to be read as well', () => {
    const qq = { ...DEFAULT_SETTINGS, choices: { qq: 'open-directly' as const } };
    const behind = atMiddlem('https://security.feishu.cn/link/safety?target=https%3A%2F%2Fexample.com%2F');
    expect(behind).toMatchObject({ destination: 'https://example.com/', kind: 'wall', words: '非官方页面' });
    expect(mayOpenRead(behind, qq, catalogue, siteOf)).toBe(false);
    const plain = atMiddlem(PAGE);
    expect(plain).toMatchObject({ destination: 'https://example.com/', hops: 2 });
    expect(mayOpenRead(plain, qq, catalogue, siteOf)).toBe(true);
  });
  it.each([
    ['您即将离开本站', true],
    ['您即将离开本站，谨防诈骗', false],
  ])(
    'T18 is opened where none of its words are known, but it says that one is leaving: %s',
    (body, opens) => {
      const url = `https://www.acgbox.link/go/?url=${btoa('https://example.com/')}`;
      const met = unwrap({ url, texts: { 'text body': [body] } }, catalogue, siteOf) as Met;
      const acgbox = { ...DEFAULT_SETTINGS, choices: { acgbox: 'open-directly' as const } };
      expect(mayOpenRead(met, acgbox, catalogue, siteOf)).toBe(opens);
    },
  );
  it('T19 stays where its address would do: that was decided at the request', () => {
    const byAddress = unwrap({ url: PAGE }, catalogue, siteOf) as Met;
    expect(byAddress.kind).toBe('notice');
    expect(mayOpenRead(byAddress, chosen('open-directly'), catalogue, siteOf)).toBe(false);
  });
});
