import { type Entry, type EntryPlace, faultOf, GENESIS, type Head, type Span } from './journal';

/** Something that is not as it was written, and where. */
export interface Finding {
  chain: string;
  seq: number;
  /** The incident it belongs to, where the entry still says so. */
  incident?: string;
  what: /** The content is not what was hashed. */
    | 'content-changed'
    /** Chain, number, predecessor or digest are not what was hashed. */
    | 'place-changed'
    /** It does not name the hash of the entry before it. */
    | 'order-broken'
    /** One or more entries before this one are gone. */
    | 'missing'
    /** The content is gone and no `deleted` says so. */
    | 'erased-unaccounted'
    /** The chain does not end where it should. */
    | 'end-differs'
    /** What the history shows is not what the journal says. */
    | 'projection-differs';
}

/** What was looked at in one chain. */
interface ChainSummary {
  entries: number;
  erased: number;
}

export interface VerifyReport {
  outcome: 'intact' | 'damaged';
  chains: ChainSummary[];
  findings: Finding[];
}

interface Walk extends ChainSummary {
  last: Entry | null;
}

/**
 * Reads chains entry by entry and says what it found. Keeps the places of what was erased and deleted, and one
 * entry a chain; so a journal of any length can be streamed through it.
 *
 * @param ownChain the chain this device writes
 */
export function createVerifier(ownChain: string | null) {
  const walks = new Map<string, Walk>();
  const findings: Finding[] = [];
  const erased: EntryPlace[] = [];
  const deleted: Span[] = [];

  function walkOf(id: string): Walk {
    const known = walks.get(id);
    if (known) return known;
    const walk: Walk = { entries: 0, erased: 0, last: null };
    walks.set(id, walk);
    return walk;
  }

  return {
    /** @param entry in the order of chain and seq */
    add(entry: Entry): void {
      const { chain, seq, sealed } = entry;
      const walk = walkOf(chain);
      const report = (what: Finding['what']) => findings.push(finding(entry, what));
      const isOwn = chain === ownChain;
      const hasGap = seq > (walk.last?.seq ?? (isOwn ? 0 : seq - 1)) + 1;
      // In the chain of another device a gap is no fault: a copy may hold a part.
      if (hasGap) {
        if (isOwn) report('missing');
      } else if (entry.prev !== (seq === 1 ? GENESIS : (walk.last?.hash ?? entry.prev)))
        report('order-broken');
      const fault = faultOf(entry);
      if (fault) report(fault);
      if (!sealed) {
        walk.erased++;
        erased.push({ chain, seq });
      } else if (!fault && sealed.event.type === 'deleted') deleted.push(...sealed.event.spans);
      walk.entries++;
      walk.last = entry;
    },

    /** @param head where the device's chain ends by its own account; `null` when it never began */
    finish(head: Head | null): VerifyReport {
      for (const place of outside(erased, deleted)) findings.push({ ...place, what: 'erased-unaccounted' });
      const last = head && walks.get(head.chain)?.last;
      if (head && ((last?.seq ?? 0) !== head.seq || (last && last.hash !== head.hash)))
        findings.push(finding(head, 'end-differs'));
      return {
        outcome: findings.length === 0 ? 'intact' : 'damaged',
        chains: [...walks.values()].map(({ last: _, ...summary }) => summary),
        findings,
      };
    },
  };
}

/**
 * The places that no span covers. Both are walked once, side by side: years of deleting make many of each.
 *
 * @param places in the order of chain and seq
 */
function outside(places: readonly EntryPlace[], spans: readonly Span[]): EntryPlace[] {
  const sorted = [...spans].sort(([a, from], [b, next]) => (a === b ? from - next : a < b ? -1 : 1));
  let i = 0;
  let reach = { chain: '', to: 0 };
  return places.filter(({ chain, seq }) => {
    if (reach.chain !== chain) reach = { chain, to: 0 };
    for (
      let span = sorted[i];
      span && (span[0] < chain || (span[0] === chain && span[1] <= seq));
      span = sorted[++i]
    ) {
      if (span[0] === chain) reach.to = Math.max(reach.to, span[2]);
    }
    return seq > reach.to;
  });
}

function finding(entry: Pick<Entry, 'chain' | 'seq' | 'sealed'>, what: Finding['what']): Finding {
  const { chain, seq, sealed } = entry;
  return sealed?.incident === undefined
    ? { chain, seq, what }
    : { chain, seq, incident: sealed.incident, what };
}
