import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateJsonLines } from '../../scripts/bench/incident-generator';
import { dress, frame } from '../../scripts/pictures/camera';
import { scenePages } from '../../scripts/pictures/scene-pages';
import { mainScenes, type Scene, scenes } from '../../scripts/pictures/scenes';
import { type SceneStage, sceneStage } from '../../scripts/pictures/stage';
import { LANGUAGES } from '../../utils/language/translate';
import { ownPlatform } from '../../utils/own-rules/own-platform';
import { faultsOf } from './axe';
import { eachBrowser } from './each-browser';
import { eventually } from './eventually';
import { focusOnHeading } from './focus-on-heading';
import { galleryRoutes } from './gallery';
import { grant } from './grant';
import { cutTexts, lasting, overhang, smallTargets } from './measure';
import { popupShowing } from './popup-showing';

/** Meetings in the history: rows are alike, and each is looked at. */
const FEW = 16;
/** The strip lies in a closed shadow root, where axe cannot look; `strip.test.ts` holds it. */
const screens = scenes.filter(({ name }) => !name.startsWith('strip'));
const one = (name: string) => screens.find((scene) => scene.name === name) as Scene;

const home = mkdtempSync(join(tmpdir(), 'onward-accessibility-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const press = (selector: string) => async (page: Page) => (await page.waitForSelector(selector))?.click();
const choose = (name: string, text: () => string | Promise<string>) => async (page: Page) => {
  const file = join(home, name);
  writeFileSync(file, await text());
  const input = (await page.waitForSelector(
    'input[type="file"]:not(#own-rules *)',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
};
async function backup(): Promise<string> {
  let text = '';
  for await (const line of generateJsonLines(3, Date.now())) text += line;
  return text;
}

function addRule(page: Page, rule: string): Promise<void> {
  return page.evaluate((rule) => {
    const [sheet] = document.styleSheets;
    sheet?.insertRule(rule, sheet.cssRules.length);
  }, rule);
}

/** What asks, refuses or answers over a screen. `ready`: it is there. */
const dialogs: { over: string; says: string; open: (page: Page) => Promise<unknown>; ready: string }[] = [
  {
    over: 'history',
    says: 'what a check found',
    open: press('[data-action="check"]'),
    ready: '[data-outcome]',
  },
  {
    over: 'history',
    says: 'whether to delete',
    open: press('[data-action="delete-all"]'),
    ready: '.danger',
  },
  { over: 'history', says: 'what a file holds', open: choose('backup.jsonl', backup), ready: 'ul li' },
  {
    over: 'history',
    says: 'why a file is refused',
    open: choose('bad.jsonl', () => '{"a":1}\n'),
    ready: '.refused',
  },
  {
    over: 'options',
    says: 'what a file would change',
    open: choose('settings.json', () => '{"version":1,"newTab":true,"strip":0}'),
    ready: 'table',
  },
  {
    over: 'options',
    says: 'why a file is none',
    open: choose('none.json', () => '[]'),
    ready: '.button',
  },
];

eachBrowser('for everybody', { routes: galleryRoutes(scenePages()) }, (stage) => {
  let show: SceneStage['show'];
  beforeAll(() => {
    ({ show } = sceneStage(stage.driver, Date.now(), FEW));
  });

  it.each(LANGUAGES)(
    'is axe clean on every screen, light and dark: %s',
    async (language) => {
      // What Firefox could judge otherwise does not change with the language.
      if (stage.driver.name === 'firefox' && language !== 'zh_TW') return;
      const faults: Record<string, string[]> = {};
      for (const scene of stage.driver.name === 'firefox' ? mainScenes : screens) {
        await show(scene, language, async (page) => {
          await dress(stage.driver, page, 'light');
          const light = await lasting(() => faultsOf(page));
          await dress(stage.driver, page, 'dark');
          const dark = await lasting(() => faultsOf(page, ['color-contrast', 'link-in-text-block']));
          if (light.length + dark.length > 0) faults[scene.name] = [...light, ...dark];
          if (scene.path === undefined && !scene.clicks) {
            await focusOnHeading(page);
          }
        });
      }
      expect(faults).toEqual({});
    },
    600_000,
  );

  it('is axe clean where it asks, refuses or answers, light and dark', async () => {
    const faults: Record<string, string[]> = {};
    for (const { over, says, open, ready } of dialogs) {
      await show(one(over), 'zh_CN', async (page) => {
        await open(page);
        await page.waitForSelector(`dialog[open] ${ready}`);
        await dress(stage.driver, page, 'light');
        const light = await lasting(() => faultsOf(page));
        await dress(stage.driver, page, 'dark');
        const dark = await lasting(() => faultsOf(page, ['color-contrast', 'link-in-text-block']));
        if (light.length + dark.length > 0) faults[says] = [...light, ...dark];
      });
    }
    expect(faults).toEqual({});
  }, 240_000);

  it('has room for the longest host of an own rule in the narrowest window', async () => {
    const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example.com`;
    const platform = ownPlatform(host, [
      {
        match: [`*://${host}/out`],
        kind: 'unknown',
        destination: [{ from: 'param', name: 'to' }],
        verified: '2026-08',
      },
    ]);
    await show(one('options-own-rules'), 'en', async (page) => {
      const set = (rules: string) => browser.storage.local.set({ 'own-rules': JSON.parse(rules) });
      await stage.driver.inExtension(set, JSON.stringify([{ platform, on: true }]));
      await page.waitForSelector(`[data-own-rule="${platform.id}"]`);
      await page.setViewport({ width: 320, height: 450 });
      const over = () => lasting(async () => [await overhang(page)].filter((pixels) => pixels > 0));
      expect(await over()).toEqual([]);
      await page.click('[data-action="delete-own"]');
      await page.waitForSelector('dialog[open]');
      expect(await over()).toEqual([]);
      // Its pages are called by that host, in the popup and in the history.
      await grant(stage.driver, [`*://${host}/*`]);
      const tab = await stage.driver.openPage(`https://${host}/out?to=https%3A%2F%2Fexample.org%2F`);
      const popup = await popupShowing(stage.driver, tab, 'html[data-kind]:not([data-being-read]) .met-by');
      await popup.setViewport({ width: 320, height: 450 });
      const history = await stage.driver.openExtensionPage('incidents.html');
      await history.setViewport({ width: 320, height: 450 });
      await history.waitForSelector('[data-incident]');
      for (const shown of [popup, history]) {
        await shown.bringToFront();
        expect(await lasting(async () => [await overhang(shown)].filter((pixels) => pixels > 0))).toEqual([]);
        await shown.close();
      }
    });
  });

  it('has no button of an incident over another, however wide the window is', async () => {
    await show(one('history'), 'zh_TW', async (page) => {
      for (const width of [320, 360, 500, 600, 700, 760]) {
        await page.setViewport({ width, height: 800 });
        const overlaps = () =>
          page.$$eval('.incident-ways', (all) =>
            all.flatMap((ways) => {
              const places = [...ways.children].map((each) => each.getBoundingClientRect());
              return places.slice(1).flatMap(({ left, top, bottom }, i) => {
                const before = places[i] as DOMRect;
                return left < before.right && top < before.bottom && bottom > before.top
                  ? [ways.innerHTML]
                  : [];
              });
            }),
          );
        expect([width, await lasting(overlaps)]).toEqual([width, []]);
      }
    });
  });

  it('has the name of each setting whole on paper', async () => {
    await show(one('options'), 'en', async (page) => {
      await stage.driver.setMedium(page, 'print');
      // A4 between its margins.
      await page.setViewport({ width: 720, height: 1000 });
      const broken = () =>
        page.$$eval('.setting-label', (names) =>
          names
            .filter((name) => name.scrollWidth > name.clientWidth || name.clientHeight > 40)
            .map(({ textContent }) => textContent),
        );
      expect(await lasting(broken)).toEqual([]);
    });
  });

  it('has room for a name without a gap in the sentences that say it, in the narrowest window', async () => {
    const text = `https://taobao.com.${'c'.repeat(63)}.com/ https://${'很长的中文域名'.repeat(3)}.中国/`;
    await show({ ...one('link'), text }, 'zh_CN', async (page) => {
      await page.setViewport({ width: 320, height: 450 });
      expect(await page.$$('.goal')).toHaveLength(2);
      expect(await lasting(async () => [await overhang(page)].filter((pixels) => pixels > 0))).toEqual([]);
    });
  });

  it('keeps in sight what a file would change, however long the names in it are', async () => {
    const file = JSON.stringify({ version: 1, choices: { zhihu: 'open-directly', ['a'.repeat(64)]: 'ask' } });
    await show(one('options'), 'en', async (page) => {
      for (const width of [1000, 320]) {
        await page.setViewport({ width, height: 700 });
        await choose('long-names.json', () => file)(page);
        await page.waitForSelector('dialog[open] .changes');
        const hidden = () =>
          page.$eval('dialog[open]', ({ scrollWidth, clientWidth }) => [scrollWidth - clientWidth]);
        expect(await lasting(async () => (await hidden()).filter((pixels) => pixels > 0))).toEqual([]);
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog[open]', { hidden: true });
      }
    });
  });

  it('has room on a phone that is set to letters of twice the size', async () => {
    const wrong: Record<string, string[]> = {};
    for (const scene of mainScenes) {
      await show(scene, 'en', async (page) => {
        await page.setViewport({ width: 360, height: 640 });
        await addRule(page, ':root { font-size: 1.875rem !important; }');
        await page.$$eval('details', (all) => {
          for (const folded of all) folded.open = true;
        });
        const faults = await lasting(async () => {
          const over = await overhang(page);
          const tooWide = [over, ...(await besideWindow(page))].filter((pixels) => pixels > 0);
          return [...(await cutTexts(page)), ...tooWide.map((pixels) => `${pixels} px too wide`)];
        });
        if (faults.length > 0) wrong[scene.name] = faults;
      });
    }
    expect(wrong).toEqual({});
  }, 240_000);

  it('reflows at 200 % and at 400 % zoom, and gives a finger 44 px', async () => {
    const wrong: Record<string, unknown> = {};
    for (const scene of mainScenes) {
      await show(scene, 'en', async (page) => {
        for (const width of [640, 320]) {
          await page.setViewport({ width, height: 450 });
          const over = await lasting(async () => [await overhang(page)].filter((pixels) => pixels > 0));
          if (over.length > 0) wrong[`${scene.name} at ${width}`] = over;
          const beside = await besideWindow(page);
          if (beside.length > 0) wrong[`the table of ${scene.name} at ${width}`] = beside;
        }
        // WCAG 1.4.12; our pages take no style sheet from elsewhere.
        await addRule(
          page,
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }',
        );
        const spaced = await lasting(async () => [await overhang(page)].filter((pixels) => pixels > 0));
        if (spaced.length > 0) wrong[`${scene.name}, spaced out`] = spaced;
        const besideSpaced = await lasting(() => besideWindow(page));
        if (besideSpaced.length > 0) wrong[`the table of ${scene.name}, spaced out`] = besideSpaced;
        if (stage.driver.name === 'firefox') return; // has no touch here; `android.test.ts` gives it some
        await frame(stage.driver, page, scene, 'phone');
        const small = await lasting(() => smallTargets(page));
        if (small.length > 0) wrong[scene.name] = small;
      });
    }
    expect(wrong).toEqual({});
  }, 480_000);

  it('keeps words on their lines in the narrowest popup, and a button beside what it is about', async () => {
    const quiet: Scene = {
      ...one('popup-notice'),
      settings: { snoozed: { zhihu: Date.now() + 3_600_000 } },
      ready: 'html:not([data-being-read]) [data-action="unsnooze"]',
    };
    await show(quiet, 'en', async (page) => {
      await page.setViewport({ width: 320, height: 450 });
      const tooHigh = () =>
        page.$$eval('.pair .button, .choices label', (all) =>
          all.filter((each) => each.getBoundingClientRect().height > 46).map((each) => each.textContent),
        );
      expect(await lasting(tooHigh)).toEqual([]);
      const [words = 0, button = 0] = await page.$$eval('.snoozed > *', (all) =>
        all.map((each) => each.getBoundingClientRect().top + each.getBoundingClientRect().height / 2),
      );
      expect(Math.abs(words - button)).toBeLessThan(2);
    });
  });

  it.each(['history', 'history-export', 'map', 'options', 'welcome', 'popup-notice'])(
    'is walked with the keyboard alone, every stop in sight and ringed: %s',
    async (name) => {
      // Headless Firefox matches no `:focus` on a dialog that scrolls, nor on the first choice in it.
      if (stage.driver.name === 'firefox' && name === 'history-export') return;
      await show(one(name), 'en', async (page) => {
        await page.setViewport({ width: 1280, height: 800 });
        const { stops, missed } = await walk(page);
        expect(stops.length).toBeGreaterThan(2);
        expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
        expect(stops.filter(({ isRinged }) => !isRinged)).toEqual([]);
        expect(missed).toEqual([]);
      });
    },
    240_000,
  );

  it('walks the history row by row: arrows go, Enter shows, Delete asks first', async () => {
    await show(one('history'), 'en', async (page) => {
      const focusAt = (row: string | null | undefined) =>
        eventually(`the focus at ${row}`, async () => {
          const at = await page.evaluate(() => document.activeElement?.getAttribute('data-incident'));
          return at === row || undefined;
        });
      const rows = await page.$$eval('[data-incident]', (all) =>
        all.map((row) => row.getAttribute('data-incident')),
      );
      await page.focus('[data-incident]');
      await page.keyboard.press('ArrowDown');
      await focusAt(rows[1]);
      await page.keyboard.press('ArrowUp');
      await focusAt(rows[0]);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-incident="${rows[0]}"] .incident-detail`);
      await page.keyboard.press('Delete');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { hidden: true });
      expect(await page.$$('[data-incident]')).toHaveLength(rows.length);
    });
  });

  it('shows in forced colours what is a control, what is chosen and where the focus is', async () => {
    if (stage.driver.name === 'firefox') return; // cannot be told to
    await show(one('options'), 'en', async (page) => {
      await emulate(page, 'forced-colors', 'active');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const looks = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        return {
          button: style('.button').borderTopStyle,
          chosen: style('.choices label:has(:checked)').outlineStyle,
          other: style('.choices label:not(:has(:checked))').outlineStyle,
          switch: style('.switch input').appearance,
        };
      });
      expect(looks).toEqual({ button: 'solid', chosen: 'solid', other: 'none', switch: 'auto' });
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(ring).toBe('solid');
    });
  });

  it('has room for what can be done with a row: in two lines of a narrow window, and apart in forced colours', async () => {
    if (stage.driver.name === 'firefox') return; // cannot be told to force colours
    await show(one('history'), 'en', async (page) => {
      const ways = () =>
        page.$eval('.incident-ways:has(.pass-on)', (ways) =>
          [...ways.querySelectorAll('.button')].map((button) => {
            const { left, right, top } = button.getBoundingClientRect();
            return { left, right, top };
          }),
        );
      await page.setViewport({ width: 340, height: 640 });
      const lines = async () => new Set((await ways()).map(({ top }) => top));
      expect(await lasting(async () => ((await lines()).size === 2 ? [] : [await ways()]))).toEqual([]);
      await emulate(page, 'forced-colors', 'active');
      for (const width of [360, 700]) {
        await page.setViewport({ width, height: 640 });
        const touching = async () => {
          const all = await ways();
          return all.filter(({ top, left, right }) =>
            all.some((next) => next.top === top && next.left > left && next.left < right + 3),
          );
        };
        expect(await lasting(touching), `${width}`).toEqual([]);
      }
    });
  });

  it('prints with each day of a change whose platforms and sites it is about', async () => {
    if (stage.driver.name === 'firefox') return; // cannot be told to
    await show(one('map'), 'en', async (page) => {
      await page.emulateMediaType('print');
      const lines = await page.$$eval('.changes-list li', (all) => all.map((line) => line.innerText));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/ → .+\s\d{4}-\d\d-\d\d$/);
      expect(
        await page.$$eval('.map table button', (all) => all.some((button) => button.checkVisibility())),
      ).toBe(false);
    });
  });

  it('moves nothing for those who asked for less motion', async () => {
    if (stage.driver.name === 'firefox') return; // cannot be told to
    const moving = (page: Page) =>
      page.$$eval(
        '*',
        (all) =>
          all.filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
          }).length,
      );
    for (const name of ['popup-notice', 'history', 'map', 'options', 'welcome']) {
      await show(one(name), 'en', async (page) => {
        expect(await moving(page), name).toBeGreaterThan(0);
        await emulate(page, 'prefers-reduced-motion', 'reduce');
        expect(await moving(page), name).toBe(0);
      });
    }
  });
});

/** What puppeteer's own way to emulate does not know. */
async function emulate(page: Page, name: string, value: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

/** By how many pixels a table is too wide: each pair of companies stands by itself there, and nothing of it is beside the window. */
function besideWindow(page: Page): Promise<number[]> {
  return page.$$eval('.table-scroll', (all) =>
    all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).filter((pixels) => pixels > 0),
  );
}

interface Stop {
  what: string;
  /** It lies in the window. */
  isSeen: boolean;
  /** It, or the label around it, has the ring of the focus. */
  isRinged: boolean;
}

/** Presses Tab until the focus has been everywhere once. `missed`: controls where it never was. */
async function walk(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: Stop[] = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async (step) => {
      /** On a loaded machine the focus comes late, and the page is scrolled to it later still. */
      const soon = async (isSo: () => boolean) => {
        for (let looks = 0; looks < 20 && !isSo(); looks++) await new Promise((wake) => setTimeout(wake, 50));
        return isSo();
      };
      const hasMoved = () => document.activeElement?.getAttribute('data-walked') !== String(step - 1);
      if (!(await soon(hasMoved))) return 'again';
      const at = document.activeElement;
      if (at === null || at === document.body) return 'nowhere';
      if (at.hasAttribute('data-walked')) return 'again';
      at.setAttribute('data-walked', String(step));
      const isSeen = await soon(() => {
        const { top, bottom, left, right } = at.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      });
      const ringed = [at, at.closest('label')].some(
        (each) => each && getComputedStyle(each).outlineStyle !== 'none',
      );
      return { what: `${at.tagName} ${at.textContent?.slice(0, 40)}`, isSeen, isRinged: ringed };
    }, i);
    // Between the last stop and the first one lies the browser's own bar.
    if (stop === 'nowhere') continue;
    if (stop === 'again') break;
    stops.push(stop);
  }
  const missed = await page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document;
    return (
      [...scope.querySelectorAll('button, a[href], summary, select, textarea, input')]
        .filter((each) => each.checkVisibility() && !(each as HTMLButtonElement).disabled)
        // Of a group of radio buttons the chosen one is a stop.
        .filter((each) => !each.matches('[type="radio"]:not(:checked), [data-walked]'))
        .map((each) => `${each.tagName} ${each.textContent}`)
    );
  });
  return { stops, missed };
}
