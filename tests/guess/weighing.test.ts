import { describe, expect, it } from 'vitest';
import type { PageSketch } from '../../utils/guess/guess';
import { guessAt } from './page-sets';

type Page = Partial<PageSketch> & { url: string };

const TO = 'https://www.example.com/a';
const OTHER = 'https://www.example.net/';
const PLAIN = 'https://forum.example/17';
const CARRYING = `https://forum.example/17?url=${TO}`;
const OUT = `https://forum.example/out?url=${TO}`;
const LEAVING = 'You are leaving.';
const WAY_ON = { href: TO, text: 'Continue' };
const LINKED = { href: TO, text: 'a page' };

const guessed = (page: Page) => guessAt({ title: '', text: '', anchors: [], buttons: [], ...page });
const proposed = (page: Page): boolean => guessed(page).length > 0;
/** Text of that length that says nothing but `says`, at its end. */
const long = (length: number, says = '') => says.padStart(length, 'x ');
const others = (count: number) => Array.from({ length: count }, () => ({ href: '#', text: '' }));

describe('what it takes to propose an address', () => {
  const external = 'An external link.';
  const onTheWay = 'A redirect notice.';
  const both = `${external} ${onTheWay}`;
  const buttons = ['Continue'];
  const anchors = [WAY_ON];

  const carrying: { says: string; page: Partial<PageSketch>; is: boolean }[] = [
    { says: 'that one is leaving', page: { text: LEAVING }, is: true },
    { says: 'that a link is external', page: { text: external }, is: false },
    { says: 'that one is on the way', page: { text: onTheWay }, is: false },
    { says: 'that a link is external, on a button to go on', page: { text: external, buttons }, is: true },
    { says: 'that one is on the way, on a button to go on', page: { text: onTheWay, buttons }, is: true },
    { says: 'that a link is external, and has a way on', page: { text: external, anchors }, is: true },
    { says: 'that a link is external, and links it', page: { text: external, anchors: [LINKED] }, is: false },
    { says: 'that a link is external, on a way out', page: { url: OUT, text: external }, is: true },
    { says: 'Leaving in its title, on a way out', page: { url: OUT, title: 'Leaving the forum' }, is: true },
    { says: 'something else, on a way out', page: { url: OUT, text: 'A page.' }, is: false },
    {
      says: 'something else, on a way out, and links it',
      page: { url: OUT, text: 'A page.', anchors: [LINKED] },
      is: true,
    },
    {
      says: 'something else in 300 characters, on a way out, and links it',
      page: { url: OUT, text: long(300, 'A page.'), anchors: [LINKED] },
      is: true,
    },
    {
      says: 'an article, on a way out, and links its source',
      page: { url: OUT, text: long(301, 'An article.'), anchors: [{ href: TO, text: 'example.com' }] },
      is: false,
    },
    {
      says: 'a conversation, on a way out, and links what it is about',
      page: { url: OUT, text: `${TO} 3 comments`, anchors: [{ href: TO, text: TO }] },
      is: false,
    },
  ];
  const naming: typeof carrying = [
    { says: 'that one is leaving for it', page: { text: `${LEAVING} ${TO}` }, is: true },
    { says: 'that one is leaving, and has a way on', page: { text: LEAVING, anchors }, is: true },
    { says: 'that one is on the way to what is external', page: { text: `${both} ${TO}` }, is: false },
    {
      says: 'that one is on the way to what is external, and has a way on',
      page: { text: both, anchors },
      is: true,
    },
    {
      says: 'that one is on the way to it, and has a way on',
      page: { text: `${onTheWay} ${TO}`, anchors },
      is: true,
    },
    {
      says: 'that one is on the way, and has a way on and a button',
      page: { text: onTheWay, anchors, buttons },
      is: false,
    },
    {
      says: 'that it is external, and has a way on',
      page: { text: `${external} ${TO}`, anchors },
      is: false,
    },
  ];

  it.each(carrying)('a page whose address carries it says $says: $is', ({ page, is }) =>
    expect(proposed({ url: CARRYING, ...page })).toBe(is),
  );
  it.each(naming)('a page that only names it says $says: $is', ({ page, is }) =>
    expect(proposed({ url: PLAIN, ...page })).toBe(is),
  );

  it('a way out and one address alone, even where it is named again and again', () => {
    const same = `from=${TO}&ref=${TO}&url=${TO}`;
    expect(proposed({ url: `https://forum.example/out?${same}` })).toBe(true);
    expect(proposed({ url: `${PLAIN}?${same}` })).toBe(false);
    expect(proposed({ url: `https://forum.example/out?${same}&x=${OTHER}` })).toBe(false);
  });

  it('that something offers it, and not only names and links its host', () => {
    const text = 'You are leaving for an external site. Redirect notice. Example.COM has its own rules.';
    expect(proposed({ url: PLAIN, text, anchors: [WAY_ON] })).toBe(true);
    expect(proposed({ url: PLAIN, text, anchors: [LINKED] })).toBe(false);
  });
});

