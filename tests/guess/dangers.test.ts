import { describe, expect, it } from 'vitest';
import { dangerNamed, isAdGate } from '../../utils/guess/dangers';
import type { PageSketch } from '../../utils/guess/guess';
import { guessAt } from './page-sets';

/** Said of the link itself; the page may say that one is leaving, too. */
const DANGEROUS = [
  'Warning: this link may be harmful',
  'The site has been flagged as malicious by our members',
  'This address was reported to us as a scam',
  'It is on our blacklist',
  'The link is not safe and contains malware',
  'It is a known phishing site',
  'This address is known to spread malware',
  'Please do not continue',
  'If you go on, you may lose money. Do not proceed',
  'The site is not ours and is known to be malicious',
  'Override and continue',
  'Scanning this link for threats',
  '该网站已被多名用户举报为诈骗网站',
  '该链接疑似钓鱼网站',
  '請勿繼續訪問',
  '如果您曾在此付款，请立即联系银行。请勿继续访问',
  '该网站不是官方网站，是钓鱼网站',
  '该网站多次被举报诈骗',
  '检测到该网站含有不良或恶意内容',
  '此網域已被列入黑名單',
  '该链接含有病毒',
  '詐欺サイトの可能性があります',
  'このサイトにアクセスしないでください',
  '피싱 사이트로 신고되었습니다',
  'Die Seite wurde als betrügerisch gemeldet',
  'Der Link ist möglicherweise gefährlich',
  'Ce site a été signalé comme frauduleux',
  'Este sitio fue denunciado como fraudulento',
  'Ссылка может быть опасной',
  'Trang này bị báo cáo là lừa đảo',
];

/** How one goes on all the same says nothing about the danger. */
const DANGEROUS_AND_ON = [
  '该网址已被举报为诈骗网站。如需浏览，请复制后使用浏览器访问',
  '该网页存在安全风险，如仍要访问请使用浏览器访问',
];

/** Said to the reader, of any foreign page. */
const CAUTIOUS = [
  'Beware of phishing, and never enter your password there',
  'We are not responsible for viruses or the content of external sites',
  'External links can be dangerous',
  'Do not continue if you do not trust it',
  'If you do not trust this link, do not proceed',
  'We cannot guarantee that the site is free of viruses',
  'Make sure that the link is not malicious',
  'This link has not been reported as dangerous',
  'Only open links from known senders to avoid phishing',
  '经检测该链接不存在安全风险',
  '该链接未被拦截，但不属于本站',
  '如果您不信任该网站，请勿继续访问',
  '若您不信任該網站，請勿繼續',
  '请确认该网站不是钓鱼网站',
  '本站无法保证其不含有病毒',
  '请自行判断是否为恶意网站',
  '举报诈骗信息请联系我们',
  '请注意您的账号安全，谨防诈骗和钓鱼网站',
  '外部链接可能含有病毒，请谨慎访问',
  '請謹慎前往第三方網站，慎防詐騙',
  '外部サイトの内容について責任を負いません',
  '피싱에 주의하세요',
  'Achten Sie auf Phishing',
  'Méfiez-vous du hameçonnage',
  'Cuidado con el phishing',
  'Внешние сайты могут содержать вирусы',
];

const leaving = (words: string): Partial<PageSketch> => ({
  text: `You are leaving our site. ${words}`,
  anchors: [{ href: 'https://www.example.com/a', text: 'Continue' }],
});
const proposes = (page: Partial<PageSketch>): boolean =>
  guessAt({
    ...{ url: 'https://forum.example/leave?to=https%3A%2F%2Fwww.example.com%2Fa', title: '', text: '' },
    ...{ anchors: [], buttons: [], ...page },
  }).length > 0;

describe('a page that warns of its link', () => {
  it('has rows', () => expect(DANGEROUS.length).toBeGreaterThan(0));
  it.each([...DANGEROUS, ...DANGEROUS_AND_ON])('T18 is told, and nothing is proposed: %s', (words) => {
    expect(dangerNamed(words.toLowerCase())).toBe('blocked');
    expect(proposes(leaving(words))).toBe(false);
  });

  it('is not one that was stopped, and opens in a browser', () => {
    expect(dangerNamed('已停止访问该网页 请复制后使用浏览器访问')).toBeNull();
  });

  it('has rows that only caution', () => expect(CAUTIOUS.length).toBeGreaterThan(0));
  it.each(CAUTIOUS)('is not one that cautions its reader: %s', (words) => {
    expect(dangerNamed(words.toLowerCase())).toBeNull();
    expect(proposes(leaving(words))).toBe(true);
  });

  it.each([
    ['请拨打96110', 'anti-fraud'],
    ['京ICP备12381234号', null],
    ['https://item.example.com/100961101.html', null],
  ])('names fraud by the number to call only where that stands alone: %s', (words, danger) => {
    expect(dangerNamed(words.toLowerCase())).toBe(danger);
    expect(proposes(leaving(words))).toBe(danger === null);
  });

  it('T17 looks no further than a sentence, whatever the text', () => {
    const text = 'reported 举报 gemeldet signalé denunciado ссылка '.repeat(200);
    expect(dangerNamed(text)).toBeNull();
  });
});

describe('a page that is in the way for money, or leads to a log-in or a payment', () => {
  it.each(['Skip Ad', 'Get link', '跳过广告', '広告をスキップ', '광고 건너뛰기', 'Werbung überspringen'])(
    'proposes nothing: %s',
    (words) => {
      expect(isAdGate(words.toLowerCase())).toBe(true);
      expect(proposes({ ...leaving(''), buttons: [words] })).toBe(false);
    },
  );

  it.each([
    'https://sso.example.com/login?a=1',
    'https://www.example.com/oauth/authorize',
    'https://pay.example.com/',
  ])('proposes nothing that leads to %s', (to) => {
    const url = `https://forum.example/leave?to=${encodeURIComponent(to)}`;
    expect(proposes({ ...leaving(''), url, anchors: [] })).toBe(false);
  });

  it('proposes an article about one', () => {
    const url = `https://forum.example/leave?to=${encodeURIComponent('https://blog.example.com/how-to-pay-your-taxes')}`;
    expect(proposes({ ...leaving(''), url, anchors: [] })).toBe(true);
  });

  it('proposes nothing where the page is gone', () =>
    expect(proposes(leaving('Page not found'))).toBe(false));
});
