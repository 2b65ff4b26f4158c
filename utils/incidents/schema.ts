/** A line of JSON Lines, `block-incident/1`, as somebody else may have written it. Only pages that import use it. */
import * as z from 'zod/mini';
import { KINDS } from '../rules/define-platform';
import { ACTIONS, CONTROLS, SCHEMA } from './incident';

const text = (max: number) => z.string().check(z.maxLength(max));
const whole = (min = 0) => z.int().check(z.gte(min));
const count = whole(1);

/** With milliseconds. A clock that lost its battery says 1970; nobody's says 9999. */
const utc = z
  .string()
  .check(
    z.regex(
      /^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
    ),
  );
const id = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/));
const code = z.string().check(z.regex(/^[a-z][0-9a-z-]{0,39}$/));
/** Some platforms' names begin with a digit: `51cto`. */
const platform = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,39}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const salt = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const host = text(253);

/** Parts that are used more than once get a name in the published schema. */
export const names = z.registry<{ id: string }>();
const named = <T extends z.ZodMiniType>(id: string, part: T): T => {
  names.add(part, { id });
  return part;
};

const moment = named(
  'moment',
  z.strictObject({
    utc,
    offsetMin: z.int().check(z.gte(-1080), z.lte(1080)),
    clock: z.literal('device'),
  }),
);
const note = text(4000);
const tags = z.array(text(50)).check(z.maxLength(20));
const action = named('action', z.enum(ACTIONS));
const control = named('control', z.enum(CONTROLS));

/** What is known from the first meeting on. */
const facts = {
  platform: named('platform', z.strictObject({ id: platform, host })),
  page: named('page', z.strictObject({ url: text(2048), referrerHost: z.optional(host) })),
  redacted: z.array(text(120)).check(z.maxLength(100)),
  outcome: z.enum(['unwrapped', 'refused', 'no-destination']),
  destination: named(
    'destination',
    z.union([
      z.strictObject({
        url: z.optional(text(8192)),
        host,
        site: host,
        how: text(300),
        flags: z.array(code).check(z.maxLength(20)),
        hops: count,
      }),
      z.literal(['withheld', 'none']),
    ]),
  ),
  refusal: z.optional(z.strictObject({ code, raw: text(300) })),
  kind: named('kind', z.enum(KINDS)),
  reason: named('reason', z.strictObject({ code: z.optional(code), words: z.optional(text(300)) })),
  rule: named('rule', z.strictObject({ id: text(100), verified: text(10), extension: text(20) })),
  openedDirectly: z.boolean(),
};

/** Of everything but the first meeting. */
const later = { at: moment, after: z.optional(named('place', z.strictObject({ chain: id, seq: count }))) };

const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('seen'), at: moment, ...facts }),
  z.strictObject({ type: z.literal('repeated'), ...later }),
  z.strictObject({ type: z.literal('opened'), ...later, action, afterMs: z.optional(whole()) }),
  z.strictObject({ type: z.literal('answered'), ...later, control, by: z.optional(z.literal('browser')) }),
  z.strictObject({ type: z.literal('noted'), ...later, note: z.optional(note), tags: z.optional(tags) }),
]);

const journal = named(
  'journal',
  z
    .array(
      z.strictObject({
        chain: id,
        seq: count,
        prev: hash,
        digest: hash,
        hash,
        sealed: z.strictObject({ salt, incident: id, event }),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
);

const incidentLine = z.strictObject({
  schema: z.literal(SCHEMA),
  id,
  chain: id,
  seq: count,
  time: moment,
  ...facts,
  action: z.strictObject({ did: action, afterMs: z.optional(whole()) }),
  control,
  answered: z.optional(utc),
  answeredBy: z.optional(z.literal('browser')),
  repeats: z.strictObject({ count, first: utc, last: utc }),
  note,
  tags,
  /** Absent in a copy that was redacted for others: such a copy cannot be imported. */
  journal: z.optional(journal),
});

/** More of the journal of the incident in the line before, where one line would grow too long. */
const furtherLine = z.strictObject({ schema: z.literal(SCHEMA), id, part: whole(2), journal });

export const incidentLines = z.union([incidentLine, furtherLine]);

export type IncidentLine = z.infer<typeof incidentLine>;
export type FurtherLine = z.infer<typeof furtherLine>;
