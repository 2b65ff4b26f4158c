import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { holdFirstVersion, letGo } from './first-version';
import { incidentsOf, incidentsTo, incidentTo } from './incidents-of';
import { wholeJournal } from './journal-of';
import { newLink } from './links';
import { pasted } from './pasted';
import { popupShowing } from './popup-showing';

const OPEN = '[data-action="open-destination"]';
const RECORD = '[data-action="record"]';
/** Enough for a small history and the browser's own book-keeping. */
const LITTLE = 3_000_000;

/** Without the promise of unlimited room, which no test could use up. */
function withoutPromise(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
}

/** Meets a link and asks the popup about it until it says so. */
async function meet(stage: Stage, says: RegExp) {
  const { url, destination } = newLink();
  const page = await stage.driver.openPage(url);
  const popup = await eventually(`a popup that says ${says}`, async () => {
    const opened = await popupShowing(stage.driver, page, `html[data-destination="${destination}"]`);
    if (says.test(await opened.$eval('main', (main) => main.textContent ?? ''))) return opened;
    await opened.close();
    return undefined;
  });
  return { popup, destination };
}

eachBrowser(
  'a history that cannot be written',
  {
    prepare: withoutPromise,
    room: LITTLE,
    routes: { 'link.zhihu.com': '<p class="info">您即将离开知乎', 'example.com': '<p>arrived' },
  },
  (stage) => {
    it('a full disk is told in words, takes nothing away, and has room again for the same meeting', async () => {
      // What a try that failed has left.
      await stage.driver.inExtension(makeRoom);
      await stage.driver.inExtension(() => browser.runtime.sendMessage({ type: 'forget-everything' }));
      const first = await meet(stage, /in your history/i);
      await incidentTo(stage.driver, first.destination);
      const before = await incidentsOf(stage.driver);
      await stage.driver.inExtension(fillUp);

      const { popup, destination } = await meet(stage, /the disk is full/);
      expect(await incidentsOf(stage.driver)).toEqual(before);
      expect(await wholeJournal(stage.driver)).toEqual(['seen']);

      await stage.driver.inExtension(makeRoom);
      await popup.click(RECORD);
      expect((await incidentTo(stage.driver, destination)).repeats.count).toBe(1);
      await popup.click(OPEN);
      await stage.world.arrival(destination);
      await eventually('the opening', async () =>
        (await incidentTo(stage.driver, destination)).action.did === 'opened' ? true : undefined,
      );
      expect(await wholeJournal(stage.driver)).toEqual(['seen', 'seen', 'opened']);
    });

    it('all of it can be deleted also where the disk is full', async () => {
      await stage.driver.inExtension(makeRoom);
      const { destination } = await meet(stage, /in your history/i);
      await incidentTo(stage.driver, destination);
      await stage.driver.inExtension(fillUp);
      const forget = () => browser.runtime.sendMessage({ type: 'forget-everything' });
      expect(await stage.driver.inExtension<[], unknown>(forget)).toEqual({ ok: true });
      expect(await incidentsOf(stage.driver)).toEqual([]);

      await stage.driver.inExtension(makeRoom);
      const next = await meet(stage, /in your history/i);
      await incidentTo(stage.driver, next.destination);
      expect(await wholeJournal(stage.driver)).toEqual(['seen']);
    });

    it('a single deletion that finds no room says so, and is done once there is some', async () => {
      await stage.driver.inExtension(makeRoom);
      const { destination } = await meet(stage, /in your history/i);
      await incidentTo(stage.driver, destination);
      const page = await stage.driver.openExtensionPage('incidents.html');
      await (await page.waitForSelector('[data-action="detail"]'))?.click();
      await (await page.waitForSelector('[data-action="delete"]'))?.click();
      const yes = await page.waitForSelector('dialog .danger');
      await stage.driver.inExtension(fillUp);
      await yes?.click();
      await page.waitForSelector('dialog [role="alert"] ::-p-text(the disk is full)');
      expect(await incidentsTo(stage.driver, destination)).toHaveLength(1);

      await stage.driver.inExtension(makeRoom);
      await yes?.click();
      await eventually('its end', async () =>
        (await incidentsTo(stage.driver, destination)).length === 0 ? true : undefined,
      );
      expect((await wholeJournal(stage.driver)).at(-1)).toBe('deleted');
    });

    it('a database that cannot be read can be deleted, and the next meeting is written into a new one', async () => {
      await stage.driver.inExtension(breakHistory);
      const page = await stage.driver.openExtensionPage('incidents.html');
      await (await page.waitForSelector('[data-action="delete-all"]:enabled'))?.click();
      await (await page.waitForSelector('dialog .danger'))?.click();
      await page.waitForSelector('.nothing [href="welcome.html"]');
      const { destination } = await meet(stage, /in your history/i);
      await incidentTo(stage.driver, destination);
      expect(await wholeJournal(stage.driver)).toEqual(['seen']);
    });

    it('a page of an older version that holds it is told in words, and once it is gone all goes on', async () => {
      await stage.driver.inExtension(letGo);
      await stage.driver.inExtension(holdFirstVersion, { journal: [], incidents: [], state: null });
      const { popup, destination } = await meet(stage, /held by another version/);
      await popup.click(OPEN);
      await stage.world.arrival(destination);

      await stage.driver.inExtension(letGo);
      const next = await meet(stage, /in your history/i);
      expect((await incidentTo(stage.driver, next.destination)).repeats.count).toBe(1);
      expect(await wholeJournal(stage.driver)).toEqual(['seen']);
    });
  },
);

