import { describe, expect, it } from 'vitest';
import { generateIncidents, generateJsonLines } from '../../../scripts/bench/incident-generator';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import { faultOf } from '../../../utils/incidents/journal';
import { gate } from '../../../utils/unwrap/gate';
import { siteOf } from '../../../utils/url/site';

const UNTIL = Date.UTC(2026, 10, 20);

const linesOf = (count: number) => collect(generateJsonLines(count, UNTIL));

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}

describe('the generated history', () => {
  it('is the same every time', async () => {
    expect(await linesOf(50)).toEqual(await linesOf(50));
  });

  it('is read in without a refusal', async () => {
    const check = (url: string, of: string) => {
      const result = of === 'page' ? null : gate(url, { wrapperSite: null, siteOf });
      return result && 'refusal' in result ? result.refusal : null;
    };
    const read = await collect(readJsonLines(generateJsonLines(200, UNTIL), check));
    expect(read).toHaveLength(200);
    expect(read.filter((item) => 'refused' in item)).toEqual([]);
  });

  it('is one chain without a fault, and ends at the time wanted', async () => {
    const kept = await collect(generateIncidents(100, UNTIL));
    const entries = kept.flatMap((each) => each.entries);
    expect(await Promise.all(entries.map(faultOf))).toEqual(entries.map(() => null));
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
    expect(kept.at(-1)?.incident.time.utc).toBe(new Date(UNTIL).toISOString());
  });
});
