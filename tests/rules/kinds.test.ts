import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { matchRule } from '../../utils/unwrap/match';
import { interstitialRecords, wrapperRecords } from './facts';

const rules = catalogue.platforms.flatMap((platform) => platform.rules);

/** How many independent sources know the addresses of each rule. */
const sources = new Map<string, number>();
for (const { example, knownTo } of wrapperRecords) raise(example, (before) => before + knownTo);
for (const { example, hosts, seenIn } of interstitialRecords) {
  for (const host of example ? hosts : []) {
    raise(`${example}`.replace(/(?<=:\/\/)[^/]+/, host), (before) => Math.max(before, seenIn));
  }
}

function raise(example: string, by: (before: number) => number): void {
  const id = matchRule(example, catalogue)?.rule.id;
  if (id) sources.set(id, by(sources.get(id) ?? 0));
}

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

  it('that rests on lists is known to at least three', () => {
    const thin = rules.filter(({ id, basis }) => basis === 'lists' && (sources.get(id) ?? 0) < 3);
    expect(thin.map(({ id }) => `${id}: ${sources.get(id) ?? 0}`)).toEqual([]);
  });
});
