import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';

const TO = 'https://www.example.com/a?b=1';
const OUTGOING = `https://forum.any.example/outgoing?url=${encodeURIComponent(TO)}`;

eachBrowser(
  'own rules',
  {
    routes: {
      'forum.any.example': ({ url }) =>
        url.includes('evil')
          ? '<!doctype html><title>提示</title><p>警告：该网站涉嫌诈骗，已被拦截，请拨打96110'
          : '<!doctype html><title>Leaving</title><p>You are leaving this forum.',
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    /** What the popup says of a freshly opened page, once that was read. */
    const described = async (url: string): Promise<Record<string, string | undefined>> => {
      const page = await stage.driver.openPage(url);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html:not([data-being-read]) h1');
      const said = await popup.$eval('html', (html) => ({ ...html.dataset }));
      await popup.close();
      await page.close();
      return said;
    };
    const recognised = (is: boolean) =>
      eventually(`the page to be ${is ? '' : 'no longer '}recognised`, async () => {
        const said = await described(OUTGOING);
        return (said.platform === 'own-forum-any-example') === is ? said : undefined;
      });
    const options = async (): Promise<Page> => {
      const page = await stage.driver.openExtensionPage('options.html');
      await page.waitForSelector('#own-rules');
      return page;
    };
    let exported = '';
    const line = '[data-own-rule="own-forum-any-example"]';

    it('a template for a host works at once, and only there', async () => {
      await stage.driver.inExtension(() => browser.storage.local.remove('own-rules'));
      expect((await described(OUTGOING)).platform).toBeUndefined();
      await stage.driver.allowHosts(['*://forum.any.example/*']);
      const page = await options();
      await page.click('#own-rules details summary');
      await page.select('[data-templates] select', 'nodebb');
      await page.type('[data-templates] input', 'forum.any.example');
      await page.click('[data-action="add-template"]');
      await page.waitForSelector(line);
      expect(await recognised(true)).toMatchObject({ outcome: 'unwrapped', destination: TO, kind: 'notice' });
      expect((await described('https://forum.any.example/topic/1')).platform).toBeUndefined();
      await page.close();
    });

    it('says of no page that it is harmless where the page warns', async () => {
      const warned = 'https://forum.any.example/outgoing?url=https%3A%2F%2Fevil.example%2F';
      expect(await described(warned)).toMatchObject({ outcome: 'unwrapped', kind: 'unknown' });
    });

    /** Gives access by the button that the options show where it is missing. */
    const allow = async (): Promise<void> => {
      await stage.driver.allowHosts(['*://forum.any.example/*']);
      const page = await options();
      await page.waitForSelector(`${line} .caution`);
      await page.click(`${line} button[aria-label^="Allow"]`);
      await page.waitForSelector(`${line} .caution`, { hidden: true });
      await page.close();
    };

    it('survives the end of the background', async () => {
      await stage.driver.killBackground();
      await recognised(true);
    });

    it('sees nothing while its access is revoked, says so, and works again once it is given', async () => {
      await stage.driver.inExtension(() =>
        browser.permissions.remove({ origins: ['*://forum.any.example/*'] }),
      );
      await recognised(false);
      await allow();
      await recognised(true);
    });

    it('is still there after a restart of the browser', async () => {
      await stage.driver.restart();
      // An unpacked extension is installed anew by Chromium's driver, which forgets what it was granted.
      if (stage.driver.name === 'chromium') await allow();
      await recognised(true);
    });

    it('can be switched off and on', async () => {
      const page = await options();
      const toggle = await page.waitForSelector(`${line} .switch input`);
      // A try that failed may have left it off.
      if (!(await page.$(`${line} .switch input:checked`))) await toggle?.click();
      await page.waitForSelector(`${line} .switch input:checked`);
      await toggle?.click();
      await recognised(false);
      await toggle?.click();
      await recognised(true);
      await page.close();
    });

    it('is edited as text, and what is wrong is said instead of stored', async () => {
      const page = await options();
      await (await page.waitForSelector(`${line} [data-action="edit-own"]`))?.click();
      const field = await page.waitForSelector(`${line} textarea`);
      const text = (await field?.evaluate((area) => (area as HTMLTextAreaElement).value)) ?? '';
      const write = (value: string) =>
        field?.evaluate((area, value) => {
          (area as HTMLTextAreaElement).value = value as string;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        }, value);
      await write(text.replaceAll('*://forum.any.example/', '*://*.example/'));
      await page.click(`${line} [data-action="take-rules"]`);
      await page.waitForFunction(
        (line) =>
          document
            .querySelector(`${line} [role="alert"]`)
            ?.textContent?.includes('rules.0.match.0 is not a match pattern'),
        {},
        line,
      );
      await write(text.replace('"name": "url"', '"name": "elsewhere"'));
      await page.click(`${line} [data-action="take-rules"]`);
      await page.waitForSelector(`${line} textarea`, { hidden: true });
      await eventually('the rule that finds nothing', async () =>
        (await described(OUTGOING)).outcome === 'no-destination' ? true : undefined,
      );
      await page.close();
    });

    it('is listed among the rules that found nothing lately', async () => {
      const page = await options();
      await page.waitForSelector('[data-stale="own-forum-any-example/1"]');
      await page.close();
    });

    /** Puts in what was exported; the page where that was done. */
    const takeBack = async (): Promise<Page> => {
      await stage.driver.allowHosts(['*://forum.any.example/*']);
      const page = await options();
      await page.click('#own-rules details summary');
      await page.$eval(
        '#own-rules textarea',
        (area, text) => {
          (area as HTMLTextAreaElement).value = text as string;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        },
        exported,
      );
      await (await page.waitForSelector('#own-rules [data-action="take-rules"]:not([disabled])'))?.click();
      await page.waitForSelector(line);
      return page;
    };

    it('is gone once it is deleted, its access too', async () => {
      // A try that failed may have deleted it.
      const page = exported ? await takeBack() : await options();
      await page.evaluate(() => {
        const made = URL.createObjectURL;
        URL.createObjectURL = (file: Blob) => {
          void file.text().then((text) => Object.assign(window, { exported: text }));
          return made.call(URL, file);
        };
      });
      await page.click('[data-action="export-own"]');
      exported = await eventually('the file', async () => (await page.evaluate('window.exported')) as string);
      await (await page.waitForSelector(`${line} [data-action="delete-own"]`))?.click();
      await (await page.waitForSelector('dialog .danger'))?.click();
      await page.waitForSelector(line, { hidden: true });
      await recognised(false);
      await eventually('the end of the access', async () => {
        const granted = await stage.driver.inExtension(() =>
          browser.permissions.contains({ origins: ['*://forum.any.example/*'] }),
        );
        return !granted || undefined;
      });
      await page.close();
    });

    it('comes back from the text that was exported', async () => {
      const page = await takeBack();
      await eventually('the rule at work', async () =>
        (await described(OUTGOING)).outcome === 'no-destination' ? true : undefined,
      );
      await page.close();
    });
  },
);
