import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformFiles } from '../../scripts/catalogue/platform-files';
import { escapeHtml } from '../../utils/incidents/export/html-report';
import type { Platform, Rule } from '../../utils/rules/define-platform';
import { type Handler, type Routes, redirect } from './world';

/** What the extension has to make of a page; the `expected.json` of a page fixture. */
export interface Expected {
  /** The page's address. */
  url: string;
  rule: string;
  outcome: 'unwrapped' | 'refused' | 'no-destination' | 'unmatched';
  destination?: string;
  kind?: string;
  reason?: string;
  /** `script`: the page draws itself. `forwards`: it leaves by itself before anybody sees it, and is no incident. */
  loads?: 'script' | 'forwards';
}

/** One page of the gallery. */
export interface GalleryPage {
  /** The fixture's folder, or the rule whose example it is. */
  name: string;
  platform: Platform;
  html: string;
  expected: Expected;
}

/** The page that links to all the others; a host of our own, so that no platform's pattern fits it. */
export const GALLERY_URL = 'http://gallery.onward.test/';

const FIXTURES = join(import.meta.dirname, '../fixtures/pages');

/**
 * The page fixtures, then one example address for each rule that has no fixture and needs none. Each platform's
 * pages are spread over the whole: the history admits only so many meetings with one platform in a minute.
 */
export function galleryPages(): GalleryPage[] {
  const fixtures = fixturePages();
  const shown = new Set(fixtures.map(({ expected }) => expected.rule));
  const pages = [...fixtures, ...addressPages().filter(({ expected }) => !shown.has(expected.rule))];
  return pages
    .map((page) => {
      const ofPlatform = pages.filter((other) => other.platform === page.platform);
      return { page, place: (ofPlatform.indexOf(page) + 0.5) / ofPlatform.length };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ page }) => page);
}

function fixturePages(): GalleryPage[] {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({ name, folder: join(FIXTURES, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'expected.json')))
    .map(({ name, folder }) => {
      const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      const platform = platformFiles.find((file) =>
        file.default.rules.some(({ id }) => id === expected.rule),
      )?.default;
      if (platform === undefined) throw new Error(`${name}: no platform has the rule ${expected.rule}`);
      return { name, platform, html: readFileSync(join(folder, 'page.html'), 'utf8'), expected };
    })
    .filter(({ expected }) => expected.loads !== 'forwards');
}

/** Rules that decide by the address show what they find on any page, or that there is nothing: one example of each. */
function addressPages(): GalleryPage[] {
  return platformFiles.flatMap(({ default: platform, examples }) =>
    platform.rules
      .filter((rule) => !rule.forwards && !rule.reading?.first)
      .flatMap((rule) => {
        const hasNone = rule.destination.length === 0;
        const example = examples.find((each) => each.rule === rule.id && (hasNone || 'destination' in each));
        if (example === undefined || example.rule === null) return [];
        const { url } = example;
        const found =
          'destination' in example
            ? { outcome: 'unwrapped' as const, destination: new URL(example.destination).href }
            : { outcome: example.outcome };
        const html = htmlPage(platform.name.en, `<h1>${platform.name.en}</h1><p>You are leaving this site.`);
        const expected: Expected = { url, rule: rule.id, ...found, ...saidBy(rule) };
        return [{ name: rule.id, platform, html, expected }];
      }),
  );
}

/** What a page that only says that one is leaving is by a rule; where that reads words of its own, its pages tell. */
function saidBy({ reading, kind }: Rule): Pick<Expected, 'kind' | 'reason'> {
  if (reading) return {};
  return kind === 'unknown' ? { kind: 'notice', reason: 'leave-notice' } : { kind };
}

/** The gallery's own address for a page: it makes the page's host answer with this page, and redirects there. */
export function showing(page: GalleryPage): string {
  return `${GALLERY_URL}show/${page.name}`;
}

/** The gallery page, every interstitial on its real host name, and something to arrive at behind each of them. */
export function galleryRoutes(pages: readonly GalleryPage[]): Routes {
  const bodies = new Map([[GALLERY_URL, galleryHtml(pages)]]);
  for (const { expected } of pages) {
    if (expected.destination)
      bodies.set(address(expected.destination), htmlPage('Arrived', '<h1>Arrived</h1>'));
  }
  for (const { expected, html } of pages) bodies.set(address(expected.url), html);
  const answer: Handler = ({ url }) => {
    const body = bodies.get(address(url));
    if (body === undefined) return { status: 404, body: htmlPage('Not here', escapeHtml(url)) };
    return { body, headers: { 'cache-control': 'no-store' } };
  };
  // One address may have had several pages over the years: the one asked for last is there.
  const show: Handler = (request) => {
    const page = pages.find((each) => showing(each) === request.url);
    if (page === undefined) return answer(request);
    bodies.set(address(page.expected.url), page.html);
    return redirect(new URL(page.expected.url).href);
  };
  const hosts = [...bodies.keys()].map((url) => [new URL(url).hostname, answer] as const);
  return { ...Object.fromEntries(hosts), [new URL(GALLERY_URL).hostname]: show };
}

/** As it arrives at a server: parsed, without the fragment. */
function address(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function galleryHtml(pages: readonly GalleryPage[]): string {
  const packs = [...new Set(pages.map(({ platform }) => platform.pack))];
  packs.sort((a, b) => Number(b === 'required') - Number(a === 'required'));
  const tables = packs.map((pack) => {
    const rows = pages.filter(({ platform }) => platform.pack === pack).map(galleryRow);
    const heading = pack === 'required' ? 'From the start' : `Once “${pack}” is switched on in the options`;
    return `<h2>${heading}</h2><table><tr><th>Page<th>Kind<th>Reason<th>Leads to${rows.sort().join('\n')}</table>`;
  });
  return htmlPage(
    'Onward: gallery',
    `<h1>Pages that platforms put in front of a link</h1>
    <p>Open one, then press Onward's button. Nothing here leaves this computer.
    ${tables.join('')}`,
  );
}

function galleryRow(page: GalleryPage): string {
  const { kind = '', reason = '', destination, outcome } = page.expected;
  const link = `<a href="${escapeHtml(showing(page))}">${escapeHtml(page.name)}</a>`;
  return `<tr><td>${link}${[kind, reason, destination ?? outcome].map((cell) => `<td>${escapeHtml(cell)}`).join('')}`;
}

function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
    <style>body{font:15px/1.5 system-ui;max-width:72rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
    th,td{text-align:start;padding:.15rem .8rem .15rem 0;overflow-wrap:anywhere}</style>${body}`;
}
