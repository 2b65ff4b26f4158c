import type { Settings } from '../../utils/settings/settings';

/** A screen in one of its states, and the way to it. */
export interface Scene {
  /** `popup-notice`: the screen, then the state. */
  name: string;
  /** The interstitial that is open in the tab: a page fixture, or an example of the rule. */
  at?: string;
  /** The page of ours to open; none: the popup of that tab, or the strip on it. */
  path?: string;
  /** Differs from the default settings. */
  settings?: Partial<Settings>;
  /** The history is as after the installation. */
  withoutHistory?: true;
  /** The background is told to pause meanwhile. */
  paused?: true;
  /** What was pasted on the page that looks into links; `SHARE_TEXT` if left out. */
  text?: string;
  /** The person has a rule of their own. */
  withOwnRule?: true;
  /** Every pack is switched on, for good. */
  everywhere?: true;
  /** What is there when it has drawn itself. */
  ready: string;
  /** Clicked one after the other once it is there. */
  clicks?: readonly string[];
}

const CAREFUL: Partial<Settings> = { careful: { question: '', answer: '' } };
const SNOOZED: Partial<Settings> = { snoozed: { zhihu: Date.now() + 80_000_000 } };
const popup = (state: string, at: string, more?: Partial<Scene>): Scene => ({
  name: `popup-${state}`,
  at,
  ready: 'html[data-kind]:not([data-being-read]) h1',
  ...more,
});

/** In the order in which they are shown: what needs an empty history comes first, then what needs no other page. */
export const scenes: readonly Scene[] = [
  { name: 'welcome', path: 'welcome.html', ready: 'h1' },
  { name: 'history-empty', path: 'incidents.html', ready: '.nothing', withoutHistory: true },
  { name: 'map-empty', path: 'incidents.html#map', ready: '.nothing', withoutHistory: true },
  { name: 'popup-first', path: 'popup.html?tab=0', ready: 'h1', withoutHistory: true },
  { name: 'popup-empty', path: 'popup.html?tab=0', ready: '.latest' },
  { name: 'popup-paused', path: 'popup.html?tab=0', ready: '[data-action="resume"]', paused: true },
  { name: 'history', path: 'incidents.html', ready: '[data-incident]' },
  {
    name: 'history-detail',
    path: 'incidents.html',
    ready: '[data-incident]',
    clicks: ['[data-incident]:has(.note) [data-action="detail"]'],
  },
  {
    name: 'history-selected',
    path: 'incidents.html',
    ready: '[data-incident]',
    clicks: ['[data-incident] .select', '[data-incident] + [data-incident] .select'],
  },
  { name: 'history-none', path: 'incidents.html?outcome=waiting', ready: '.nothing' },
  {
    name: 'history-export',
    path: 'incidents.html',
    ready: '[data-incident]',
    clicks: ['[data-action="export"]'],
  },
  { name: 'map', path: 'incidents.html#map', ready: '.matrix' },
  { name: 'options', path: 'options.html', ready: '.packs li' },
  { name: 'options-careful', path: 'options.html', ready: '.packs li', settings: CAREFUL },
  { name: 'options-own-rules', path: 'options.html#own-rules', ready: '[data-own-rule]', withOwnRule: true },
  { name: 'link', path: 'link.html?text=example', ready: 'main h1' },
  { name: 'link-short', path: 'link.html?text=example', ready: 'main h1', text: 'https://b23.tv/example' },
  {
    name: 'link-scan',
    path: 'link.html?text=example',
    ready: 'main h1',
    text: 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.com%2Ftravel',
  },
  { name: 'link-none', path: 'link.html?text=example', ready: '.missing h1', text: '明天见' },
  {
    name: 'link-refused',
    path: 'link.html?text=example',
    ready: 'main h1',
    text:
      'https://link.zhihu.com/?target=javascript%3Aalert%281%29 ' +
      'https://c.pc.qq.com/middleb.html?pfurl=http%3A%2F%2Fexample.com%2Flogin',
  },
  {
    name: 'link-codes',
    path: 'link.html?text=example',
    ready: 'main h1',
    text: '8.0 【淘口令】￥AbCd1234EfG￥ 链接：https://pan.baidu.com/s/1example 提取码：ab12 房间号：123456',
  },
  { name: 'strip-notice', at: 'notice', ready: 'html > div:last-of-type' },
  { name: 'strip-warning', at: 'qq-dangerous', ready: 'html > div:last-of-type' },
  popup('notice', 'notice'),
  popup('notice-qr', 'notice', { clicks: ['[data-action="show-qr"]'] }),
  popup('notice-why', 'notice', { clicks: ['.more details:first-of-type summary'] }),
  popup('notice-note', 'notice', { clicks: ['.record [aria-expanded]'] }),
  popup('notice-careful', 'notice', { settings: CAREFUL }),
  popup('notice-snoozed', 'notice', { settings: SNOOZED, ready: '[data-action="unsnooze"]' }),
  popup('wall', 'wechat-copy-wall-taobao'),
  popup('preview', 'wechat-gray-preview'),
  popup('warning', 'qq-dangerous'),
  popup('warning-understood', 'qq-dangerous', { clicks: ['[data-action="understand"]:enabled'] }),
  popup('warning-careful', 'qq-dangerous', { settings: CAREFUL }),
  popup('block', 'wechat-reason'),
  popup('unknown', 'weibo-unknown-words'),
  popup('withheld', 'weibo-stopped'),
  popup('out-of-date', 'wechat-markup-changed'),
  popup('refused', 'wechat-hostile-address'),
  popup('gone', 'wechat-article-deleted', { everywhere: true }),
  popup('app-only', 'xiaohongshu', { everywhere: true }),
  popup('admin-block', 'safe-links-admin', { everywhere: true }),
  popup('scan', 'safe-links-scanning', { everywhere: true }),
  popup('login', 'sign-in', { everywhere: true }),
  popup('proposals', 'forum', { everywhere: true, ready: 'html[data-look="proposals"] h1' }),
  popup('imitation', 'imitation', { everywhere: true, ready: 'html[data-look="warning"] h1' }),
  popup('stop-page', 'stop-page', { everywhere: true, ready: 'html[data-look="warning"] h1' }),
];

const MAIN = [
  'welcome',
  'history-detail',
  'map',
  'options',
  'link',
  'popup-empty',
  'popup-notice',
  'popup-warning',
];

/** Each screen once, in the state that says most. */
export const mainScenes = scenes.filter(({ name }) => MAIN.includes(name));

/** A share text as WeChat users pass it on, with a wrapped link, a plain one and a code that only an app knows. */
export const SHARE_TEXT =
  '朋友发来的：https://link.zhihu.com/?target=https%3A//www.example.com/travel/tea-road 还有 https://b23.tv/example ' +
  '【淘宝】7天无理由退货 https://item.taobao.com/item.htm?id=600000000000 复制整段话';
