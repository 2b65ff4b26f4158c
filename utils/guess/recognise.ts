/** What a page is that must be left alone, warned of, or called by its name. Reads the address and a few words. */

import { findLookAlike, findNameInFront } from '../url/look-alike';
import { decodePercent } from '../url/percent';
import { dangerNamed, isAdGate } from './dangers';
import type { PageSketch } from './guess';
import { listed } from './words';

/** Pages that carry addresses and are not in anybody's way. */
export type LeaveAlone =
  | 'login'
  /** A button to log in by, as many a page has in its header. */
  | 'login-offered'
  | 'payment'
  | 'share'
  | 'archive'
  | 'translator'
  | 'search'
  | 'captive-portal'
  | 'proxy'
  | 'browser-check'
  | 'ad-gate'
  | 'gone';

export interface Recognised {
  leaveAlone?: LeaveAlone;
  /** An anti-fraud, carrier or filter page: danger is named, nothing is proposed. */
  warning?: 'anti-fraud' | 'blocked';
  /** The site (`zhihu.com`) whose page this one looks like, on a host that is not its own. */
  imitates?: string;
}

const GONE = listed(
  'page not found|404 not found|页面不存在|页面找不到|頁面不存在|找不到页面|ページが見つかりません|страница не найдена',
);
const BROWSER_CHECK = listed(
  'checking your browser|just a moment|checking if the site connection|verify you are human|正在检查您的浏览器',
);

const LOGGED_IN = listed(
  '登录成功|登錄成功|登入成功|认证成功|認證成功|signing you in|successfully signed in',
);

/** Parts of an address; exact, split at everything that is no letter or digit. */
const PARTS: readonly (readonly [LeaveAlone, ReadonlySet<string>])[] = [
  ['proxy', new Set(listed('webvpn|ezproxy|sslvpn|libproxy'))],
  [
    'login',
    new Set(
      listed(
        'login|signin|logon|oauth|oauth2|authorize|authorise|saml|saml2|sso|adfs|cas|idp|openid|qrconnect|passport|auth|register|signup|logout|signout|nidlogin|anmelden|connexion|entrar|giris|accedi|logowanie|2fa|mfa|consent|subscribe',
      ),
    ),
  ],
  [
    'payment',
    new Set(
      listed(
        'pay|payment|checkout|checkoutnow|cashier|settle|oplata|bezahlen|kasse|pago|pagar|3ds|kessai|tenpay|wxpay|alipay|unionpay|95516|paypal|stripe|klarna|adyen|mollie|razorpay|payu|braintreegateway',
      ),
    ),
  ],
  [
    'share',
    new Set(
      listed('share|sharer|sharing|intent|submitlink|submit|compose|bookmark|bookmarks|qzshare|bookmarklet'),
    ),
  ],
  ['archive', new Set(listed('archive|webcache|snapshot|kuaizhao|wayback'))],
  ['translator', new Set(listed('translate|translation|translator|fanyi|honyaku|transpage'))],
  ['search', new Set(listed('search|sousuo|serp'))],
  ['captive-portal', new Set(listed('wifi|captive|eportal|hotspot|wlan'))],
];

const LOGIN_PARAMS = new Set(
  listed('redirect_uri|client_id|samlrequest|relaystate|wtrealm|post_logout_redirect_uri|retpath'),
);
const PAY_PARAMS = new Set(
  listed(
    'success_url|return_url|cancel_url|returnuri|termurl|notify_url|successurl|urlok|prepay_id|out_trade_no|trade_no|trade_status|total_amount|total_fee|mch_id|mchid|merchant_id|payerid|paymentid|payment_id|payment_intent|creq|pareq',
  ),
);
/** What an access point tells its portal. */
const PORTAL_PARAMS = new Set(
  listed(
    'wlanuserip|wlanacname|wlanacip|wlanusermac|usermac|nasip|nasid|switch_url|gw_address|base_grant_url',
  ),
);
const LOGIN_LABELS = new Set(
  listed(
    'log in|login|sign in|sign up|register|登录|登 录|注册|授权并登录|同意授权|ログイン|войти|iniciar sesión|entrar|anmelden|se connecter|connexion|로그인|giriş yap|accedi|zaloguj się|verify',
  ),
);

/** Words of a known platform's leaving page, and the sites that may say them. */
const SENTENCES: readonly (readonly [sentence: string, site: string, also?: string])[] = [
  ['将离开知乎', 'zhihu.com'],
  ['将离开csdn', 'csdn.net'],
  ['将离开稀土掘金', 'juejin.cn'],
  ['将离开简书', 'jianshu.com'],
  ['将离开飞书', 'feishu.cn'],
  ['将离开腾讯文档', 'qq.com'],
  ['将离开微博', 'weibo.com', 'weibo.cn'],
  ['未在微博完成域名备案', 'weibo.cn', 't.cn'],
  ['非微信官方网页', 'qq.com', 'wechat.com'],
  ['将离开哔哩哔哩', 'bilibili.com'],
  ['将离开豆瓣', 'douban.com'],
  ['将离开gitee', 'gitee.com'],
  ['are leaving steam', 'steamcommunity.com', 'steampowered.com'],
  ['want to leave youtube', 'youtube.com'],
  ['s not on linkedin', 'linkedin.com', 'lnkd.in'],
];

