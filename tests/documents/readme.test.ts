import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformFiles, rulesOfPages } from '../../scripts/catalogue/platform-files';
import { platformTable } from '../../scripts/catalogue/platform-table';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README.md', () => {
  it('holds the table of platforms as it is', () => {
    const table = readme.split('<!-- platforms -->')[1]?.split('<!-- /platforms -->')[0]?.trim();
    expect(table, 'paste the output of: npm run --silent platforms').toBe(
      platformTable(platformFiles, rulesOfPages).trim(),
    );
  });

  it('names the two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});
