import { describe, expect, it } from 'vitest';
import {
  fold,
  namesProblem,
  saidBesideAddresses,
  withoutAddresses,
  wordsCarriedBy,
} from '../../utils/unwrap/own-words';

/** The words as they stand in an address that holds an address, and so on. */
function encoded(words: string, times: number): string {
  return times === 0 ? words : encodeURIComponent(encoded(words, times - 1));
}

describe('words that addresses carry', () => {
  it.each([
    [0, true],
    [1, true],
    [5, true],
    [6, false],
  ])('are read though they were encoded, but not for ever: %i times', (times, isRead) =>
    expect(wordsCarriedBy([`https://a.example/?q=${encoded('即将离开', times)}`]).includes('即将离开')).toBe(
      isRead,
    ),
  );

  it('T17 are looked for in as much of an address as a server is sent, and not in two megabytes of a fragment', () => {
    // One letter that is written out as eighteen.
    const fragment = '%EF%B7%BA'.repeat(200_000);
    const carried = wordsCarriedBy([`https://a.example/?q=${encoded('即将离开', 1)}#${fragment}`]);
    expect(carried).toContain('即将离开');
    expect(carried.length).toBeLessThan(fragment.length);
  });

  it('T18 are also those at the end of a fragment, which a page that shows it is read to', () => {
    const carried = wordsCarriedBy([`https://a.example/#${'a'.repeat(70_000)}${encoded('非官方页面', 1)}`]);
    expect(carried).toContain('非官方页面');
  });

  it('do not run on from one address to the next', () =>
    expect(wordsCarriedBy(['https://a.example/?q=dan', 'ger'])).not.toContain('danger'));
});

describe('words glued to addresses', () => {
  it('do not run on from one address to the next', () =>
    expect(saidBesideAddresses('https://a.example/安全 https://b.example/风险', '')).not.toContain(
      '安全风险',
    ));

  it('are parted by punctuation of any script', () =>
    expect(saidBesideAddresses('https://a.example/甲，乙', '乙甲')).toBe(' '));

  it.each([
    [100, false],
    [101, true],
  ])('are ours where our addresses carry them, as far as that is looked for: %i pieces', (count, isSaid) => {
    const text = Array(count).fill('https://a.example/甲').join(' ');
    expect(saidBesideAddresses(text, '甲').includes('甲')).toBe(isSaid);
  });
});

describe('words for a problem', () => {
  it.each([
    '诈骗|詐騙|风险|風險|危险|危險|恶意|惡意|不安全|钓鱼|釣魚|病毒|木马|木馬|拦截|攔截|多人投诉|多人投訴|违规|違規|危険|悪意|色情',
    '赌博|賭博|仿冒|假冒|盗号|盜號|盗取|盜取',
    'abusive|blocked|danger|decept|fraud|harmful|malicious|malicioso|malware|mislead|phish|scam|spam|suspicious|unsafe|violat|virus',
    'опасн|мошен',
  ])('are known: %s', (words) => {
    expect(words.split('|').filter((word) => !namesProblem(`a ${word}`))).toEqual([]);
  });

  it.each('欢迎|学习马|不在意|风光|木|截|投票|违|赌|盗|冒|charm|harmony|без опеки|безопасн'.split('|'))(
    'are not found in what is none: %s',
    (words) => expect(namesProblem(words)).toBe(false),
  );
});

describe('a sentence as it is recognised', () => {
  it.each([
    ['You  ARE\u2028leaving', 'you are leaving'],
    ['您 即将\n离开 QQ', '您即将离开qq'],
    ['使用 QQ 打开', '使用qq打开'],
    ['can\u2019t \u2018go\u2018', "can't 'go'"],
    ['即\u200b将', '即将'],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('words without addresses', () => {
  it.each([
    ['to https://a.example/b?c or', 'to   or'],
    ['to HTTP://a.example/b?c or', 'to   or'],
    ['to //a.example/b or', 'to   or'],
    ['to https:// or', 'to   or'],
    ['to a.example/b or', 'to a  or'],
    ['to a.example?b or', 'to a  or'],
    ['to a.example# or', 'to a  or'],
    ['to a.example. or / and', 'to a.example. or / and'],
    ['wait... what/who', 'wait... what/who'],
    [`a.${'b'.repeat(63)}/c`, 'a '],
    [`a.${'b'.repeat(64)}/c`, `a.${'b'.repeat(64)}/c`],
  ])('%s: %s', (text, without) => expect(withoutAddresses(text)).toBe(without));
});
