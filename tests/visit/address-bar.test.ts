import { describe, expect, it } from 'vitest';
import { contentOf, escapeXml, mentions, readTyped, type Typed } from '../../utils/visit/address-bar';
import { grows } from '../growth';

const typed: { name: string; text: string; wants: Typed['wants'] }[] = [
  { name: 'an address', text: ' https://link.zhihu.com/?target=https%3A//example.com ', wants: 'look' },
  {
    name: 'a share text with an address in it',
    text: '7.97 复制打开抖音，看看https://v.douyin.com/abc/',
    wants: 'look',
  },
  { name: 'a host with a path', text: 'b23.tv/abc123', wants: 'look' },
  { name: 'a host with a port and a path', text: 'example.com:8080/x', wants: 'look' },
  { name: 'a host behind dots', text: '看...b23.tv/abc', wants: 'look' },
  { name: 'a host glued to a word', text: '看b23.tv/abc', wants: 'look' },
  { name: 'a host in Chinese with a path', text: '例子.中国/a', wants: 'look' },
  { name: 'a code that only an app opens', text: '￥AbCd1234567￥', wants: 'look' },
  { name: 'a price', text: '￥12 or ￥20', wants: 'search' },
  { name: 'a platform', text: '知乎', wants: 'search' },
  { name: 'a host alone, which the history may know', text: 'example.com', wants: 'search' },
  { name: 'words with a dot', text: 'e.g. this or that/those', wants: 'search' },
  { name: 'nothing', text: '  ', wants: 'search' },
  { name: 'an incident that was suggested', text: contentOf('0193-abc'), wants: 'incident' },
  { name: 'an incident and more', text: `${contentOf('0193-abc')} x`, wants: 'search' },
];

describe('what is typed behind the keyword', () => {
  it.each(typed)('$name wants $wants', ({ text, wants }) => expect(readTyped(text).wants).toBe(wants));
  it.each(['中', 'a', 'a.', '-.', 'a_1.'])('takes no longer than a pasted text of %j grows', (piece) =>
    expect(grows(readTyped, piece, '')).toBe(false),
  );
  it('gives an incident back by its id', () =>
    expect(readTyped(contentOf('0193-abc'))).toEqual({ wants: 'incident', id: '0193-abc' }));
});

describe('searching the history from the address bar', () => {
  const said = ['知乎', 'Zhihu', 'www.example.com', undefined, 'for ANNA'];
  it.each([
    ['知乎', true],
    ['zhihu anna', true],
    ['ＥＸＡＭＰＬＥ', true],
    ['zhihu bob', false],
    ['zhihuwww', false],
  ])('%s: %s', (words, found) => expect(mentions(said, words)).toBe(found));
});

describe('a suggestion as XML', () => {
  it.each([
    ['<b>&"\'', '&#60;b&#62;&#38;&#34;&#39;'],
    ['a\0b\x1fc', 'abc'],
    ['知乎 · example.com', '知乎 · example.com'],
    ['\ud800x', '\ufffdx'],
  ])('%j', (text, written) => expect(escapeXml(text)).toBe(written));
});
