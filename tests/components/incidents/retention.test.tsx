// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Retention } from '../../../components/incidents/Retention';
import { t } from '../../language/english';

afterEach(cleanup);

const device = t('incidents.on-device');
const change = t('incidents.change');

it.each([
  [{}, [device, t('incidents.kept', { count: 30 }), change]],
  [{ days: null }, [device, t('incidents.kept-forever'), change]],
  [{ going: 1 }, [device, t('incidents.kept', { count: 30 }), t('incidents.going', { count: 1 }), change]],
  [{ recording: false }, [t('incidents.not-recording'), device, t('incidents.kept', { count: 30 }), change]],
])('says how long the history is kept, and what is unlike itself: %o', (props, said) => {
  const { container } = render(<Retention days={30} going={0} recording t={t} {...props} />);
  expect(container.textContent).toBe(said.join(' '));
});
