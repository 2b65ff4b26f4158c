import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/driver';
import { type GalleryPage, galleryPages, showing } from '../../tests/e2e/gallery';
import { popupShowing } from '../../tests/e2e/popup-showing';
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

/** A harmless place with a path that says something. */
const DESTINATION = 'https://www.example.com/travel/tea-road?season=autumn';
const CAREFUL: Partial<Settings> = { careful: { question: '', answer: '' } };
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

/** The pages behind the scenes: those of the gallery, and some of our own. */
export function scenePages(): GalleryPage[] {
  const names = new Set(scenes.map(({ at }) => at));
  const pages = galleryPages();
  const zhihu = pages.find(({ name }) => name === 'zhihu-leave');
  const linkedin = pages.find(({ platform }) => platform.id === 'linkedin');
  if (zhihu === undefined || linkedin === undefined) throw new Error('The gallery has lost two pages.');
  const { url, destination = '' } = zhihu.expected;
  return [
    ...pages.filter(({ name }) => names.has(name)),
    {
      ...zhihu,
      name: 'notice',
      html: zhihu.html.replaceAll(destination, DESTINATION),
      expected: {
        ...zhihu.expected,
        url: url.replace(/=.*/, `=${encodeURIComponent(DESTINATION)}`),
        destination: DESTINATION,
      },
    },
    {
      platform: linkedin.platform,
      name: 'sign-in',
      html: '<!doctype html><title>Sign in</title><h1>Sign in',
      expected: {
        url: 'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsomeone',
        rule: 'linkedin/auth-wall',
        outcome: 'no-destination',
        kind: 'login',
      },
    },
    ...unknownPages.map(({ name, url, html }) => ({
      platform: zhihu.platform,
      name,
      html,
      expected: { url, rule: '', outcome: 'unmatched' as const },
    })),
  ];
}

/** Pages that no rule fits. */
const unknownPages = [
  {
    name: 'forum',
    url: `https://bbs.tea.example/out?to=${encodeURIComponent(DESTINATION)}`,
    html: `<!doctype html><title>离开本站</title><p>您即将离开本站，前往以下外部网站：<p>${DESTINATION}
      <p><a href="${DESTINATION}">继续访问</a> <a href="/">返回</a> <a href="https://beian.miit.gov.cn/">备案</a>`,
  },
  {
    name: 'stop-page',
    url: 'https://stop.carrier.example/',
    html: '<!doctype html><title>提示</title><p>该网站涉嫌诈骗，已被国家反诈中心拦截，请拨打96110',
  },
];

/** A share text as WeChat users pass it on, with a wrapped link, a plain one and a code that only an app knows. */
export const SHARE_TEXT =
  '朋友发来的：https://link.zhihu.com/?target=https%3A//www.example.com/travel/tea-road 还有 https://b23.tv/example ' +
  '【淘宝】7天无理由退货 https://item.taobao.com/item.htm?id=600000000000 复制整段话';

/** How long a page may take to be recognised; those that draw themselves are observed for ten seconds. */
const RECOGNISED_MS = 20_000;

/**
 * Opens a scene, in the language and with the history that are set, and waits until it has drawn itself.
 *
 * @param tabs the tabs with interstitials that earlier scenes have left open, by their `at`
 */
export async function openScene(
  driver: Driver,
  scene: Scene,
  pages: readonly GalleryPage[],
  tabs: Map<string, Page>,
): Promise<Page> {
  const page = scene.path ? await driver.openExtensionPage(scene.path) : await onInterstitial();
  await reach(page, scene);
  return page;

  async function onInterstitial(): Promise<Page> {
    const shown = pages.find(({ name }) => name === scene.at);
    if (shown === undefined) throw new Error(`${scene.name}: there is no page ${scene.at}`);
    if (scene.name.startsWith('strip')) return driver.openPage(showing(shown));
    const known = tabs.get(shown.name);
    // A failed test closes what is open.
    const tab = known && !known.isClosed() ? known : await driver.openPage(showing(shown));
    tabs.set(shown.name, tab);
    const { kind } = shown.expected;
    return popupShowing(driver, tab, kind ? `html[data-kind="${kind}"]` : scene.ready, RECOGNISED_MS);
  }
}

/** Waits until a page shows the scene, doing the scene's clicks; again after a reload. */
export async function reach(page: Page, scene: Scene): Promise<void> {
  await page.waitForSelector(scene.ready, { timeout: RECOGNISED_MS });
  for (const selector of scene.clicks ?? []) await (await page.waitForSelector(selector))?.click();
}
