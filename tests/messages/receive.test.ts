import { describe, expect, it } from 'vitest';
import type { FromExtension } from '../../utils/messages/protocol';
import {
  isOwnPage,
  type PageSender,
  pageSender,
  readFromExtension,
  readFromPage,
  type Sender,
} from '../../utils/messages/receive';
import { MAX_TEXT, MAX_TEXTS } from '../../utils/page/collect-texts';

const ID = 'onward-id';
const ORIGIN = 'chrome-extension://onward-id/';
const PAGE = 'https://link.zhihu.com/?target=https%3A//example.com';
const tab = { id: 7, incognito: false };
const real: Sender = { id: ID, url: PAGE, frameId: 0, tab };

const senders: { name: string; sender: Sender; isPage?: true; isOurs?: true }[] = [
  { name: 'our content script in a top frame', sender: real, isPage: true },
  { name: 'the same on http', sender: { ...real, url: 'http://link.zhihu.com/' }, isPage: true },
  { name: 'the popup, which has no tab', sender: { id: ID, url: `${ORIGIN}popup.html` }, isOurs: true },
  {
    name: 'our history in a tab',
    sender: { id: ID, url: `${ORIGIN}incidents.html`, frameId: 0, tab },
    isOurs: true,
  },
  { name: 'another extension', sender: { ...real, id: 'another-id' } },
  {
    name: "another extension that claims our page's address",
    sender: { id: 'another-id', url: `${ORIGIN}popup.html` },
  },
  { name: 'a sender without an id', sender: { ...real, id: undefined } },
  { name: 'a frame inside the page', sender: { ...real, frameId: 3 } },
  { name: 'a sender without a frame', sender: { ...real, frameId: undefined } },
  { name: 'a script of a page without a tab', sender: { ...real, tab: undefined } },
  { name: 'a tab without an id', sender: { ...real, tab: { incognito: false } } },
  { name: 'a page without an address', sender: { ...real, url: undefined } },
  { name: 'a file', sender: { ...real, url: 'file:///saved/a.html' } },
  { name: 'a page made of text', sender: { ...real, url: 'data:text/html,x' } },
  { name: 'a page made of text that names one', sender: { ...real, url: `data:text/html,${PAGE}` } },
  { name: 'a blank page', sender: { ...real, url: 'about:blank' } },
  { name: 'a blob that names our origin', sender: { ...real, url: `blob:${ORIGIN}1` } },
  {
    name: 'a page whose address only holds our origin',
    sender: { ...real, url: `https://evil.example/#${ORIGIN}` },
    isPage: true,
  },
  {
    name: 'a host that starts like our id',
    sender: { id: ID, url: 'chrome-extension://onward-id.evil/popup.html' },
  },
  { name: 'a scheme that starts like http', sender: { ...real, url: 'httpx://link.zhihu.com/' } },
];

describe('T7 who speaks', () => {
  it.each(senders)('T7 $name', ({ sender, isPage = false, isOurs = false }) => {
    expect(pageSender(sender, ID) !== null).toBe(isPage);
    expect(isOwnPage(sender, ID, ORIGIN)).toBe(isOurs);
  });

  it('T7 T12 takes address and privacy from the browser, never from the message', () => {
    expect(pageSender({ ...real, tab: { id: 9, incognito: true } }, ID)).toEqual({
      tabId: 9,
      url: PAGE,
      isPrivate: true,
    });
  });
});

const page: PageSender = { tabId: 7, url: PAGE, isPrivate: false };
const seen = { type: 'interstitial-seen', url: PAGE, document: 1.5, referrer: '' };
const asked = { type: 'straighten', url: PAGE };
const maybe = { type: 'may-be-leaving', url: PAGE };
const texts = (value: unknown) => ({ ...seen, texts: value });

