import { describe, expect, it } from 'vitest';
import { findCarriedAddresses } from '../../utils/guess/addresses';
import { recognise } from '../../utils/guess/recognise';
import { readSigns } from '../../utils/guess/signs';
import ordinaryUrls from '../fixtures/ordinary-urls.txt?raw';
import { guessAt, leavingPages, ordinaryPages, type Page, secondSet } from './page-sets';

const ORDINARY_URLS = ordinaryUrls.split('\n').filter((line) => URL.canParse(line));

/**
 * What is said of each page that may be read while tuning, so that whoever changes a weight or a word sees what it
 * changes. `npx vitest run --project unit tests/guess -u` writes it down anew.
 */
const written = (pages: readonly Page[], say: (page: Page) => string) =>
  `${pages.map((page) => `${page.url}\n${say(page)}`).join('\n')}\n`;

const readable = () => [...leavingPages().tuning, ...secondSet('leaving', 'read')];

/** A page as a whole, and with parts of it missing, where what remains weighs more. */
const parts: readonly ((page: Page) => Page)[] = [
  (page) => page,
  (page) => ({ ...page, title: '', text: '' }),
  (page) => ({ ...page, anchors: [], buttons: [] }),
  (page) => ({ ...page, title: '', text: '', anchors: [], buttons: [] }),
  (page) => ({ ...page, url: new URL('/17', page.url).href }),
];

const proposals = (page: Page) =>
  parts
    .flatMap((part, i) =>
      guessAt(part(page)).map(
        ({ destination, score, why }) => `  ${i} ${score.toFixed(3)} ${destination} ${why.join(' ')}\n`,
      ),
    )
    .join('');

const recognised = (page: Page) => {
  const { leaveAlone, warning, imitates } = recognise(page, new URL(page.url));
  return `  ${[leaveAlone ?? '-', warning ?? '-', imitates ?? '-'].join(' ')}\n`;
};

const signs = (page: Page) => {
  const { points, why, length, unread: _, ...held } = readSigns(page, new URL(page.url));
  const names = Object.entries(held).flatMap(([name, holds]) => (holds ? [name] : []));
  return `  ${points} ${length} ${why.join(' ')}; ${names.join(' ')}\n`;
};

const carried = (url: string) =>
  findCarriedAddresses(new URL(url))
    .map(
      ({ text, where, name, schemeless }) =>
        `  ${where} ${name} ${text}${schemeless ? ' (completed)' : ''}\n`,
    )
    .join('');

describe('what is said of pages', () => {
  it('proposes the same as ever, as sure as ever', async () => {
    await expect(written(readable(), proposals)).toMatchFileSnapshot(
      '../fixtures/said-of-pages/proposals.txt',
    );
  });

  it('sees the same signs as ever', async () => {
    const pages = [...readable(), ...ordinaryPages()];
    await expect(written(pages, signs)).toMatchFileSnapshot('../fixtures/said-of-pages/signs.txt');
  });

  it('finds the same addresses in addresses as ever', async () => {
    const urls = new Set([...readable().map(({ url }) => url), ...ORDINARY_URLS]);
    const text = [...urls].map((url) => `${url}\n${carried(url)}`).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/said-of-pages/carried.txt');
  });

  it('leaves the same alone as ever, and says why', async () => {
    const pages = [...ordinaryPages(), ...secondSet('ordinary', 'read')];
    await expect(written(pages, recognised)).toMatchFileSnapshot('../fixtures/said-of-pages/left-alone.txt');
  });
});
