import { describe, expect, it } from 'vitest';
import { platformFiles } from '../../../scripts/catalogue/platform-files';
import { exportJsonLines, type Kept } from '../../../utils/incidents/export/json-lines';
import type { CheckUrl } from '../../../utils/incidents/import/check-facts';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import type { Event } from '../../../utils/incidents/journal';
import { project } from '../../../utils/incidents/project';
import { type Meeting, seenEvent } from '../../../utils/incidents/seen';
import { ownId } from '../../../utils/own-rules/own-platform';
import { catalogue } from '../../../utils/rules/all-platforms';
import { KINDS, REASONS } from '../../../utils/rules/define-platform';
import { type Flag, gate, type Refusal } from '../../../utils/unwrap/gate';
import { unwrap } from '../../../utils/unwrap/unwrap';
import { siteOf } from '../../../utils/url/site';
import { pageFixtures } from '../../rules/page-fixtures';
import { chainOf, moment } from '../samples';

/** As the history page asks it. */
const checkUrl: CheckUrl = (url, of) => {
  if (of === 'page') return null;
  const result = gate(url, { wrapperSite: null, siteOf });
  return 'refusal' in result ? result.refusal : null;
};

const at = moment('2026-11-20T09:31:05.120Z');

async function keptOf(outcome: Meeting['outcome'], keep: 'addresses' | 'sites', id: string): Promise<Kept> {
  const meeting = { outcome, verified: '2026-08', extension: '0.1.0', referrer: outcome.url };
  const events: Event[] = [seenEvent(meeting, at, siteOf, keep), { type: 'repeated', at }];
  const entries = await chainOf(events, id, id);
  const incident = project(entries);
  return incident ? { incident, entries } : expect.fail('no incident');
}

/** Writes them as a file and reads that; says which were refused and why. */
async function refusedOf(outcomes: readonly Meeting['outcome'][]): Promise<string[]> {
  const refused: string[] = [];
  for (const keep of ['addresses', 'sites'] as const) {
    const kept = await Promise.all(outcomes.map((outcome, i) => keptOf(outcome, keep, `i${i}`)));
    const file = exportJsonLines(
      (async function* () {
        yield* kept;
      })(),
    );
    let read = 0;
    for await (const item of readJsonLines(file, checkUrl)) {
      const { incident, entries } = kept[read++] ?? expect.fail('more than was written');
      if ('refused' in item)
        refused.push(`${incident.rule.id} ${incident.page.url}: ${item.refused} ${item.where}`);
      else expect(item.entries).toEqual(entries);
    }
    expect(read).toBe(kept.length);
  }
  return refused;
}

const met = [
  ...platformFiles.flatMap(({ examples }) => examples.map(({ url }) => unwrap({ url }, catalogue, siteOf))),
  ...pageFixtures.map(({ evidence }) => unwrap(evidence, catalogue, siteOf)),
].filter((outcome): outcome is Meeting['outcome'] => outcome.outcome !== 'unmatched');

const page = { url: 'https://go.example/?to=x', platform: 'unknown', rule: 'unknown/page' } as const;
const unwrapped = { ...page, outcome: 'unwrapped', how: 'guess', hops: 1, flags: [] as Flag[] } as const;
const destination = 'https://www.example.com/a';
const keys = <T extends string>(all: Record<T, true>) => Object.keys(all) as T[];

/** The compiler holds these lists complete. */
const REFUSALS = keys<Refusal>({
  'not-a-url': true,
  'not-http': true,
  credentials: true,
  'hidden-characters': true,
  'host-mismatch': true,
  'private-host': true,
  'same-site': true,
  'still-wrapped': true,
  'too-long': true,
});
const FLAGS = keys<Flag>({
  http: true,
  ip: true,
  port: true,
  punycode: true,
  long: true,
  'page-supplied': true,
});
const OWN = ['forum.example', '360.example', 'a-b.example', `${'x'.repeat(60)}.example`, '[::1]', '1.2.3.4'];

describe('every incident that can be written can be read in again', () => {
  it('of every example and page of every platform', async () => {
    const met_ = new Set(met.map(({ platform }) => platform));
    expect([...met_].sort()).toEqual(catalogue.platforms.map(({ id }) => id).sort());
    expect(await refusedOf(met)).toEqual([]);
  }, 60_000);

  const rows: readonly (readonly [what: string, outcomes: readonly Meeting['outcome'][]])[] = [
    ['kind', KINDS.map((kind) => ({ ...unwrapped, kind, destination }))],
    ['reason', REASONS.map((reason) => ({ ...unwrapped, kind: 'block', reason, destination }))],
    [
      'refusal',
      REFUSALS.map((refusal) => ({
        ...page,
        outcome: 'refused',
        kind: 'notice',
        refusal,
        candidate: 'javascript:alert(1)',
      })),
    ],
    ['flag', FLAGS.map((flag) => ({ ...unwrapped, kind: 'notice', destination, flags: [flag] }))],
    ['own rule', OWN.map((host) => ({ ...unwrapped, kind: 'notice', destination, platform: ownId(host) }))],
    [
      'destination with such a host',
      [
        'https://xn--fiq228c.example/',
        'http://93.184.216.34:8080/',
        'https://[2606:4700::6810:84e5]/',
        'https://example.com./',
        `https://example.com/${'a'.repeat(8000)}`,
      ].map((destination) => ({ ...unwrapped, kind: 'notice', destination })),
    ],
  ];
  it.each(rows)('with every %s', async (_, outcomes) => {
    expect(outcomes.length).toBeGreaterThan(4);
    expect(await refusedOf(outcomes)).toEqual([]);
  });
});