eachBrowser(
  'a browser whose storage never answers',
  {
    prepare: withoutAnswers,
    routes: { 'link.zhihu.com': '<p class="info">您即将离开知乎', 'example.com': '<p>arrived' },
  },
  (stage) => {
    it('shows the pages that one goes to all the same', async () => {
      const page = await stage.driver.openPage(newLink().url);
      expect(await page.$eval('.info', (info) => info.textContent)).toBe('您即将离开知乎');
    });

    it('is said by the popup in words, with what is known of the page and no button to open it', async () => {
      const { url, destination } = newLink();
      const page = await stage.driver.openPage(url);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('h1 ::-p-text(The browser does not answer)');
      expect(await popup.$('.goal')).toBeNull();
      await popup.close();

      // It was read while the storage still answered.
      await stage.driver.inExtension((visit) => browser.storage.session.set(visit), {
        [`visit:${await stage.driver.tabId(page)}`]: {
          met: {
            outcome: 'unwrapped',
            url,
            destination,
            platform: 'zhihu',
            rule: 'zhihu/link',
            kind: 'notice',
          },
        } as unknown as string,
      });
      const knowing = await clickButton(stage.driver, page);
      const copy = await knowing.waitForSelector('.goal .button');
      expect(await knowing.$('[data-action="open-destination"]')).toBeNull();
      await copy?.click();
      await knowing.waitForSelector('.goal ::-p-text(Copied)');
      expect(await pasted(stage.driver, page)).toBe(destination);
    });

    it('is said by the page of a link, which has the link once the background answers again', async () => {
      const { url, destination } = newLink();
      const beDeaf = (wanted: boolean) =>
        // Answered, so that nothing is asked before it holds.
        stage.driver.inExtension(
          (wanted) => browser.runtime.sendMessage({ type: 'be-deaf', wanted }),
          wanted,
        );
      const open = () => stage.driver.openExtensionPage('link.html?text=one');
      await stage.driver.inExtension(async (text) => {
        await browser.storage.session.remove('mended');
        await browser.storage.session.set({ 'link-text:one': { text, isPrivate: false, isLink: true } });
      }, url);
      await beDeaf(false);
      const silent = await open();
      await silent.waitForSelector('h1 ::-p-text(The browser does not answer)');
      await silent.close();

      await stage.driver.inExtension(() => browser.storage.session.set({ mended: true }));
      await beDeaf(true);
      const page = await open();
      await page.waitForSelector('main ::-p-text(1 link could not be looked into)');
      expect(await page.$('h1')).toBeNull();
      await beDeaf(false);
      await page.evaluate(() => void setTimeout(() => location.reload()));
      await (await page.waitForSelector('[data-action="open-destination"]'))?.click();
      expect(await stage.driver.pageAt(destination)).toBe(page);
    });
  },
);

/** Background and popup ask their storage in vain, until a test has it mended; and the background hears nobody where it is told so. */
function withoutAnswers(folder: string): void {
  const vain = `{
    const { storage: { local, session }, runtime: { onMessage } } = globalThis.browser ?? chrome;
    const get = local.get.bind(local);
    // Held: Firefox answers for a listener whose promise was cleared away.
    const never = new Promise(() => {});
    local.get = async (...asked) => {
      const { mended } = await session.get('mended');
      return mended ? get(...asked) : never;
    };
    let isDeaf = false;
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (hear) =>
      add((message, sender, answer) => {
        if (message.type === 'be-deaf') {
          isDeaf = message.wanted;
          return void answer(true);
        }
        return isDeaf ? undefined : hear(message, sender, answer);
      });
  }`;
  const background = join(folder, 'background.js');
  writeFileSync(background, `${vain}\n${readFileSync(background, 'utf8')}`);
  const popup = join(folder, 'popup.html');
  writeFileSync(join(folder, 'vain.js'), vain);
  writeFileSync(
    popup,
    readFileSync(popup, 'utf8').replace('<head>', '<head><script src="/vain.js"></script>'),
  );
}

// These run in a page of the extension.

/** Something else takes all the room there is, down to the last kilobyte. */
async function fillUp(): Promise<void> {
  // Opened anew each time: Firefox closes a database for which there was no room.
  const fits = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const open = indexedDB.open('something-else', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('all', { autoIncrement: true });
      open.onerror = () => resolve(false);
      open.onsuccess = () => {
        const tx = open.result.transaction('all', 'readwrite', { durability: 'strict' });
        // Random, so that it cannot be stored in less.
        tx.objectStore('all').add(crypto.getRandomValues(new Uint8Array(bytes)));
        const end = (fitted: boolean) => {
          open.result.close();
          resolve(fitted);
        };
        tx.oncomplete = () => end(true);
        tx.onabort = () => end(false);
      };
    });
  for (let bytes = 65_536; bytes >= 1024; bytes /= 2) while (await fits(bytes));
}

/** What is there under the history's name is none. */
function breakHistory(): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('incidents');
    const open = indexedDB.open('incidents', 1000);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      open.result.close();
      resolve();
    };
  });
}

function makeRoom(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('something-else');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
}
