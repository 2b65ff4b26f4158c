import { do_not_optimize } from 'mitata';
import { ordinary, wrapped } from './addresses';
import { importBundled } from './bundle';
import { ratiosInRounds } from './rounds';
import type { Chapter, Row } from './row';
import type { Tool } from './tools';

/** What the engine costs, and what others cost on the same addresses. */
export async function measureEngine(others: Readonly<Record<string, Tool>>): Promise<Chapter> {
  const { isKnownHost, parse, unwrapWithAll, unwrapWithTen } =
    await importBundled<typeof import('./measured')>('measured');
  const hits = wrapped.map(({ url }) => url);
  const strangers = ordinary.filter((url) => !isKnownHost(url));
  const rows: Row[] = [];

  async function measure(what: string, urls: readonly string[], aim: number): Promise<void> {
    const tools = Object.entries(others).map(([name, tool]) => [name, over(urls, tool)]);
    const ratios = await ratiosInRounds(over(urls, parse), {
      Onward: over(urls, unwrapWithAll),
      ...Object.fromEntries(tools),
    });
    for (const [name, measured] of Object.entries(ratios)) {
      const own = name === 'Onward' ? { aim } : {};
      rows.push({ what: `${what}: ${name}`, against: '`new URL`', measured, unit: 'x', ...own });
    }
  }

  await measure(`unwrap the ${hits.length} examples`, hits, 3);
  await measure(`turn down ${strangers.length} ordinary addresses`, strangers, 0.5);
  await measure(`turn down all ${ordinary.length}, also on the platforms' own hosts`, ordinary, 0.5);
  const { whole } = await ratiosInRounds(over(strangers, unwrapWithTen), {
    whole: over(strangers, unwrapWithAll),
  });
  rows.push({
    what: 'turn down an ordinary address with the whole catalogue',
    against: 'with ten rules',
    measured: whole,
    unit: 'x',
    aim: 1.1,
  });
  return { title: 'The engine', rows };
}

/** One pass over some addresses. */
function over(urls: readonly string[], tool: (url: string) => unknown): () => void {
  return () => {
    for (const url of urls) do_not_optimize(tool(url));
  };
}
