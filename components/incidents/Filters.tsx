import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { CLOSE } from '../drawings';
import { type Filter, isFiltered, OUTCOMES, PERIODS } from './filter';

/** A value that occurs in the history, in words, with how often it does. */
export interface Facet {
  value: string;
  text: string;
  count: number;
}

/** What to choose from, by the field of the filter. */
export type Facets = Readonly<Record<'platform' | 'company' | 'pair' | 'kind' | 'tag', readonly Facet[]>>;

interface Props {
  filter: Filter;
  facets: Facets;
  t: Translate;
  onFilter: (filter: Filter) => void;
  onClear: () => void;
}

/** Search as you type, and what to leave out. */
export function Filters({ filter, facets, t, onFilter, onClear }: Props) {
  // Whoever searches looks for more than the one incident that the address bar asked for.
  const set = (change: Partial<Filter>) => onFilter({ ...filter, id: '', ...change });
  const choose = (field: keyof Filter, value: string) =>
    set({ ...(field === 'period' && { from: '', to: '' }), [field]: value } as Partial<Filter>);
  const day = (field: 'from' | 'to', label: TextKey) => (
    <label>
      {t(label)}
      <input
        type="date"
        data-filter={field}
        value={filter[field]}
        min={field === 'to' ? filter.from : undefined}
        max={field === 'from' ? filter.to : undefined}
        onInput={(event) => set({ [field]: event.currentTarget.value } as Partial<Filter>)}
      />
    </label>
  );
  const select = (
    field: Exclude<keyof Filter, 'text' | 'from' | 'to' | 'id'>,
    label: TextKey,
    options: readonly Facet[],
  ) => (
    <select
      aria-label={t(label)}
      data-filter={field}
      data-set={filter[field] !== ''}
      value={filter[field]}
      // There from the start, so that the list below does not move away from under a finger once there is something to choose.
      disabled={options.length === 0}
      onChange={(event) => choose(field, event.currentTarget.value)}
    >
      <option value="">{t(label)}</option>
      {options.map(({ value, text, count }) => (
        <option key={value} value={value}>
          {count > 0 ? t('incidents.facet', { text, count }) : text}
        </option>
      ))}
    </select>
  );
  const worded = (names: readonly string[], prefix: string) =>
    names.map((value) => ({ value, text: t(`${prefix}${value}` as TextKey), count: 0 }));
  return (
    <search class="filters">
      <input
        type="search"
        autocomplete="off"
        value={filter.text}
        placeholder={t('incidents.search')}
        aria-label={t('incidents.search')}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <div class="selects">
        {select('platform', 'incidents.any-platform', facets.platform)}
        {select('company', 'incidents.any-company', facets.company)}
        {facets.pair.length > 0 && select('pair', 'words.who-stops-what', facets.pair)}
        {select('kind', 'incidents.any-kind', facets.kind)}
        {select('outcome', 'incidents.any-outcome', worded(Object.keys(OUTCOMES), 'incidents.outcome-'))}
        {select(
          'period',
          'incidents.any-period',
          worded([...Object.keys(PERIODS), 'between'], 'incidents.period-'),
        )}
        {select('tag', 'incidents.any-tag', facets.tag)}
        {isFiltered(filter) && (
          <Button look="quiet" icon={CLOSE} onClick={onClear}>
            {t('incidents.clear')}
          </Button>
        )}
      </div>
      {filter.period === 'between' && (
        <div class="days">
          {day('from', 'incidents.from-day')}
          {day('to', 'incidents.to-day')}
        </div>
      )}
    </search>
  );
}
