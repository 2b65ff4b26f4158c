import { exportJsonLines, type Kept } from '../../utils/incidents/export/json-lines';
import { type Entry, type Event, nextEntry, startChain } from '../../utils/incidents/journal';
import { momentOf } from '../../utils/incidents/moment';
import { toHex, uuidV7 } from '../../utils/incidents/new-id';
import { project } from '../../utils/incidents/project';
import { type Meeting, seenEvent } from '../../utils/incidents/seen';
import { companies } from '../../utils/owners/owner-of';
import { catalogue } from '../../utils/rules/all-platforms';
import { type Unwrapped, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { wrapped } from './addresses';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const WORDS = 'news article item video wiki 新闻 商品 专栏 图片 review guide list'.split(' ');
const NOTES = ['朋友发来的', '要投诉', 'for the report', '后来能打开了'];
const TAGS = ['工作', '家人', 'research', 'shopping'];

/**
 * A history as a person might have it after a year, made by the code that writes the real one: every platform of
 * the catalogue, destinations at the companies of the map and elsewhere, some opened, repeated, answered, noted.
 * The same count and time give the same history.
 *
 * @param until the time of the last meeting, in milliseconds since 1970
 */
export async function* generateIncidents(count: number, until: number): AsyncGenerator<Kept> {
  const chance = createChance(count);
  const met = wrapped.map(({ url }) => unwrap({ url }, catalogue, siteOf)).filter(isUnwrapped);
  const sites = companies.flatMap((company) => company.sites);
  let head = startChain(uuidV7(until - YEAR_MS, chance.bytes(10)));
  for (let i = 0; i < count; i++) {
    const ms = until - Math.round(((count - 1 - i) / count) * YEAR_MS);
    const id = uuidV7(ms, chance.bytes(10));
    const outcome = { ...chance.oneOf(met), destination: destination(i, sites, chance) };
    const entries: Entry[] = [];
    for (const event of eventsOf(outcome, ms, chance)) {
      const entry = nextEntry(head, { salt: toHex(chance.bytes(16)), incident: id, event });
      entries.push(entry);
      head = entry;
    }
    const incident = project(entries);
    if (incident) yield { incident, entries };
  }
}

/** The same as a file that the history page reads in, line by line. */
export function generateJsonLines(count: number, until: number): AsyncGenerator<string> {
  return exportJsonLines(generateIncidents(count, until));
}

function isUnwrapped(outcome: ReturnType<typeof unwrap>): outcome is Unwrapped {
  return outcome.outcome === 'unwrapped';
}

function destination(i: number, sites: readonly string[], chance: Chance): string {
  const host = chance.happens(0.6) ? `www.${chance.oneOf(sites)}` : `site${chance.below(4000)}.example.com`;
  return new URL(`https://${host}/${chance.oneOf(WORDS)}/${chance.oneOf(WORDS)}-${i}?id=${chance.below(1e6)}`)
    .href;
}

function eventsOf(outcome: Unwrapped, ms: number, chance: Chance): Event[] {
  const meeting: Meeting = {
    outcome,
    verified: '2026-08',
    extension: '0.1.0',
    referrer: 'https://chat.example/',
  };
  const later = (seconds: number) => momentOf(new Date(ms + seconds * 1000));
  const events: Event[] = [seenEvent(meeting, later(0), siteOf)];
  if (chance.happens(0.3)) {
    const afterMs = 800 + chance.below(20_000);
    events.push({ type: 'opened', at: later(afterMs / 1000), action: 'opened', afterMs });
    if (chance.happens(0.3)) events.push({ type: 'answered', at: later(30), control: 'opened-ok' });
  }
  if (chance.happens(0.15)) events.push({ type: 'repeated', at: later(60) });
  if (chance.happens(0.05)) {
    events.push({ type: 'noted', at: later(90), note: chance.oneOf(NOTES), tags: [chance.oneOf(TAGS)] });
  }
  return events;
}

/** Numbers that look like chance and are the same every time (mulberry32). */
function createChance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    happens: (probability: number): boolean => next() < probability,
    bytes: (length: number): Uint8Array => Uint8Array.from({ length }, () => below(256)),
    oneOf<T>(all: readonly T[]): T {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('nothing to choose from');
      return one;
    },
  };
}

type Chance = ReturnType<typeof createChance>;
