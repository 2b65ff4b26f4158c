import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutantsOf } from '../../../scripts/mutants/mutate';

const changed = (code: string) => mutantsOf(code).map((mutant) => mutant.code);

it.each<[what: string, code: string, mutants: string[]]>([
  ['a comparison is flipped', 'let x = a < b', ['let x = a <= b']],
  ['a condition is decided', 'let x = a ? b : c', ['let x = true ? b : c', 'let x = false ? b : c']],
  [
    'a constant is changed',
    "let x = ['', 'a', 1, true]",
    ["let x = ['', '', 1, true]", "let x = ['', 'a', 2, true]", "let x = ['', 'a', 1, false]"],
  ],
  ['a statement is left out', 'go();', [';']],
  ['types and names are left alone', "import a from 'a'; type B = 'b'; let x: 'c' = a.d", []],
  ['so is a regular expression in which nothing can be changed', 'let x = /abc/', []],
])('%s', (_, code, mutants) => expect(changed(code)).toEqual(mutants));

it.each<[what: string, regex: string, mutants: string[]]>([
  ['an anchor is left out', String.raw`/^a\b$/`, [String.raw`/a\b$/`, '/^a$/', String.raw`/^a\b/`]],
  [
    'a quantifier is changed or left out',
    '/a+b*c?d{2}e{3,}f{4,5}/',
    [
      '/a*b*c?d{2}e{3,}f{4,5}/',
      '/a+b+c?d{2}e{3,}f{4,5}/',
      '/a+b*cd{2}e{3,}f{4,5}/',
      '/a+b*c?de{3,}f{4,5}/',
      '/a+b*c?d{2}ef{4,5}/',
      '/a+b*c?d{2}e{3,}f/',
    ],
  ],
  ['one that takes as little as it can goes on doing so', '/a+?b??/', ['/a*?b??/', '/a+?b/']],
  [
    'a class is turned to its opposite',
    String.raw`/[a\]^][^b]\d\P{L}/u`,
    [
      String.raw`/[^a\]^][^b]\d\P{L}/u`,
      String.raw`/[a\]^][b]\d\P{L}/u`,
      String.raw`/[a\]^][^b]\D\P{L}/u`,
      String.raw`/[a\]^][^b]\d\p{L}/u`,
      String.raw`/[a\]^][^b]\d\P{L}/`,
    ],
  ],
  ['so is a look around', '/(?<=a)b(?!c)/', ['/(?<!a)b(?!c)/', '/(?<=a)b(?=c)/']],
  [
    'each alternative is left out, in each group',
    '/a|(b|c(?:d|))|e/',
    [
      '/a|(b|c(?:))|e/',
      '/a|(b|c(?:d))|e/',
      '/a|(c(?:d|))|e/',
      '/a|(b)|e/',
      '/(b|c(?:d|))|e/',
      '/a|e/',
      '/a|(b|c(?:d|))/',
    ],
  ],
  ['a flag is left out', '/a/gi', ['/a/i', '/a/g']],
  [
    'what stands for itself is left alone',
    String.raw`/\^\+\(\|\[\\\u{41}\u0042\/[|?(]/u`,
    [String.raw`/\^\+\(\|\[\\\u{41}\u0042\/[^|?(]/u`, String.raw`/\^\+\(\|\[\\\u{41}\u0042\/[|?(]/`],
  ],
  [
    'what would be none any more is left out',
    String.raw`/(?:a|(?<n>b))\k<n>/u`,
    [String.raw`/(?:(?<n>b))\k<n>/u`, String.raw`/(?:a|(?<n>b))\k<n>/`],
  ],
  ['what would be a comment is left out', '/$/', []],
])('of a regular expression, %s', (_, regex, mutants) => {
  expect(changed(`let x = ${regex}`).map((code) => code.slice(8))).toEqual(mutants);
});

it('of a long one, what stands around the change is shown', () => {
  const [mutant] = mutantsOf(`let x = /${'a'.repeat(40)}+${'b'.repeat(40)}/`);
  expect(mutant).toMatchObject({
    from: `${'a'.repeat(20)}+${'b'.repeat(20)}`,
    to: `${'a'.repeat(20)}*${'b'.repeat(20)}`,
  });
});

it('scripts/mutants/survivors.md names only mutants that there are', () => {
  const listed = [
    ...readFileSync('scripts/mutants/survivors.md', 'utf8').matchAll(/^- `([^`]+)` `(.*)` → `(.*)`$/gm),
  ].map(([, file = '', from = '', to = '']) => ({ file, from, to }));
  const made = new Map(
    [...new Set(listed.map(({ file }) => file))].map((file) => [file, mutantsOf(readFileSync(file, 'utf8'))]),
  );
  expect(listed.length).toBeGreaterThan(100);
  const stale = listed.filter(
    ({ file, from, to }) => !made.get(file)?.some((mutant) => mutant.from === from && mutant.to === to),
  );
  expect(stale).toEqual([]);
});
