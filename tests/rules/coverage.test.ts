import { describe, expect, it } from 'vitest';
import { opensAllTheSame } from './decisions';
import { interstitialRecords } from './facts';
import { notCovered } from './not-covered';
import { openedByItself, walkFacts } from './walk-facts';

const answers = walkFacts();
const rowOf = (id: string) => notCovered.find(({ record }) => id.startsWith(record));
const isAnswered = ({ missing }: { missing: string[] }) => missing.length === 0;

describe('the facts', () => {
  it('has both files', () => expect(answers.length).toBeGreaterThan(500));

  it('are answered by a rule or stand in the table', () => {
    const open = answers.filter((answer) => !isAnswered(answer) && !rowOf(answer.id));
    const list = open.map(({ id, missing }) => `· ${id} — ${missing.join('; ')}`);
    expect(list.length, `these records are open:\n${list.join('\n')}`).toBe(0);
  });

  it('are answered by rules to at least 97 %, of those with a page of their own', () => {
    const own = answers.filter(({ id }) => !['in-page', 'any-host'].includes(rowOf(id)?.reason ?? ''));
    expect(own.filter(isAnswered).length / own.length).toBeGreaterThanOrEqual(0.97);
  });

  it('open by themselves only where we decided so', () => {
    const decided = interstitialRecords.filter((record) => openedByItself(record).length > 0);
    expect(decided.map(({ id }) => id).sort()).toEqual(Object.keys(opensAllTheSame).sort());
  });

  it('has no superfluous row in the table', () => {
    const superfluous = notCovered.filter(({ record }) => {
      const named = answers.filter(({ id }) => id.startsWith(record));
      return named.length === 0 || named.some(isAnswered);
    });
    expect(superfluous).toEqual([]);
  });
});
