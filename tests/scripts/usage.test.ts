import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { commandLine, runScript } from '../run-script';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** With an argument that it does not take, how its usage begins. */
it.each([
  ['bench', ['--browser'], 'npm run bench -- [--browsers]'],
  ['csv-in-office', ['history.csv'], 'npm run --silent csv-in-office'],
  ['fuzz', ['many'], 'npm run fuzz -- [inputs'],
  ['mutants', ['gat'], 'npm run mutants -- [gate]'],
  ['new-platform', ['--help'], 'npm run new-platform <id>'],
  ['pictures', ['--language', 'de'], 'npm run pictures -- [--screen'],
  ['pictures', ['--screen', 'nowhere'], 'npm run pictures -- [--screen'],
  ['platforms', ['zhihu'], 'npm run --silent platforms'],
  ['share-text', ['text.txt'], 'npm run --silent share-text -- [--json] < text.txt'],
  ['sizes', ['background'], 'npm run sizes'],
  ['start', ['--browser', 'netscape'], 'npm start -- [--browser chromium|firefox]'],
  ['verify-evidence', ['--help'], 'npm run --silent verify-evidence -- FILE.zip'],
])('%s answers %j with its usage, and never as if all were well', (script, given, usage) => {
  const { stdout, stderr, status } = runScript(script, given);
  expect(stderr).toContain(`usage: ${usage}`);
  expect(stderr).not.toMatch(/^ +at /m);
  // An option is no file.
  expect(stderr).not.toContain("open '--");
  expect([stdout, status]).toEqual(['', 2]);
});

it.each([
  ['sizes', []],
  ['unwrap', ['https://example.com/']],
])('%s %j ends in silence where its reader has gone', async (script, given) => {
  const command = spawn(process.execPath, commandLine(script, given));
  command.stdout.destroy();
  const [said, [status]] = await Promise.all([text(command.stderr), once(command, 'close')]);
  expect([said, status]).toEqual(['', 0]);
});
