import { describe, expect, it } from 'vitest';
import { type Network, resolve } from '../../utils/resolve/resolve';
import { findShortLinkHost, shortLinkHosts } from '../../utils/resolve/short-links';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import type { Rule } from '../../utils/rules/define-platform';
import { matchRule } from '../../utils/unwrap/match';
import { parsePattern } from '../../utils/url/pattern';
import shortLinkLines from '../rules/facts/short-links.jsonl?raw';

interface Answer {
  /** Reported by the observer, hidden from the response, as in a browser. */
  redirect?: string;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  status?: number;
  fails?: boolean;
}

/** A network that knows a few addresses, counts every request and keeps what each one was asked with. */
function world(answers: Record<string, Answer>, forbidden: readonly string[] = []) {
  const asked: { address: string; init: RequestInit }[] = [];
  const network: Network = {
    mayAsk: async (host) => !forbidden.includes(host),
    fetch: async (address, init) => {
      asked.push({ address, init });
      const answer = answers[address] ?? { fails: true };
      if (answer.fails) throw new TypeError('Failed to fetch');
      if (answer.redirect) return new Response(null, { status: 200 });
      const { body = null, headers = {}, status = 200 } = answer;
      return new Response(body, { headers, status });
    },
    redirectSeen: async (address) => answers[address]?.redirect ?? null,
    abortAfter: () => new AbortController().signal,
  };
  return { network, asked };
}

