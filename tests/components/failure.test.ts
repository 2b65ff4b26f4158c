import { expect, it } from 'vitest';
import { failureIn } from '../../components/failure';

it.each([
  ['quota-exceeded', 'words.full'],
  ['gone', 'words.gone'],
  ['no-answer', 'words.failed'],
  ['blocked', 'words.failed'],
] as const)('%s is said in words: %s', (why, words) => {
  expect(failureIn({ ok: false, why })).toBe(words);
});

it('what is gone is called what it was', () => {
  expect(failureIn({ ok: false, why: 'gone' }, 'incidents.gone')).toBe('incidents.gone');
});

it('says nothing of what was done, or not asked for', () => {
  expect([failureIn({ ok: true }), failureIn(null)]).toEqual([null, null]);
});
