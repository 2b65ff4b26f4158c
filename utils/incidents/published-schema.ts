/**
 * `block-incident.schema.json` says to everybody else what `schema.ts` says to us. This is what stands in it; no part of
 * the extension uses it, and a test (`schema.test.ts`) holds the two together and writes the file.
 */
import * as z from 'zod/mini';
import { SCHEMA } from './incident';
import { type FurtherLine, type IncidentLine, incidentLines, names } from './schema';

/** What the members of a line mean, for whoever has nothing but the file. */
const MEANINGS: Readonly<Record<keyof IncidentLine | keyof FurtherLine, string>> = {
  schema: 'The version of this format.',
  id: 'Names the incident: a meeting with a page, and its repetitions on the same local day.',
  chain: 'The chain of entries in which it was first seen; a device has one at a time.',
  seq: 'The number of that entry in its chain.',
  time: 'When it was first met, by the clock of the device; offsetMin is local time minus UTC, in minutes.',
  platform: 'Who put up the page, by its id in the catalogue, and the host it was on.',
  page: 'The address of the page without its secrets, and the host that the person came from.',
  redacted: 'What was taken out (REDACTED) or cut, by its place: page.query.ticket.',
  outcome: 'Whether a destination was found, was refused by a check, or was not found.',
  destination:
    'Where the link led: how says where that stood, flags what is worth knowing of it, hops how many wrappers were ' +
    'removed; url is absent where only sites are kept. withheld: the platform does not give it away. none: nothing good was found.',
  refusal: 'The candidate that was no destination, as it stood, and the check that refused it.',
  kind:
    'What the page did: notice (you are leaving), preview (its own copy), wall (no way on, no danger named), warning ' +
    '(danger named), block (a rule, an administrator or the law named), scan (a link scanner), login, app-only, gone, ' +
    'unknown (not read, or in words that nobody knows).',
  reason: "The platform's own words, and our code for them.",
  rule: 'What judged: the rule, the month its facts were last seen, the version of the extension.',
  openedDirectly: 'It was opened without asking, as the person chose: no page need have been displayed.',
  action: 'The most telling thing that the person did, and how long after the meeting, in milliseconds.',
  control: 'Whether the destination then opened. unknown: it was opened, and nobody said.',
  answered: 'When that was last said; absent where nobody did since the last meeting.',
  answeredBy: 'browser: the browser saw it. Absent: the person said it.',
  repeats: 'How often it was met that day, the first time included, and when first and last.',
  note: "The person's own note.",
  tags: "The person's own tags; complaint-sent:<day> says that a complaint was sent.",
  journal: 'The entries that the incident is told from, each hashed with the one before; in backups only.',
  part: 'The number of this line among those of the incident; the first one has none.',
};

/** What `block-incident.schema.json` holds. */
export function publishedSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(incidentLines, { metadata: names });
  const members = (schema.anyOf ?? []).flatMap(({ properties = {} }) => Object.entries(properties));
  for (const [name, member] of members) {
    if (typeof member === 'object') member.description = MEANINGS[name as keyof typeof MEANINGS];
  }
  return {
    $schema,
    // A name and no address: nothing has to be asked for it (RFC 4151).
    $id: `tag:onward,2026:${SCHEMA}`,
    title: `One line of a ${SCHEMA} file (JSON Lines)`,
    description:
      'An incident with its part of the journal, or more of the journal of the incident in the line before. ' +
      'Lines hold at most 65536 bytes.',
    ...schema,
  };
}
