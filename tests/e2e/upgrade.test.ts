import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtExtension } from '../../scripts/package/extension';
import schema1 from '../fixtures/incidents/schema-1.json';
import settings1 from '../fixtures/settings/version-1.json';
import { launch } from './browsers';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { holdFirstVersion, letGo } from './first-version';
import { grant } from './grant';
import { incidentsOf, incidentTo } from './incidents-of';
import { journalOf } from './journal-of';
import { wrapped } from './links';

const OLD = '0.0.9';
/** Of an optional pack, the only host of it that was allowed: as if all the others had come with the update. */
const OPTIONAL = ['*://hellogithub.com/*'];
const hellogithub = (to: string) =>
  `https://hellogithub.com/periodical/statistics/click?target=${encodeURIComponent(to)}`;

function makeOld(folder: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: OLD }));
}

/** Settings and history as version 1 of both wrote them. */
async function fill({ driver }: Stage): Promise<void> {
  await driver.inExtension((settings) => browser.storage.local.set({ settings }), settings1);
  await driver.inExtension(holdFirstVersion, schema1);
  await driver.inExtension(letGo);
}

const versionOf = ({ driver }: Stage) => driver.inExtension(() => browser.runtime.getManifest().version);
const settingsOf = ({ driver }: Stage) =>
  driver.inExtension(async () => (await browser.storage.local.get('settings')).settings as object);

// Chromium's developer mode comes with private windows: without that an unpacked extension does not survive its reload.
const SETTING = { allowPrivate: true, prepare: makeOld };

eachBrowser(
  'an update',
  {
    ...SETTING,
    routes: { 'link.zhihu.com': '<p class="info">您即将离开知乎', 'hellogithub.com': '<p>redirecting' },
  },
  (stage) => {
    it('keeps history, settings and what was allowed, and works on', async ({ task }) => {
      // A try that failed may have the new one already.
      if (task.result?.retryCount) {
        await stage.driver.close();
        stage.driver = await launch(stage.driver.name, { world: stage.world, ...SETTING });
      }
      expect(await versionOf(stage)).toBe(OLD);
      await stage.driver.openPage(wrapped('https://example.com/first'));
      await incidentTo(stage.driver, 'https://example.com/first');
      await fill(stage);
      await grant(stage.driver, OPTIONAL);
      await stage.driver.openPage(wrapped('https://example.com/old'));
      await incidentTo(stage.driver, 'https://example.com/old');
      await eventually('the optional page', async () => {
        await stage.driver.openPage(hellogithub('https://example.com/old-optional'));
        // It may have been opened before our script was allowed there.
        return incidentTo(stage.driver, 'https://example.com/old-optional', 5000).catch(() => undefined);
      });
      for (const url of [wrapped('https://example.com/first'), wrapped('https://example.com/old')])
        await (await stage.driver.pageAt(url)).close();
      const before = { incidents: await incidentsOf(stage.driver), journal: await journalOf(stage.driver) };
      expect(before.incidents.map(({ note }) => note)).toContain('班级群里的链接');

      await stage.driver.reloadExtension(builtExtension(stage.driver.name));

      const version = await eventually('the new version', async () => {
        const found = await versionOf(stage);
        return found === OLD ? undefined : found;
      });
      expect(version).not.toBe(OLD);
      expect(await settingsOf(stage)).toEqual(settings1);
      expect(await incidentsOf(stage.driver)).toEqual(before.incidents);
      expect(await journalOf(stage.driver)).toEqual(before.journal);
      // Neither switched off nor without access: what came with the installation, and what was allowed later.
      await stage.driver.openPage(wrapped('https://example.com/new'));
      await incidentTo(stage.driver, 'https://example.com/new');
      await eventually('the script of what was allowed', () =>
        stage.driver.inExtension(
          async () => (await browser.scripting.getRegisteredContentScripts()).length > 0 || undefined,
        ),
      );
      await stage.driver.openPage(hellogithub('https://example.com/new-optional'));
      await incidentTo(stage.driver, 'https://example.com/new-optional');
      const after = await incidentsOf(stage.driver);
      expect(after).toEqual(expect.arrayContaining(before.incidents));
      expect(after).toHaveLength(before.incidents.length + 2);
      const page = await stage.driver.openExtensionPage('incidents.html');
      await page.waitForSelector('[data-incident]');
      expect(await page.$$eval('[data-incident]', (rows) => rows.length)).toBe(after.length);
    });
  },
);