const facts: { name: string; message: unknown; isRead: boolean }[] = [
  { name: 'a page that was seen', message: seen, isRead: true },
  { name: 'a page that may be a leaving page', message: maybe, isRead: true },
  { name: 'one on another host', message: { ...maybe, url: 'https://evil.example/' }, isRead: false },
  { name: 'with its texts', message: texts({ 'text p': ['a'] }), isRead: true },
  { name: 'with texts nobody asked for', message: texts({ anything: ['a'] }), isRead: true },
  {
    name: 'another path of the same host',
    message: { ...seen, url: 'https://link.zhihu.com/else' },
    isRead: true,
  },
  { name: 'a click on the strip', message: { type: 'open-from-strip', url: PAGE }, isRead: true },
  ...['yes', 'no', 'dismiss', 'snooze'].map((answer) => ({
    name: `the answer ${answer}`,
    message: { type: 'strip-answered', url: PAGE, answer },
    isRead: true,
  })),
  { name: 'a link that is pointed at', message: { ...asked, link: 'https://example.com/' }, isRead: true },
  {
    name: 'a link on another page',
    message: { ...asked, url: 'https://x.example/', link: PAGE },
    isRead: false,
  },
  {
    name: 'a link that was followed',
    message: { ...asked, type: 'went-straight', link: PAGE },
    isRead: true,
  },
  { name: 'no link', message: asked, isRead: false },
  { name: 'a link that is none', message: { ...asked, link: { href: PAGE } }, isRead: false },
  { name: 'nothing', message: undefined, isRead: false },
  { name: 'null', message: null, isRead: false },
  { name: 'a text', message: 'interstitial-seen', isRead: false },
  { name: 'a list', message: [seen], isRead: false },
  { name: 'no type', message: { url: PAGE }, isRead: false },
  { name: 'an unknown type', message: { ...seen, type: 'forget-everything' }, isRead: false },
  { name: 'a type out of the prototype', message: { ...seen, type: 'constructor' }, isRead: false },
  { name: 'a page on another host', message: { ...seen, url: 'https://weixin110.qq.com/' }, isRead: false },
  {
    name: 'a page on another port',
    message: { ...seen, url: 'https://link.zhihu.com:8443/' },
    isRead: false,
  },
  { name: 'a page on a host above', message: { ...seen, url: 'https://zhihu.com/' }, isRead: false },
  { name: 'no address', message: { ...seen, url: 'zhihu' }, isRead: false },
  { name: 'an address that is none', message: { ...seen, url: { toString: () => PAGE } }, isRead: false },
  {
    name: 'a longer address than any',
    message: { ...seen, url: PAGE + 'a'.repeat(2 * 1024 * 1024) },
    isRead: false,
  },
  {
    name: 'an address of a mebibyte',
    message: { ...seen, url: PAGE + 'a'.repeat(1024 * 1024) },
    isRead: true,
  },
  {
    name: 'the page on plain http',
    message: { ...seen, url: PAGE.replace('https:', 'http:') },
    isRead: false,
  },
  { name: 'no document', message: { ...seen, document: undefined }, isRead: false },
  { name: 'a document that is none', message: { ...seen, document: '1.5' }, isRead: false },
  { name: 'no referrer', message: { ...seen, referrer: undefined }, isRead: false },
  { name: 'a referrer that is none', message: { ...seen, referrer: {} }, isRead: false },
  { name: 'texts that are none', message: texts('a'), isRead: false },
  { name: 'texts as a list', message: texts([['a']]), isRead: false },
  { name: 'texts that are null', message: texts(null), isRead: false },
  { name: 'a text that is no list', message: texts({ 'text p': 'a' }), isRead: false },
  { name: 'a text that is no text', message: texts({ 'text p': [{}] }), isRead: false },
  {
    name: 'more texts than are read',
    message: texts({ 'text p': Array(MAX_TEXTS + 1).fill('a') }),
    isRead: false,
  },
  {
    name: 'a longer text than is read',
    message: texts({ 'text p': ['a'.repeat(MAX_TEXT + 1)] }),
    isRead: false,
  },
  {
    name: 'more sources than any rule has',
    message: texts(Object.fromEntries(Array.from({ length: 33 }, (_, n) => [`text ${n}`, []]))),
    isRead: false,
  },
  {
    name: 'the texts of a rule of one’s own, whose selector is as long as the browser’s tools copy it',
    message: texts({ [`attribute body${' > div:nth-child(2)'.repeat(40)} > a @href`]: [PAGE] }),
    isRead: true,
  },
  { name: 'a longer selector than any', message: texts({ ['a'.repeat(2001)]: [] }), isRead: false },
  {
    name: 'as much as is read of any page',
    message: texts({
      ...Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`text ${n}`, []])),
      ['a'.repeat(2000)]: Array(MAX_TEXTS).fill('a'.repeat(MAX_TEXT)),
    }),
    isRead: true,
  },
  {
    name: 'an answer we did not offer',
    message: { type: 'strip-answered', url: PAGE, answer: 'always' },
    isRead: false,
  },
  {
    name: 'a wish of our own pages',
    message: { type: 'open-destination', tabId: 1, where: 'here', shown: {} },
    isRead: false,
  },
];

