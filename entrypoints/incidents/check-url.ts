import { siteOf } from '../../utils/browser/public-suffix';
import type { CheckUrl } from '../../utils/incidents/import/check-facts';
import { gate, type Refusal } from '../../utils/unwrap/gate';

/** What may not be shown as the address of a page either. A page may well stand on a private host, or be long. */
const NEVER_SHOWN: ReadonlySet<Refusal> = new Set([
  'not-a-url',
  'not-http',
  'credentials',
  'hidden-characters',
  'host-mismatch',
]);

/** A destination of a file passes the same gate as one of a page. Page addresses are only ever shown, as text. */
export const checkUrl: CheckUrl = (url, of) => {
  const result = gate(url, { wrapperSite: null, siteOf });
  if (!('refusal' in result)) return null;
  return of === 'destination' || NEVER_SHOWN.has(result.refusal) ? result.refusal : null;
};
