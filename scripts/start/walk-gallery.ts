import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Driver, eventually } from '../../tests/e2e/driver';
import { PATIENCE_MS } from '../../tests/e2e/eventually';
import { type Expected, type GalleryPage, showing } from '../../tests/e2e/gallery';
import { grantEverything } from '../../tests/e2e/grant';
import { admit, NO_MEETINGS } from '../../utils/incidents/fold';
import { openDestination, type Seen } from './open-destination';

/** What the walk has left in the history so far; a second meeting of one kind only counts the first one up. */
interface Before {
  incidents: Set<string | null>;
  meetings: Set<string>;
}

/**
 * Does on every page what a person would: looks at the popup, opens the destination, looks into the history.
 * Prints one line per page and leaves pictures of each popup and of the history.
 *
 * @returns whether every page did what it should
 */
export async function walkGallery(driver: Driver, pages: readonly GalleryPage[]): Promise<boolean> {
  const pictures = resolve('.pictures', `start-${driver.name}`);
  mkdirSync(pictures, { recursive: true });
  await grantEverything(driver);
  const before: Before = { incidents: new Set(), meetings: new Set() };
  let failures = 0;
  let recent = NO_MEETINGS;
  for (const [index, page] of pages.entries()) {
    const meeting = { tab: index, url: page.expected.url, platform: page.platform.id };
    // A machine that is faster than the history admits meetings waits for it.
    while (admit(recent, meeting, Date.now()).verdict !== 'admitted') await sleep(1000);
    const tab = await driver.openPage(showing(page));
    const complaints = await visit(driver, tab, page, before, pictures).catch((error) => {
      console.log(`✗ ${page.name}`);
      return [String(error)];
    });
    await tab.close().catch(() => {});
    ({ recent } = admit(recent, meeting, Date.now()));
    if (complaints.length === 0) continue;
    failures++;
    for (const complaint of complaints) console.log(`    ${complaint}`);
  }
  const history = await driver.openExtensionPage('incidents.html');
  await history.waitForSelector('[data-incident]').catch(() => {});
  await history.screenshot({ path: join(pictures, 'history.png') });
  console.log(
    `\n${pages.length - failures} of ${pages.length} pages did what they should in ${driver.version}.`,
  );
  console.log(`Pictures of the popups and the history: ${pictures}`);
  return failures === 0;
}

/** @returns what was not as it should be */
async function visit(
  driver: Driver,
  tab: Page,
  page: GalleryPage,
  before: Before,
  pictures: string,
): Promise<string[]> {
  const { expected } = page;
  const [popup, seen] = await popupWith(driver, tab, expected);
  await popup.setViewport({ width: 400, height: 560 });
  await popup.screenshot({ path: join(pictures, `${page.name.replaceAll('/', '-')}.png`) });
  const complaints = differences(expected, seen);
  const opened = await openDestination(driver, popup, seen, complaints);
  // It may have closed itself, as the real one does.
  await popup.close().catch(() => {});
  const logged = await isLogged(driver, page, before);
  if (!logged) complaints.push('is not in the history');
  const columns = [
    page.platform.id.padEnd(12),
    (seen.kind ?? '-').padEnd(8),
    (seen.reason ?? '-').padEnd(18),
    (seen.destination ?? seen.outcome ?? 'not recognised').padEnd(48),
    opened.padEnd(26),
    logged ? 'logged' : 'not logged',
  ];
  console.log(`${complaints.length === 0 ? '✓' : '✗'} ${columns.join(' ')}  ${page.name}`);
  return complaints;
}

/** Opens the popup until it says what is expected, which takes ten seconds on a page that says nothing; what it says last counts. */
async function popupWith(driver: Driver, tab: Page, expected: Expected): Promise<[Page, Seen]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const popup = await driver.popupOf(tab);
    // It follows its page; opened anew too soon, it would make a page that may yet forward wait from the beginning.
    await popup.waitForSelector('html[data-kind]:not([data-being-read])', { timeout: 3000 }).catch(() => {});
    const { outcome, kind, reason, destination } = await popup.$eval('html', (html) => ({ ...html.dataset }));
    const seen = { outcome, kind, reason, destination };
    const isRead = (await popup.$('html[data-being-read]')) === null;
    if ((isRead && differences(expected, seen).length === 0) || Date.now() > deadline) return [popup, seen];
    await popup.close();
  }
}

function differences(expected: Expected, seen: Seen): string[] {
  return (['outcome', 'destination', 'kind', 'reason'] as const).flatMap((field) => {
    const wanted = expected[field];
    const mayBeAbsent = wanted === undefined && field !== 'destination';
    if (mayBeAbsent || wanted === seen[field]) return [];
    return [`${field} should be ${wanted ?? 'absent'} and is ${seen[field] ?? 'absent'}`];
  });
}

/** A new incident, or a repetition of one that an earlier page of the walk has left. */
async function isLogged(driver: Driver, { expected }: GalleryPage, before: Before): Promise<boolean> {
  const meeting = [expected.rule, expected.kind, expected.destination ?? expected.url].join(' ');
  const wasMet = before.meetings.has(meeting);
  before.meetings.add(meeting);
  const findRow = async () => {
    const rows = await historyRows(driver);
    const isThere = rows.some((row) => wasMet || !before.incidents.has(row));
    for (const row of rows) before.incidents.add(row);
    return isThere || undefined;
  };
  return eventually('its row in the history', findRow).catch(() => false);
}

async function historyRows(driver: Driver): Promise<(string | null)[]> {
  const history = await driver.openExtensionPage('incidents.html');
  await history.waitForSelector('[data-incident]').catch(() => {});
  const rows = await history.$$eval('[data-incident]', (all) =>
    all.map((row) => row.getAttribute('data-incident')),
  );
  await history.close();
  return rows;
}
