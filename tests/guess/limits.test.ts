import { describe, expect, it } from 'vitest';
import type { PageSketch } from '../../utils/guess/guess';
import { guessAt } from './page-sets';

const TO = 'https://www.example.com/a';
const PLAIN = 'https://forum.example/17';
const CARRYING = `https://forum.example/17?url=${TO}`;
const LEAVING_ADDRESS = `https://forum.example/out?url=${TO}`;
const LEAVING = 'You are leaving.';
const WAY_ON = { href: TO, text: 'Continue' };

const proposed = (page: Partial<PageSketch> & { url: string }): boolean =>
  guessAt({ title: '', text: '', anchors: [], buttons: [], ...page }).length > 0;
/** Text of that length that says nothing but `says`, at its end. */
const long = (length: number, says = '') => says.padStart(length, 'x ');

describe('how far a page is read', () => {
  it('up to an address of 32,768 characters', () => {
    const text = LEAVING;
    const padded = (length: number) => `${CARRYING}&x=`.padEnd(length, 'a');
    expect(proposed({ url: padded(32_768), text })).toBe(true);
    expect(proposed({ url: padded(32_769), text })).toBe(false);
  });

  it('up to 6,000 characters of text', () => {
    expect(proposed({ url: LEAVING_ADDRESS, text: long(6000, LEAVING), anchors: [WAY_ON] })).toBe(true);
    expect(
      proposed({ url: LEAVING_ADDRESS, text: `x${long(6000, 'You are leaving')}`, anchors: [WAY_ON] }),
    ).toBe(false);
  });

  it('up to 300 links, and 300 characters of each and of the title', () => {
    const text = LEAVING;
    const others = (count: number) => Array.from({ length: count }, () => ({ href: '#', text: '' }));
    // A page with so many links is busy, which much has to outweigh.
    const said = { url: PLAIN, text: `${LEAVING} external link redirect notice`, buttons: ['Continue'] };
    expect(proposed({ ...said, anchors: [...others(299), WAY_ON] })).toBe(true);
    expect(proposed({ ...said, anchors: [...others(300), WAY_ON] })).toBe(false);
    const named = (length: number) => ({ href: TO, text: long(length, 'example.com') });
    expect(proposed({ url: PLAIN, text, anchors: [named(300)] })).toBe(true);
    expect(proposed({ url: PLAIN, text, anchors: [named(301)] })).toBe(false);
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
    expect(proposed({ url: LEAVING_ADDRESS, text: long(3001, LEAVING), anchors })).toBe(true);
    expect(proposed({ url: LEAVING_ADDRESS, text: long(3001), anchors })).toBe(false);
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
  const others = (count: number) => Array.from({ length: count }, () => ({ href: '#', text: '' }));
  const linked = { href: TO, text: 'a page' };

  it('an address alone that is a way out, carries one address and no return', () => {
    expect(proposed({ url: LEAVING_ADDRESS })).toBe(true);
    expect(proposed({ url: CARRYING })).toBe(false);
    expect(proposed({ url: `https://forum.example/out?from=${TO}` })).toBe(false);
    expect(proposed({ url: `${LEAVING_ADDRESS}&other=https://www.example.net/` })).toBe(false);
  });

  it('a little less where nothing but the address is known', () => {
    const named = (value: string) => `https://forum.example/out?x=${value}`;
    expect(proposed({ url: named(TO) })).toBe(true);
    expect(proposed({ url: named('www.example.com/a') })).toBe(false);
    expect(proposed({ url: named(TO), anchors: [linked] })).toBe(true);
    // No short page any more, and with that one point less.
    expect(proposed({ url: named(TO), anchors: [linked, ...others(12)] })).toBe(false);
  });

  it('one way on alone where a way out speaks of an external site and its address does not name it', () => {
    const page = { url: 'https://forum.example/out/17', text: 'An external link.' };
    expect(proposed({ ...page, anchors: [WAY_ON] })).toBe(true);
    expect(proposed({ ...page, anchors: [linked] })).toBe(false);
    expect(proposed({ ...page, anchors: [WAY_ON, { href: 'https://www.example.net/', text: 'x' }] })).toBe(
      false,
    );
    expect(proposed({ ...page, url: PLAIN, anchors: [WAY_ON] })).toBe(false);
    expect(proposed({ ...page, text: 'A page.', anchors: [WAY_ON] })).toBe(false);
  });
});
