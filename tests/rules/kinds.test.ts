import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import type { Kind } from '../../utils/rules/define-platform';
import { matchRule } from '../../utils/unwrap/match';
import { interstitialRecords, wrapperRecords } from './facts';
import { pageFixtures } from './page-fixtures';
import { fits } from './walk-facts';

const rules = catalogue.platforms.flatMap((platform) => platform.rules);

/**
 * How many independent sources are sure to know each rule: those of its best-known record. Records about the same
 * address may come from the same lists, so they are not added up.
 */
const sources = new Map<string, number>();
for (const { example, knownTo } of wrapperRecords) raise(example, knownTo);
for (const record of interstitialRecords) {
  const { example, hosts, seenIn } = record;
  const addresses = example
    ? hosts.map((host) => example.replace(/(?<=:\/\/)[^/]+/, host))
    : pageFixtures.map(({ expected }) => expected.url).filter((url) => fits(record, url));
  for (const address of addresses) raise(address, seenIn);
}

function raise(example: string, known: number): void {
  const id = matchRule(example, catalogue)?.rule.id;
  if (id) sources.set(id, Math.max(sources.get(id) ?? 0, known));
}

/** What an address can say of itself. That a page is harmless is not among it. */
const SAID_BY_ADDRESS: ReadonlySet<Kind> = new Set(['warning', 'block', 'login', 'scan']);

describe('a constant kind', () => {
  it('has some to check', () => expect(rules.length).toBeGreaterThan(0));

  it('names what it rests on, and unknown rests on nothing', () => {
    const bare = rules.filter(({ kind, basis }) => (kind === 'unknown') !== (basis === undefined));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('that rests on words quotes them', () => {
    const mute = rules.filter(({ basis, reading }) => basis === 'words' && !reading);
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  it('that rests on the address is one that an address can say', () => {
    const loose = rules.filter(({ basis, kind }) => basis === 'address' && !SAID_BY_ADDRESS.has(kind));
    expect(loose.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([]);
  });

  it('that rests on lists is known to at least three', () => {
    const thin = rules.filter(({ id, basis }) => basis === 'lists' && (sources.get(id) ?? 0) < 3);
    expect(thin.map(({ id }) => `${id}: ${sources.get(id) ?? 0}`)).toEqual([]);
  });
});
