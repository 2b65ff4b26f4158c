import { leadingNowhere, ordinary, recorded, type Wrapped, wrapped } from './addresses';
import { type Chapter, once, type Row } from './row';
import type { Tool } from './tools';

/** How many destinations each tool finds, and how often it sends somebody where nobody should be sent. */
export function countCoverage(tools: Readonly<Record<string, Tool>>): Chapter {
  return {
    title: 'Coverage and false alarms',
    rows: Object.entries(tools).flatMap(([name, tool]): Row[] => [
      share(`destinations found in the catalogue's own examples: ${name}`, finds(tool, wrapped), wrapped),
      share(`destinations found in addresses others recorded: ${name}`, finds(tool, recorded), recorded),
      share(
        `sent on from examples that must not be: ${name}`,
        leadingNowhere.filter((url) => tool(url) !== null).length,
        leadingNowhere,
        name === 'Onward' ? 0 : undefined,
      ),
      share(
        `sent on from ordinary addresses: ${name}`,
        ordinary.filter((url) => tool(url) !== null).length,
        ordinary,
        name === 'Onward' ? 0 : undefined,
      ),
    ]),
  };
}

function share(what: string, count: number, all: readonly unknown[], aim?: number): Row {
  return { what, measured: once(count), unit: 'of', total: all.length, ...(aim !== undefined && { aim }) };
}

/** A destination counts when it is the very one, or leads to the very one through another wrapper. */
function finds(tool: Tool, addresses: readonly Wrapped[]): number {
  return addresses.filter(({ url, destination }) => {
    const wanted = hrefOf(destination);
    for (let found = tool(url); found !== null; found = tool(found)) {
      if (hrefOf(found) === wanted) return true;
      if (found === url) return false;
    }
    return false;
  }).length;
}

function hrefOf(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