const page = (body: string): string =>
  `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;

/** 存在风险 */
const GBK = Uint8Array.of(0xb4, 0xe6, 0xd4, 0xda, 0xb7, 0xe7, 0xcf, 0xd5);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

interface Row {
  what: string;
  link: string;
  answers: Record<string, Answer>;
  gives: Record<string, unknown>;
  requests: number;
}

const rows: Row[] = [
  {
    what: 'a host with a final dot, which is asked without',
    link: 'http://b23.tv./AbCd',
    answers: { 'https://b23.tv/AbCd': { redirect: 'https://www.bilibili.com/video/BV1' } },
    gives: {
      outcome: 'resolved',
      hops: ['https://b23.tv/AbCd'],
      destination: 'https://www.bilibili.com/video/BV1',
    },
    requests: 1,
  },
  {
    what: 'a redirect that the observer saw',
    link: 'https://b23.tv/AbCd',
    answers: { 'https://b23.tv/AbCd': { redirect: 'https://www.bilibili.com/video/BV1?p=1' } },
    gives: {
      outcome: 'resolved',
      destination: 'https://www.bilibili.com/video/BV1?p=1',
      hops: ['https://b23.tv/AbCd'],
    },
    requests: 1,
  },
  {
    what: 'a refusal by our own policy, seen by the observer',
    link: 'https://bit.ly/x',
    answers: { 'https://bit.ly/x': { fails: true, redirect: 'https://example.com/' } },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'https where the host offers it, without the fragment, which a redirect takes along',
    link: 'http://t.cn/A6x#top',
    answers: { 'https://t.cn/A6x': { redirect: 'https://example.com/' } },
    gives: { outcome: 'resolved', destination: 'https://example.com/#top' },
    requests: 1,
  },
  {
    what: 'a fragment through two redirects, up to one that has its own',
    link: 'https://t.co/a#top',
    answers: {
      'https://t.co/a': { redirect: 'https://bit.ly/b' },
      'https://bit.ly/b': { redirect: 'https://example.com/#c' },
    },
    gives: {
      outcome: 'resolved',
      hops: ['https://t.co/a', 'https://bit.ly/b'],
      destination: 'https://example.com/#c',
    },
    requests: 2,
  },
  {
    what: 'a fragment that no page takes along',
    link: 'https://t.co/a#top',
    answers: {
      'https://t.co/a': { body: '<meta http-equiv="refresh" content="0;url=https://example.com/">' },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'http where that is all there is',
    link: 'http://sina.lt/abc',
    answers: { 'http://sina.lt/abc': { redirect: 'https://example.com/' } },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'a destination on plain http',
    link: 'https://b23.tv/a',
    answers: { 'https://b23.tv/a': { redirect: 'http://example.com/' } },
    gives: { outcome: 'resolved', destination: 'http://example.com/' },
    requests: 1,
  },
  {
    what: 'a short link behind a short link',
    link: 'https://t.co/a',
    answers: {
      'https://t.co/a': { redirect: 'https://bit.ly/b' },
      'https://bit.ly/b': { redirect: 'https://example.com/c' },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/c',
      hops: ['https://t.co/a', 'https://bit.ly/b'],
    },
    requests: 2,
  },
  ...[301, 302, 303, 307, 308].map((status) => ({
    what: `the Location of a ${status} that a response shows`,
    link: 'https://is.gd/a',
    answers: { 'https://is.gd/a': { status, headers: { location: '//example.com/x' } } },
    gives: { outcome: 'resolved', destination: 'https://example.com/x', said: [] },
    requests: 1,
  })),
  ...[200, 300, 304, 305].map((status) => ({
    what: `a page of status ${status} that says nothing and names in a Location where it leads`,
    link: 'https://t.cn/a',
    answers: { 'https://t.cn/a': { status, headers: { location: 'https://example.com/x' } } },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/x',
      said: [{ page: 'https://t.cn/a', text: '' }],
    },
    requests: 1,
  })),
  {
    what: 'the words of a page whose Location no browser follows',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { location: 'https://example.com/other' },
        body: page('<p>访问的网址可能存在风险<p class="open-url"><a href="https://example.com/x">访问</a>'),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/x',
      said: [{ page: 'https://t.cn/a', text: 'x 访问的网址可能存在风险 访问' }],
    },
    requests: 1,
  },
  {
    what: 'a stop page that names what it stops in a Location only, which no browser follows',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { location: 'https://example.com/x' },
        body: page('<p class="text">网页存在安全风险，为维护绿色上网环境，已停止访问</p>'),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/x',
      said: [{ page: 'https://t.cn/a', text: 'x 网页存在安全风险，为维护绿色上网环境，已停止访问' }],
    },
    requests: 1,
  },
  ...[
    { where: 'in its header', type: 'text/html; charset=gbk', begins: '<p>' },
    { where: 'near its beginning', type: 'text/html', begins: '<meta charset="gbk"><p>' },
    { where: 'in capitals and with blanks', type: 'text/html', begins: '<META CHARSET = "GBK"><p>' },
    {
      where: 'as late as a browser listens',
      type: 'text/html',
      begins: `${'<meta charset=gbk'.padStart(1024)}><p>`,
    },
    {
      where: 'a sign too late',
      type: 'text/html',
      begins: `${'<meta charset=gbk'.padStart(1025)}><p>`,
      says: new TextDecoder().decode(GBK),
    },
  ].map(({ where, type, begins, says = '存在风险' }) => ({
    what: `a page in GBK that says so ${where}`,
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { 'content-type': type },
        body: Uint8Array.from([
          ...new TextEncoder().encode(begins),
          ...GBK,
          ...new TextEncoder().encode('<p class="open-url"><a href="https://example.com/">x</a>'),
        ]),
      },
    },
    gives: { outcome: 'resolved', said: [{ page: 'https://t.cn/a', text: `${says} x` }] },
    requests: 1,
  })),
  ...[
    { how: 'UTF-8, whatever its header says', mark: '\ufeff', encode: utf8, type: 'text/html; charset=gbk' },
    { how: 'UTF-16, the lower byte first', mark: '\ufeff', encode: utf16, type: 'text/html' },
    {
      how: 'UTF-16, the higher byte first',
      mark: '\ufeff',
      encode: utf16be,
      type: 'text/html; charset=utf-8',
    },
    { how: 'UTF-16, as only its header says', mark: '', encode: utf16, type: 'text/html; charset=utf-16le' },
    { how: 'UTF-8, though it calls itself UTF-16', mark: '', encode: utf8, type: 'text/html' },
  ].map(({ how, mark, encode, type }) => ({
    what: `a page in ${how}`,
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { 'content-type': type },
        body: encode(
          `${mark}<meta charset="UTF-16"><p>存在风险<p class="open-url"><a href="https://example.com/">x</a>`,
        ),
      },
    },
    gives: { outcome: 'resolved', said: [{ page: 'https://t.cn/a', text: '存在风险 x' }] },
    requests: 1,
  })),
  {
    what: 'a page in letters that nobody knows',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { 'content-type': 'text/html; charset=klingon' },
        body: '<p>风险<p class="open-url"><a href="https://example.com/">x</a>',
      },
    },
    gives: { outcome: 'resolved', said: [{ page: 'https://t.cn/a', text: '风险 x' }] },
    requests: 1,
  },
  {
    what: 'a Refresh header',
    link: 'https://is.gd/a',
    answers: { 'https://is.gd/a': { headers: { refresh: `0; url='https://example.com/?a="1"&lt;=2'` } } },
    gives: { outcome: 'resolved', destination: 'https://example.com/?a=%221%22&lt;=2', said: [] },
    requests: 1,
  },
  {
    what: 'the words of a page that a Refresh header moves on',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        headers: { refresh: '9; url="https://example.com/x"' },
        body: page('<p>访问的网址可能存在风险</p>'),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/x',
      said: [{ page: 'https://t.cn/a', text: 'x 访问的网址可能存在风险' }],
    },
    requests: 1,
  },
  {
    what: 't.co: meta refresh inside noscript',
    link: 'https://t.co/a',
    answers: {
      'https://t.co/a': {
        body: '<head><noscript><META http-equiv="refresh" content="0;URL=https://example.com/a?b=1&amp;c=2"></noscript><title>https://example.com/a</title></head><script>window.opener = null; location.replace("https:\\/\\/example.com\\/a?b=1&c=2")</script>',
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/a?b=1&c=2', said: [] },
    requests: 1,
  },
  ...['', 'https://', 'http://example.com/a', 'HTTPS://EXAMPLE.COM/a'].map((title) => ({
    what: `a meta refresh of a page that says no more than ${title}`,
    link: 'https://t.co/a',
    answers: {
      'https://t.co/a': {
        body: `<title>${title}</title><meta http-equiv="refresh" content="0;url=https://example.com/">`,
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/', said: [] },
    requests: 1,
  })),
  {
    what: "u.jd.com: the variable hrl, then that address's redirect",
    link: 'https://u.jd.com/abc',
    answers: {
      'https://u.jd.com/abc': {
        body: page("<script>var hrl='https://u.jd.com/jda?e=1&p=x';var ua=navigator.userAgent;</script>"),
      },
      'https://u.jd.com/jda?e=1&p=x': { redirect: 'https://item.m.jd.com/product/1.html' },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://item.m.jd.com/product/1.html',
      hops: ['https://u.jd.com/abc', 'https://u.jd.com/jda?e=1&p=x'],
    },
    requests: 2,
  },
  {
    what: 'location.href with a variable and escapes',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: page(
          '<script>if (location.href == "x") {} var to = "https:\\u002F\\/example.com\\x2Fa"; window.location.href = to;</script>',
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/a' },
    requests: 1,
  },
  {
    what: 'Taobao: the variable url',
    link: 'https://e.tb.cn/h.abc?tk=x',
    answers: {
      'https://e.tb.cn/h.abc?tk=x': {
        body: page("<script>var url = 'https://item.taobao.com/item.htm?id=1&amp;x=2';</script>"),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://item.taobao.com/item.htm?id=1&x=2' },
    requests: 1,
  },
  {
    what: 'Taobao: a script beside the variable url',
    link: 'https://e.tb.cn/h.abc?tk=x',
    answers: {
      'https://e.tb.cn/h.abc?tk=x': {
        body: page(
          "<script>load({url:'//g.alicdn.com/a.js'}); load({url:'https://g.alicdn.com/b.js'}); var url='https://item.taobao.com/item.htm?id=1';</script>",
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://item.taobao.com/item.htm?id=1' },
    requests: 1,
  },
  ...['"https%3A%2F%2Fexample.com%2Fa"', 'to'].flatMap((value) =>
    ['decodeURIComponent', 'unescape'].map((decodes) => ({
      what: `location.replace with ${decodes}(${value})`,
      link: 'https://dwz.cn/a',
      answers: {
        'https://dwz.cn/a': {
          body: page(
            `<script>var to = "https%3A%2F%2Fexample.com%2Fa"; location.replace(${decodes}(${value}))</script>`,
          ),
        },
      },
      gives: { outcome: 'resolved', destination: 'https://example.com/a' },
      requests: 1,
    })),
  ),
  ...[
    "location.href = 'https://example.com/?id=' + id",
    'location.replace("https://example.com/?id="+id)',
    "location.href = decodeURIComponent('https%3A%2F%2Fexample.com%2F%3Fid%3D') + id",
    'location.href = `https://example.com/?id=${' + 'id}`',
    "var to = 'https://example.com/?id=' + id; location.href = to",
    "var to = 'https://example.com/?id='; location.href = to + id",
  ].map((code) => ({
    what: `an address that only the script makes whole: ${code}`,
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: page(`<script>${code}</script>`) } },
    gives: { outcome: 'no-destination' },
    requests: 1,
  })),
  {
    what: 'a whole address behind one that only the script makes whole',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: page(
          "<script>if (old) location.href = 'https://example.com/?id=' + id; else location.href = 'https://example.com/b'</script>",
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/b' },
    requests: 1,
  },
  {
    what: 'a script that begins with the move, to an address as it stands there',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': { body: page('<script>location="https://example.com/a%2526b"</script>') },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/a%2526b' },
    requests: 1,
  },
  ...['http://example.com/', 'HTTPS://EXAMPLE.COM/'].map((to) => ({
    what: `a script that moves to ${to}`,
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: page(`<script>location="${to}"</script>`) } },
    gives: { outcome: 'resolved', destination: to.toLowerCase() },
    requests: 1,
  })),
  {
    what: 'a script that moves within its host, by an address that carries another',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': { body: page('<script>location="/b?to=https://example.com/"</script>') },
    },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: 'a link whose address is given twice, and first without one',
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: page('<a href href="https://example.com/">x</a>') } },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: 'a script that moves within its host in one case, and on in the other',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: page(
          "<script>if (inApp) location.href = '/app'; else location.href = 'https://example.com/'</script>",
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  ...[
    "// location.href = 'https://b.example/'\nlocation.href = 'https://example.com/'",
    "start();\n\t//location.href = 'https://b.example/'\nlocation.href = 'https://example.com/'",
    "/*\nlocation.href = 'https://b.example/'\n*/ location.href = 'https://example.com/'",
    "//var up = 'https://b.example/'\n//var to = 'https://b.example/'\nvar to = 'https://example.com/'; location.href = to",
    "var cdn = '//cdn.example/'; location.href = 'https://example.com/'",
    "/* `location.href = 'https://example.com/'` */ location.href = 'https://example.com/'",
  ].map((code) => ({
    what: `a script of which a part was taken out: ${JSON.stringify(code)}`,
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: page(`<script>${code}</script>`) } },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  })),
  ...[
    { where: 'at the beginning of a script', code: "url='https://example.com/'" },
    {
      where: 'behind another whose name ends so',
      code: "var b_url='https://b.example/',url='https://example.com/'",
    },
    { where: 'once it is given an address', code: "var url='wait'; url='https://example.com/'" },
    { where: 'as a member', code: 'page({"url":"https://example.com/","url":"https://b.example/"})' },
    {
      where: 'with a sign in its name',
      code: "$a='https://b.example/';$url='https://example.com/';location=$url",
    },
  ].map(({ where, code }) => ({
    what: `the variable url ${where}`,
    link: 'https://e.tb.cn/h.abc',
    answers: { 'https://e.tb.cn/h.abc': { body: page(`<script>${code}</script>`) } },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  })),
  ...[
    { variables: 10, gives: { outcome: 'resolved', destination: 'https://example.com/' } },
    { variables: 11, gives: { outcome: 'no-destination' } },
  ].map(({ variables, gives }) => ({
    what: `a script that moves by the last of ${variables} variables`,
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: page(
          `<script>${Array.from({ length: variables }, (_, n) => `location=v${n + 1};`).join('')}v${variables}='https://example.com/'</script>`,
        ),
      },
    },
    gives,
    requests: 1,
  })),
  ...["var next = 'https://cdn.example/'", "var geolocation = 'https://maps.example/'"].map((code) => ({
    what: `an address that a script keeps, and does not move to: ${code}`,
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: page(`<script>${code}</script>`) } },
    gives: { outcome: 'no-destination' },
    requests: 1,
  })),
  {
    what: 'the refresh that names an address, behind one that only loads anew and what is none',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: '<meta name="description" content="0;url=https://a.example/"><p http-equiv="refresh" content="0;url=https://b.example/"><meta http-equiv="refresh" content="300"><meta http-equiv="refresh" content="0;url=https://example.com/">',
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'a refresh to what is no address',
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: '<meta http-equiv="refresh" content="0;url=https://[">' } },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: 'a page that is no more than a text',
    link: 'https://dwz.cn/a',
    answers: { 'https://dwz.cn/a': { body: 'Gone <b>for good' } },
    gives: { outcome: 'no-destination', text: 'Gone for good' },
    requests: 1,
  },
  {
    what: 'words behind a comment that is closed at once, and none out of scripts and styles',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        body: '<!-->访问<style>/* <p>失败</p> */</style>的网址<!-- <p>不 --><script>write("<p>失败</p><a href=\'https://b.example/\'>");</script>可能存在风险<!-- 了',
      },
    },
    gives: { outcome: 'no-destination', text: '访问 的网址 可能存在风险' },
    requests: 1,
  },
  {
    what: 'a script behind another one',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: page('<script>count()</script><script>location="https://example.com/"</SCRIPT>'),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: "a script's address with signs that a page would write otherwise",
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': { body: page('<script>location="https://example.com/?a&gt;b"</script>') },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/?a&gt;b' },
    requests: 1,
  },
  {
    what: 'a link with quotation marks, signs for the end of a tag and another address behind its own',
    link: 'https://t.cn/a',
    answers: {
      'https://t.cn/a': {
        body: page(
          `<b it's><a title="访问 > 网址" class='open-url' data-to='"weibo">' href="https://example.com/" href="https://b.example/">访问</a>`,
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/', said: [{ text: 'x 访问' }] },
    requests: 1,
  },
  {
    what: "Weibo's page that is nothing but its link",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: '<a class="open-url" href="https://example.com/">访问</a><a href="https://weibo.cn/">微博</a>',
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: "a page of Weibo's without what names the link",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: '<a href="https://weibo.cn/">微博</a><a href="https://m.weibo.cn/">客户端',
      },
    },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: 'a page that loads itself anew until it moves on',
    link: 'https://dwz.cn/a',
    answers: {
      'https://dwz.cn/a': {
        body: '<meta http-equiv="refresh" content="5;url=/a"><script>location="https://example.com/"</script>',
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'a link far behind what names it',
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page(
          '<p class="open-url">访问</p><p>1<p>2<p>3<a href="https://a.example/">微博</a><a href="https://b.example/">客户端</a>',
        ),
      },
    },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: "Weibo's page with a link",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page(
          '<a href="https://weibo.cn/">微博</a><p class="desc">将要访问 此网页未在微博完成域名备案</p><div class="wrap open-url"><a class="btn" href="https://example.com/?a=1&amp;b=2">继续访问</a></div>',
        ),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/?a=1&b=2',
      said: [{ page: 'https://t.cn/A6x', text: 'x 微博 将要访问 此网页未在微博完成域名备案 继续访问' }],
    },
    requests: 1,
  },
  {
    what: 'the words of a page in the middle of the way',
    link: 'https://b23.tv/a',
    answers: {
      'https://b23.tv/a': { redirect: 'https://t.cn/b' },
      'https://t.cn/b': {
        body: page('<h1>访问的网址可能存在风险</h1><p class="open-url"><a href="https://dwz.cn/c">访问</a>'),
      },
      'https://dwz.cn/c': { redirect: 'https://example.com/' },
    },
    gives: {
      outcome: 'resolved',
      hops: ['https://b23.tv/a', 'https://t.cn/b', 'https://dwz.cn/c'],
      said: [{ page: 'https://t.cn/b', text: 'x 访问的网址可能存在风险 访问' }],
    },
    requests: 3,
  },
  {
    what: 'the words of a page behind a closing tag and behind a comment',
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page(
          '<p>您<b>访问</b>的网址<!-- 1 -->可能<!-- 2 -->存在风险</p><style>p{}</style>谨慎<p class="open-url"><a href="https://example.com/">访问</a>',
        ),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/',
      said: [{ page: 'https://t.cn/A6x', text: 'x 您 访问 的网址 可能 存在风险 谨慎 访问' }],
    },
    requests: 1,
  },
  {
    what: 'a page that moves on by itself and says more than where to, behind a script',
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: '<meta http-equiv=refresh content="9;url=https://example.com/"><script></script>访问的网址可能存在风险',
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/',
      said: [{ page: 'https://t.cn/A6x', text: '访问的网址可能存在风险' }],
    },
    requests: 1,
  },
  {
    what: 'words and link behind a picture that stands in the page itself',
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page(
          `<img src="data:image/png;base64,${'A'.repeat(20_000)}"><p>访问的网址可能存在风险</p><p class="open-url"><a href="https://example.com/">访问</a>`,
        ),
      },
    },
    gives: {
      outcome: 'resolved',
      destination: 'https://example.com/',
      said: [{ page: 'https://t.cn/A6x', text: 'x 访问的网址可能存在风险 访问' }],
    },
    requests: 1,
  },
  {
    what: "Weibo's page with the address as text",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page(
          '<p class="desc">如需浏览，请长按网址复制后使用浏览器访问</p><p class="link">https://example.com/x</p>',
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/x' },
    requests: 1,
  },
  {
    what: "Weibo's page with the address as text, without a scheme and in the wrong letters",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': { body: page('<p id="textline">example.com/\u00e5\u008c\u0097?a=1</p>') },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/%E5%8C%97?a=1' },
    requests: 1,
  },
  {
    what: "Weibo's page with a parameter that Weibo put there",
    link: 'https://t.cn/A6x',
    answers: {
      'https://t.cn/A6x': {
        body: page('<p class="open-url"><a href="https://example.com/?id=7&amp;continueFlag=0f3a">访问</a>'),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/?id=7' },
    requests: 1,
  },
  {
    what: "LinkedIn's page, attributes in another order",
    link: 'https://lnkd.in/abc',
    answers: {
      'https://lnkd.in/abc': {
        body: page(
          `<a href="https://www.linkedin.com/help">Help</a><a href='https://example.com/"q"' class=artdeco-button data-tracking-control-name=external_url_click>example.com</a><a href="https://about.linkedin.example/">About</a>`,
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/%22q%22' },
    requests: 1,
  },
  {
    what: 'a short page with one way on',
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        body: page(
          '<p>You are being redirected</p><a href="https://example.com/x">Go on</a> <a href="/">Home</a>',
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/x' },
    requests: 1,
  },
  {
    what: 'one way on, beside links to its own pages, a mail address and what the page is made of',
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        body: page(
          '<link rel="stylesheet" href="https://cdn.example/a.css"><a href="https://shorturl.at/terms">Terms</a><a href="https://">x</a><a href="mailto:us@shorturl.at">Write to us</a><a href="https://example.com/x">Go on</a>',
        ),
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/x' },
    requests: 1,
  },
  ...[
    { length: 600, gives: { outcome: 'resolved', destination: 'https://example.com/x' } },
    { length: 601, gives: { outcome: 'no-destination' } },
  ].map(({ length, gives }) => ({
    what: `the only link of a page of ${length} characters`,
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        body: `<p>${'x'.repeat(length - 3)}</p><a href="https://example.com/x">on</a>`,
      },
    },
    gives,
    requests: 1,
  })),
  ...[400, 403].map((status) => ({
    what: `the only link of an error page (${status}) is no way on`,
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        status,
        body: page(
          '<h1>Access denied</h1><p>Error 1020</p><p>Performance &amp; security by <a href="https://www.cloudflare.com/5xx-error-landing">Cloudflare</a></p>',
        ),
      },
    },
    gives: { outcome: 'no-destination' },
    requests: 1,
  })),
  {
    what: 'an error page that moves on by itself',
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        status: 404,
        body: '<meta http-equiv="refresh" content="0;url=https://example.com/">',
      },
    },
    gives: { outcome: 'resolved', destination: 'https://example.com/' },
    requests: 1,
  },
  {
    what: 'a page with several ways on names none',
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': {
        body: page('<a href="https://a.example/">a</a><a href="https://b.example/">b</a>'),
      },
    },
    gives: { outcome: 'no-destination' },
    requests: 1,
  },
  {
    what: 'an address in a comment is no address',
    link: 'https://shorturl.at/abc',
    answers: {
      'https://shorturl.at/abc': { body: page('<!-- <a href="https://a.example/">a</a> --> gone') },
    },
    gives: { outcome: 'no-destination', text: 'x gone' },
    requests: 1,
  },
  {
    what: 'a link into an app',
    link: 'https://v.douyin.com/abc/',
    answers: { 'https://v.douyin.com/abc/': { redirect: 'snssdk1128://aweme/detail/1' } },
    gives: { outcome: 'not-a-web-address', address: 'snssdk1128://aweme/detail/1' },
    requests: 1,
  },
  {
    what: 'a loop',
    link: 'https://t.co/a',
    answers: {
      'https://t.co/a': { redirect: 'https://bit.ly/b' },
      'https://bit.ly/b': { redirect: 'http://t.co/a' },
    },
    gives: { outcome: 'loop', hops: ['https://t.co/a', 'https://bit.ly/b'] },
    requests: 2,
  },
  {
    what: 'a chain that does not end',
    link: 'https://t.co/a',
    answers: {
      'https://t.co/a': { redirect: 'https://bit.ly/b' },
      'https://bit.ly/b': { redirect: 'https://is.gd/c' },
      'https://is.gd/c': { redirect: 'https://ow.ly/d' },
      'https://ow.ly/d': { redirect: 'https://example.com/' },
    },
    gives: { outcome: 'too-many-hops', next: 'https://ow.ly/d' },
    requests: 3,
  },
  {
    what: 'a host that is down',
    link: 'https://t.cn/a',
    answers: {},
    gives: { outcome: 'unreachable', hops: ['https://t.cn/a'] },
    requests: 1,
  },
  {
    what: 'any other host',
    link: 'https://example.com/a',
    answers: {},
    gives: { outcome: 'not-a-short-link', hops: [] },
    requests: 0,
  },
  {
    what: 'a look-alike host',
    link: 'https://t.cn.example.com/a',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'a user part',
    link: 'https://t.cn@example.com/a',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'credentials on a short host',
    link: 'https://me:pw@t.cn/a',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'another port',
    link: 'https://t.cn:8443/a',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'the home page of a short host',
    link: 'https://t.cn/',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'a text',
    link: 't.cn/a',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
  {
    what: 'no address of the web',
    link: 'javascript:alert(1)',
    answers: {},
    gives: { outcome: 'not-a-short-link' },
    requests: 0,
  },
];

