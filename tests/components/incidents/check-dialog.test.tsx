// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckDialog } from '../../../components/incidents/CheckDialog';
import type { VerifyReport } from '../../../utils/incidents/verify';
import { t } from '../../language/english';

afterEach(cleanup);

const chain = (entries: number, erased: number) => ({ entries, erased }) as VerifyReport['chains'][number];
const INTACT: VerifyReport = { outcome: 'intact', chains: [chain(3, 0), chain(2, 0)], findings: [] };
const finding = (seq: number, what: VerifyReport['findings'][number]['what']) => ({
  chain: '0123456789abcdef',
  seq,
  what,
});
const damaged = (...findings: VerifyReport['findings']): VerifyReport => ({
  ...INTACT,
  outcome: 'damaged',
  findings,
});

function show(report: VerifyReport | 'failed' | null) {
  const onRebuild = vi.fn();
  const { container } = render(
    <CheckDialog report={report} t={t} onRebuild={onRebuild} onClose={() => {}} />,
  );
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { onRebuild, texts };
}

describe('a check of the history', () => {
  const entries = t('incidents.check-entries', { count: 5, chains: 2 });
  it.each<[string, VerifyReport | 'failed' | null, string, string[]]>([
    ['that goes on', null, t('incidents.checking'), []],
    ['that failed', 'failed', '', [t('words.failed')]],
    ['that found all as it was', INTACT, t('incidents.check-intact'), [entries, t('incidents.check-means')]],
    [
      'that found something deleted',
      { ...INTACT, chains: [chain(4, 1), chain(1, 1)] },
      t('incidents.check-intact'),
      [`${entries} ${t('incidents.check-erased', { count: 2 })}`, t('incidents.check-means')],
    ],
  ])('says what it knows: one %s', (_, report, status, says) => {
    const { texts } = show(report);
    expect(texts('[role="status"]')).toEqual([status]);
    expect(texts('[role="alert"]')).toEqual(report === 'failed' ? says : []);
    expect(texts('p:not([role="status"])')).toEqual(says);
    expect(texts('li')).toEqual([]);
    expect(screen.queryByText(t('incidents.rebuild'))).toBeNull();
  });

  it('names what it found and where, and offers to write anew what can be', () => {
    const { onRebuild, texts } = show(damaged(finding(7, 'projection-differs')));
    expect(texts('li')).toEqual([`${t('incidents.finding-projection-differs')} 01234567#7`]);
    expect(texts('p.small')).toEqual([entries, t('incidents.check-means')]);
    fireEvent.click(screen.getByText(t('incidents.rebuild')));
    expect(onRebuild).toHaveBeenCalledOnce();
  });

  it('offers that for nothing else, and lists no more than can be read and how many it left out', () => {
    const { texts } = show(damaged(...Array.from({ length: 60 }, (_, seq) => finding(seq, 'missing'))));
    expect(texts('li')).toHaveLength(50);
    expect(texts('p.small')).toContain(t('incidents.check-more', { count: 10 }));
    expect(screen.queryByText(t('incidents.rebuild'))).toBeNull();
  });
});
