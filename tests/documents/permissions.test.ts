import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtExtension } from '../../scripts/package/extension';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'PERMISSIONS.md'), 'utf8');

it('PERMISSIONS.md has a paragraph for each permission of both manifests, and for no other', () => {
  const asked = (['chromium', 'firefox'] as const).flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'));
    return [...manifest.permissions, ...(manifest.optional_permissions ?? [])] as string[];
  });
  const explained = [...page.matchAll(/^## `(\w+)`$/gm)].map(([, name]) => name);
  expect([...new Set(asked)].sort()).toEqual(explained.sort());
});
