import { describe, expect, it } from 'vitest';
import { findLinks } from '../../utils/url/find-links';

const nobody = () => false;
const find = (text: string, isKnownHost: (host: string) => boolean = nobody) =>
  findLinks(text, isKnownHost).map((link) => link.text);

interface Row {
  what: string;
  text: string;
  links: string[];
}

const LONG = 'a'.repeat(63);
const hosts: Row[] = [
  { what: 'a label of 63 signs', text: `https://${LONG}.example/x`, links: [`https://${LONG}.example/x`] },
  { what: 'a label of 64', text: `https://${LONG}a.example/x`, links: [] },
  { what: 'two dots together', text: 'https://a..example/x b..com/x', links: [] },
  { what: 'a dot before the path', text: 'https://a.example./x', links: [] },
  {
    what: 'another address behind its first dot',
    text: 'https://www.https://b.example/x',
    links: ['https://b.example/x'],
  },
  { what: 'nothing before the port', text: 'https://:a.example/x', links: [] },
  { what: 'a bracket that nothing closes', text: 'https://[2001:db8::1/x', links: [] },
  {
    what: 'Chinese before a host that has none',
    text: 'https://点击a.com/x',
    links: ['a.com/x'],
  },
  ...['中国', '公司', '网络', '香港', '台湾', '台灣'].map((last) => ({
    what: `hosts that end in ${last}, and the sentence after a blank`,
    text: `https://例子.${last} 看 https://abc.${last} 吧`,
    links: [`https://例子.${last}`, `https://abc.${last}`],
  })),
];

const bare: Row[] = [
  { what: 'at the end of the text', text: '官网 example.com', links: ['example.com'] },
  { what: 'all there is', text: 'example.com', links: ['example.com'] },
  { what: 'behind two slashes, all there is', text: '//b23.tv/x', links: ['b23.tv/x'] },
  { what: 'behind a scheme in capitals that lost a slash', text: 'HTTPS:/b23.tv/x', links: ['b23.tv/x'] },
  { what: 'behind a scheme that lost a slash to a blank', text: 'https: /b23.tv/x', links: ['b23.tv/x'] },
  { what: 'in a path', text: 'http:/a/b23.tv/x', links: [] },
  { what: 'before a comma and a word', text: 'example.com,see', links: ['example.com'] },
  { what: 'once, whatever stands in its path', text: 'b23.tv/a,www.b.com', links: ['b23.tv/a,www.b.com'] },
  { what: 'a word before a blank and a slash', text: 'ASP.NET / Java', links: [] },
  { what: 'what a mail address begins with', text: 'john.me@example.com', links: [] },
  { what: 'with a dash at an edge of a label', text: '-a.com/x a-.com/x a.-b.com/x', links: [] },
  { what: 'of any ending behind www', text: 'www.example.museum', links: ['www.example.museum'] },
  { what: 'of that and an ending alone', text: 'www.com/x', links: [] },
  { what: 'of an ending with figures', text: 'www.example.0com/x www.example.com0/x', links: [] },
];

const ends: Row[] = [
  { what: 'curly brackets in a path', text: 'https://a.example/p{x}y', links: ['https://a.example/p'] },
  { what: 'a sign that nobody sees', text: 'https://a.example/x\x7fy', links: ['https://a.example/x'] },
  {
    what: 'a quotation mark and what code goes on with',
    text: "open('https://a.example/x'+id)",
    links: ['https://a.example/x'],
  },
  {
    what: 'a bracket without its other one, after a pair',
    text: 'https://a.example/(a)b)+c',
    links: ['https://a.example/(a)b'],
  },
  {
    what: 'round brackets without their other ones',
    text: 'https://a.example/a)b)c)) https://a.example/d)e)?',
    links: ['https://a.example/a)b)c', 'https://a.example/d)e'],
  },
  {
    what: 'brackets around it, and a question',
    text: '(见 https://a.example/a)?',
    links: ['https://a.example/a'],
  },
  {
    what: 'a pair of brackets, and a question',
    text: 'https://a.example/a_(b)?',
    links: ['https://a.example/a_(b)'],
  },
  {
    what: 'a pair of brackets, and two questions',
    text: '(真的是 https://a.example/a_(b)?)?',
    links: ['https://a.example/a_(b)'],
  },
  { what: 'emphasis around it', text: '_https://a.example/x_', links: ['https://a.example/x'] },
  { what: 'the letter it is glued to', text: 'ahttps://a.example/a', links: ['https://a.example/a'] },
  {
    what: 'curly brackets behind a #',
    text: 'https://a.example/x#a{b}c',
    links: ['https://a.example/x#a{b}c'],
  },
  {
    what: 'Chinese glued to a host, and a dot',
    text: 'https://a.com查看.详情',
    links: ['https://a.com'],
  },
  {
    what: 'a Chinese host, far behind in a text',
    text: `${'很长'.repeat(40)} https://例子.com/x`,
    links: ['https://例子.com/x'],
  },
  {
    what: 'a square bracket without its other one, after a pair',
    text: 'https://a.example/?[a]b]+c',
    links: ['https://a.example/?[a]b'],
  },
  {
    what: 'another address, in capitals, glued on',
    text: 'https://a.example/1,HTTPS://b.example/2',
    links: ['https://a.example/1', 'HTTPS://b.example/2'],
  },
  ...['&lt;', '&gt;', '&quot;', '&nbsp;', '&#34;', '&#39;', '&NBSP;'].map((mark) => ({
    what: `the source of a page: ${mark}`,
    text: `https://a.example/?x=1&y${mark}z`,
    links: ['https://a.example/?x=1&y'],
  })),
  {
    what: 'Chinese behind a path',
    text: 'https://a.example/wiki/x/看',
    links: ['https://a.example/wiki/x/'],
  },
  ...['https://baike.example/item/北京', 'https://a.example/zh/台灣', 'https://a.example/Wiki/中国'].map(
    (link) => ({ what: `nothing in the name of an article: ${link}`, text: `见 ${link} 。`, links: [link] }),
  ),
];

describe.each([
  ['a host', hosts],
  ['an address without its scheme', bare],
  ['the end of an address', ends],
])('%s', (_, rows) => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(5));
  it.each(rows)('$what', ({ text, links }) => expect(find(text)).toEqual(links));
});

describe('what is found', () => {
  it('says where it stands, and whether it has its scheme', () => {
    expect(findLinks('见 https://a.example/x。', nobody)).toEqual([
      { text: 'https://a.example/x', start: 2, end: 21, bare: false },
    ]);
    expect(findLinks('见 b23.tv/x。', nobody)).toEqual([{ text: 'b23.tv/x', start: 2, end: 10, bare: true }]);
  });

  it('is in the order of the text, and beside an address with a scheme a bare one only of a known host, with its path', () => {
    const text = 'x.com/1 和 https://a.example/ 和 X.com/2 和 x.com 和 y.com/3';
    expect(find(text, (host) => host === 'x.com')).toEqual(['x.com/1', 'https://a.example/', 'X.com/2']);
    expect(find(text)).toEqual(['https://a.example/']);
  });
});