/** Total and linear in the capped texts of the sketch. */
export function recognise(page: PageSketch, url: URL): Recognised {
  const text = `${page.title} ${page.text}`.toLowerCase();
  const imitates = findImitated(text, url.hostname);
  const warning = dangerNamed(text);
  const leaveAlone = warning ? null : placeOf(page, url, text);
  return { ...(imitates && { imitates }), ...(warning && { warning }), ...(leaveAlone && { leaveAlone }) };
}

/** What kind of page it is that is to be left alone, by its words, its address or its labels. */
function placeOf(page: PageSketch, url: URL, text: string): LeaveAlone | null {
  const says = (fragments: readonly string[]) => fragments.some((fragment) => text.includes(fragment));
  if (says(BROWSER_CHECK)) return 'browser-check';
  if (says(GONE)) return 'gone';
  if (says(LOGGED_IN)) return 'login';
  if (isAdGate(`${text} ${page.buttons.join(' ').toLowerCase()}`)) return 'ad-gate';
  return byAddress(url) ?? byLabels(page);
}

/** An article may quote a platform's page; of those that lead nowhere, only a short one passes for it by its words. */
const MAX_QUOTED = 600;

/**
 * The same for a person who asks about a page.
 *
 * @param leadsOn whether it seems to lead to another site
 */
export function recogniseAsked(page: PageSketch, url: URL, leadsOn: boolean): Recognised {
  const { imitates, ...rest } = recognise(page, url);
  const isLike = leadsOn || page.text.length <= MAX_QUOTED ? imitates : findImitated('', url.hostname);
  return isLike ? { ...rest, imitates: isLike } : rest;
}

/** Whether an address is a log-in or a payment: a page that sends there is on its way, and nobody is to go around it. */
export function isEntry(address: string): boolean {
  const place = byAddress(new URL(address));
  return place === 'login' || place === 'payment';
}

/** Four words with hyphens are what an article is called; they may speak of anything. */
const TITLE = /[^/-]+(?:-[^/-]+){3,}/g;

function byAddress(url: URL): LeaveAlone | null {
  // Whole labels of the host: a hyphenated one is somebody's name. Of the path only what is the page's own.
  const path = decodePercent(url.pathname.slice(0, 2000)).split(/https?:/i, 1)[0] ?? '';
  const labels = url.hostname.split('.');
  const parts = path
    .toLowerCase()
    .replace(TITLE, '')
    .split(/[^a-z0-9]+/);
  for (const [alone, names] of PARTS) {
    // The Chinese Academy of Sciences (`cas.cn`) is no log-in, however it is called.
    const named = alone === 'login' ? labels.slice(0, -2) : labels;
    if ([...named, ...parts].some((part) => names.has(part))) return alone;
  }
  // An archive's copy: a time of fourteen digits, then the address.
  if (/\/\d{14}[a-z_]*\/https?:/i.test(url.pathname)) return 'archive';
  // Not `searchParams`: in Firefox's content scripts its iterators are none (bug 1023984).
  const pairs = url.search.slice(1, 8000).split('&');
  const params = pairs.map((pair) => decodePercent(pair.split('=', 1)[0] ?? '').toLowerCase());
  if (params.some((name) => LOGIN_PARAMS.has(name))) return 'login';
  if (params.some((name) => PORTAL_PARAMS.has(name))) return 'captive-portal';
  return params.some((name) => PAY_PARAMS.has(name)) ? 'payment' : null;
}

function byLabels({ title, buttons }: PageSketch): LeaveAlone | null {
  const isLogin = (label: string): boolean => LOGIN_LABELS.has(label.trim().toLowerCase());
  if (isLogin(title)) return 'login';
  return buttons.some(isLogin) ? 'login-offered' : null;
}

/** The site whose page this looks like, by its words or by its host. */
function findImitated(text: string, host: string): string | null {
  const isOn = (site: string): boolean => host === site || host.endsWith(`.${site}`);
  const said = SENTENCES.find(
    ([sentence, site, also]) => text.includes(sentence) && !isOn(site) && !(also && isOn(also)),
  );
  if (said) return said[1];
  const labels = host.split('.');
  return findLookAlike(labels.slice(-2).join('.')) ?? findNameInFront(`${labels.slice(0, -2).join('.')}.`);
}