describe('how sure it is, of 18 points', () => {
  const anchors = [WAY_ON];
  const points = (page: Page) => guessed({ anchors, ...page }).map(({ score }) => Math.round(score * 18));

  it('less beside a conversation and beyond 800 characters', () => {
    const says = `${LEAVING} external link`;
    expect(points({ url: CARRYING, text: long(800, says) })).toEqual([17]);
    expect(points({ url: CARRYING, text: long(801, says) })).toEqual([15]);
    expect(points({ url: CARRYING, text: long(800, `reply ${says}`) })).toEqual([13]);
    expect(points({ url: CARRYING, text: long(801, `reply ${says}`) })).toEqual([11]);
  });

  it('still less where only the page names the destination', () => {
    const says = `${LEAVING} external link, redirect notice`;
    const page = { url: PLAIN, buttons: ['Continue'] };
    expect(points({ ...page, text: long(800, says) })).toEqual([15]);
    expect(points({ ...page, text: long(801, says) })).toEqual([12]);
    expect(points({ ...page, text: long(800, `reply ${says}`) })).toEqual([9]);
    expect(points({ ...page, text: long(801, `reply ${says}`) })).toEqual([]);
  });

  it('never more than certain, and the likeliest first', () => {
    const two = { url: `${OUT}&x=${OTHER}`, text: `${LEAVING} external link` };
    expect(points({ url: OUT, text: two.text })).toEqual([18]);
    expect(points({ ...two, anchors: [] })).toEqual([15, 14]);
    expect(points({ ...two, url: `https://forum.example/out?x=${OTHER}&url=${TO}` })).toEqual([18, 14]);
  });

  it('just enough where nothing but the address is known', () => {
    expect(points({ url: `https://forum.example/out?x=${TO}`, anchors: [] })).toEqual([9]);
  });
});

describe('what else is said of it', () => {
  const page = { url: 'https://blog.example/go?target=https%3A%2F%2Fexample.com%2F', text: LEAVING };
  const why = (more: Partial<PageSketch>) => guessed({ ...page, ...more }).flatMap((each) => each.why);

  it('that it looks like a known page, only where it does', () => {
    expect(why({ text: '即将离开知乎' })).toContain('imitation');
    expect(why({})).toEqual(['in-query', 'only-way-on', 'says-leaving', 'leaving-address', 'short-page']);
  });

  it('nothing where it warns, and where it asks to log in without saying that one leaves', () => {
    expect(why({ text: `${LEAVING} This site has been blocked.` })).toEqual([]);
    expect(why({ url: `https://forum.example/login?url=${TO}` })).toEqual([]);
    expect(why({ buttons: ['Register'] })).not.toEqual([]);
    expect(why({ buttons: ['Register'], text: 'An external link' })).toEqual([]);
  });
});

