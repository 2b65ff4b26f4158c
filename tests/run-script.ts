import { spawnSync } from 'node:child_process';

/** What Node is given to run a command of `scripts/`; npm and npx, which take half a second more, find nothing else. */
export const commandLine = (name: string, given: readonly string[]): string[] => [
  'node_modules/vite-node/dist/cli.mjs',
  `scripts/${name}.ts`,
  '--',
  ...given,
];

/** Runs a command of `scripts/` to its end. */
export function runScript(name: string, given: readonly string[], input = '') {
  return spawnSync(process.execPath, commandLine(name, given), {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
