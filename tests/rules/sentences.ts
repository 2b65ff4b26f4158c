import type { Kind, ReasonCode } from '../../utils/rules/define-platform';

/** What a page says, and what that makes of it. */
export type Sentence = readonly [says: string, kind: Kind, reason: ReasonCode];

const MALICIOUS = 'warning/security-risk';
const WALL = 'wall/copy-wall';
const LEAVING = 'notice/leave-notice';

/** Written here a second time, from the facts and not from the rules: most serious first, `kind/reason`. */
const given: Readonly<Record<string, readonly (readonly [says: string, verdict: string])[]>> = {
  'baidu-tieba/safe-check': [
    ['该网页存在安全风险', MALICIOUS],
    ['该网站含有恶意信息', MALICIOUS],
    ['该网站涉嫌欺诈', MALICIOUS],
  ],
  'bitly/warning': [
    ['Stop - there might be a problem with the requested link', MALICIOUS],
    ['Warning! | The account that created this link has been suspended', 'block/account-suspended'],
  ],
  'bluesky/redirect': [
    ['This link may be malicious. You should proceed at your own risk.', MALICIOUS],
    ['This link has been identified as malicious', MALICIOUS],
  ],
  'chinaz/go': [['跳转网站安全性未知，是否继续', LEAVING]],
  'csdn/link': [
    ['loading-tip tip3', MALICIOUS],
    ['您即将离开CSDN，去往：', LEAVING],
    ['请注意您的账号和财产安全', LEAVING],
  ],
  'facebook/link-shim': [
    ['The link you are trying to visit has been reported as abusive by Facebook users.', 'block/complaints'],
  ],
  'facebook/abusive': [
    ['The link you are trying to visit has been reported as abusive by Facebook users.', 'block/complaints'],
  ],
  'feishu/safety': [
    ['该链接存在安全风险', MALICIOUS],
    ['即将离开飞书', LEAVING],
  ],
  'google/url': [
    ['The previous page is sending you to https://example.com.', LEAVING],
    ['The page you were on is trying to send you to https://example.com.', LEAVING],
  ],
  'jianshu/go-wild': [
    ['安全性未知，是否继续', LEAVING],
    ['即将跳转到外部网站', LEAVING],
  ],
  'juejin/link': [['即将离开稀土掘金', LEAVING]],
  'linkedin/short-link': [
    ['Because this is an external link, we’re unable to verify it for safety.', LEAVING],
    ['This link will take you to a page that’s not on LinkedIn', LEAVING],
  ],
  // No words: an element of this name makes it the page.
  'luogu/external': [['url', 'unknown/unknown-block']],
  'messenger/link-shim': [
    ['The link you are trying to visit has been reported as abusive by Facebook users.', 'block/complaints'],
  ],
  'qq-mail/safety': [
    ['危险网站', MALICIOUS],
    ['该网页存在安全风险', MALICIOUS],
    ['恶意网址', MALICIOUS],
    ['您将要访问：', LEAVING],
  ],
  'qq/not-official': [
    ['危险网站', MALICIOUS],
    ['非官方页面，请勿输入QQ账号和密码', 'wall/not-official'],
    ['如需访问，请复制后使用浏览器访问', WALL],
  ],
  'qq/dangerous': [['危险网站', MALICIOUS]],
  'qq/stopped': [
    ['网页存在安全风险', MALICIOUS],
    ['该网页包含不安全内容', MALICIOUS],
    ['危险网站', MALICIOUS],
    ['该网页涉嫌欺诈', MALICIOUS],
    ['该网页涉嫌诈骗', MALICIOUS],
    ['该网页涉诈', MALICIOUS],
    ['该网页含有病毒', MALICIOUS],
    ['该网页疑似钓鱼网站', MALICIOUS],
    ['该网页包含恶意程序', MALICIOUS],
    ['可能盗取您的QQ账号', MALICIOUS],
    ['该网页可能存在风险', MALICIOUS],
    ['网页包含色情内容', 'block/illegal-content'],
    ['网页违法违规', 'block/illegal-content'],
    ['如需浏览，请使用浏览器访问', WALL],
  ],
  'steam/link-filter': [
    ['blacklisted: potentially malicious', MALICIOUS],
    ['You are leaving Steam', LEAVING],
  ],
  'tencent-docs/link': [['即将离开腾讯文档', LEAVING]],
  'tiktok/link': [
    [
      'You’re about to open an external website. Be cautious and keep your personal information safe.',
      LEAVING,
    ],
  ],
  'vk/away': [
    ['Ссылка на подозрительный сайт', MALICIOUS],
    ['может вести на сайт, который был создан с целью обмана пользователей', MALICIOUS],
  ],
  'wechat/confirm': [
    [
      '该网页可能存在被他人恶意利用生成违规内容的情况（如 xss 注入、文件上传漏洞等）。',
      'warning/exploitable-site',
    ],
    ['网页存在安全风险，被多人投诉，为维护绿色上网环境，已停止访问。', MALICIOUS],
    ['该网页包含不安全内容。为维护绿色上网环境，已停止访问。', MALICIOUS],
    ['据用户投诉及腾讯安全网址安全中心检测', MALICIOUS],
    ['网页包含色情内容，被多人投诉，为维护绿色上网环境，已停止访问。', 'block/illegal-content'],
    ['网页包含违法违规内容，被多人投诉', 'block/illegal-content'],
    [
      '网页包含诱导分享、关注等诱导行为内容，被多人投诉，为维护绿色上网环境，已停止访问。',
      'block/inducement',
    ],
    ['网页包含诱导关注内容，被多人投诉', 'block/inducement'],
    ['该网页被多人投诉，为维护绿色上网环境，已停止访问。', 'block/complaints'],
    ['网页被多人投诉，为维护绿色上网环境，已停止访问。', 'block/complaints'],
    ['非微信官方网页，继续访问将转换成手机预览模式。', 'preview/forced-preview'],
    ['该地址为IP地址，请使用域名访问网站。', 'notice/not-filed'],
    ['非微信官方网页，请确认是否继续访问', 'notice/not-official'],
    ['如需浏览，请长按网址复制后使用浏览器访问', WALL],
  ],
  'wechat/reason': [
    ['该网页可能存在被他人恶意利用生成违规内容的情况', 'warning/exploitable-site'],
    ['网页存在安全风险', MALICIOUS],
    ['该网页包含不安全内容', MALICIOUS],
    ['以下相关网页含有色情内容', 'block/illegal-content'],
    ['网页包含色情内容', 'block/illegal-content'],
    ['以下相关网页含有诱导分享', 'block/inducement'],
    ['网页包含诱导关注内容', 'block/inducement'],
  ],
  'wechat/taobao-wall': [['如需浏览，请长按网址复制后使用浏览器访问', WALL]],
  'wechat/article-gone': [
    ['此内容因违规无法查看', 'block/illegal-content'],
    ['此帐号已申请帐号迁移', 'gone/removed'],
    ['此账号已自主注销', 'gone/removed'],
    ['该内容已被发布者删除', 'gone/removed'],
    ['已停止访问该网页', 'unknown/unknown-block'],
  ],
  'wechat/open-in-client': [['请在微信客户端打开链接', 'app-only/app-only']],
  'wecom/confirm': [
    ['网页存在安全风险', MALICIOUS],
    ['该网页包含不安全内容', MALICIOUS],
    ['已停止访问该网页', 'unknown/unknown-block'],
  ],
  'x/short-link': [
    ['This link has been flagged as potentially harmful.', MALICIOUS],
    ['Warning: this link may be unsafe', MALICIOUS],
    ['identified by Twitter or our partners as being potentially spammy or unsafe', MALICIOUS],
    ['0;URL=https://example.com/', LEAVING],
  ],
  'x/unsafe-link': [
    ['Warning: this link may be unsafe', MALICIOUS],
    ['This link has been flagged as potentially harmful.', MALICIOUS],
    ['identified by Twitter or our partners as being potentially spammy or unsafe', MALICIOUS],
  ],
  'youtube/redirect': [
    ['Are you sure you want to leave YouTube?', LEAVING],
    ['The link is taking you to a site outside of YouTube (example.com).', LEAVING],
  ],
  'zhihu/link': [
    ['即将离开知乎', LEAVING],
    ['该链接并非知乎官方页面，请注意保护账号、隐私和财产安全。', 'notice/not-official'],
  ],
  ...sharedBy(
    ['xiaohongshu/app-wall', 'xiaohongshu/guard'],
    [
      ['请打开小红书App扫码查看', 'app-only/app-only'],
      ['当前内容无法在网页端展示', 'app-only/app-only'],
      ['当前笔记暂时无法浏览', 'app-only/app-only'],
    ],
  ),
  ...sharedBy(
    ['safe-links/mail', 'safe-links/teams'],
    [
      ['This website is classified as malicious', MALICIOUS],
      ['This website has been classified as malicious', MALICIOUS],
      ['This link was clicked from a phishing message', MALICIOUS],
      ['This link was found in a phishing message', MALICIOUS],
      ['This link was clicked from a suspicious message', MALICIOUS],
      ['This website was blocked by your admin', 'block/admin-block'],
      ['This website has been blocked per your organization’s URL policy', 'block/admin-block'],
      ['This link is being scanned', 'scan/rewritten-for-scan'],
      ['The page that you are trying to access cannot be loaded', 'scan/rewritten-for-scan'],
    ],
  ),
  ...sharedBy(
    ['weibo/short-link', 'weibo/link'],
    [
      ['网页存在安全风险，为维护绿色上网环境，已停止访问', MALICIOUS],
      ['警告：访问的网址可能存在风险', MALICIOUS],
      ['此网页未在微博完成域名备案，可能存在内容风险。', 'notice/not-filed'],
      ['如需浏览，请长按网址复制后使用浏览器访问', WALL],
    ],
  ),
};

function sharedBy<T>(rules: readonly string[], sentences: T): Record<string, T> {
  return Object.fromEntries(rules.map((rule) => [rule, sentences]));
}

/** For every rule that reads its page: sentences of that page, most serious first. */
export const sentences: ReadonlyMap<string, readonly Sentence[]> = new Map(
  Object.entries(given).map(([rule, rows]) => [
    rule,
    rows.map(([says, verdict]): Sentence => {
      const [kind, reason] = verdict.split('/') as [Kind, ReasonCode];
      return [says, kind, reason];
    }),
  ]),
);
