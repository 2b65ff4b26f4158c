import type { Kind, PageSource, Reading, Rule, Source } from '../rules/define-platform';

/** What a page said: for each source asked for, the texts found, in page order. */
export type Texts = Readonly<Record<string, readonly string[]>>;

/** What we hold of a page: its address and the few texts a rule asked for. No `texts`: the page was not read. */
export interface Evidence {
  url: string;
  texts?: Texts;
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

export function isPageSource(source: Source): source is PageSource {
  return source.from === 'text' || source.from === 'attribute' || source.from === 'inline-json';
}

/** All that a page says but its title: a danger counts wherever it is named, and nothing else does there. */
export const WHOLE_PAGE: PageSource = { from: 'text', select: 'body' };

/** Kinds that are looked for on the whole page. */
export function isDanger(kind: Kind): boolean {
  return kind === 'warning' || kind === 'block';
}

/** Not where the address also serves ordinary pages: those may speak of dangers. */
function isReadWhole(reading: Reading | undefined): boolean {
  return reading !== undefined && !reading.only && reading.says.some(([, kind]) => isDanger(kind));
}

/** Everything a rule wants to know of its page, each source once. Empty: the address says it all. */
export function pageSourcesOf({ reading, destination }: Rule): PageSource[] {
  const sources = [
    ...(reading?.words ?? []),
    ...(reading?.marks ?? []),
    ...(isReadWhole(reading) ? [WHOLE_PAGE] : []),
    ...destination.filter(isPageSource),
  ];
  return [...new Map(sources.map((source) => [sourceKey(source), source])).values()];
}
