import type { Kind } from '../rules/define-platform';
import type { Action, Control, Incident } from './incident';
import { isWaiting } from './reminders';
import { foldForSearch, type Row } from './row';
import { type Companies, isOfPair } from './statistics';

/** What to show. A member that is absent or empty lets everything through; several values mean any of them. */
export interface Query {
  /** Words in any order, all of which must occur somewhere: Chinese or English, parts of words too. */
  text?: string;
  platforms?: readonly string[];
  /** On either side: the company that stopped, or the one that was stopped. */
  companies?: readonly string[];
  /** What the map counts of two companies: of one that stopped, one that was stopped, and not what was opened directly. */
  pair?: Companies;
  kinds?: readonly Kind[];
  outcomes?: readonly Incident['outcome'][];
  actions?: readonly Action[];
  controls?: readonly Control[];
  tags?: readonly string[];
  /** Only those about which a complaint waits for an answer. */
  waiting?: true;
  /** Local days, both included: `2026-11-20`. */
  from?: string;
  to?: string;
}

/** The rows a query lets through, in their order. One pass; no index is worth its memory at this size. */
export function search(rows: readonly Row[], query: Query): Row[] {
  const tests = testsOf(query);
  return rows.filter((row) => tests.every((test) => test(row)));
}

type Test = (row: Row) => boolean;

/** The cheap ones first. */
function testsOf(query: Query): Test[] {
  const { from, to, pair } = query;
  const tests: Test[] = [];
  const among = <T>(values: readonly T[] | undefined, has: (row: Row, wanted: Set<T>) => boolean) => {
    if (!values || values.length === 0) return;
    const wanted = new Set(values);
    tests.push((row) => has(row, wanted));
  };
  among(query.platforms, (row, wanted) => wanted.has(row.platform));
  among(query.kinds, (row, wanted) => wanted.has(row.kind));
  among(query.outcomes, (row, wanted) => wanted.has(row.outcome));
  among(query.actions, (row, wanted) => wanted.has(row.action));
  among(query.controls, (row, wanted) => wanted.has(row.control));
  among(query.companies, (row, wanted) => isIn(row.company, wanted) || isIn(row.destinationCompany, wanted));
  among(query.tags, (row, wanted) => row.tags.some((tag) => wanted.has(tag)));
  if (pair) tests.push((row) => !row.openedDirectly && isOfPair(row, pair));
  if (query.waiting) tests.push((row) => isWaiting(row.tags));
  if (from) tests.push((row) => row.day >= from);
  if (to) tests.push((row) => row.day <= to);
  for (const word of foldForSearch(query.text ?? '').split(/\s+/)) {
    tests.push((row) => row.text.includes(word));
  }
  return tests;
}

function isIn(company: string | null, wanted: ReadonlySet<string>): boolean {
  return company !== null && wanted.has(company);
}
