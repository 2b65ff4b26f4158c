// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pager } from '../../../components/incidents/Pager';
import { t } from '../../language/english';

afterEach(cleanup);

function show(page: number, total: number) {
  const onPage = vi.fn();
  const { container } = render(<Pager page={page} size={20} total={total} t={t} onPage={onPage} />);
  return { onPage, container };
}

describe('the pages of the history', () => {
  it.each([
    ['the first', 0, [1, 20], [null, 1, null, 2]],
    ['one between', 1, [21, 40], [0, 2, 0, 2]],
    ['the last', 2, [41, 45], [1, null, 0, null]],
  ] as const)('say where they are, and lead on from %s', (_, page, [from, to], leads) => {
    const { onPage } = show(page, 45);
    const range = screen.getByText(t('incidents.range', { from, to, total: 45 }));
    expect(range.getAttribute('aria-live'), 'is heard where it changes').toBe('polite');
    const ways = ['incidents.newer', 'incidents.older', 'incidents.newest', 'incidents.oldest'] as const;
    const led = ways.map((way) => {
      onPage.mockClear();
      fireEvent.click(screen.getByText(t(way)).closest('button') as HTMLElement);
      return onPage.mock.lastCall?.[0] ?? null;
    });
    expect(led).toEqual(leads);
  });

  it('are not spoken of where there is but one', () => {
    expect(show(0, 20).container.textContent).toBe('');
  });
});
