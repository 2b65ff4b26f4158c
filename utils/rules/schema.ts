/**
 * The shape of a platform file, checked at run time: `define-platform.ts` holds it for the compiler, this for
 * tests, for tools and for own rules that somebody wrote as text. Only the page that reads those brings it along; zod
 * stays out of the background and the content scripts.
 */

import * as z from 'zod/mini';
import { parsePattern } from '../url/pattern';
import {
  type Basis,
  type Decoder,
  type Extractor,
  KINDS,
  OPTIONAL_PACKS,
  type Platform,
  REASONS,
  type Reading,
  type Rule,
} from './define-platform';

/** As many members as the type has: the compiler names the one that is missing. */
type Shape<T> = Record<keyof T, z.ZodMiniType>;

/** An enumeration that the compiler compares with its type: a missing or a superfluous member does not build. */
const oneOf = <T extends string>(members: Record<T, true>) => z.enum(Object.keys(members) as T[]);

const text = z.string().check(z.minLength(1));
const yes = z.exactOptional(z.literal(true));
const slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const kind = z.enum(KINDS);
const reason = z.enum(REASONS);
const pack = z.enum(['required', ...OPTIONAL_PACKS]);
const basis = oneOf<Basis>({ words: true, address: true, lists: true });

const decoder = z.union([
  oneOf<Extract<Decoder, string>>({
    uri: true,
    base64: true,
    'base64-parts': true,
    'base36-triples': true,
    html: true,
    latin1: true,
    'prepend-https': true,
    'refresh-url': true,
    'proofpoint-v1': true,
    'proofpoint-v2': true,
    'proofpoint-v3': true,
    'underscore-hex': true,
    'one-slash': true,
    'web-address': true,
  }),
  z.tuple([
    oneOf<Exclude<Decoder, string>[0]>({
      param: true,
      json: true,
      template: true,
      'drop-param': true,
      'strip-prefix': true,
      'strip-suffix': true,
      'strip-host-suffix': true,
      before: true,
    }),
    text,
  ]),
]);

const decode = { decode: z.exactOptional(z.array(decoder)) };
const after = z.exactOptional(text);
const index = z.int();

/** A page source, with whatever the place it stands in adds to it. */
const pageSources = <T extends z.core.$ZodLooseShape>(more: T) => [
  z.strictObject({ from: z.literal('text'), select: text, ...more }),
  z.strictObject({ from: z.literal('attribute'), select: text, name: text, ...more }),
  z.strictObject({ from: z.literal('inline-json'), variable: text, at: text, ...more }),
  z.strictObject({ from: z.literal('inline-json'), select: text, at: text, ...more }),
];

const extraction = { ...decode, fragment: z.exactOptional(z.literal('keep')) } satisfies Shape<
  Omit<Extractor, 'from'>
>;
const extractor = z.union([
  z.strictObject({ from: z.literal('param'), name: text, ...extraction }),
  z.strictObject({ from: z.literal('raw-query'), after, ...extraction }),
  z.strictObject({ from: z.literal('fragment'), after, ...extraction }),
  z.strictObject({ from: z.literal('path'), after: text, ...extraction }),
  z.strictObject({ from: z.literal('path'), skip: index.check(z.minimum(0)), ...extraction }),
  z.strictObject({ from: z.literal('segment'), index, ...extraction }),
  ...pageSources(extraction),
]);

const reading = z
  .strictObject({
    first: yes,
    only: yes,
    wary: yes,
    words: z.array(z.union(pageSources(decode))),
    marks: z.exactOptional(z.array(z.union(pageSources({})))),
    says: z.array(z.tuple([text, kind, reason])).check(z.minLength(1)),
    addressReasons: z.exactOptional(z.array(z.tuple([text, reason])).check(z.minLength(1))),
  } satisfies Shape<Reading>)
  .check(
    z.refine(({ words, marks = [] }) => words.length + marks.length > 0, {
      path: ['words'],
      error: 'nothing-read',
    }),
  );

const version = z.string().check(z.regex(/^\d+\.\d+$/));
const pattern = z.string().check(z.refine(isPattern, 'not-pattern'));
const wholeHost = z
  .string()
  .check(z.refine((given) => given.endsWith('/*') && isPattern(given), 'not-whole-host'));

const rule = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    match: z.array(pattern).check(z.minLength(1)),
    exclude: z.exactOptional(z.array(pattern)),
    params: z.exactOptional(z.record(text, z.union([z.literal(true), text]))),
    kind,
    basis: z.exactOptional(basis),
    reason: z.exactOptional(reason),
    reading: z.exactOptional(reading),
    destination: z.array(extractor),
    sameSite: yes,
    forwards: yes,
    verified: z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)),
    since: z.exactOptional(version),
  } satisfies Shape<Rule>)
  .check(
    z.refine((rule) => (rule.kind === 'unknown') === (rule.basis === undefined), {
      path: ['basis'],
      error: 'basis',
    }),
  );

/** What `problems.ts` judges by; the messages of our own checks are said there. */
export const platformSchema = z
  .strictObject({
    id: slug,
    name: z.strictObject({ en: text, zh_CN: z.exactOptional(text), zh_TW: z.exactOptional(text) }),
    pack,
    since: z.exactOptional(version),
    pages: z.exactOptional(z.array(wholeHost).check(z.minLength(1))),
    rules: z.array(rule).check(z.minLength(1)),
  } satisfies Shape<Platform>)
  .check(
    z.refine(({ id, rules }) => rules.every((rule) => rule.id.startsWith(`${id}/`)), {
      path: ['rules'],
      error: 'rule-id',
    }),
    z.refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, {
      path: ['rules'],
      error: 'same-id',
    }),
  );

function isPattern(given: string): boolean {
  try {
    parsePattern(given);
    return true;
  } catch {
    return false;
  }
}
