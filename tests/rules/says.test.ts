import { describe, expect, it } from 'vitest';
import { platforms } from '../../utils/rules/all-platforms';
import type { Reading, Rule, Saying } from '../../utils/rules/define-platform';
import { sourceKey } from '../../utils/unwrap/evidence';
import { readKind } from '../../utils/unwrap/read-kind';
import { type Sentence, sentences } from './sentences';

interface ReadingRule extends Rule {
  reading: Reading;
}

/** What stands in a `meta` is nobody's words. */
const FORWARDING = /^0;URL=/;
const reads = (rule: Rule): rule is ReadingRule => rule.reading !== undefined;
const rules = platforms.flatMap((platform) => platform.rules).filter(reads);
const known = (rule: Rule): readonly Sentence[] => sentences.get(rule.id) ?? [];

/** What a rule makes of a page that says this where its words, or its marks, stand first. */
function verdictOf(rule: ReadingRule, says: string, from: 'words' | 'marks' = 'words') {
  const source = rule.reading[from]?.[0] ?? rule.reading.marks?.[0];
  const verdict = source && readKind(rule, { [sourceKey(source)]: [says] }, []);
  return [verdict?.kind, verdict?.reason];
}

const each = rules.flatMap((rule) =>
  known(rule).map(([says, kind, reason]) => ({ id: rule.id, rule, says, kind, reason })),
);

/** Two sentences on one page, the harmless one first: the more serious one decides. */
const both = rules.flatMap((rule) =>
  known(rule).flatMap(([serious, kind, reason], at) =>
    known(rule)
      .slice(at + 1)
      .map(([other]) => ({ id: rule.id, rule, says: `${other} ${serious}`, kind, reason })),
  ),
);

describe('what pages say', () => {
  it('is known for every rule that reads, and for no other', () => {
    expect(rules.length).toBeGreaterThan(25);
    expect(
      [...sentences.keys()].sort(),
      'tests/rules/sentences.ts holds the sentences of every rule with a `reading`',
    ).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(rules)('has a sentence for every row of $id', (rule) => {
    const deaf = rule.reading.says.filter((row) => !known(rule).some((sentence) => isSaidIn(row, sentence)));
    expect(deaf, 'tests/rules/sentences.ts needs a sentence for each of these rows').toEqual([]);
  });

  it.each(rules)('has a row for every sentence of $id', (rule) => {
    const mute = known(rule).filter((sentence) => !rule.reading.says.some((row) => isSaidIn(row, sentence)));
    expect(mute, 'the rule needs a row for each of these sentences').toEqual([]);
  });

  it.each(each)('$id: $says', ({ rule, says, kind, reason }) =>
    expect(verdictOf(rule, says, FORWARDING.test(says) ? 'marks' : 'words')).toEqual([kind, reason]),
  );

  it.each(both)('$id: $says', ({ rule, says, kind, reason }) =>
    expect(verdictOf(rule, says)).toEqual([kind, reason]),
  );

  it('is read from the marks as well, where a danger stands there', () => {
    const dangers = each.filter(({ rule, kind }) => rule.reading.marks && kind === 'warning');
    expect(dangers.length).toBeGreaterThan(0);
    const missed = dangers.filter(({ rule, says }) => verdictOf(rule, says, 'marks')[0] !== 'warning');
    expect(missed.map(({ id, says }) => `${id}: ${says}`)).toEqual([]);
  });
});

/** Whether a sentence has a row's fragment, and means the same. */
function isSaidIn([fragment, ...row]: Saying, [says, ...meant]: Sentence): boolean {
  return fold(says).includes(fold(fragment)) && `${row}` === `${meant}`;
}

function fold(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").toLowerCase();
}
