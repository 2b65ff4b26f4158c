import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { catalogue } from '../../utils/rules/all-platforms';
import { gate } from '../../utils/unwrap/gate';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { address } from './addresses';
import { page } from './pages';
import { checkAccepted, checkDisplayed } from './promises';

/** How many inputs were tried, and how many of them led somewhere: a generator that only makes nonsense shows nothing. */
interface Tried {
  inputs: number;
  accepted: number;
}

/**
 * Half of the inputs go straight to the gate, half through `unwrap`.
 *
 * @param runs how many inputs
 * @param seed the same seed gives the same inputs
 * @throws fast-check's report with the smallest input that breaks a promise, and how to try it again
 */
export function fuzz(runs: number, seed: number): Tried {
  let accepted = 0;
  const half = Math.ceil(runs / 2);
  fc.assert(
    fc.property(address, (text) => {
      const result = gate(text, { wrapperSite: null, siteOf });
      if (!('url' in result)) return;
      accepted++;
      checkAccepted(text, result.url.href);
      checkDisplayed(result.url.href);
    }),
    { numRuns: half, seed },
  );
  fc.assert(
    fc.property(page, (evidence) => {
      const outcome = unwrap(evidence, catalogue, siteOf);
      assert.equal(outcome.url, evidence.url);
      if (outcome.outcome !== 'unwrapped') return;
      accepted++;
      checkAccepted(outcome.destination, outcome.destination);
      checkDisplayed(outcome.destination);
    }),
    { numRuns: runs - half, seed },
  );
  return { inputs: runs, accepted };
}
