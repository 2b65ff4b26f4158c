import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { guess, type PageSketch } from '../../utils/guess/guess';
import { passing } from '../../utils/guess/passing';
import { sketchPage } from '../../utils/page/sketch-page';
import { siteOf } from '../../utils/url/site';

/** A page of an evaluation set; one without a destination is to be left alone. */
export type Page = PageSketch & { destination?: string; language: string };

const fixtures = new URL('../fixtures/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');
const lines = <T>(name: string): T[] =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const drawn = (html: string, url: string) => sketchPage(parseHTML(html).document as unknown as Document, url);

export const guessAt = (page: PageSketch) => guess(page, passing(page.url, siteOf));

/** The leaving pages that were written before the guesser; `held-out` is for nobody to read. */
export function leavingPages(): Record<'tuning' | 'held-out', Page[]> {
  const html = lines<{ half: string; file: string; url: string; destination: string; language: string }>(
    'leaving-pages/html/pages.jsonl',
  ).map(({ half, file, ...page }) => ({
    ...page,
    half,
    ...drawn(read(`leaving-pages/html/${file}`), page.url),
  }));
  const half = (name: string) => [
    ...lines<Page>(`leaving-pages/${name}.jsonl`),
    ...html.filter((page) => page.half === name),
  ];
  return { tuning: half('tuning'), 'held-out': half('held-out') };
}

export const ordinaryPages = (): Page[] => lines<Page>('ordinary-pages.jsonl');

/** The second set, which was written when the guesser was done. */
export function secondSet(kind: 'leaving' | 'ordinary', half: 'read' | 'unread'): Page[] {
  return lines<{ url: string; html: string; language: string }>(`second-set/${kind}-${half}.jsonl`).map(
    ({ html, ...page }) => ({ ...page, ...drawn(html, page.url) }),
  );
}
