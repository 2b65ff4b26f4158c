import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { type Choice, DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { harmlessByAddress, isLoop, isNavigation, mayOpenRead, type Opening } from '../../utils/visit/direct';
import type { Met } from '../../utils/visit/visit';

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
  { name: 'openings of a clock that was put back', lately: openings(-60, -61, -62), isLoop: false },
];

describe('going round in circles', () => {
  it('has rows', () => expect(loops.length).toBeGreaterThan(0));
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
  { name: 'a request of no tab', differs: { tabId: -1 }, isNavigation: false },
  { name: 'a prerendered page', differs: { documentLifecycle: 'prerender' }, isNavigation: false },
  { name: 'a prefetch', differs: { documentId: 'A1' }, isNavigation: false },
];

describe('a person’s navigation', () => {
  it('has rows', () => expect(requests.length).toBeGreaterThan(0));
  it.each(requests)('$name: $isNavigation', ({ differs, isNavigation: expected }) =>
    expect(isNavigation({ ...PLAIN, ...differs })).toBe(expected),
  );
});

const VK = 'https://vk.com/away.php?to=https%3A%2F%2Fexample.com%2F';
const read = (texts: Record<string, string[]> | undefined): Met =>
  unwrap({ url: VK, ...(texts && { texts }) }, catalogue, siteOf) as Met;
const chosen = (choice: Choice) => ({ ...DEFAULT_SETTINGS, choices: { vk: choice, zhihu: choice } });

describe('a page that was read', () => {
  const harmless = { ...read(undefined), kind: 'notice', words: 'You are leaving' } as Met;

  it('is opened where its words are harmless and the person chose so', () =>
    expect(mayOpenRead(harmless, chosen('open-directly'), catalogue)).toBe(true));
  it('stays where the person wants to be asked', () =>
    expect(mayOpenRead(harmless, chosen('ask'), catalogue)).toBe(false));
  it('T18 stays where it has said nothing yet', () => {
    const { words: _, ...silent } = harmless as Extract<Met, { outcome: 'unwrapped' }>;
    expect(mayOpenRead(silent, chosen('open-directly'), catalogue)).toBe(false);
  });
  it('T18 is read first wherever its words could name a danger, however harmless its address', () => {
    const page = 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2F';
    expect((unwrap({ url: page }, catalogue, siteOf) as Met).kind).toBe('wall');
    expect(harmlessByAddress(page, catalogue, siteOf)).toBeNull();
  });
  it('T18 stays as long as nobody has read it', () =>
    expect(mayOpenRead(read(undefined), chosen('open-directly'), catalogue)).toBe(false));
  it('T18 stays where nobody knows its words', () => {
    expect(read({}).kind).toBe('warning');
    expect(mayOpenRead(read({}), chosen('open-directly'), catalogue)).toBe(false);
  });
  it('T19 stays where its address would do: that was decided at the request', () => {
    const byAddress = unwrap({ url: PAGE }, catalogue, siteOf) as Met;
    expect(byAddress.kind).toBe('notice');
    expect(mayOpenRead(byAddress, chosen('open-directly'), catalogue)).toBe(false);
  });
});
