import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RULES = join(import.meta.dirname, '../../utils/rules');
const types = readFileSync(join(RULES, 'define-platform.ts'), 'utf8');
const page = readFileSync(join(RULES, 'README.md'), 'utf8');

/** What stands between the beginning of a type and its end. */
const bodyOf = (begin: string, end: string) => types.split(begin)[1]?.split(end)[0] ?? '';
const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
const said = new Set(named(page, /`(?:\[')?([a-z0-9-]+)/gi));
const shown = new Set(named(page.split('```')[1] ?? '', /\b(\w+):/g));

it.each([
  { what: 'decoder', names: named(bodyOf('export type Decoder =', ';'), /'([\w-]+)'/g), least: 20 },
  {
    what: 'source',
    names: named(
      bodyOf('export type AddressSource =', 'export type Source =').replace(/\/\*\*[\s\S]*?\*\//g, ''),
      /from: '([\w-]+)'/g,
    ),
    least: 8,
  },
  ...['Extractor = Source & {', 'interface Reading {', 'interface Rule {', 'interface Platform {'].map(
    (begin) => ({
      what: `member of ${begin.split(/ [={]/)[0]}`,
      names: named(bodyOf(begin, '\n}'), /^ {2}(\w+)\??:/gm),
      least: 2,
    }),
  ),
])('utils/rules/README.md names every $what', ({ names, least }) => {
  expect(names.length).toBeGreaterThanOrEqual(least);
  expect(names.filter((name) => !said.has(name) && !shown.has(name))).toEqual([]);
});
