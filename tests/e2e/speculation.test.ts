import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eachBrowser } from './each-browser';
import { eventually } from './eventually';
import { grant } from './grant';
import { incidentsOf } from './incidents-of';

const WRAPPED = 'https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fexample.com%2Fa';

/** What comes up after it, so that what went before would have come up by then. */
const NEXT = 'https://example.com/next';

const speculating = (how: 'prefetch' | 'prerender') => `<!doctype html><title>${how}</title><p>reading
  <script type="speculationrules">{"${how}":[{"source":"list","urls":["${WRAPPED}"],"eagerness":"immediate"}]}</script>`;

eachBrowser(
  'a page that fetches ahead',
  {
    routes: {
      'www.jianshu.com': ({ url }) =>
        url.includes('/prefetching')
          ? speculating('prefetch')
          : url.includes('/prerendering')
            ? speculating('prerender')
            : '<p>即将跳转到外部网站<img src="/parsed.png">',
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    it.each(['prefetching', 'prerendering'])('opens nothing and logs nothing while %s', async (page) => {
      await grant(stage.driver, ['*://www.jianshu.com/*']);
      await stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        choices: { jianshu: 'open-directly' as const },
      });
      stage.world.clear();
      const tab = await stage.driver.openPage(`https://www.jianshu.com/${page}`);
      // Firefox does not speculate.
      if (stage.driver.name === 'chromium') await stage.world.arrival(WRAPPED);
      // What is only prefetched is no page yet.
      if (stage.driver.name === 'chromium' && page === 'prerendering')
        await stage.world.arrival('https://www.jianshu.com/parsed.png');
      const next = await stage.driver.openPage('https://example.com/');
      await next.evaluate(
        (url) => void setTimeout(() => location.assign(url)),
        WRAPPED.replace(/a$/, 'next'),
      );
      await stage.world.arrival(NEXT);
      await eventually('the incident', async () => (await incidentsOf(stage.driver))[0]);
      expect(tab.url()).toBe(`https://www.jianshu.com/${page}`);
      expect(stage.world.requestsTo('example.com').map(({ url }) => url)).not.toContain(
        'https://example.com/a',
      );
      expect(await incidentsOf(stage.driver)).toMatchObject([{ destination: { url: NEXT } }]);
    });
  },
);
