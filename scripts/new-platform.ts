/**
 * `npm run new-platform <id>`: writes `utils/rules/platforms/<id>.ts` with an example that fails and says what to
 * fill in. Exit 0, or 2 on bad usage.
 */

import { join, relative } from 'node:path';
import { version } from '../package.json';
import { FILL_IN, writeNewPlatform } from './catalogue/new-platform';
import { endWithUsage, givenArguments } from './usage';

const USAGE = 'npm run new-platform <id>';

const [id, ...rest] = givenArguments();
if (id === undefined || rest.length > 0) endWithUsage(USAGE);

const folder = join(import.meta.dirname, '../utils/rules/platforms');
try {
  const month = new Date().toISOString().slice(0, 7);
  const path = writeNewPlatform(id, folder, month, version);
  console.log(`${relative('.', path)}
1. Replace every "${FILL_IN}" in it; utils/rules/README.md explains the fields.
2. npx vitest run --project unit tests/rules    fails until that is done and the examples are exact.
3. Where kind or destination stand in the page only: tests/fixtures/pages/${id}/page.html and expected.json.`);
} catch (error) {
  endWithUsage(USAGE, error);
}
