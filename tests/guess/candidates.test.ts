import { describe, expect, it } from 'vitest';
import { collectCandidates } from '../../utils/guess/candidates';
import type { PageSketch } from '../../utils/guess/guess';
import { passing } from '../../utils/guess/passing';
import { siteOf } from '../../utils/url/site';

const TO = 'https://www.example.com/a';
const OTHER = 'https://www.example.net/';
const PLAIN = 'https://forum.example/17';

const collect = (page: Partial<PageSketch>) => {
  const sketch = { url: PLAIN, title: '', text: '', anchors: [], buttons: [], ...page };
  return collectCandidates(sketch, new URL(sketch.url), passing(sketch.url, siteOf));
};
const link = (text: string, href = TO) => ({ href, text });

/** Points, reasons and what else is known of each, in words. */
const said = (page: Partial<PageSketch>): string[] =>
  collect(page).map(({ destination, points, why, offered, inAddress, linked }) => {
    const known = Object.entries({ offered, inAddress, linked }).flatMap(([name, is]) => (is ? [name] : []));
    return [destination, points, ...why, '-', ...known].join(' ');
  });

const rows: { what: string; page: Partial<PageSketch>; gives: string[] }[] = [
  {
    what: 'a parameter that says where one is going',
    page: { url: `${PLAIN}?url=${TO}` },
    gives: [`${TO} 5 in-query - offered inAddress`],
  },
  {
    what: 'a parameter of any other name',
    page: { url: `${PLAIN}?x=${TO}` },
    gives: [`${TO} 4 in-query - offered inAddress`],
  },
  {
    what: 'a parameter whose scheme had to be put in front',
    page: { url: `${PLAIN}?url=www.example.com/a` },
    gives: [`${TO} 4 in-query - offered inAddress`],
  },
  {
    what: 'the fragment',
    page: { url: `${PLAIN}#${TO}` },
    gives: [`${TO} 4 in-fragment - offered inAddress`],
  },
  { what: 'the path', page: { url: `${PLAIN}/${TO}` }, gives: [`${TO} 4 in-path - offered inAddress`] },
  {
    what: 'where one came from, which nothing offers',
    page: { url: `${PLAIN}?from=${TO}` },
    gives: [`${TO} 1 in-query -`],
  },
  {
    what: 'where one came from, which is where one is going too',
    page: { url: `${PLAIN}?from=${TO}&url=${TO}` },
    gives: [`${TO} 6 in-query - offered inAddress`],
  },
  {
    what: 'where one came from, said over and over',
    page: { url: `${PLAIN}?from=${TO}&ref=${TO}&from=${TO}` },
    gives: [`${TO} 1 in-query -`],
  },
  {
    what: 'the same address twice, which counts once',
    page: { url: `${PLAIN}?url=${TO}&x=${TO}` },
    gives: [`${TO} 5 in-query - offered inAddress`],
  },
  {
    what: 'the same address with another scheme and a slash at its end',
    page: { url: `${PLAIN}?url=${TO}&x=http://www.example.com/a/` },
    gives: [`${TO} 5 in-query - offered inAddress`],
  },
  {
    what: 'an address in the text',
    page: { text: `On to ${TO} now` },
    gives: [`${TO} 3 shown - offered`],
  },
  { what: 'an address in the title', page: { title: TO }, gives: [`${TO} 3 shown - offered`] },
  {
    what: 'an address in the text twice, which counts once',
    page: { text: `${TO} and again ${TO}` },
    gives: [`${TO} 3 shown - offered`],
  },
  {
    what: 'an address without a scheme in the text',
    page: { text: 'On to www.example.com/a now' },
    gives: [`${TO} 3 shown - offered`],
  },
  {
    what: 'an address in the text beside a host that is a word there',
    page: { text: `On to ${TO} with www.example.net/me` },
    gives: [`${TO} 3 shown - offered`],
  },
  {
    what: 'a title that ends where the text begins',
    page: { title: 'To https://www.example.com', text: 'Now' },
    gives: ['https://www.example.com/ 3 shown - offered'],
  },
  { what: 'a link that offers nothing', page: { anchors: [link('a page')] }, gives: [`${TO} 0 - linked`] },
  {
    what: 'a link that reads like the way on',
    page: { anchors: [link('Continue')] },
    gives: [`${TO} 3 way-on - offered linked`],
  },
  {
    what: 'two of them, which count once',
    page: { anchors: [link('Continue'), link('Go')] },
    gives: [`${TO} 3 way-on - offered linked`],
  },
  {
    what: 'a link that names the host, without its www',
    page: { anchors: [link('to EXAMPLE.com')] },
    gives: [`${TO} 2 way-on - offered linked`],
  },
  {
    what: 'a link that names a host in which www stands',
    page: { anchors: [link('to awww.example.com', 'https://awww.example.com/')] },
    gives: ['https://awww.example.com/ 2 way-on - offered linked'],
  },
  {
    what: 'a link to a host that the text names',
    page: { text: 'Example.COM belongs to others', anchors: [link('a page')] },
    gives: [`${TO} 1 shown - linked`],
  },
  {
    what: 'a link to an address that the text shows',
    page: { text: TO, anchors: [link('a page')] },
    gives: [`${TO} 3 shown - offered linked`],
  },
  {
    what: 'links that lead nowhere else',
    page: {
      anchors: [link('Go', '/18'), link('Go', '#'), link('Go', 'https://'), link('Go', 'mailto:a@b.cn')],
    },
    gives: [],
  },
  {
    what: 'links that are read from the page’s own host',
    page: { anchors: [link('Go', '//www.example.com/a')] },
    gives: [`${TO} 3 way-on - offered linked`],
  },
  {
    what: 'each address for itself',
    page: { url: `${PLAIN}?url=${TO}`, anchors: [link('a page', OTHER)] },
    gives: [`${TO} 5 in-query - offered inAddress`, `${OTHER} 0 - linked`],
  },
  {
    what: 'nothing that the gate refuses',
    page: {
      url: `${PLAIN}?url=http://127.0.0.1/`,
      text: 'http://10.0.0.1/',
      anchors: [link('Go', 'https://u@a.cn/')],
    },
    gives: [],
  },
];

describe('what speaks for an address', () => {
  it.each(rows)('$what', ({ page, gives }) => expect(said(page)).toEqual(gives));
});

describe('the foot of a page', () => {
  const hosts =
    'www.discuz.net discuz.vip xenforo.com vbulletin.com phpbb.com mybb.com mediawiki.org moodle.org beian.miit.gov.cn ' +
    'beian.mps.gov.cn www.beian.gov.cn www.facebook.com twitter.com x.com instagram.com youtube.com translate.google.com';
  const feet = hosts.split(' ').map((host) => `https://${host}/forum`);

  it.each(feet)('is no candidate: %s', (foot) => {
    expect(said({ anchors: [link('Go', foot)] })).toEqual([]);
    expect(collect({ anchors: [link('Go', foot)], text: foot })).toHaveLength(1);
    expect(collect({ url: `${PLAIN}?x=${foot}` })).toHaveLength(1);
  });

  it('is told by the whole host', () => {
    const alike = ['https://notfacebook.com/', 'https://x.com.example.org/'];
    expect(alike.map((foot) => collect({ anchors: [link('Go', foot)] }).length)).toEqual([1, 1]);
  });
});
