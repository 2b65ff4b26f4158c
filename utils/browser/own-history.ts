import { momentOf } from '../incidents/moment';
import { uuidV7 } from '../incidents/new-id';
import type { IncidentStoreOptions } from './incidents/store';
import { siteOf } from './public-suffix';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** The history of this device. The background writes it (`openIncidentStore`); our pages read it. */
export const ownHistory: IncidentStoreOptions = {
  now: () => momentOf(new Date()),
  newId: () => uuidV7(Date.now(), random(10)),
  random,
  siteOf,
};
