import type { Entry, EntryPlace } from './journal';

/**
 * The order in which entries tell an incident: that of time, by the devices' clocks. The entries of one chain keep
 * their own order, and none comes before one that its writer already knew of (`after`), whatever the clocks say; at
 * the same moment the chains decide. So every device tells the same, and what is written last has the last word.
 *
 * @param entries of one incident, sorted by chain and seq
 */
export function replayed(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ chain }) => chain === entries[0]?.chain)) return entries;
  const chains = chainsOf(entries);
  const waiting = new Set(entries.map(placeKey));
  const told: Entry[] = [];
  while (chains.length > 0) {
    const at = nextOf(chains, waiting);
    const entry = chains[at]?.pop();
    if (chains[at]?.length === 0) chains.splice(at, 1);
    if (!entry) break;
    waiting.delete(placeKey(entry));
    told.push(entry);
  }
  return told;
}

/** Chain by chain, in order, each with its first entry at its end. */
function chainsOf(entries: readonly Entry[]): Entry[][] {
  const chains: Entry[][] = [];
  for (const entry of entries.toReversed()) {
    const last = chains.at(-1);
    if (last?.[0]?.chain === entry.chain) last.push(entry);
    else chains.push([entry]);
  }
  return chains.reverse();
}

/** Which chain goes on. Where all wait for one another, which no writer does, the clocks decide alone. */
function nextOf(chains: readonly Entry[][], waiting: ReadonlySet<string>): number {
  let next = -1;
  let first = { isHeld: true, utc: '' };
  for (const [i, chain] of chains.entries()) {
    const event = chain.at(-1)?.sealed?.event;
    const known = event && 'after' in event ? event.after : undefined;
    const isHeld = known !== undefined && waiting.has(placeKey(known));
    const utc = event?.at.utc ?? '';
    // The chains are in order, so that of equals the first one stays.
    if (next >= 0 && (isHeld === first.isHeld ? utc >= first.utc : isHeld)) continue;
    next = i;
    first = { isHeld, utc };
  }
  return next;
}

/** As a key to look it up by. */
export function placeKey({ chain, seq }: EntryPlace): string {
  return `${chain} ${seq}`;
}
