import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clocksOf,
  isWaiting,
  ownTags,
  type Term,
  termOf,
  waitingOf,
  withComplaint,
} from '../../utils/incidents/reminders';

const on = (day: string) => withComplaint([], day);

describe('the clocks of a complaint', () => {
  const rows: readonly [what: string, sent: string, answerBy: string, appealAfter: string][] = [
    ['a Friday', '2026-11-20', '2026-12-04', '2026-12-05'],
    ['a Monday', '2026-11-16', '2026-11-30', '2026-12-01'],
    ['a Saturday', '2026-11-21', '2026-12-04', '2026-12-06'],
    ['a Sunday', '2026-11-22', '2026-12-04', '2026-12-07'],
    ['the end of a year', '2026-12-28', '2027-01-11', '2027-01-12'],
    ['the day before a leap day', '2028-02-28', '2028-03-13', '2028-03-14'],
  ];
  it.each(rows)('sent on %s', (_, sent, answerBy, appealAfter) => {
    expect(clocksOf(on(sent))).toEqual({ sent, answerBy, appealAfter });
  });

  const days: readonly [today: string, term: Term][] = [
    ['2026-11-20', 'running'],
    ['2026-12-04', 'running'],
    ['2026-12-05', 'answer-late'],
    ['2026-12-06', 'appeal-open'],
  ];
  it.each(days)('say on %s: %s', (today, term) => {
    expect(termOf(clocksOf(on('2026-11-20'))!, today)).toBe(term);
  });

  it('always end on a working day, after exactly ten of them', () => {
    const sent = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(sent, (day) => {
        const { answerBy, appealAfter } = clocksOf(on(day))!;
        expect(answerBy < appealAfter).toBe(true);
        const between = (Date.parse(answerBy) - Date.parse(day)) / 86_400_000;
        const working = Array.from({ length: between }, (_, i) =>
          new Date(Date.parse(day) + (i + 1) * 86_400_000).getUTCDay(),
        ).filter((weekday) => weekday % 6 !== 0);
        expect(working).toHaveLength(10);
        expect(new Date(answerBy).getUTCDay() % 6).not.toBe(0);
      }),
    );
  });
});

describe('the tag of a complaint', () => {
  it('replaces the one before, keeps the person’s own, and goes', () => {
    const tags = withComplaint(withComplaint(['work'], '2026-11-01'), '2026-11-20');
    expect(tags).toEqual(['complaint-sent:2026-11-20', 'work']);
    expect(ownTags(tags)).toEqual(['work']);
    expect(withComplaint(tags, null)).toEqual(['work']);
    expect(clocksOf(['work'])).toBeNull();
    expect([tags, ['work'], []].map(isWaiting)).toEqual([true, false, false]);
  });

  it.each(['complaint-sent:2026-02-30', 'complaint-sent:2026-13-01', 'complaint-sent:', 'complaint-sent:x'])(
    'is nothing but a word where it names no day: %s',
    (tag) => {
      expect(clocksOf([tag])).toBeNull();
      expect(ownTags([tag])).toEqual([tag]);
    },
  );
});

describe('what waits', () => {
  it('is counted, with what is late and the next day of any', () => {
    const tagged = ['2026-10-01', '2026-11-16', '2026-11-20'].map((day) => ({ tags: on(day) }));
    expect(waitingOf([...tagged, { tags: ['work'] }, { tags: [] }], '2026-11-21')).toEqual({
      count: 3,
      late: 1,
      next: '2026-11-30',
    });
    const last = (today: string) => waitingOf([{ tags: on('2026-11-20') }], today);
    expect(last('2026-12-04')).toEqual({ count: 1, late: 0, next: '2026-12-04' });
    expect(last('2026-12-05')).toEqual({ count: 1, late: 1, next: '2026-12-05' });
    expect(last('2026-12-06')).toEqual({ count: 1, late: 1, next: null });
    expect(waitingOf([], '2026-11-21')).toEqual({ count: 0, late: 0, next: null });
  });
});
