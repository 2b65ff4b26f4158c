import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// It starts a run of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onward-count-'));
  const reporter = JSON.stringify(join(import.meta.dirname, 'count-reporter.ts'));
  const config = `import { CountReporter } from ${reporter};
    export default { test: { globals: true, retry: 1, reporters: [new CountReporter()] } };`;
  writeFileSync(join(folder, 'vitest.config.ts'), config);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The last lines of a run of these files, each of them by its name. */
function lastLines(files: Readonly<Record<string, string>>): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.test.ts`), text);
  const { stdout } = spawnSync('npx', ['vitest', 'run', '--root', folder], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

it('counts what passed, failed and was skipped, and names what passed only when it was tried again', () => {
  const tests = `let tries = 0;
    it('passes', () => {});
    it('passes late', () => { tries += 1; expect(tries).toBe(2); });
    it('fails', () => { expect(1).toBe(2); });
    it('is skipped', ({ skip }) => skip());`;
  expect(lastLines({ tests })).toEqual([
    'passed when tried again: passes late',
    '2 passed, 1 failed, 1 skipped',
  ]);
});

it('counts a file that could not run its tests, and an error that nobody caught, as failures', () => {
  const broken = `throw new Error('broken');`;
  const uncaught = `it('passes', () => { setTimeout(() => { throw new Error('uncaught'); }); return new Promise((done) => setTimeout(done, 50)); });`;
  expect(lastLines({ broken, uncaught }).at(-1)).toBe('1 passed, 2 failed, 0 skipped');
});
