// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { MetInSilence } from '../../../components/popup/MetInSilence';
import type { Kind } from '../../../utils/rules/define-platform';
import type { Met } from '../../../utils/unwrap/unwrap';
import { t } from '../../language/english';

afterEach(cleanup);

const met = (kind: Kind) => ({ outcome: 'unwrapped', kind, destination: 'https://example.com/a' }) as Met;
const copy = () =>
  [...document.querySelectorAll('button')].find((each) => each.textContent === t('button.copy'));

// Nobody knows what the person wants of the page, nor whether they are in careful mode.
it.each([
  ['notice', true],
  ['wall', true],
  ['login', false],
  ['warning', false],
  ['unknown', false],
] satisfies [Kind, boolean][])(
  'shows where %s leads, with no button to open it: copied %s',
  async (kind, isCopied) => {
    const onCopy = vi.fn(async () => ({ ok: true as const }));
    render(<MetInSilence met={met(kind)} onCopy={onCopy} onRetry={() => {}} t={t} />);
    expect(document.querySelector('.goal .address')?.textContent).toBe('https://example.com/a');
    expect(document.querySelector('[data-action="open-destination"], a')).toBeNull();
    expect(copy() !== undefined).toBe(isCopied);
    if (!isCopied) return;
    fireEvent.click(copy()!);
    expect(onCopy).toHaveBeenCalledWith('https://example.com/a');
  },
);

it('can be tried again where nothing is known', () => {
  const onRetry = vi.fn();
  render(<MetInSilence met={undefined} onCopy={async () => ({ ok: true })} onRetry={onRetry} t={t} />);
  expect(document.querySelector('.goal')).toBeNull();
  fireEvent.click(document.querySelector('[data-action="retry"]')!);
  expect(onRetry).toHaveBeenCalledOnce();
});
