import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { platforms } from '../../utils/rules/all-platforms';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { type GalleryPage, galleryPages, galleryRoutes, showing } from './gallery';
import { grantEverything } from './grant';
import { incidentsOf } from './incidents-of';

/** Tabs at a time. */
const ABREAST = 4;
/** A page that says nothing is observed for ten seconds; a loaded machine takes its time besides. */
const RECOGNISED_MS = 30_000;

/** A page of each platform: a fixture where it has one, else an example of its first rule. */
const PAGES = galleryPages()
  .toSorted((a, b) => Number(isExample(a)) - Number(isExample(b)))
  .filter((page, i, all) => all.findIndex(({ platform }) => platform === page.platform) === i);

/** Every platform but those that only forward: one whose pages are read also shows them. */
const PLATFORMS = platforms.filter(({ rules }) =>
  rules.some(({ forwards, reading }) => !forwards || reading),
);

function isExample({ name, expected }: GalleryPage): boolean {
  return name === expected.rule;
}

type Met = Pick<GalleryPage['expected'], 'outcome' | 'rule' | 'destination' | 'kind' | 'reason'>;

function wantedOn({ expected: { outcome, rule, destination, kind, reason } }: GalleryPage): Met {
  return {
    outcome,
    rule,
    ...(destination && { destination: new URL(destination).href }),
    ...(kind && { kind }),
    ...(reason && { reason }),
  };
}

/** What the background has made of a page, in the words of what is wanted; the last of it if that never comes. */
async function metOn({ driver }: Stage, tab: Page, page: GalleryPage): Promise<Partial<Met>> {
  await tab.goto(showing(page));
  const key = `visit:${await driver.tabId(tab)}`;
  const wanted = wantedOn(page);
  const fields = Object.keys(wanted) as (keyof Met)[];
  let met: Partial<Met> = {};
  const look = async () => {
    const { [key]: stored } = await driver.inExtension((key) => browser.storage.session.get(key), key);
    const visit = stored as { met: Met; incident: string | null } | undefined;
    met = visit ? Object.fromEntries(fields.map((field) => [field, visit.met[field]])) : {};
    return (visit?.incident && fields.every((field) => met[field] === wanted[field])) || undefined;
  };
  await eventually(page.name, look, RECOGNISED_MS).catch(() => {});
  return met;
}

eachBrowser('the catalogue', { routes: galleryRoutes(PAGES) }, (stage) => {
  it('is met on a page of each platform, on its real host name, and each is in the history', async () => {
    await grantEverything(stage.driver);
    expect(PLATFORMS.length).toBeGreaterThan(140);
    expect(PAGES.map(({ platform }) => platform.id).sort()).toEqual(PLATFORMS.map(({ id }) => id).sort());
    const met: Record<string, Partial<Met>> = {};
    const waiting = [...PAGES];
    // One tab after the other shows many pages: making a tab costs more than all the rest.
    const walk = async () => {
      const tab = await stage.driver.openPage('about:blank');
      for (let page = waiting.shift(); page; page = waiting.shift())
        met[page.name] = await metOn(stage, tab, page);
    };
    await Promise.all(Array.from({ length: ABREAST }, walk));
    expect(met).toEqual(Object.fromEntries(PAGES.map((page) => [page.name, wantedOn(page)])));
    const logged = new Set((await incidentsOf(stage.driver)).map(({ rule }) => rule.id));
    expect(PAGES.filter(({ expected }) => !logged.has(expected.rule)).map(({ name }) => name)).toEqual([]);
  }, 600_000);
});
