// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Filters } from '../../../components/incidents/Filters';
import { type Filter, NO_FILTER } from '../../../components/incidents/filter';
import { t } from '../../language/english';

afterEach(cleanup);

const zhihu = { value: 'zhihu', text: 'Zhihu', count: 1234 };

function show(filter: Partial<Filter> = {}, none?: 'pair' | 'tag') {
  const all = { platform: [zhihu], company: [zhihu], pair: [zhihu], kind: [zhihu], tag: [zhihu] };
  const facets = { ...all, ...(none && { [none]: [] }) };
  const hands = { onFilter: vi.fn(), onClear: vi.fn() };
  render(<Filters filter={{ ...NO_FILTER, ...filter }} facets={facets} t={t} {...hands} />);
  return hands;
}
const select = (label: Parameters<typeof t>[0]) => screen.queryByLabelText<HTMLSelectElement>(t(label));

describe('the filters of the history', () => {
  it('count what there is to choose from, and what there is none of cannot be chosen', () => {
    show({}, 'tag');
    const platform = select('incidents.any-platform');
    const texts = [...(platform?.options ?? [])].map(({ text }) => text);
    expect(texts).toEqual([t('incidents.any-platform'), 'Zhihu (1,234)']);
    expect([platform?.disabled, select('incidents.any-tag')?.disabled]).toEqual([false, true]);
    // These are not counted.
    const period = select('incidents.any-period');
    expect([...(period?.options ?? [])].map(({ value }) => value)).toEqual([
      '',
      ...['today', 'week', 'month', 'quarter', 'year', 'between'],
    ]);
    expect(period?.options[1]?.text).toBe(t('incidents.period-today'));
    expect(period?.disabled).toBe(false);
    expect(select('incidents.any-outcome')?.options[1]?.text).toBe(t('incidents.outcome-opened-ok'));
  });

  it.each([
    ['platform', 'incidents.any-platform', 'zhihu'],
    ['company', 'incidents.any-company', 'zhihu'],
    ['pair', 'words.who-stops-what', 'zhihu'],
    ['kind', 'incidents.any-kind', 'zhihu'],
    ['outcome', 'incidents.any-outcome', 'failed'],
    ['period', 'incidents.any-period', 'week'],
    ['tag', 'incidents.any-tag', 'zhihu'],
  ] as const)('show what is chosen, and choose that alone: %s', (field, label, value) => {
    show({ [field]: value });
    expect(select(label)?.value).toBe(value);
    cleanup();
    const { onFilter } = show();
    expect(select(label)?.value).toBe('');
    fireEvent.change(select(label)!, { target: { value } });
    expect(onFilter.mock.calls).toEqual([[{ ...NO_FILTER, [field]: value }]]);
  });

  it('speak of pairs only where there are any', () => {
    show();
    expect(select('words.who-stops-what')).not.toBeNull();
    cleanup();
    show({}, 'pair');
    expect(select('words.who-stops-what')).toBeNull();
  });

  it('look for more than the one incident that was asked for, once one is changed', () => {
    const { onFilter } = show({ id: 'abc', kind: 'wall' });
    fireEvent.change(select('incidents.any-platform')!, { target: { value: 'zhihu' } });
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, kind: 'wall', platform: 'zhihu' });
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: 'tea' } });
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, kind: 'wall', text: 'tea' });
  });

  it('ask for days only between two of them, the first not after the last, and forget them with the choice, not the words', () => {
    show({ period: 'week' });
    expect(screen.queryByLabelText(t('incidents.from-day'))).toBeNull();
    cleanup();
    const chosen = { period: 'between', from: '2026-01-02', to: '2026-01-09', text: 'tea' } as const;
    const { onFilter } = show(chosen);
    expect(screen.getByLabelText(t('incidents.search'))).toHaveProperty('value', 'tea');
    const days = (['incidents.from-day', 'incidents.to-day'] as const).map((label) => {
      const { value, min, max } = screen.getByLabelText<HTMLInputElement>(t(label));
      return [value, min, max];
    });
    expect(days).toEqual([
      ['2026-01-02', '', '2026-01-09'],
      ['2026-01-09', '2026-01-02', ''],
    ]);
    fireEvent.input(screen.getByLabelText(t('incidents.to-day')), { target: { value: '2026-01-08' } });
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, ...chosen, to: '2026-01-08' });
    fireEvent.change(select('incidents.any-period')!, { target: { value: 'today' } });
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, period: 'today', text: 'tea' });
  });

  it('are cleared where there is something to clear', () => {
    show();
    expect(screen.queryByText(t('incidents.clear'))).toBeNull();
    cleanup();
    const { onClear } = show({ tag: 'work' });
    fireEvent.click(screen.getByText(t('incidents.clear')));
    expect(onClear).toHaveBeenCalledOnce();
  });
});