describe('resolve', () => {
  it.each(rows)('$what', async ({ link, answers, gives, requests }) => {
    const { network, asked } = world(answers);
    expect(await resolve(link, network)).toMatchObject(gives);
    expect(asked).toHaveLength(requests);
    for (const { address } of asked) expect(findShortLinkHost(new URL(address))).not.toBeNull();
  });

  it('T9 asks the one that was clicked on, and ends at a short link whose host the person has not allowed', async () => {
    const answers = {
      'https://b23.tv/a': { redirect: 'https://dwz.cn/b' },
      'https://dwz.cn/b': { redirect: 'https://example.com/' },
    };
    const { network, asked } = world(answers, ['b23.tv', 'dwz.cn']);
    expect(await resolve('https://b23.tv/a', network)).toEqual({
      outcome: 'resolved',
      hops: ['https://b23.tv/a'],
      destination: 'https://dwz.cn/b',
      said: [],
    });
    expect(asked).toHaveLength(1);
    expect(await resolve('https://b23.tv/a#top', network)).toMatchObject({
      destination: 'https://dwz.cn/b#top',
    });
  });

  it('T9 asks without cookies, referrer and cache, and never follows', async () => {
    const { network, asked } = world({ 'https://t.cn/a': { redirect: 'https://example.com/' } });
    const limits: number[] = [];
    await resolve('https://t.cn/a', {
      ...network,
      abortAfter: (milliseconds) => {
        limits.push(milliseconds);
        return new AbortController().signal;
      },
    });
    expect(asked[0]?.init).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(limits).toEqual([5000]);
  });

  it('T9 reads no more than 64 KB of a body, and lets the connection go', async () => {
    let sent = 0;
    let isLetGo = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 8192;
        controller.enqueue(new TextEncoder().encode('<p>'.padEnd(8192)));
      },
      cancel() {
        isLetGo = true;
      },
    });
    const { network } = world({});
    const resolution = await resolve('https://t.cn/a', {
      ...network,
      fetch: async () => new Response(endless),
    });
    expect(resolution.outcome).toBe('no-destination');
    expect(sent).toBeLessThanOrEqual(65_536 + 3 * 8192);
    expect(isLetGo).toBe(true);
  });

  it('reads a page that comes in pieces, wherever these are parted', async () => {
    const bytes = new TextEncoder().encode(`${DANGER}${WAY_ON}`);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const network: Network = { ...world({}).network, fetch: async () => new Response(body) };
    expect(await resolve('https://t.cn/a', network)).toMatchObject({
      ...heard,
      said: said('访问的网址可能存在风险 访问'),
    });
  });

  /** A body of which the first part comes, and then nothing in time. */
  const stalling = (begins: string, headers: Record<string, string> = {}): Response => {
    let isSent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isSent) controller.error(new DOMException('timed out', 'TimeoutError'));
        else controller.enqueue(new TextEncoder().encode(begins));
        isSent = true;
      },
    });
    return new Response(body, { headers });
  };
  const DANGER = '<p>访问的网址可能存在风险</p>';
  const WAY_ON = '<p class="open-url"><a href="https://example.com/">访问</a>';
  const heard = { outcome: 'resolved', destination: 'https://example.com/' };
  const said = (text: string) => [{ page: 'https://t.cn/a', text }];
  const cut: { what: string; begins: string; headers?: Record<string, string>; gives: object }[] = [
    {
      what: 'what it had said, and where it leads',
      begins: `${DANGER}${WAY_ON}</p><p>wei`,
      gives: { ...heard, said: said('访问的网址可能存在风险 访问') },
    },
    {
      what: 'what it had said, where a header moves it on',
      begins: `${DANGER}<p>`,
      headers: { refresh: '9; url=https://example.com/' },
      gives: { ...heard, said: said('访问的网址可能存在风险') },
    },
    {
      what: 'that nothing was said yet, where it moves on by itself',
      begins: '<meta http-equiv="refresh" content="9;url=https://example.com/"><body>',
      gives: { ...heard, said: said('') },
    },
    {
      what: 'not the beginning of an address for the address',
      begins: '<p class="link">https://example.com/id',
      gives: { outcome: 'no-destination' },
    },
    {
      what: 'nor that of its words',
      begins: '访问的网址可能存在',
      gives: { outcome: 'no-destination', text: '' },
    },
    {
      what: 'nor that of a script',
      begins: '<script>location.href = "https://example.com/?id="',
      gives: { outcome: 'no-destination' },
    },
    {
      what: 'nor the only link so far for the only one',
      begins: '<p>Go on</p><a href="https://example.com/">there</a> or <a hr',
      gives: { outcome: 'no-destination' },
    },
  ];
  it.each(cut)('takes from a page that stalls $what', async ({ begins, headers, gives }) => {
    const network: Network = { ...world({}).network, fetch: async () => stalling(begins, headers) };
    expect(await resolve('https://t.cn/a', network)).toMatchObject(gives);
  });

  it('hears a page that is too long to be read whole, and moves on before it was', async () => {
    const body = `<meta http-equiv="refresh" content="9;url=https://example.com/"><style>${' '.repeat(66_000)}</style>${DANGER}`;
    expect(await resolve('https://t.cn/a', world({ 'https://t.cn/a': { body } }).network)).toMatchObject({
      ...heard,
      said: said(''),
    });
  });

  it('hears what a page says far behind its beginning', async () => {
    const body = `<p>${'word '.repeat(1000)}</p>${DANGER}${WAY_ON}`;
    const resolution = await resolve('https://t.cn/a', world({ 'https://t.cn/a': { body } }).network);
    expect(JSON.stringify(resolution)).toContain('访问的网址可能存在风险');
  });

  it('hears 10,000 characters of a page', async () => {
    const body = `<p>${' '.repeat(20_000)}</p>${DANGER}<p>${'x'.repeat(20_000)}</p>${WAY_ON}`;
    const text = `访问的网址可能存在风险 ${'x'.repeat(10_000)}`.slice(0, 10_000);
    const resolution = await resolve('https://t.cn/a', world({ 'https://t.cn/a': { body } }).network);
    expect(resolution).toMatchObject({ ...heard, said: said(text) });
  });

  it.each([
    '<',
    '<a ',
    '<a href="',
    '<!--',
    '<script>location',
    "<script>location='",
    '<script>hrl',
    '<a b=c ',
    '&#x41',
    '<script>location=a;',
    ...['location=', "location='", "a='", 'a=a', '/*\n', '//\n'].map((code) => `<script>${code}`),
  ])('a hostile body of %j is read in its stride', async (piece) => {
    const body = piece.repeat(Math.ceil(65_536 / piece.length));
    const { network } = world({ 'https://u.jd.com/a': { body } });
    expect(await resolve('https://u.jd.com/a', network)).toBeDefined();
  });
});

