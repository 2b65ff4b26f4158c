import { describe, expect, it } from 'vitest';
import type { Kind, Rule } from '../../utils/rules/define-platform';
import { isReadWhole, pageSourcesOf, WHOLE_PAGE } from '../../utils/unwrap/evidence';

const bare: Rule = {
  id: 'example/link',
  match: ['*://link.example.com/*'],
  kind: 'notice',
  basis: 'words',
  destination: [{ from: 'param', name: 'url' }],
  verified: '2026-08',
};
const { basis: _, ...rest } = bare;
const unknown: Rule = { ...rest, kind: 'unknown' };
const words = [{ from: 'text', select: 'p' }] as const;
const saying = (kind: Kind, more: object = {}): Rule => ({
  ...bare,
  reading: { words, says: [['x', kind, 'unknown-block']], ...more },
});

describe('a page', () => {
  it.each([
    ['of which nothing is known', unknown, true],
    ['of which nothing is known, but that shows nothing either', { ...unknown, forwards: true }, false],
    ['whose kind rests on something', bare, false],
    ['that may name a danger', saying('warning'), true],
    ['that may say it was stopped', saying('block'), true],
    ['that says harmless things only', saying('notice'), false],
    ['that says harmless things only, and is not known', { ...saying('notice'), kind: 'unknown' }, false],
    ['whose words somebody saw once', saying('notice', { wary: true }), true],
    ['that may be an ordinary one', saying('warning', { only: true }), false],
    ['that may be an ordinary one, seen once', saying('notice', { only: true, wary: true }), false],
  ] as [string, Rule, boolean][])('is read as a whole or not: one %s', (_, rule, isWhole) => {
    expect(isReadWhole(rule)).toBe(isWhole);
    expect(pageSourcesOf(rule).includes(WHOLE_PAGE)).toBe(isWhole);
  });

  it('is asked for each place once, and for none that its address holds', () => {
    const select = [{ from: 'text', select: 'p' }, ...bare.destination] as const;
    expect(pageSourcesOf({ ...saying('notice', { marks: words }), destination: select })).toEqual([words[0]]);
  });
});
