/**
 * `npm run bench`: what the engine costs, beside `new URL()` and two comparable tools, what each of them finds, and what
 * each context of the builds weighs.
 * With `-- --browsers` also what a person waits for, in Chromium and Firefox; takes some minutes.
 * `-- --keep` writes the table into BENCHMARKS.md. An aim that is missed is said, not failed: machines differ.
 */
import { cpus } from 'node:os';
import { platforms } from '../utils/rules/all-platforms';
import { importBundled } from './bench/bundle';
import { countCoverage } from './bench/coverage';
import { measureEngine } from './bench/engine';
import { keepRun } from './bench/keep-run';
import type { Chapter } from './bench/row';
import { sizesChapter } from './bench/sizes';
import { markdownTable } from './bench/table';
import { createUrlskip, type Tool, tidyUrl } from './bench/tools';
import { urlskipFilters } from './bench/urlskip-filters';
import { browserNames } from './browsers/find';
import { readOptions } from './usage';

const { values } = readOptions(
  { options: { browsers: { type: 'boolean' }, keep: { type: 'boolean' } } },
  'npm run bench -- [--browsers] [--keep]',
);

const { unwrapWithAll } = await importBundled<typeof import('./bench/measured')>('measured');
const onward: Tool = (url) => {
  const outcome = unwrapWithAll(url);
  return outcome.outcome === 'unwrapped' ? outcome.destination : null;
};
const others = { 'tidy-url': tidyUrl, 'uBlock `urlskip`': createUrlskip(urlskipFilters(platforms)) };
const versions = [`Node ${process.versions.node}`];

const chapters: Chapter[] = [
  await measureEngine(others),
  countCoverage({ Onward: onward, ...others }),
  await sizesChapter(),
];
if (values.browsers) {
  const { measureBrowser } = await import('./bench/browsers/measure-browser');
  for (const name of browserNames) {
    const { version, chapters: more } = await measureBrowser(name);
    versions.push(version);
    chapters.push(...more);
  }
}

const run = `${versions.join(', ')}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`;
console.log(`${run}\n\n${markdownTable(chapters)}`);
if (values.keep) keepRun(run, markdownTable(chapters));
process.exit();
