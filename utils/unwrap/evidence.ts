import type { PageSource, Rule, Source } from '../rules/define-platform';
import { isDanger } from '../rules/kinds';

/** What a page said: for each source asked for, the texts found, in page order. */
export type PageTexts = Readonly<Record<string, readonly string[]>>;

/** What we hold of a page: its address and the few texts a rule asked for. No `texts`: the page was not read. */
export interface Evidence {
  url: string;
  texts?: PageTexts;
}

/** A place on a page, and what stands there. */
export interface Place {
  source: PageSource;
  text: string;
}

/** The key under which a page source's texts stand in the evidence. */
export function sourceKey(source: PageSource): string {
  switch (source.from) {
    case 'text':
      return `text ${source.select}`;
    case 'attribute':
      return `attribute ${source.select} @${source.name}`;
    case 'inline-json':
      return `inline-json ${'variable' in source ? source.variable : source.select} .${source.at}`;
  }
}

/** Whether a source stands in the page, and not in its address. */
export function isPageSource(source: Source): source is PageSource {
  return source.from === 'text' || source.from === 'attribute' || source.from === 'inline-json';
}

/** All that a page says but its title: a danger counts wherever it is named. */
export const WHOLE_PAGE: PageSource = { from: 'text', select: 'body' };

/**
 * Whether all that a page says is read: where it may name a danger, and where nothing else is known of the page. Not
 * where the address also serves ordinary pages, which may speak of anything.
 */
export function isReadWhole({ reading, kind, forwards }: Rule): boolean {
  if (!reading) return kind === 'unknown' && !forwards;
  return !reading.only && (reading.wary || reading.says.some(([, said]) => isDanger(said)));
}

/** Where the words and marks of a rule's page stand. */
export function wordPlacesOf({ reading }: Rule): PageSource[] {
  return reading ? [...reading.words, ...(reading.marks ?? [])] : [];
}

/** Everything a rule wants to know of its page, each source once. Empty: the address says it all. */
export function pageSourcesOf(rule: Rule): PageSource[] {
  const sources = [
    ...wordPlacesOf(rule),
    ...(isReadWhole(rule) ? [WHOLE_PAGE] : []),
    ...rule.destination.filter(isPageSource),
  ];
  return [...new Map(sources.map((source) => [sourceKey(source), source])).values()];
}
