// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PairTable } from '../../../components/map/PairTable';
import type { Translate } from '../../../utils/language/translate';

afterEach(cleanup);

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`;
const days = { first: '2026-01-01', last: '2026-01-02' };
const lines = Array.from({ length: 150 }, (_, i) => {
  const pair = { key: `${i}`, from: `from ${i}`, to: `to ${i}` };
  return { ...pair, incidents: 1, meetings: 1, openedOk: 0, ...days };
});

describe('a table of pairs', () => {
  it('has the rest of a long one as soon as it is asked for, and none of it goes, and says which is looked at', () => {
    const onChoose = vi.fn();
    const { container } = render(<PairTable lines={lines} chosen="7" t={t} onChoose={onChoose} />);
    const rows = () => [...container.querySelectorAll('tbody tr')];
    const all = () => container.querySelector('[data-action="all-pairs"]');
    expect(rows()).toHaveLength(100);
    const pressed = [...container.querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map((button) => button.getAttribute('aria-label'))).toEqual([
      'incidents.map-look-at from 7 to 7',
    ]);
    expect(all()?.textContent).toContain('150');
    fireEvent.click(all() as Element);
    expect(rows()).toHaveLength(150);
    expect(all()).toBeNull();
    fireEvent.click(rows().at(-1)?.querySelector('button') as Element);
    expect(onChoose).toHaveBeenCalledWith('149');
  });
});
