/** What a page is that must be left alone, warned of, or called by its name. Reads the address and a few words. */

import { findLookAlike, findNameInFront } from '../url/look-alike';
import { decodePercent } from '../url/percent';
import type { PageSketch } from './guess';

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
  | 'browser-check';

export interface Recognised {
  leaveAlone?: LeaveAlone;
  /** An anti-fraud, carrier or filter page: danger is named, nothing is proposed. */
  warning?: 'anti-fraud' | 'blocked';
  /** The site (`zhihu.com`) whose page this one looks like, on a host that is not its own. */
  imitates?: string;
}

const words = (text: string): readonly string[] => text.split('|');

const ANTI_FRAUD = words(
  '96110|12381|反诈|反詐|涉诈|涉詐|涉嫌诈骗|涉嫌詐騙|涉及诈骗|涉及詐騙|疑似诈骗|疑似詐騙|诈骗风险|詐騙風險|国家反诈中心|电信网络诈骗|電信詐騙',
);
const BLOCKED = words(
  'has been blocked|is blocked by|website is blocked|phishing site|reported as phishing|suspected phishing|is malicious|contains malware|deceptive site|known phishing|flagged as unsafe|dangerous site|wurde gesperrt|seite gesperrt|已停止访问|被停止访问|为您停止访问|已停止訪問|被停止訪問|危险网站|危險網站|恶意网址|惡意網址|заблокирован|site bloqué|sitio bloqueado|access denied',
);
/** Said of this very page; that a foreign one may hold a danger every leaving page says. */
const AT_RISK =
  /(?<!可能|或|或许|或許|能会|能會|是否|若|如|如果)存在(?:较高|较大|極高|极高|高|重大)?(?:安全)?(?:风险|風險|隐患|隱患)/;
/** The page was held back; that it does not open by itself is a leaving page's own doing. */
const HELD_BACK = /(?:[为為][您你]|[已被])(?:拦截|攔截)(?!了?(?:自[动動]|跳[转轉]|[弹彈]))/;
const BROWSER_CHECK = words(
  'checking your browser|just a moment|checking if the site connection|verify you are human|正在检查您的浏览器',
);

/** Parts of an address; exact, split at everything that is no letter or digit. */
const PARTS: readonly (readonly [LeaveAlone, ReadonlySet<string>])[] = [
  ['proxy', new Set(words('webvpn|ezproxy|sslvpn|libproxy'))],
  [
    'login',
    new Set(
      words(
        'login|signin|logon|oauth|oauth2|authorize|authorise|saml|saml2|sso|adfs|cas|idp|openid|qrconnect|passport|auth|register|signup|logout|signout|nidlogin|anmelden|connexion|entrar|giris|accedi|logowanie|2fa|mfa|consent|subscribe',
      ),
    ),
  ],
  [
    'payment',
    new Set(
      words(
        'pay|payment|checkout|checkoutnow|cashier|settle|oplata|bezahlen|kasse|pago|pagar|3ds|kessai|tenpay|wxpay|alipay|unionpay|95516|paypal|stripe|klarna|adyen|mollie|razorpay|payu|braintreegateway',
      ),
    ),
  ],
  [
    'share',
    new Set(
      words('share|sharer|sharing|intent|submitlink|submit|compose|bookmark|bookmarks|qzshare|bookmarklet'),
    ),
  ],
  ['archive', new Set(words('archive|webcache|snapshot|kuaizhao|wayback'))],
  ['translator', new Set(words('translate|translation|translator|fanyi|honyaku|transpage'))],
  ['search', new Set(words('search|sousuo|serp'))],
  ['captive-portal', new Set(words('wifi|captive|eportal|hotspot|wlan'))],
];

const LOGIN_PARAMS = new Set(
  words('redirect_uri|client_id|samlrequest|relaystate|wtrealm|post_logout_redirect_uri|retpath'),
);
const PAY_PARAMS = new Set(
  words(
    'success_url|return_url|cancel_url|returnuri|termurl|notify_url|successurl|urlok|prepay_id|out_trade_no|trade_no|trade_status|total_amount|total_fee|mch_id|mchid|merchant_id|payerid|paymentid|payment_id|payment_intent|creq|pareq',
  ),
);
/** What an access point tells its portal. */
const PORTAL_PARAMS = new Set(
  words(
    'wlanuserip|wlanacname|wlanacip|wlanusermac|usermac|nasip|nasid|switch_url|gw_address|base_grant_url',
  ),
);
const LOGIN_LABELS = new Set(
  words(
    'log in|login|sign in|sign up|register|登录|登 录|注册|授权并登录|同意授权|ログイン|войти|iniciar sesión|entrar|anmelden|se connecter|connexion|로그인|giriş yap|accedi|zaloguj się|verify',
  ),
);

/** Words of a known platform's leaving page, and the sites that may say them. */
const SENTENCES: readonly (readonly [sentence: string, site: string, also?: string])[] = [
  ['离开知乎', 'zhihu.com'],
  ['离开csdn', 'csdn.net'],
  ['离开稀土掘金', 'juejin.cn'],
  ['离开简书', 'jianshu.com'],
  ['离开飞书', 'feishu.cn'],
  ['离开腾讯文档', 'qq.com'],
  ['离开微博', 'weibo.com', 'weibo.cn'],
  ['未在微博完成域名备案', 'weibo.cn', 't.cn'],
  ['非微信官方网页', 'qq.com', 'wechat.com'],
  ['离开哔哩哔哩', 'bilibili.com'],
  ['离开豆瓣', 'douban.com'],
  ['离开gitee', 'gitee.com'],
  ['leaving steam', 'steamcommunity.com', 'steampowered.com'],
  ['leave youtube', 'youtube.com'],
  ['not on linkedin', 'linkedin.com', 'lnkd.in'],
];

/** Total and linear in the capped texts of the sketch. */
export function recognise(page: PageSketch, url: URL): Recognised {
  const text = `${page.title} ${page.text}`.toLowerCase();
  const says = (fragments: readonly string[]): boolean =>
    fragments.some((fragment) => text.includes(fragment));
  const imitates = findImitated(text, url.hostname);
  const result: Recognised = imitates ? { imitates } : {};
  if (says(ANTI_FRAUD)) return { ...result, warning: 'anti-fraud' };
  // A title that says "stopped" over "open it in a browser" names no danger (QQ).
  const stops = says(BLOCKED) || AT_RISK.test(text) || HELD_BACK.test(text);
  if (stops && !text.includes('使用浏览器访问')) return { ...result, warning: 'blocked' };
  if (says(BROWSER_CHECK)) return { ...result, leaveAlone: 'browser-check' };
  const leaveAlone = byAddress(url) ?? byLabels(page);
  return leaveAlone ? { ...result, leaveAlone } : result;
}

function byAddress(url: URL): LeaveAlone | null {
  // Whole labels of the host: a hyphenated one is somebody's name. Of the path only what is the page's own.
  const path = decodePercent(url.pathname.slice(0, 2000)).split(/https?:/i, 1)[0] ?? '';
  const labels = url.hostname.split('.');
  const parts = path.toLowerCase().split(/[^a-z0-9]+/);
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

function findImitated(text: string, host: string): string | null {
  const isOn = (site: string): boolean => host === site || host.endsWith(`.${site}`);
  const said = SENTENCES.find(
    ([sentence, site, also]) => text.includes(sentence) && !isOn(site) && !(also && isOn(also)),
  );
  if (said) return said[1];
  const labels = host.split('.');
  return findLookAlike(labels.slice(-2).join('.')) ?? findNameInFront(`${labels.slice(0, -2).join('.')}.`);
}
