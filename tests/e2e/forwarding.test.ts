import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { grantEverything } from './grant';
import { incidentsOf } from './incidents-of';
import { redirect } from './world';

const DESTINATION = 'https://example.com/a';
const forwarding = (how: string) =>
  `https://wx.qq.com/cgi-bin/mmwebwx-bin/webwxcheckurl?requrl=${encodeURIComponent(DESTINATION)}&${how}`;
/** Longer than an address that forwards is waited for, in milliseconds. */
const SLOW = 4000;

const PAGES: Readonly<Record<string, string>> = {
  script: `<!doctype html><script>location.replace(${JSON.stringify(DESTINATION)})</script>`,
  refresh: `<!doctype html><meta http-equiv="refresh" content="0;url=${DESTINATION}">`,
  nothing: '<!doctype html><p>please wait',
};

eachBrowser(
  'an address that forwards by itself',
  {
    routes: {
      'wx.qq.com': ({ url }) => PAGES[url.split('&').at(-1) ?? ''] ?? redirect(DESTINATION),
      'out.reddit.com': `<!doctype html><p>You are leaving Reddit<p>${DESTINATION}`,
    },
  },
  (stage) => {
    it.each([
      { how: 'redirect', delay: 0 },
      { how: 'script', delay: 0 },
      { how: 'refresh', delay: 0 },
      { how: 'script', delay: SLOW },
      { how: 'refresh', delay: SLOW },
    ])('is no incident: by $how, to somebody who answers in $delay ms', async ({ how, delay }) => {
      stage.world.route({ 'example.com': { body: '<p>arrived', delay } });
      const page = await stage.driver.openPage('about:blank');
      await page.goto(forwarding(how)).catch(() => {});
      await stage.driver.pageAt(DESTINATION);
      await page.close();
      expect(await incidentsOf(stage.driver)).toEqual([]);
    });

    it('is one where it shows its page and stays', async () => {
      await stage.driver.openPage(forwarding('nothing'));
      const met = () => incidentsOf(stage.driver);
      const [incident] = await eventually('the incident', async () => ((await met())[0] ? met() : undefined));
      expect(incident?.rule.id).toBe('wechat/web-client');
      // By now those before would be there as well.
      expect(await met()).toHaveLength(1);
    });

    it('is told by a popup that was faster, and had only proposed where the page leads', async () => {
      await grantEverything(stage.driver);
      const page = await stage.driver.openPage(
        `https://out.reddit.com/t3_abc?url=${encodeURIComponent(DESTINATION)}`,
      );
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector(`html[data-platform="reddit"][data-destination="${DESTINATION}"]`);
    });
  },
);
