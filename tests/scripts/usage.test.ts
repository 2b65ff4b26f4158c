import { spawnSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

it.each([
  ['fuzz', ['many']],
  ['mutants', ['gat']],
])('npm run %s answers %j with its usage, and never as if all were well', (script, given) => {
  const { stdout, stderr, status } = spawnSync('npx', ['vite-node', `scripts/${script}.ts`, '--', ...given], {
    encoding: 'utf8',
  });
  expect(stderr).toContain(`usage: npm run ${script} -- [`);
  expect([stdout, status]).toEqual(['', 2]);
});