/**
 * Recorded as short links, but the address itself says where it leads: these shorteners pay by the page of
 * advertisements before the destination, and Onward does not help around ad gates. Neither a rule nor an entry.
 */
const AD_GATES = ['1shortlink.com', 'ouo.io', '*.ouo.today', 'shrinkearn.com', 'storz.ma'];

describe('the list of short-link hosts', () => {
  const records = shortLinkLines
    .trim()
    .split('\n')
    .map((line): { host: string; example: string; destination?: string } => JSON.parse(line));

  it('has the records of the facts', () => expect(records.length).toBeGreaterThan(15));

  it.each(records)(
    'holds $host of the facts, or it is an ad gate or a platform’s',
    ({ host, example, destination }) => {
      // Whoever says in the address where it leads is no short link; a rule reads it, or it is an ad gate.
      const isShort = destination === undefined;
      expect(shortLinkHosts.some((entry) => entry.host === host)).toBe(isShort);
      if (!isShort) expect(matchRule(example, catalogue) === null).toBe(AD_GATES.includes(host));
    },
  );

  it('leaves out no ad gate that nobody recorded', () => {
    expect(AD_GATES.filter((gate) => !records.some(({ host }) => host === gate))).toEqual([]);
  });

  const asked =
    't.cn e.tb.cn m.tb.cn 3.cn u.jd.com v.douyin.com v.kuaishou.com xhslink.com b23.tv mr.baidu.com dwz.cn url.cn p.pinduoduo.com lnkd.in t.co bit.ly tinyurl.com is.gd ow.ly buff.ly amzn.to'.split(
      ' ',
    );

  it.each(asked)('holds %s', (host) => expect(shortLinkHosts.map((entry) => entry.host)).toContain(host));

  it('names each host once, as an exact host', () => {
    const hosts = shortLinkHosts.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
  });

  it('has the hosts of the rules that are called so, by which the popup tells them, and of no others', () => {
    const isShort = ({ id }: Rule) => id.endsWith('/short-link');
    const isListed = (rule: Rule) =>
      rule.match.some((pattern) => shortLinkHosts.some(({ host }) => parsePattern(pattern).host === host));
    const rules = platforms.flatMap((platform) => platform.rules);
    expect(rules.filter(isShort).map(({ id }) => id)).toEqual(rules.filter(isListed).map(({ id }) => id));
    expect(rules.filter(isShort)).not.toEqual([]);
  });

  it('is inert', () => expect(JSON.parse(JSON.stringify(shortLinkHosts))).toEqual(shortLinkHosts));
});
