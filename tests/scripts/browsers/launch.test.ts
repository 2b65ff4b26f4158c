import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { launch } from '../../e2e/browsers';
import { startWorld } from '../../e2e/world';

it('names the program that did not come up as the browser it was taken for', async () => {
  const extension = mkdtempSync(join(tmpdir(), 'onward-launch-test-'));
  writeFileSync(join(extension, 'manifest.json'), '{}');
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const world = await startWorld({});
  await expect(launch('chromium', { world, extension, executable: '/bin/true' })).rejects.toThrow(
    '/bin/true did not come up as chromium: ',
  );
  await world.close();
  rmSync(extension, { recursive: true });
}, 60_000);
