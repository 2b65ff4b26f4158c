import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { guess } from '../../utils/guess/guess';
import { passing } from '../../utils/guess/passing';
import { CONVERSATION, EXTERNAL, LEAVING, ON_THE_WAY } from '../../utils/guess/words';
import { sketchPage } from '../../utils/page/sketch-page';
import { siteOf } from '../../utils/url/site';

const TO = 'https://www.harbour-maps.org/piers?id=7';
const ENCODED = encodeURIComponent(TO);

/** What is proposed first on a page with these lines, the last of which is a button. */
function proposedOn(path: string, lines: string): string | undefined {
  const url = `https://www.kiosk.example/${path}${ENCODED}`;
  const said = lines.split(' | ');
  const button = said.length > 1 ? `<button>${said.pop()}</button>` : '';
  const { document } = parseHTML(
    `<html><body>${said.map((line) => `<p>${line}</p>`).join('')}${button}</body></html>`,
  );
  return guess(sketchPage(document as unknown as Document, url), passing(url, siteOf))[0]?.destination;
}

describe('the words of leaving pages', () => {
  // Found on pages made up afresh: none of them was proposed before.
  it.each([
    ['redirect?url=', `Redirecting to ${TO}...`],
    ['redirect?url=', `Please wait while we redirect you to ${TO}`],
    ['out?u=', 'Hold on! This link is taking you outside of Kiosk. Make sure you trust it. | Visit site'],
    ['link?url=', `Do you really want to open this link? | Yes`],
    ['link?url=', `This short URL redirects to: ${TO} | Proceed`],
    ['jump?url=', `5 秒后将跳转到目标网址：${TO}`],
    ['link?url=', `页面将在 3 秒后跳转至 ${TO}`],
    ['link/?target=', `确定要打开这个链接吗？ | 确定`],
    ['jump?url=', `该网页非本店官方页面，请谨慎输入账号密码 | 继续访问`],
    ['go?url=', `即將前往其他網站 | 前往`],
    ['go?url=', `您即將造訪的網頁不屬於本站 | 開啟`],
    ['redirect?url=', `${TO} へリダイレクトします`],
  ])('%s says: %s', (path, lines) => {
    expect(proposedOn(path, lines)).toBe(TO);
  });

  it.each([
    ['link?url=', '请在微信客户端打开此链接 | 确定'],
    ['link?url=', '您访问的链接已失效 | 返回首页'],
    ['redirect?url=', `${TO} redirects to https://www.harbour-maps.org/en/piers | Check`],
    ['link?url=', 'Open this link in the app | Open'],
  ])('%s does not say that one is leaving: %s', (path, lines) => {
    expect(proposedOn(path, lines)).toBeUndefined();
  });

  it.each([
    ['LEAVING', LEAVING],
    ['EXTERNAL', EXTERNAL],
    ['ON_THE_WAY', ON_THE_WAY],
    ['CONVERSATION', CONVERSATION],
  ])('%s holds none that a shorter one says already', (_, words) => {
    expect(words).not.toEqual([]);
    expect(words.filter((word, at) => words.some((other, i) => i !== at && word.includes(other)))).toEqual(
      [],
    );
  });
});