describe('T7 what a page may say', () => {
  it.each(facts)('T7 $name: $isRead', ({ message, isRead }) => {
    expect(readFromPage(message, page) !== null).toBe(isRead);
  });

  it('T7 a destination, a kind and whatever else a page claims are left behind', () => {
    const claimed = {
      ...seen,
      destination: 'https://evil.example/',
      kind: 'notice',
      tabId: 1,
      waited: 'yes',
    };
    expect(readFromPage(claimed, page)).toEqual(seen);
  });

  it('T7 what a page says of itself is taken over where it is so', () => {
    const said = { texts: { 'text p': ['a'] }, waited: true, settled: true, left: true, returned: true };
    expect(readFromPage({ ...seen, ...said }, page)).toEqual({ ...seen, ...said });
    const unsaid = { waited: false, settled: false, left: false, returned: false };
    expect(readFromPage({ ...seen, ...unsaid }, page)).toEqual(seen);
  });

  it.each([
    ['as the browser names it', PAGE, undefined],
    ['with a fragment of its own', `${PAGE}#a`, undefined],
    ['with a path of its own', 'https://link.zhihu.com/else', true],
    ['with a query of its own', `${PAGE}a`, true],
  ])('T7 a page speaks of its address %s: moved is %s', (_, url, moved) => {
    // Whatever it claims itself.
    for (const claimed of [true, false])
      expect(readFromPage({ ...seen, url, moved: claimed }, page)).toEqual({
        ...seen,
        url,
        ...(moved && { moved }),
      });
  });

  it('T7 nothing of a message reaches a prototype', () => {
    const message = JSON.parse(
      `{"type":"interstitial-seen","url":${JSON.stringify(PAGE)},"document":1,"referrer":"","texts":{"__proto__":["a"]},"__proto__":{"waited":true}}`,
    );
    const read = readFromPage(message, page);
    expect(read).toMatchObject({ type: 'interstitial-seen' });
    expect(read).not.toHaveProperty('waited');
    expect({}).not.toHaveProperty('0');
  });
});

/** Each wish with all that it needs. */
const whole: { [T in FromExtension['type']]: Omit<Extract<FromExtension, { type: T }>, 'type'> } = {
  'describe-tab': { tabId: 7 },
  'open-destination': { tabId: 7, where: 'here', shown: { destination: PAGE, kind: 'notice' } },
  'open-original': { tabId: 7 },
  'describe-link': { url: PAGE },
  'open-link': { url: PAGE, tabId: 7, where: 'here' },
  'look-for-destinations': { tabId: 7 },
  'open-proposal': { tabId: 7, destination: PAGE, where: 'here' },
  'record-proposal': { tabId: 7, destination: PAGE },
  'keep-rule': { tabId: 7, destination: PAGE },
  'drop-rule': { tabId: 7, destination: PAGE },
  'set-own-rules': { rules: [] },
  pause: { length: 'hour' },
  resume: {},
  'go-back': { tabId: 7 },
  'record-this': { tabId: 7 },
  'note-action': { tabId: 7, action: 'copied' },
  'change-settings': { change: {} },
  'note-incident': { id: 'a' },
  'answer-incident': { id: 'a', answer: 'failed' },
  'open-incident': { id: 'a' },
  'forget-incidents': { ids: [] },
  'history-imported': {},
  'forget-everything': {},
};

const noWishes: { name: string; message: unknown }[] = [
  { name: 'a fact of a page', message: seen },
  { name: 'a type out of the prototype', message: { type: 'toString' } },
  { name: 'a list', message: ['describe-tab'] },
  { name: 'nothing', message: undefined },
];

describe('T7 what our own pages may say', () => {
  it.each(noWishes)('T7 not $name', ({ message }) => {
    expect(readFromExtension(message)).toBeNull();
  });

  it.each(Object.entries(whole))(
    'T7 %s is read as long as nothing is missing or of another type',
    (type, fields) => {
      const wish = { type, ...fields };
      expect(readFromExtension(wish)).toEqual(wish);
      for (const field of Object.keys(fields)) {
        for (const other of [undefined, null, true])
          expect(readFromExtension({ ...wish, [field]: other }), field).toBeNull();
      }
    },
  );
});
