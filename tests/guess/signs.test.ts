import { describe, expect, it } from 'vitest';
import type { PageSketch } from '../../utils/guess/guess';
import { isWayOn, readSigns, type Signs } from '../../utils/guess/signs';

const PLAIN = 'https://forum.example/17';

const at = (url: string, page: Partial<PageSketch> = {}): Signs =>
  readSigns({ url, title: '', text: 'x', anchors: [], buttons: [], ...page }, new URL(url));
const links = (count: number) => Array.from({ length: count }, () => ({ href: '#', text: 'x' }));

/** Points, reasons and what else holds, in words. */
const said = ({ points, why, length: _, ...signs }: Signs): string =>
  [points, ...why, '-', ...Object.entries(signs).flatMap(([name, holds]) => (holds ? [name] : []))].join(' ');

const rows: { what: string; url?: string; page: Partial<PageSketch>; gives: string }[] = [
  { what: 'next to nothing', page: {}, gives: '1 short-page -' },
  {
    what: 'that one is leaving',
    page: { text: 'You are LEAVING us' },
    gives: '5 says-leaving short-page - leaving',
  },
  {
    what: 'in its title that one is leaving',
    page: { title: 'You Are Leaving', text: '' },
    gives: '5 says-leaving short-page - leaving',
  },
  {
    what: 'on a button that one is leaving',
    page: { buttons: ['x', 'You are leaving'] },
    gives: '5 says-leaving short-page - leaving',
  },
  {
    what: 'words that are only parted by the places they stand in',
    page: { text: 'You', buttons: ['are', 'leaving'] },
    gives: '5 says-leaving short-page - leaving',
  },
  {
    what: 'that somebody else is responsible',
    page: { text: 'An external site' },
    gives: '4 says-external short-page - external',
  },
  {
    what: 'that one is on the way',
    page: { text: 'A redirect notice' },
    gives: '3 says-on-the-way short-page - onTheWay',
  },
  {
    what: 'in its address that it is a way out',
    url: 'https://forum.example/out/17',
    page: {},
    gives: '3 leaving-address short-page - leavingAddress',
  },
  {
    what: 'Leaving, in the title of a way out',
    url: 'https://forum.example/out/17',
    page: { title: 'Leaving the forum' },
    gives: '7 says-leaving leaving-address short-page - leaving leavingAddress',
  },
  {
    what: 'Leaving, in the title of any other page',
    page: { title: 'Leaving the forum' },
    gives: '1 short-page -',
  },
  {
    what: 'how to go on',
    page: { buttons: ['Cancel', 'Continue'] },
    gives: '2 short-page - goesOn',
  },
  { what: 'a conversation', page: { text: '3 comments' }, gives: '1 short-page - busy' },
  {
    what: 'all of it',
    url: 'https://forum.example/out/17',
    page: { text: 'You are leaving: external site, redirect notice, reply', buttons: ['Continue'] },
    gives:
      '13 says-leaving says-external says-on-the-way leaving-address short-page - leaving external onTheWay leavingAddress goesOn busy',
  },
];

const places: { what: string; rest: string; is: boolean }[] = [
  { what: 'a word of the path', rest: 'a/out/17', is: true },
  { what: 'a word of the path, however it is written', rest: 'GoTo.PHP', is: true },
  { what: 'a word beside digits', rest: 'out17', is: true },
  { what: 'a longer word', rest: 'outside', is: false },
  { what: 'a page of a forum', rest: 'index.php?action=go', is: true },
  { what: 'a page of a forum, behind other parameters', rest: 'index.php?a=1&mod=exit&b=2', is: true },
  { what: 'a page of a wiki', rest: 'w?id=outlink:go', is: true },
  { what: 'a page and the path before it', rest: 'in?do=out', is: true },
  { what: 'a path and a page that would be a word together', rest: 'g?do=o', is: false },
  { what: 'two pages', rest: 'w?a=1&do=go&id=17', is: true },
  { what: 'two pages that would be a word together', rest: 'w?do=g&id=o', is: false },
  { what: 'any other parameter', rest: 'w?a=out', is: false },
  { what: 'a parameter that is called golink', rest: 'w?golink=17', is: true },
  { what: 'a parameter that is called like another place', rest: 'w?out=17', is: false },
  { what: 'a page with a name of 30 characters', rest: `w?page=out/${'x'.repeat(26)}`, is: true },
  { what: 'a title of 31 characters', rest: `w?title=out/${'x'.repeat(27)}`, is: false },
  { what: 'another site’s address, which is no word of its own', rest: 'a/https://a.cn/out', is: false },
  { what: 'another site’s address without encryption', rest: 'a/http://a.cn/out', is: false },
  { what: 'another site’s address in capitals', rest: 'a/HTTPS://a.cn/out', is: false },
  { what: 'another site’s address, encoded', rest: 'a/https%3A//a.cn/out', is: false },
  { what: 'another site’s address without encryption, encoded', rest: 'a/http%3a//a.cn/out', is: false },
  { what: 'words with a hyphen that are one together', rest: 'link-confirmation', is: true },
  { what: 'words with an underscore that are one together', rest: 'safe_go', is: true },
  { what: 'a longer word beside others', rest: 'my-leaving-page', is: true },
  { what: 'exit beside others', rest: 'exit-page', is: true },
  { what: 'a shorter word beside others', rest: 'out-of-stock', is: false },
  { what: 'a word of five letters beside others', rest: 'my-leave-page', is: true },
  { what: 'a word of four letters beside others', rest: 'goto-market', is: false },
];

