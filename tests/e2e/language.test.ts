import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const STRIP = 'html > div:last-of-type';

eachBrowser(
  'the language picker, in a Chinese browser',
  { language: 'zh-CN', routes: { 'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎' } },
  (stage) => {
    const opensWith = async () => {
      const tab = await stage.driver.openPage(WRAPPED);
      const strip = await eventually('the strip', () => stage.driver.insideClosedRoot(tab, STRIP, '.open'));
      const popup = await stage.driver.popupOf(tab);
      const button = await popup.waitForSelector('[data-action="open-destination"]');
      const label = await button?.evaluate(({ textContent }) => textContent);
      const language = await popup.evaluate(() => document.documentElement.lang);
      await popup.close();
      await tab.close();
      return [strip.text, label, language];
    };
    const pick = async (language: string, heading: string) => {
      const options = await stage.driver.openExtensionPage('options.html');
      await (await options.waitForSelector(`input[value="${language}"]`))?.click();
      await options.waitForFunction(
        (says) => document.querySelector('h1')?.textContent === says,
        {},
        heading,
      );
      await options.close();
    };

    it('speaks the language of the browser at first', async () => {
      expect(await opensWith()).toEqual(['打开 example.com', '打开 example.com', 'zh-CN']);
    });

    it.each([
      ['en', 'Options', ['Open example.com', 'Open example.com', 'en']],
      ['zh_TW', '設定', ['開啟 example.com', '開啟 example.com', 'zh-TW']],
    ])('speaks the one that was picked, at once and everywhere: %s', async (language, heading, said) => {
      await pick(language, heading);
      expect(await opensWith()).toEqual(said);
    });

    it('still speaks it after a restart, and the browser’s own again when asked to', async () => {
      await pick('zh_TW', '設定');
      await stage.driver.restart();
      expect((await opensWith())[1]).toBe('開啟 example.com');
      await pick('auto', '设置');
      expect((await opensWith())[1]).toBe('打开 example.com');
    });
  },
);
