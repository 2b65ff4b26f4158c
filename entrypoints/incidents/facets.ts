import type { Facet, Facets } from '../../components/incidents/Filters';
import { type Filter, queryOf } from '../../components/incidents/filter';
import { search } from '../../utils/incidents/query';
import { ownTags } from '../../utils/incidents/reminders';
import type { Row } from '../../utils/incidents/row';
import type { Kind } from '../../utils/rules/define-platform';
import { companyName, type HistoryScreen, platformOfRow } from './names';

/** The rows the filter lets through, in their order. @param today the local day */
export function rowsFor(filter: Filter, rows: readonly Row[], today: string): Row[] {
  return filter.id ? rows.filter(({ id }) => id === filter.id) : search(rows, queryOf(filter, today));
}

/** What there is to filter by, the most frequent first. */
export function facetsOf(rows: readonly Row[], screen: HistoryScreen): Facets {
  const { language, t } = screen;
  const platforms = new Map<string, number>();
  const companies = new Map<string, number>();
  const kinds = new Map<string, number>();
  const tags = new Map<string, number>();
  const count = (counts: Map<string, number>, value: string) =>
    counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    count(platforms, row.platform);
    count(kinds, row.kind);
    for (const company of new Set([row.company, row.destinationCompany]))
      if (company) count(companies, company);
    for (const tag of ownTags(row.tags)) count(tags, tag);
  }
  return {
    platforms: facets(platforms, (platform) => platformOfRow(platform, screen)),
    companies: facets(companies, (id) => companyName(id, language, id)),
    kinds: facets(kinds, (kind) => t(`kind.${kind as Kind}`)) as Facets['kinds'],
    tags: facets(tags, (tag) => tag),
  };
}

/** With what is chosen, though no incident has it any more: the control still says what is left out. */
export function withChosen(facets: Facets, filter: Filter, screen: HistoryScreen): Facets {
  const { platform, company, kind, tag } = filter;
  const { language, t } = screen;
  const among = <F extends Facet>(known: readonly F[], value: F['value'] | '', nameOf: () => string) =>
    value === '' || known.some((each) => each.value === value)
      ? known
      : [...known, { value, text: nameOf(), count: 0 } as F];
  return {
    platforms: among(facets.platforms, platform, () => platformOfRow(platform, screen)),
    companies: among(facets.companies, company, () => companyName(company, language, company)),
    kinds: among(facets.kinds, kind, () => t(`kind.${kind as Kind}`)),
    tags: among(facets.tags, tag, () => tag),
  };
}

function facets(counts: ReadonlyMap<string, number>, nameOf: (value: string) => string): Facet[] {
  return [...counts]
    .map(([value, count]) => ({ value, text: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
}