describe('how far a page is read', () => {
  it('up to an address of 32,768 characters', () => {
    const padded = (length: number) => `${CARRYING}&x=`.padEnd(length, 'a');
    expect(proposed({ url: padded(32_768), text: LEAVING })).toBe(true);
    expect(proposed({ url: padded(32_769), text: LEAVING })).toBe(false);
  });

  it('up to 6,000 characters of text', () => {
    expect(proposed({ url: OUT, text: long(6000, LEAVING), anchors: [WAY_ON] })).toBe(true);
    expect(proposed({ url: OUT, text: `x${long(6000, 'You are leaving')}`, anchors: [WAY_ON] })).toBe(false);
  });

  it('up to 300 links, and 300 characters of each and of the title', () => {
    // A page with so many links is busy, which much has to outweigh.
    const said = { url: PLAIN, text: `${LEAVING} external link redirect notice`, buttons: ['Continue'] };
    expect(proposed({ ...said, anchors: [...others(299), WAY_ON] })).toBe(true);
    expect(proposed({ ...said, anchors: [...others(300), WAY_ON] })).toBe(false);
    const named = (length: number) => ({ href: TO, text: long(length, 'example.com') });
    expect(proposed({ url: PLAIN, text: LEAVING, anchors: [named(300)] })).toBe(true);
    expect(proposed({ url: PLAIN, text: LEAVING, anchors: [named(301)] })).toBe(false);
    expect(proposed({ url: CARRYING, title: long(300, LEAVING) })).toBe(true);
    expect(proposed({ url: CARRYING, title: `x${long(300, 'You are leaving')}` })).toBe(false);
  });

  it('up to 50 buttons, and 80 characters of each', () => {
    const buttons = (count: number) => [...Array.from({ length: count }, () => 'x'), LEAVING];
    expect(proposed({ url: CARRYING, buttons: buttons(49) })).toBe(true);
    expect(proposed({ url: CARRYING, buttons: buttons(50) })).toBe(false);
    expect(proposed({ url: CARRYING, buttons: [long(80, 'You are leaving')] })).toBe(true);
    expect(proposed({ url: CARRYING, buttons: [long(81, 'You are leaving')] })).toBe(false);
  });
});

describe('how long a leaving page is', () => {
  it('not more than 3,000 characters, unless its address says so too', () => {
    const anchors = [WAY_ON];
    expect(proposed({ url: CARRYING, text: long(3000, LEAVING), anchors })).toBe(true);
    expect(proposed({ url: CARRYING, text: long(3001, LEAVING), anchors })).toBe(false);
    expect(proposed({ url: OUT, text: long(3001, LEAVING), anchors })).toBe(true);
    expect(proposed({ url: OUT, text: long(3001), anchors })).toBe(false);
  });

  it('not more than 1,200 where only the page names the destination', () => {
    const anchors = [WAY_ON];
    const says = `external link ${LEAVING}`;
    expect(proposed({ url: PLAIN, text: long(1200, says), anchors })).toBe(true);
    expect(proposed({ url: PLAIN, text: long(1201, says), anchors })).toBe(false);
  });

  it.each(['share', 'archive', 'translate'])('says that one is leaving on a page to %s', (place) => {
    expect(proposed({ url: `https://www.example.org/${place}?url=${TO}`, text: LEAVING })).toBe(true);
  });
});

describe('how much it takes', () => {
  it('an address alone that is a way out, carries one address and no return', () => {
    expect(proposed({ url: OUT })).toBe(true);
    expect(proposed({ url: CARRYING })).toBe(false);
    expect(proposed({ url: `https://forum.example/out?from=${TO}` })).toBe(false);
    expect(proposed({ url: `${OUT}&other=${OTHER}` })).toBe(false);
  });

  it('a little less where nothing but the address is known', () => {
    const named = (value: string) => `https://forum.example/out?x=${value}`;
    expect(proposed({ url: named(TO) })).toBe(true);
    expect(proposed({ url: named('www.example.com/a') })).toBe(false);
    expect(proposed({ url: named(TO), anchors: [LINKED] })).toBe(true);
    // No short page any more, and with that one point less.
    expect(proposed({ url: named(TO), anchors: [LINKED, ...others(12)] })).toBe(false);
  });

  it('one way on alone where a way out speaks of an external site and its address does not name it', () => {
    const page = { url: 'https://forum.example/out/17', text: 'An external link.' };
    expect(proposed({ ...page, anchors: [WAY_ON] })).toBe(true);
    expect(proposed({ ...page, anchors: [LINKED] })).toBe(false);
    expect(proposed({ ...page, anchors: [WAY_ON, { href: OTHER, text: 'x' }] })).toBe(false);
    expect(proposed({ ...page, url: PLAIN, anchors: [WAY_ON] })).toBe(false);
    expect(proposed({ ...page, text: 'A page.', anchors: [WAY_ON] })).toBe(false);
  });
});
