import { type Entry, GENESIS } from '../journal';

/** What is wrong with an incident beside all others of a file. */
export type Misplaced =
  /** The file had this incident before. */
  | 'twice'
  /** Another entry of the file has its chain and number. */
  | 'place-taken'
  /** It does not name the hash of the entry before it, which is in the file too. */
  | 'order-broken';

/** A chain as far as it was read. What a neighbour needs is kept until that neighbour has come. */
interface Chain {
  taken: Set<number>;
  /** By the number of the entry that is to come: the hash it has to name, and the one it has to have. */
  named: Map<number, string>;
  wanted: Map<number, string>;
}

/**
 * Watches over a whole file: every place is taken once, and every entry follows the one before it where the file has
 * both. A line alone can fit its own hash and still stand where another one stood.
 */
export function createPlaces() {
  const chains = new Map<string, Chain>();
  const ids = new Set<string>();
  return {
    /** @param entries all of that incident, each fitting its own hash */
    take(id: string, entries: readonly Entry[]): { refused: Misplaced; where?: string } | null {
      if (ids.has(id)) return { refused: 'twice' };
      ids.add(id);
      for (const entry of entries) {
        const known = chains.get(entry.chain) ?? { taken: new Set(), named: new Map(), wanted: new Map() };
        chains.set(entry.chain, known);
        const refused = put(known, entry);
        if (refused) return { refused, where: `journal ${entry.chain} ${entry.seq}` };
      }
      return null;
    },
  };
}

function put({ taken, named, wanted }: Chain, { seq, prev, hash }: Entry): Misplaced | null {
  if (taken.has(seq)) return 'place-taken';
  taken.add(seq);
  const toName = seq === 1 ? GENESIS : named.get(seq);
  const toHave = wanted.get(seq);
  if (toName === undefined) wanted.set(seq - 1, prev);
  else named.delete(seq);
  if (toHave === undefined) named.set(seq + 1, hash);
  else wanted.delete(seq);
  return (toName ?? prev) === prev && (toHave ?? hash) === hash ? null : 'order-broken';
}
