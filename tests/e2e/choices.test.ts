import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { TabView } from '../../utils/messages/views';
import type { Kind } from '../../utils/rules/define-platform';
import { isHarmless } from '../../utils/rules/kinds';
import { CHOICES, type Choice, DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { SERIOUSNESS } from '../../utils/unwrap/seriousness';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { grantEverything } from './grant';
import { heardOut } from './heard-out';
import { incidentsOf } from './incidents-of';

const SOURCE = 'https://www.source.example/';
const STRIP = 'html > div:last-of-type';

/**
 * A page of each kind: its address without the destination, and what it says where its words decide. `leadsNowhere`: what
 * its address carries is no destination.
 */
const pages: {
  kind: Kind;
  platform: string;
  how?: string;
  at: string;
  says?: string;
  leadsNowhere?: true;
}[] = [
  { kind: 'notice', platform: 'zhihu', at: 'https://link.zhihu.com/?target=' },
  {
    kind: 'notice',
    how: 'that its words tell',
    platform: 'csdn',
    at: 'https://link.csdn.net/?target=',
    says: '<p class="loading-topic">您即将离开CSDN，去往：',
  },
  {
    kind: 'preview',
    platform: 'wechat',
    at: 'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/getpagedata?requrl=',
  },
  {
    kind: 'wall',
    how: 'that its words tell',
    platform: 'weibo',
    at: 'https://weibo.cn/sinaurl?u=',
    says: '<p class="text">如需浏览，请长按网址复制后使用浏览器访问',
  },
  {
    kind: 'wall',
    platform: 'wechat',
    at: 'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=w_redirect_taobao&url=',
  },
  {
    kind: 'warning',
    how: 'where a wall could be',
    platform: 'qq',
    at: 'https://c.pc.qq.com/middlem.html?pfurl=',
    says: '<h1 class="ui-title">危险网站',
  },
  {
    kind: 'warning',
    platform: 'qq',
    at: 'https://c.pc.qq.com/middleb.html?pfurl=',
    says: '<h1 class="ui-title">危险网站',
  },
  {
    kind: 'warning',
    how: 'that its words tell',
    platform: 'csdn',
    at: 'https://link.csdn.net/?from=red&target=',
    says: '<p class="loading-tip tip3">安全风险',
  },
  {
    kind: 'block',
    platform: 'wechat',
    at: 'https://weixin110.qq.com/security/newreadtemplate?t=webpage_intercept/w_reason&url=',
    says: '<h2>网页包含色情内容，被多人投诉',
  },
  {
    kind: 'scan',
    platform: 'trend-micro',
    at: 'https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=',
  },
  { kind: 'unknown', platform: 'aliyun', at: 'https://help.aliyun.com/redirect?targetUrl=' },
  {
    kind: 'login',
    platform: 'weibo',
    at: 'https://passport.weibo.com/visitor/visitor?url=',
    leadsNowhere: true,
  },
  {
    kind: 'app-only',
    platform: 'xiaohongshu',
    at: 'https://www.xiaohongshu.com/404?redirectPath=',
    says: '<p class="access-limit-app">请打开小红书App扫码查看',
    leadsNowhere: true,
  },
  {
    kind: 'gone',
    platform: 'wechat',
    at: 'https://mp.weixin.qq.com/s/gone?from=',
    says: '<div class="weui-msg"><h2 class="weui-msg__title">该内容已被发布者删除',
    leadsNowhere: true,
  },
];

const rows = CHOICES.flatMap((choice) =>
  pages.map((page, i) => {
    const destination = `https://www.destination.example/${choice}/${i}`;
    return {
      ...page,
      name: `${page.kind}${page.how ? ` ${page.how}` : ''}`,
      choice,
      destination,
      url: page.at + encodeURIComponent(destination),
      goes: choice === 'open-directly' && isHarmless(page.kind),
      asks: choice === 'ask' || (choice === 'open-directly' && !isHarmless(page.kind)),
    };
  }),
);

eachBrowser(
  'each choice on each kind',
  {
    routes: {
      'www.source.example': '<p>a page with links',
      'www.destination.example': '<p>arrived',
      ...Object.fromEntries(
        pages.map(({ at }) => [
          new URL(at).hostname,
          ({ url }) => `<!doctype html>${pages.find((page) => url.startsWith(page.at))?.says ?? '<p>page'}`,
        ]),
      ),
    },
  },
  (stage) => {
    const choose = (choice: Choice) =>
      stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        choices: Object.fromEntries(pages.map(({ platform }) => [platform, choice])),
      });
    const describe = (tabId: number) =>
      stage.driver.inExtension(
        (tabId) => browser.runtime.sendMessage({ type: 'describe-tab', tabId }) as Promise<TabView>,
        tabId,
      );
    /** What the destinations' server was asked for. */
    const asked = () =>
      stage.world
        .requestsTo('www.destination.example')
        .map(({ url }) => url)
        .filter((url) => !url.endsWith('favicon.ico'));
    const strip = (page: Page, part: string) => stage.driver.insideClosedRoot(page, STRIP, part);
    const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');
    const isAt = (page: Page, url: string) =>
      eventually(
        () => `the tab at ${url}`,
        async () => ((await addressOf(page)) === url ? true : undefined),
      );

    /** Pages on which nothing may come up, still open. */
    const silent: Page[] = [];

    beforeAll(() => grantEverything(stage.driver));

    it('has rows for every kind there is', () => {
      expect(rows).toHaveLength(CHOICES.length * pages.length);
      expect(SERIOUSNESS.filter((kind) => !pages.some((page) => page.kind === kind))).toEqual([]);
    });

    it.each(rows)(
      '$choice: a $name',
      async ({ choice, kind, url, destination, leadsNowhere, goes, asks }) => {
        await choose(choice);
        stage.world.clear();
        const page = await stage.driver.openPage(SOURCE);
        await page.evaluate((url) => void setTimeout(() => location.assign(url)), url);
        if (goes) {
          await isAt(page, destination);
          // The platforms answer at once here; even then nothing of them is in Back's way.
          await page.evaluate(() => void setTimeout(() => history.back()));
          await isAt(page, SOURCE);
          expect(asked()).toEqual([destination]);
          await page.close();
          return;
        }
        await isAt(page, url);
        if (asks) {
          await eventually('the strip', () => strip(page, '.close'));
          // Words that are read later may say that it is harmless, and are never taken for it before.
          if (isHarmless(kind)) await eventually('the button', () => strip(page, '.open'));
          else expect(await strip(page, '.open')).toBeUndefined();
        }
        // Written down once it is read. Whoever asks before sets its reading off anew, each time.
        if (choice !== 'leave-alone')
          await eventually('the incident', async () => {
            const incidents = await incidentsOf(stage.driver);
            return incidents.find((each) => each.page.url === url && each.kind === kind);
          });
        const view = await eventually('what the popup shows', async () => {
          const view = await describe(await stage.driver.tabId(page));
          const isRead = view.state === 'met' && view.kind === kind && view.incident;
          return choice === 'leave-alone' || isRead ? view : undefined;
        });
        if (choice === 'leave-alone') expect(view.state).toBe('nothing');
        else if (leadsNowhere) expect(view).not.toHaveProperty('destination');
        else expect(view).toMatchObject({ destination: { href: destination } });
        // Drawn anew with what was read last, it is away for a moment.
        if (asks) await eventually('the strip', () => strip(page, '.close'));
        else expect(await strip(page, '.close')).toBeUndefined();
        if (asks && !isHarmless(kind)) expect(await strip(page, '.open')).toBeUndefined();
        expect(await addressOf(page)).toBe(url);
        expect(asked()).toEqual([]);
        if (asks) await page.close();
        else silent.push(page);
      },
    );

    it('has shown no strip where none was wanted', async () => {
      expect(silent).toHaveLength(2 * pages.length);
      // A try that failed has closed those before it.
      for (const page of silent.filter((page) => !page.isClosed())) {
        await heardOut(stage.driver, page);
        expect(await strip(page, '.close'), page.url()).toBeUndefined();
        await page.close();
      }
    });

    it('has written down each meeting once, and nothing of what was to be left alone', async () => {
      const written = (await incidentsOf(stage.driver)).map(
        ({ destination, kind, openedDirectly, action }) => ({
          destination: typeof destination === 'string' ? destination : destination.url,
          kind,
          openedDirectly: openedDirectly === true,
          did: action.did,
        }),
      );
      const expected = rows
        .filter(({ choice }) => choice !== 'leave-alone')
        .map(({ destination, kind, leadsNowhere, goes }) => ({
          destination: leadsNowhere ? 'none' : destination,
          kind,
          openedDirectly: goes,
          did: goes ? 'opened' : 'none',
        }));
      const sorted = (all: object[]) => all.map((each) => JSON.stringify(each)).sort();
      expect(sorted(written)).toEqual(sorted(expected));
    });
  },
);
