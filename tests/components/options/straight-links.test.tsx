// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StraightLinks, type StraightRow } from '../../../components/options/StraightLinks';
import options from '../../../locales/en/options.json';
import { createTranslate } from '../../../utils/language/translate';

const t = createTranslate('en', options);
const row = (id: string, more: Partial<StraightRow> = {}): StraightRow => ({
  id,
  name: id,
  everyday: true,
  on: false,
  granted: false,
  today: 0,
  total: 0,
  ...more,
});

function show(rows: readonly StraightRow[], careful = false) {
  const onStraighten = vi.fn();
  const onGrant = vi.fn();
  render(
    <StraightLinks
      rows={rows}
      isUnknown={false}
      careful={careful}
      t={t}
      onStraighten={onStraighten}
      onGrant={onGrant}
    />,
  );
  return { onStraighten, onGrant };
}
afterEach(cleanup);

describe('straight links', () => {
  it('are off, and switched on by platform', () => {
    const { onStraighten } = show([row('zhihu'), row('gitee', { on: true, granted: true })]);
    const zhihu = screen.getByLabelText<HTMLInputElement>('zhihu');
    expect(zhihu.checked).toBe(false);
    fireEvent.click(zhihu);
    fireEvent.click(screen.getByLabelText('gitee'));
    expect(onStraighten.mock.calls).toEqual([
      ['zhihu', true],
      ['gitee', false],
    ]);
  });

  it('say how many there were', () => {
    show([
      row('zhihu', { on: true, granted: true, today: 2, total: 40 }),
      row('gitee', { total: 1 }),
      row('qq'),
    ]);
    const said = [...document.querySelectorAll('small')].map(({ textContent }) => textContent);
    expect(said).toEqual(['40 links so far, 2 today', '1 link so far, 0 today']);
  });

  it('rest without access, say so and offer it', () => {
    const { onGrant } = show([
      row('zhihu', { on: true }),
      row('qq', { on: true, granted: true }),
      row('gitee'),
    ]);
    expect(screen.getAllByText('Off until access is allowed')).toHaveLength(1);
    fireEvent.click(screen.getByLabelText('Allow straight links on zhihu'));
    expect(onGrant).toHaveBeenCalledWith('zhihu');
  });

  it('cannot be switched in careful mode', () => {
    show([row('zhihu')], true);
    expect(screen.getByLabelText<HTMLInputElement>('zhihu').disabled).toBe(true);
    expect(screen.getByText('Careful mode leaves links as they are.')).toBeTruthy();
    cleanup();
    show([row('zhihu')]);
    expect(screen.getByLabelText<HTMLInputElement>('zhihu').disabled).toBe(false);
    expect(screen.queryByText('Careful mode leaves links as they are.')).toBeNull();
  });

  it('show the everyday platforms and those that are on, all on request', () => {
    const many = Array.from({ length: 12 }, (_, i) => row(`p${i}`, { everyday: i < 8, on: i === 11 }));
    show(many);
    expect(screen.getAllByRole('checkbox')).toHaveLength(9);
    fireEvent.click(screen.getByText('Show all 12'));
    expect(screen.getAllByRole('checkbox')).toHaveLength(12);
    expect(screen.queryByText('Show all 12')).toBeNull();
  });
});
