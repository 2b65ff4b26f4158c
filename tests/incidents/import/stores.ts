import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IncidentArchive, openIncidentArchive } from '../../../utils/browser/incidents/archive';
import type { Locks } from '../../../utils/browser/incidents/import';
import { exportJsonLines, type Kept } from '../../../utils/incidents/export/json-lines';
import type { CheckUrl } from '../../../utils/incidents/import/check-facts';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import type { Event } from '../../../utils/incidents/journal';
import { uuidV7 } from '../../../utils/incidents/new-id';
import { project } from '../../../utils/incidents/project';
import { chainOf, moment } from '../samples';

export const checkUrl: CheckUrl = (url) => (url.includes('refuse-me') ? 'private-host' : null);

export async function* inPieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export async function keptOf(events: Event[], id = 'i1', chain = 'c1'): Promise<Kept> {
  const entries = await chainOf(events, id, chain);
  return { incident: project(entries)!, entries };
}

export async function fileOf(...kept: Kept[]): Promise<string> {
  async function* each(): AsyncGenerator<Kept> {
    yield* kept;
  }
  return (await all(exportJsonLines(each()))).join('');
}

let made = 0;

/** A device with a clock of its own. */
export interface Device {
  store: IncidentArchive;
  /** Meets the page of that number, a minute after whatever was last, and hands back the incident's id. */
  meet: (n: number) => Promise<string>;
  pass: (ms: number) => void;
}

/** @param newId what every new thing is called; by default a name of its own. @param locks what tells that its page is gone */
export function openStore(
  factory = new IDBFactory(),
  start = '2026-11-20T01:00:00.000Z',
  newId?: () => string,
  locks?: Locks,
): Device {
  let ms = Date.parse(start);
  const random = (n: number) => {
    made++;
    return Uint8Array.from({ length: n }, (_, i) => (made >> (8 * (i % 3))) & 255);
  };
  const store = openIncidentArchive(
    {
      now: () => moment(new Date(ms).toISOString()),
      newId: newId ?? (() => uuidV7(ms, random(16))),
      random,
      indexedDB: factory,
    },
    locks,
  );
  const meet = async (n: number) => {
    ms += 60_000;
    const destination = `https://site${n}.example.com/?token=whole`;
    const recorded = await store.recordSeen(
      {
        outcome: {
          outcome: 'unwrapped',
          url: `https://link.zhihu.com/?target=${encodeURIComponent(destination)}`,
          platform: 'zhihu',
          rule: 'zhihu/link',
          kind: 'notice',
          words: '即将离开知乎',
          destination,
          flags: ['port'],
          how: 'param target',
          hops: 1,
        },
        verified: '2026-08',
        extension: '0.1.0',
      },
      { tab: n },
    );
    return recorded.id!;
  };
  return {
    store,
    meet,
    pass: (more) => {
      ms += more;
    },
  };
}

export const exported = async (store: IncidentArchive) => (await all(exportJsonLines(store.kept()))).join('');

export async function take(store: IncidentArchive, text: string, mode: 'merge' | 'replace' = 'merge') {
  const importing = store.import();
  const preview = await importing.stage(readJsonLines(inPieces(text, 4096), checkUrl));
  return { preview, result: await importing.commit(mode) };
}
