import type { Incident } from '../../utils/incidents/incident';
import { type Entry, type Event, nextEntry, type SeenEvent, startChain } from '../../utils/incidents/journal';
import type { Moment } from '../../utils/incidents/moment';
import { begin } from '../../utils/incidents/project';

export function moment(utc: string, offsetMin = 480): Moment {
  return { utc, offsetMin, clock: 'device' };
}

/** A meeting with Zhihu's leaving page. */
export function seen(change: Partial<SeenEvent> = {}): SeenEvent {
  return {
    type: 'seen',
    at: moment('2026-11-20T09:31:05.120Z'),
    platform: { id: 'zhihu', host: 'link.zhihu.com' },
    page: {
      url: 'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fa',
      referrerHost: 'www.zhihu.com',
    },
    redacted: [],
    outcome: 'unwrapped',
    destination: {
      url: 'https://example.com/a',
      host: 'example.com',
      site: 'example.com',
      how: 'param target',
      flags: [],
      hops: 1,
    },
    kind: 'notice',
    reason: { code: 'leave-notice', words: '即将离开知乎' },
    rule: { id: 'zhihu/link', verified: '2026-08', extension: '0.1.0' },
    openedDirectly: false,
    ...change,
  };
}

/** Events of one incident as the entries of a fresh chain. */
export async function chainOf(events: readonly Event[], incident = 'i1', chain = 'c1'): Promise<Entry[]> {
  const entries: Entry[] = [];
  let head = startChain(chain);
  for (const [i, event] of events.entries()) {
    const entry = nextEntry(head, { salt: i.toString(16).padStart(32, '0'), incident, event });
    entries.push(entry);
    head = entry;
  }
  return entries;
}

/** The incident right after that meeting, with what is changed. */
export function incidentOf(change: Partial<Incident> = {}, event: SeenEvent = seen()): Incident {
  const entry = {
    chain: 'c1',
    seq: 1,
    prev: '',
    digest: '',
    hash: '',
    sealed: { salt: '', incident: 'i1', event },
  };
  return { ...begin(entry)!, ...change };
}
