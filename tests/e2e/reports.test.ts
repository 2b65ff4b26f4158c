import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickButton } from './click-button';
import { eachBrowser, type Stage } from './each-browser';
import { pasted } from './pasted';
import { popupShowing } from './popup-showing';

const TICKET = 's3cr3t';
const KEY = '0123456789abcdef0123456789abcdef';
const TO = `https%3A%2F%2Fexample.com%2Fa%3Ftoken%3D${KEY}`;
const KNOWN = `https://link.zhihu.com/?target=${TO}&ticket=${TICKET}`;
const UNKNOWN = `https://forum.acme.example/out?to=${TO}&ticket=${TICKET}`;
const HEAD = '<!doctype html><link rel="icon" href="data:,">';

/** Opens the report under `says`, copies it, and gives the text that is shown and the one in the clipboard. */
async function report({ driver }: Stage, page: Page, popup: Page, says: string) {
  const named = `::-p-xpath(//details[summary[text()="${says}"]])`;
  await popup.click(`${named} summary`);
  const shown = await popup.$eval(`${named} textarea`, (field) => (field as HTMLTextAreaElement).value);
  await popup.click(`${named} button`);
  await popup.waitForSelector(`${named} ::-p-text(Copied)`);
  return { shown, copied: await pasted(driver, page) };
}

/** Neither of the secrets, and no address that a program would make a link of but the page's own. */
function isRedacted(text: string): void {
  expect(text).not.toContain(TICKET);
  expect(text).not.toContain(KEY);
  expect(text.replace(/^page: .*$/m, '').match(/^(?!rule: ).*https?:/m)).toBeNull();
}

eachBrowser(
  'a report',
  {
    routes: {
      'link.zhihu.com': `${HEAD}<p class="info">您即将离开知乎，请注意您的帐号和财产安全。`,
      'forum.acme.example': `${HEAD}<title>Leaving Acme</title><p>You are leaving Acme for an external site.
        <p>https://example.com/a?token=${KEY}<p><a href="https://example.com/a?token=${KEY}">Continue</a><button>Stay</button>`,
    },
  },
  (stage) => {
    it('that something is wrong is a text to copy, without secrets, and is sent nowhere', async () => {
      const page = await stage.driver.openPage(KNOWN);
      const popup = await popupShowing(stage.driver, page, 'html[data-kind="notice"]');
      await popup.waitForSelector('blockquote');
      stage.world.clear();
      const { shown, copied } = await report(stage, page, popup, 'This is wrong');
      expect(copied).toBe(shown);
      expect(shown.split('\n')).toEqual([
        expect.stringMatching(/^Onward: \d+\.\d+/),
        'platform: zhihu',
        expect.stringMatching(/^rule: zhihu\/link \(20\d\d-\d\d\)$/),
        'outcome: unwrapped',
        'kind: notice, leave-notice',
        'words: 您即将离开知乎，请注意您的帐号和财产安全。',
        'page: https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fa%3Ftoken%3DREDACTED&ticket=REDACTED',
        'destination: hxxps://example[.]com/a?token=REDACTED',
        'found in: param target',
      ]);
      isRedacted(shown);
      expect(stage.world.requests).toEqual([]);
    });

    it('that a page is not known is one too, with the rule that would find its destination', async () => {
      const page = await stage.driver.openPage(UNKNOWN);
      const popup = await clickButton(stage.driver, page);
      await popup.waitForSelector('html[data-look="proposals"]');
      stage.world.clear();
      const { shown, copied } = await report(stage, page, popup, 'This page is not known');
      expect(copied).toBe(shown);
      const lines = shown.split('\n');
      expect(lines).toContain(
        'page: https://forum.acme.example/out?to=https%3A%2F%2Fexample.com%2Fa%3Ftoken%3DREDACTED&ticket=REDACTED',
      );
      expect(lines).toContain('title: Leaving Acme');
      expect(shown).toMatch(/^words: .*You are leaving Acme for an external site/m);
      expect(shown).toMatch(/^buttons: .*Stay/m);
      expect(shown).toMatch(/^proposed: hxxps:\/\/example\[\.\]com\/a\?token=REDACTED \(/m);
      expect(shown).toMatch(/^rule: \{.*"from":"param","name":"to"/m);
      isRedacted(shown);
      expect(stage.world.requests).toEqual([]);
    });
  },
);