const hosts: [host: string, is: boolean][] = [
  ['exit.forum.example', true],
  ['forum.exit.example', false],
  ['my-exit.forum.example', false],
  ['proxy.daxue.example', false],
];

describe('a page says', () => {
  it.each(rows)('$what', ({ url = PLAIN, page, gives }) => expect(said(at(url, page))).toBe(gives));

  it('nothing where only its address is known', () => {
    const unread = { title: '', text: '' };
    expect(said(at(PLAIN, unread))).toBe('0 - unread');
    expect(at(PLAIN, { ...unread, title: 'x' }).unread).toBe(false);
    expect(at(PLAIN, { ...unread, anchors: links(1) }).unread).toBe(false);
    expect(at(PLAIN, { ...unread, buttons: ['x'] }).unread).toBe(false);
    expect(at(PLAIN, { ...unread, anchors: links(1), buttons: ['x'] }).unread).toBe(false);
  });

  it('how long its text is', () => expect(at(PLAIN, { title: 'xx', text: 'x'.repeat(17) }).length).toBe(17));

  it('little, in up to 300 characters and 12 links', () => {
    const isShort = (characters: number, anchors: number) =>
      at(PLAIN, { text: 'x'.repeat(characters), anchors: links(anchors) }).why.includes('short-page');
    expect(isShort(300, 12)).toBe(true);
    expect(isShort(301, 12)).toBe(false);
    expect(isShort(300, 13)).toBe(false);
  });

  it('much, in more than 60 links', () => {
    expect(at(PLAIN, { anchors: links(60) }).busy).toBe(false);
    expect(at(PLAIN, { anchors: links(61) }).busy).toBe(true);
  });
});

describe('an address is a way out by', () => {
  it.each(places)('$what: $is', ({ rest, is }) =>
    expect(at(`https://forum.example/${rest}`).leavingAddress).toBe(is),
  );

  it.each(hosts)('the host %s: %s', (host, is) => expect(at(`https://${host}/`).leavingAddress).toBe(is));

  it('the first 1,000 characters of its path', () => {
    const path = (length: number) => `https://forum.example${'/exit'.padStart(length, '/a')}`;
    expect(at(path(1000)).leavingAddress).toBe(true);
    expect(at(path(1001)).leavingAddress).toBe(false);
  });

  it('the first 2,000 characters of its query', () => {
    const query = (length: number) => `https://forum.example/${'&do=exit'.padStart(length, '?a')}`;
    expect(at(query(2000)).leavingAddress).toBe(true);
    expect(at(query(2001)).leavingAddress).toBe(false);
  });
});

describe('the way on', () => {
  const labels: [label: string, is: boolean][] = [
    ['  CONTINUE  ', true],
    ['Go', true],
    ['Go!', true],
    ['Goods', false],
    ['Go2', false],
    ['Continued', true],
    ['Accepter', true],
    ['Visitors', false],
    ['继续访问', true],
    ['确定要走', true],
    ['离开', true],
    ['離開本站', true],
    ['取消离开', false],
    ['我已经决定要访问这个网站', true],
    ['我已经决定了要访问这个网站', false],
    ['取消访问', false],
    ['请问', false],
    ['疑問', false],
    ['放心访问', true],
    ['拒不访问', false],
    ['예', true],
    ['예, 갑니다', true],
    ['예약하기', false],
    ['Not here', false],
    ['', false],
  ];
  it.each(labels)('%j: %s', (label, is) => expect(isWayOn(label)).toBe(is));

  it.each([
    '我要访问|我要訪问|我要访問|我要訪問|我要前往|我要继续|我要繼續|我要打开|我要打開|我要跳转|我要跳轉|我要造訪|我要開啟',
    'ここで進む|ここを開く|ここに移動|링크로 이동|그래도 계속',
  ])('is told by a verb wherever it stands: %s', (labels) => {
    expect(labels.split('|').filter((label) => !isWayOn(label))).toEqual([]);
  });

  it.each(['不|别|取消|停止|放弃|放棄|返回|关闭|關閉|拒绝|拒絕', '戻って|やめて|閉じて|취소 |아니 |닫기 '])(
    'is not told by one that stands beside its opposite: %s',
    (opposites) => {
      expect(opposites.split('|').filter((word) => isWayOn(`${word}访问`))).toEqual([]);
    },
  );
});
