import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * Lets `fetch` find the package's own texts, as our pages and the background do.
 *
 * @param elsewhere what becomes of a request to anybody else; none may be made without it
 */
export function fetchFromPackage(elsewhere?: (address: string) => Promise<Response>): void {
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.startsWith('/locales/')) return new Response(await readFile(join(ROOT, address)));
    if (elsewhere) return elsewhere(address);
    throw new Error(`nobody may ask ${address}`);
  });
}
