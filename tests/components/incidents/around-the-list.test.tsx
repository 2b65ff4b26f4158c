// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { BulkBar } from '../../../components/incidents/BulkBar';
import { Head } from '../../../components/incidents/Head';
import { Progress } from '../../../components/incidents/Progress';
import { Reminders } from '../../../components/incidents/Reminders';
import { t } from '../../language/english';

afterEach(cleanup);
const nothing = () => {};

it.each([
  [false, '#list'],
  [true, '#map'],
])('the head of the history says at which of its two views one is: %s', (isMap, href) => {
  const { container } = render(<Head isMap={isMap} t={t} />);
  const current = [...container.querySelectorAll('[aria-current="page"]')];
  expect(current.map((link) => link.getAttribute('href'))).toEqual([href]);
});

it('the reminders say how many complaints wait, how many are late and when the next one will be', () => {
  const { container } = render(
    <Reminders waiting={{ count: 3, late: 1, next: '2026-12-04' }} t={t} onShow={nothing} />,
  );
  expect(container.querySelector('p')?.textContent).toBe(
    [
      t('incidents.waiting', { count: 3 }),
      t('incidents.waiting-late', { count: 1 }),
      t('incidents.waiting-next', { day: '2026-12-04' }),
    ].join(' '),
  );
});

it.each([
  [2, 5, ['2', '5']],
  // A bar without an end would look full of nothing.
  [0, 0, ['0', '1']],
  [7, undefined, [null, null]],
])('what takes its time shows how far it has come: %s of %s', (done, total, bar) => {
  const { container } = render(<Progress label="" done={done} total={total} t={t} onCancel={nothing} />);
  const progress = container.querySelector('progress');
  expect(['value', 'max'].map((name) => progress?.getAttribute(name) ?? null)).toEqual(bar);
});

it('the bar for several says how many would be deleted by it', () => {
  const hands = { onSelectPage: nothing, onSelectFound: nothing, onClear: nothing, onDelete: nothing };
  render(<BulkBar selected={3} onPage={50} found={80} t={t} {...hands} />);
  expect(
    screen.getByText(t('incidents.delete-selected', { count: 3 })).closest('button')?.dataset.action,
  ).toBe('delete-selected');
});
