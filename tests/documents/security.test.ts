import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
/** Each threat with what stands in its last cell. */
const threats = [...page.matchAll(/^\| (T\d+) [^|]*\|[^|]*\| ([^|]*) \|$/gm)].map(
  ([, id = '', tests = '']) => ({
    id,
    tests: [...tests.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file),
  }),
);
/** Written decisions, for which there is no code to test. */
const DECISIONS = ['T23', 'T24'];

describe('SECURITY.md', () => {
  it('has a line for each threat', () => {
    expect(threats.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, index) => `T${index + 1}`));
  });

  it.each(threats)('names tests for $id that are there and bear its name', ({ id, tests }) => {
    if (DECISIONS.includes(id)) return expect(tests).toEqual([]);
    expect(tests).not.toEqual([]);
    for (const file of tests) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      const title = new RegExp(`(?:\\bit|\\bdescribe|\\beachBrowser|\\)|\\n)\\(?\\s*['"\`](?:T\\d+ )*${id} `);
      expect(readFileSync(join(ROOT, file), 'utf8'), `${file} has no test titled ${id}`).toMatch(title);
    }
  });

  it('names only code that is there', () => {
    const named = [...page.matchAll(/`((?:utils|entrypoints)\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
