import { dayLater } from '../../utils/incidents/moment';
import type { Query } from '../../utils/incidents/query';
import type { Kind } from '../../utils/rules/define-platform';
import { companiesOf } from '../map/matrix';

/** What the person asked to see, as the controls hold it; the empty text is "any". */
export interface Filter {
  text: string;
  platform: string;
  company: string;
  /** As `pairKey` writes it. */
  pair: string;
  kind: Kind | '';
  outcome: OutcomeChoice | '';
  period: Period | 'between' | '';
  /** Local days, both included, of the period `between`. */
  from: string;
  to: string;
  tag: string;
  /** One incident and no other, as the address bar asks for it. */
  id: string;
}

export const NO_FILTER: Filter = {
  text: '',
  platform: '',
  company: '',
  pair: '',
  kind: '',
  outcome: '',
  period: '',
  from: '',
  to: '',
  tag: '',
  id: '',
};

/** What became of it, in the few ways people ask for. */
export const OUTCOMES = {
  'opened-ok': { controls: ['opened-ok'] },
  failed: { controls: ['failed'] },
  opened: { actions: ['opened', 'opened-original'] },
  'passed-on': { actions: ['copied', 'shown-qr'] },
  'went-back': { actions: ['went-back'] },
  nothing: { actions: ['none'] },
  'no-destination': { outcomes: ['no-destination', 'refused'] },
  waiting: { waiting: true },
} as const satisfies Record<string, Query>;
type OutcomeChoice = keyof typeof OUTCOMES;

/** In days, the present one included. */
export const PERIODS = { today: 1, week: 7, month: 30, quarter: 90, year: 365 } as const;
type Period = keyof typeof PERIODS;

/** What the page's own address asks for: `?search=zhihu`, `?incident=ID`, `?outcome=waiting`. */
export function filterIn(address: string): Filter {
  const asked = new URLSearchParams(address);
  const wanted = asked.get('outcome') ?? '';
  const outcome = (Object.keys(OUTCOMES) as OutcomeChoice[]).find((each) => each === wanted) ?? '';
  return { ...NO_FILTER, text: asked.get('search') ?? '', id: asked.get('incident') ?? '', outcome };
}

/**
 * What to search for; `id` is not part of it.
 *
 * @param today the local day, `2026-11-20`
 */
export function queryFor(filter: Filter, today: string): Query {
  const { text, platform, company, pair, kind, outcome, tag } = filter;
  return {
    ...(text !== '' && { text }),
    ...(platform !== '' && { platforms: [platform] }),
    ...(company !== '' && { companies: [company] }),
    ...(pair !== '' && { pair: companiesOf(pair) }),
    ...(kind !== '' && { kinds: [kind] }),
    ...(outcome !== '' && OUTCOMES[outcome]),
    ...daysOf(filter, today),
    ...(tag !== '' && { tags: [tag] }),
  };
}

/** A day that is not chosen yet leaves nothing out. */
function daysOf({ period, from, to }: Filter, today: string): Pick<Query, 'from' | 'to'> {
  if (period === '') return {};
  if (period === 'between') return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
  // Where something was met it may be a day later than here; what is later still was dated by a wrong clock.
  return { from: dayLater(today, 1 - PERIODS[period]), to: dayLater(today, 1) };
}

/** Whether anything is left out; an incident that was asked for by itself leaves out all others. */
export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== '');
}
