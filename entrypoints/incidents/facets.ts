import type { Facet, Facets } from '../../components/incidents/Filters';
import { type Filter, queryFor } from '../../components/incidents/filter';
import { companiesOf } from '../../components/map/matrix';
import { search } from '../../utils/incidents/query';
import { ownTags } from '../../utils/incidents/reminders';
import type { Row } from '../../utils/incidents/row';
import type { Kind } from '../../utils/rules/define-platform';
import { companyName, type HistoryScreen, pairNames, platformOfRow } from './names';

/** The rows the filter lets through, in their order. @param today the local day */
export function rowsFor(filter: Filter, rows: readonly Row[], today: string): Row[] {
  return filter.id ? rows.filter(({ id }) => id === filter.id) : search(rows, queryFor(filter, today));
}

interface Field {
  /** What a row has of it. */
  valuesOf: (row: Row) => readonly (string | null)[];
  nameOf: (value: string, screen: HistoryScreen) => string;
}

/** What rows are told apart by. */
const FIELDS: Readonly<Record<keyof Facets, Field>> = {
  platform: { valuesOf: ({ platform }) => [platform], nameOf: platformOfRow },
  company: {
    valuesOf: ({ company, destinationCompany: other }) => (company === other ? [company] : [company, other]),
    nameOf: (id, { language }) => companyName(id, language, id),
  },
  // The map asks for one; here it can only be taken away.
  pair: {
    valuesOf: () => [],
    nameOf: (key, screen) => {
      const [pair, names] = [companiesOf(key), pairNames(screen)];
      return screen.t('incidents.map-pair', { from: names.from(pair.from), to: names.to(pair.to) });
    },
  },
  kind: { valuesOf: ({ kind }) => [kind], nameOf: (kind, { t }) => t(`kind.${kind as Kind}`) },
  tag: { valuesOf: ({ tags }) => ownTags(tags), nameOf: (tag) => tag },
};

/** What there is to filter by, the most frequent first. */
export function facetsOf(rows: readonly Row[], screen: HistoryScreen): Facets {
  return forEachField((field) => {
    const { valuesOf, nameOf } = FIELDS[field];
    const counts = new Map<string, number>();
    for (const row of rows)
      for (const value of valuesOf(row)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, text: nameOf(value, screen), count }))
      .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text));
  });
}

/** With what is chosen, though no incident has it any more: the control still says what is left out. */
export function withChosen(facets: Facets, filter: Filter, screen: HistoryScreen): Facets {
  return forEachField((field) => {
    const value = filter[field];
    return value === '' || facets[field].some((each) => each.value === value)
      ? facets[field]
      : [...facets[field], { value, text: FIELDS[field].nameOf(value, screen), count: 0 }];
  });
}

function forEachField(choices: (field: keyof Facets) => readonly Facet[]): Facets {
  const fields = Object.keys(FIELDS) as (keyof Facets)[];
  return Object.fromEntries(fields.map((field) => [field, choices(field)])) as unknown as Facets;
}
