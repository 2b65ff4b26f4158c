/** The store of the history, measured in a page of ours; `bundle.ts` makes one script of it. */
import { openIncidentStore } from '../../utils/browser/incidents/store';
import { momentOf } from '../../utils/incidents/moment';
import { uuidV7 } from '../../utils/incidents/new-id';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** Milliseconds that each of so many new incidents took until it was on disk. */
export async function timeAdding(count: number): Promise<number[]> {
  const store = openIncidentStore({
    now: () => momentOf(new Date()),
    newId: () => uuidV7(Date.now(), random(10)),
    random,
  });
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    const { outcome } = await store.recordSeen(
      {
        outcome: {
          outcome: 'unwrapped',
          url: `https://link.zhihu.com/?target=https%3A%2F%2Fadded${i}.example.com%2F`,
          // The store takes so many of one platform in a minute and no more.
          platform: `added-${i}`,
          rule: 'zhihu/link',
          kind: 'notice',
          destination: `https://added${i}.example.com/`,
          flags: [],
          how: 'param target',
          hops: 1,
        },
        verified: '2026-08',
        extension: '0.1.0',
      },
      { tab: i },
    );
    if (outcome !== 'recorded') throw new Error(`not added: ${outcome}`);
    times.push(performance.now() - started);
  }
  await store.close();
  return times;
}
