import { describe, expect, it } from 'vitest';
import { recognise } from '../../utils/guess/recognise';
import { guessAt, leavingPages, ordinaryPages, type Page, secondSet } from './page-sets';

/**
 * What is said of each page that may be read while tuning, so that whoever changes a weight or a word sees what it
 * changes. `npx vitest run --project unit tests/guess -u` writes it down anew.
 */
const written = (pages: readonly Page[], say: (page: Page) => string) =>
  `${pages.map((page) => `${page.url}\n${say(page)}`).join('\n')}\n`;

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

describe('what is said of pages', () => {
  it('proposes the same as ever, as sure as ever', async () => {
    const pages = [...leavingPages().tuning, ...secondSet('leaving', 'read')];
    await expect(written(pages, proposals)).toMatchFileSnapshot('../fixtures/said-of-pages/proposals.txt');
  });

  it('leaves the same alone as ever, and says why', async () => {
    const pages = [...ordinaryPages(), ...secondSet('ordinary', 'read')];
    await expect(written(pages, recognised)).toMatchFileSnapshot('../fixtures/said-of-pages/left-alone.txt');
  });
});
